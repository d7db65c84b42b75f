/// A Jupyter notebook of format 4, as far as it is carried over.
public struct JupyterFile: Codable, Equatable, Sendable {
  /// One cell; a field that its type does not have is `nil`.
  public struct Cell: Codable, Equatable, Sendable {
    public var id: String?
    /// `markdown`, `code` or `raw`.
    public var type: String
    public var source: JupyterText
    public var outputs: [Output]?
    public var executionCount: Int?
    /// Pictures of a Markdown cell: name, then media type, then base64.
    public var attachments: [String: [String: JupyterText]]?
    public var metadata: [String: String] = [:]

    enum CodingKeys: String, CodingKey {
      case id, source, outputs, attachments, metadata
      case type = "cell_type"
      case executionCount = "execution_count"
    }

    /// A cell as it is written; `id` is unique in its file.
    public init(id: String, type: String, source: String, outputs: [Output]? = nil) {
      self.id = id
      self.type = type
      self.source = JupyterText(source)
      self.outputs = outputs
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decodeIfPresent(String.self, forKey: .id)
      type = try container.decode(String.self, forKey: .type)
      source = try container.decode(JupyterText.self, forKey: .source)
      outputs = try container.decodeIfPresent([Output].self, forKey: .outputs)
      attachments = try container.decodeIfPresent(
        [String: [String: JupyterText]].self, forKey: .attachments)
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(id, forKey: .id)
      try container.encode(type, forKey: .type)
      try container.encode(source, forKey: .source)
      try container.encode(metadata, forKey: .metadata)
      if type == "code" {
        try container.encode(outputs ?? [], forKey: .outputs)
        try container.encode(executionCount, forKey: .executionCount)
      }
    }
  }

  /// What a code cell left behind.
  public struct Output: Codable, Equatable, Sendable {
    /// `stream`, `display_data`, `execute_result` or `error`.
    public var type: String
    /// `stdout` or `stderr`, of a stream.
    public var name: String?
    public var text: JupyterText?
    /// Media type, then content.
    public var data: [String: JupyterText]?
    public var metadata: [String: String]?
    /// Of an error.
    public var errorName: String?
    public var errorValue: String?
    public var traceback: [String]?

    enum CodingKeys: String, CodingKey {
      case name, text, data, metadata, traceback
      case type = "output_type"
      case errorName = "ename"
      case errorValue = "evalue"
    }

    public init(type: String) {
      self.type = type
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      type = try container.decode(String.self, forKey: .type)
      name = try container.decodeIfPresent(String.self, forKey: .name)
      text = try container.decodeIfPresent(JupyterText.self, forKey: .text)
      data = try container.decodeIfPresent([String: JupyterText].self, forKey: .data)
      errorName = try container.decodeIfPresent(String.self, forKey: .errorName)
      errorValue = try container.decodeIfPresent(String.self, forKey: .errorValue)
      traceback = try container.decodeIfPresent([String].self, forKey: .traceback)
    }
  }

  /// The kernel and its language.
  public struct Metadata: Codable, Equatable, Sendable {
    public struct Kernel: Codable, Equatable, Sendable {
      public var name: String?
      public var language: String?
      public var displayName: String?

      enum CodingKeys: String, CodingKey {
        case name, language
        case displayName = "display_name"
      }
    }

    public struct Language: Codable, Equatable, Sendable {
      public var name: String?
    }

    public var kernelspec: Kernel?
    public var languageInfo: Language?

    enum CodingKeys: String, CodingKey {
      case kernelspec
      case languageInfo = "language_info"
    }
  }

  public var cells: [Cell]
  public var metadata: Metadata
  public var format = 4
  public var minorFormat = 5

  enum CodingKeys: String, CodingKey {
    case cells, metadata
    case format = "nbformat"
    case minorFormat = "nbformat_minor"
  }

  /// A file of Swift cells.
  public init(cells: [Cell]) {
    self.cells = cells
    metadata = Metadata(
      kernelspec: .init(name: "swift", language: "swift", displayName: "Swift"),
      languageInfo: .init(name: "swift"))
  }
}
