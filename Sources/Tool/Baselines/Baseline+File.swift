public import Foundation
import Outputs

extension Baseline {
  /// `x.baseline.json` beside `x.swiftmd`; `x.full.baseline.json` for the profile `full`.
  public static func file(beside notebook: URL, profile: String) -> URL {
    let ending = profile == "quick" ? "baseline.json" : "\(profile).baseline.json"
    return notebook.deletingPathExtension().appendingPathExtension(ending)
  }

  /// The baseline in `file`; `nil` where there is no such file.
  ///
  /// Throws `BaselineError` for one that is damaged, holds conflict marks, or has another format.
  public init?(contentsOf file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let bytes = try Data(contentsOf: file)
    try self.init(json: bytes, path: file.relativePath)
  }

  /// Reads the bytes of a baseline that `path` names in errors.
  public init(json bytes: Data, path: String) throws(BaselineError) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if let index = lines.firstIndex(where: { $0.hasPrefix("<<<<<<<") || $0.hasPrefix(">>>>>>>") }) {
      throw BaselineError("\(path):\(index + 1): a merge left its conflict marks; resolve them")
    }
    let stored: Stored
    do {
      stored = try JSONDecoder().decode(Stored.self, from: bytes)
    } catch {
      throw BaselineError(
        "\(path): this is no baseline (\(Self.reason(of: error))); restore it from git, or write "
          + "a new one with `swiftnb check --accept`")
    }
    guard stored.format == Self.format else {
      throw BaselineError(
        "\(path): its format is \(stored.format), this version reads \(Self.format); use the "
          + "version that wrote it, or write a new one with `swiftnb check --accept`")
    }
    self.init(
      figures: stored.figures, claims: stored.claims, texts: stored.texts, params: stored.params,
      data: stored.data)
  }

  /// The file's text: sorted, one figure a line, so that git can show and merge it.
  public var json: String {
    var parts = ["\"format\": \(Self.format)"]
    parts.append(section("params", params.mapValues(Self.quoted)))
    parts.append(section("data", data.mapValues(Self.quoted)))
    parts.append(section("figures", figures.mapValues { "\($0)" }))
    parts.append(section("claims", claims.mapValues { Self.quoted($0.rawValue) }))
    if let texts { parts.append(section("texts", texts.mapValues(Self.quoted))) }
    return "{\n  " + parts.joined(separator: ",\n  ") + "\n}\n"
  }

  private func section(_ name: String, _ entries: [String: String]) -> String {
    guard !entries.isEmpty else { return "\"\(name)\": {}" }
    let lines = entries.sorted { $0.key < $1.key }.map { "    \(Self.quoted($0)): \($1)" }
    return "\"\(name)\": {\n" + lines.joined(separator: ",\n") + "\n  }"
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let bytes = (try? encoder.encode(text)) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func reason(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has another type"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' can't be read"
    default: "it is not JSON"
    }
  }

  private struct Stored: Decodable {
    var format: Int
    var params: [String: String]
    var data: [String: String]
    var figures: [String: Double]
    var claims: [String: Claim.Verdict]
    var texts: [String: String]?
  }
}
