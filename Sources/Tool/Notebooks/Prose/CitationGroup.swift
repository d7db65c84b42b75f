/// Sources that are named together.
public struct CitationGroup: Equatable, Sendable {
  /// One source, with what stands around its key.
  public struct Item: Equatable, Sendable {
    public var key: String
    /// Such as `see`.
    public var prefix: String
    /// Such as `p. 3`.
    public var suffix: String
    /// Whether the author is left out, as `-@key` asks.
    public var isYearOnly: Bool

    public init(key: String, prefix: String = "", suffix: String = "", isYearOnly: Bool = false) {
      self.key = key
      self.prefix = prefix
      self.suffix = suffix
      self.isYearOnly = isYearOnly
    }
  }

  public var items: [Item]
  /// Whether the author's name is part of the sentence, as in `@key shows`.
  public var isNarrative: Bool

  public init(items: [Item], isNarrative: Bool = false) {
    self.items = items
    self.isNarrative = isNarrative
  }
}

extension CitationGroup {
  /// How it is written in the document.
  public var source: String {
    let parts = items.map { item in
      (item.prefix.isEmpty ? "" : item.prefix + " ") + (item.isYearOnly ? "-" : "")
        + "@\(item.key)\(item.suffix)"
    }
    let text = parts.joined(separator: "; ")
    return isNarrative ? text : "[\(text)]"
  }
}
