import Digests
import Foundation
import Outputs
import Reports

/// The Atom feed (RFC 4287) of changed claims: an entry for each commit that changed verdicts of a
/// report.
///
/// A pure function of the records: equal ones give equal bytes.
struct ClaimFeed {
  var title: String
  /// The site's address with a closing slash; links stay relative without one.
  var address: String?
  var records: [SiteRecord]

  /// Readers ask for the newest only.
  private let limit = 100

  var xml: String {
    let all = records.flatMap { record in record.changes.map { (record, $0) } }
    let newest = all.sorted { a, b in
      (b.1.seconds, a.0.notebook, a.1.commit) < (a.1.seconds, b.0.notebook, b.1.commit)
    }.prefix(limit)
    let updated = Self.date(newest.first?.1.seconds ?? 0)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <title>\(Self.escaped(title)): changed claims</title>
        <id>\(Self.identifier("feed", address ?? title))</id>
        <updated>\(updated)</updated>
        <author><name>swiftnb</name></author>
        <link rel="alternate" type="text/html" href="\(link("index.html"))"/>
        <link rel="self" type="application/atom+xml" href="\(link("feed.xml"))"/>
      \(newest.map(entry).joined())</feed>

      """
  }

  private func entry(of record: SiteRecord, _ change: ClaimChange) -> String {
    let items = change.turns.map { turn in
      let id = record.report.claims.first { $0.claim.statement == turn.statement }?.id
      let address = link(record.page) + (id.map { "#\(Self.escaped($0))" } ?? "")
      return "<li><a href=\"\(address)\">\(Self.escaped(turn.statement))</a>: "
        + "\(Self.escaped(turn.text))</li>"
    }
    let content = "<ul>\(items.joined())</ul><p>Commit \(change.commit.prefix(10))</p>"
    return """
        <entry>
          <title>\(Self.escaped(headline(of: record, change)))</title>
          <id>\(Self.identifier(record.notebook, change.commit))</id>
          <updated>\(Self.date(change.seconds))</updated>
          <link rel="alternate" type="text/html" href="\(link(record.page))"/>
          <content type="html">\(Self.escaped(content))</content>
        </entry>

      """
  }

  private func headline(of record: SiteRecord, _ change: ClaimChange) -> String {
    let what =
      change.turns.count == 1
      ? change.turns.map { "\($0.statement): \($0.text)" }.joined()
      : "\(change.turns.count) claims changed"
    return "\(record.report.title): \(what)"
  }

  private func link(_ path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return Self.escaped((address ?? "") + encoded)
  }

  /// The same words name the same thing for ever, wherever the site moves.
  private static func identifier(_ words: String...) -> String {
    let digits = Digest(of: words.joined(separator: "\u{0}")).description
    // The version and variant of RFC 9562's form for one's own scheme.
    let parts = [
      digits.prefix(8), digits.dropFirst(8).prefix(4), "8" + digits.dropFirst(13).prefix(3),
      "8" + digits.dropFirst(17).prefix(3), digits.dropFirst(20).prefix(12),
    ]
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  private static func date(_ seconds: Int) -> String {
    let formatter = ISO8601DateFormatter()
    return formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
  }

  private static func escaped(_ text: String) -> String { JUnitReport.escaped(text) }
}
