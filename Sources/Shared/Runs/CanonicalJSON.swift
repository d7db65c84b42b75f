public import Foundation

/// JSON with one spelling for each value: sorted keys, no blanks, numbers in shortest round-trip form.
///
/// Keys are hashes of this text, so its spelling is part of the run store's format.
public enum CanonicalJSON {
  /// Infinities and NaN, which JSON lacks, become the strings below: a diverged run is kept too.
  static let notFinite = (positive: "inf", negative: "-inf", nan: "nan")

  /// The one line of text for `value`.
  public static func text(of value: some Encodable) throws -> String {
    String(decoding: try bytes(of: value), as: UTF8.self)
  }

  /// The UTF-8 bytes of the one line of text for `value`.
  public static func bytes(of value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: notFinite.positive, negativeInfinity: notFinite.negative,
      nan: notFinite.nan)
    return try encoder.encode(value)
  }

  /// Reads back what `bytes(of:)` wrote.
  public static func value<Value: Decodable>(
    _ type: Value.Type, from bytes: some DataProtocol
  ) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: notFinite.positive, negativeInfinity: notFinite.negative,
      nan: notFinite.nan)
    return try decoder.decode(type, from: Data(bytes))
  }
}
