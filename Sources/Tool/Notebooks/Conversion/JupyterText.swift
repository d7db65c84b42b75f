/// Text that Jupyter writes as one string or as a list of lines; other JSON counts as no text.
public struct JupyterText: Codable, Equatable, Sendable {
  public var text: String?

  public init(_ text: String) {
    self.text = text
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else {
      text = (try? container.decode([String].self))?.joined()
    }
  }

  /// A list of lines, each with its ending, as Jupyter itself writes it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    var lines: [String] = []
    var rest = (text ?? "")[...]
    while let end = rest.firstIndex(of: "\n") {
      lines.append(String(rest[...end]))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { lines.append(String(rest)) }
    try container.encode(lines)
  }
}
