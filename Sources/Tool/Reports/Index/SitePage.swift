/// A page of a site beside its reports and its index, as the others link to it.
public struct SitePage: Equatable, Sendable {
  public var title: String
  /// The address, not yet percent-encoded.
  public var link: String

  public init(title: String, link: String) {
    self.title = title
    self.link = link
  }

  /// The feed of changed claims.
  public static let feed = SitePage(title: "Changed claims (Atom)", link: "./feed.xml")
  public static let index = SitePage(title: "All reports", link: "./index.html")
  public static let verdicts = SitePage(title: "All verdicts", link: "./verdicts.html")

  /// The feed's address where `pages` have one, otherwise empty.
  static func feedLink(in pages: [SitePage]) -> String {
    pages.contains(.feed) ? feed.link : ""
  }

  /// Links to `pages`; empty without any.
  static func navigation(to pages: [SitePage]) -> HTML {
    guard !pages.isEmpty else { return .empty }
    let links = pages.map { "<a href=\"\(Link.encoded($0.link))\">\($0.title)</a>" as HTML }
    return "<nav class=\"pages\" aria-label=\"Pages\">\(links.joined(separator: " "))</nav>\n"
  }
}
