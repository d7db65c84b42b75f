public import Foundation

extension JupyterFile {
  /// Throws `ConversionError` for what is no notebook of format 4.
  public init(reading bytes: Data, path: String) throws(ConversionError) {
    struct Head: Decodable { var nbformat: Int? }
    let decoder = JSONDecoder()
    do {
      let head = try decoder.decode(Head.self, from: bytes)
      guard let format = head.nbformat, format == 4 else {
        throw ConversionError(
          description: "\(path): notebooks of format 4 are read, found "
            + (head.nbformat.map { "format \($0); open it in Jupyter and save it" }
              ?? "no 'nbformat'; is this a Jupyter notebook?"))
      }
      self = try decoder.decode(JupyterFile.self, from: bytes)
    } catch let error as ConversionError {
      throw error
    } catch {
      throw ConversionError(
        description: "\(path): this is no Jupyter notebook: \(Self.reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context):
      return "'\(key.stringValue)' is missing at \(path(context.codingPath))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(context.debugDescription) at \(path(context.codingPath))"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "the JSON is damaged" : "the value at \(path(context.codingPath)) is damaged"
    @unknown default: return "\(error)"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.isEmpty
      ? "the top"
      : keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
