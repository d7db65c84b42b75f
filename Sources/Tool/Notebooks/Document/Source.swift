/// A work that the text cites, from the front matter's `references:`.
public struct Source: Equatable, Sendable {
  public var key: String
  public var authors: [String]
  public var title: String
  public var year: String?
  /// Journal, conference or publisher.
  public var venue: String?
  public var url: String?
  /// The line of the file, counted from 1.
  public var line: Int

  public init(
    key: String, authors: [String] = [], title: String, year: String? = nil, venue: String? = nil,
    url: String? = nil, line: Int = 1
  ) {
    self.key = key
    self.authors = authors
    self.title = title
    self.year = year
    self.venue = venue
    self.url = url
    self.line = line
  }

  /// `Rosenblatt`, `Liu and Sun`, or `Liu et al.`: family names for the text.
  public var shortAuthors: String {
    let names = authors.map(Self.familyName)
    if names.count > 1, authors.last == Self.andOthers { return "\(names[0]) et al." }
    switch names.count {
    case 0: return title
    case 1: return names[0]
    case 2: return "\(names[0]) and \(names[1])"
    default: return "\(names[0]) et al."
    }
  }

  /// The last author where a bibliography doesn't name them all.
  static let andOthers = "et al."

  /// `Rosenblatt, Frank` and `Frank Rosenblatt` both give `Rosenblatt`.
  private static func familyName(_ author: String) -> String {
    if let comma = author.firstIndex(of: ",") { return String(author[..<comma]) }
    return author.split(separator: " ").last.map(String.init) ?? author
  }
}

extension Source {
  static let keys = ["id", "author", "title", "year", "venue", "url", "doi"]

  /// Reads an item of `references:`; what is wrong with it goes to `messages`.
  init?(_ value: YAMLValue, messages: inout [LocatedMessage]) {
    guard case .mapping(let entries, let place) = value else {
      messages.append(
        LocatedMessage(
          line: value.place.line, column: value.place.column,
          message: "a reference is 'id:', 'author:', 'title:' and 'year:' lines, "
            + "found \(value.kindName)"))
      return nil
    }
    var settings = SettingsReader(entries, known: Self.keys, owner: "a reference")
    let (key, title) = (settings.text("id"), settings.text("title"))
    for (name, value) in [("id", key), ("title", title)] where value == nil {
      if settings.value(name) == nil { settings.report(place, "this reference has no '\(name)'") }
    }
    let year: String? =
      if case .integer(let number, _)? = settings.value("year")?.value { "\(number)" } else {
        settings.text("year")
      }
    let doi = settings.text("doi").map { "https://doi.org/" + $0 }
    self.init(
      key: key ?? "", authors: settings.texts("author") ?? [], title: title ?? "", year: year,
      venue: settings.text("venue"), url: settings.text("url") ?? doi, line: place.line)
    messages += settings.messages
    if key == nil || title == nil { return nil }
  }
}
