public import Foundation

/// Where a report's templates come from: a project's own folder may replace single files.
public struct TemplateFolder: Sendable {
  /// Looked through in this order; the first that has a file wins.
  public var folders: [URL]

  /// Reads from `folder`, except for the files that `overrides` has.
  public init(_ folder: URL, overriddenBy overrides: URL? = nil) {
    folders = [overrides, folder].compactMap(\.self)
  }

  /// Fills `file` with `values`; throws `TemplateError`.
  func fill(_ file: String, with values: [String: TemplateValue]) throws -> String {
    try fill(file, with: values, from: [])
  }

  private func fill(
    _ name: String, with values: [String: TemplateValue], from including: [String]
  ) throws -> String {
    let (text, path) = try contents(of: name)
    guard name.hasSuffix(".html") else { return text }
    let template = try Template(parsing: text, file: path)
    return try template.filled(with: values) { other, line, values in
      guard other != name, !including.contains(other) else {
        throw TemplateError(
          file: path, line: line, message: "'\(other)' includes itself; take this tag out")
      }
      return try fill(other, with: values, from: including + [name])
    }
  }

  private func contents(of name: String) throws -> (text: String, path: String) {
    for folder in folders {
      let file = folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      guard let bytes = try? Data(contentsOf: file),
        let text = String(bytes: bytes, encoding: .utf8)
      else {
        throw TemplateError(
          file: file.path, line: nil, message: "can't be read as UTF-8 text; save it as such")
      }
      return (text, file.path)
    }
    throw TemplateError(
      file: name, line: nil,
      message: "there is no such template in "
        + folders.map(\.path).joined(separator: " or ") + "; add the file or correct its name")
  }
}
