/// A strict reading of a page: balanced tags, quoted attributes, escaped text.
struct PageChecker {
  /// What is wrong; empty for a good page.
  private(set) var problems: [String] = []
  /// Each tag with the names of its attributes, in order: what markup there is, whatever it says.
  private(set) var skeleton: [String] = []
  private(set) var ids: [String] = []
  /// What the page refers to inside of itself, without the `#`.
  private(set) var fragments: [String] = []
  /// What `src` and `href` name outside of the page.
  private(set) var addresses: [String] = []
  /// Levels of the headings, in order.
  private(set) var headingLevels: [Int] = []

  private var open: [String] = []
  private let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  init(_ page: String) {
    var rest = page[...]
    guard rest.hasPrefix("<!DOCTYPE html>\n") else {
      problems.append("no doctype")
      return
    }
    rest = rest.dropFirst("<!DOCTYPE html>\n".count)
    while !rest.isEmpty {
      if let raw = open.last, ["script", "style"].contains(raw) {
        rest = rest[(rest.firstRange(of: "</\(raw)>")?.lowerBound ?? rest.endIndex)...]
      }
      let text = rest.prefix { $0 != "<" }
      check(text: text)
      rest = rest[text.endIndex...]
      guard !rest.isEmpty else { break }
      guard let match = rest.prefixMatch(of: tag) else {
        problems.append("no tag at '\(rest.prefix(40))'")
        return
      }
      rest = rest[match.range.upperBound...]
      take(
        name: String(match.2), isEnd: !match.1.isEmpty, attributes: match.3,
        isClosed: !match.4.isEmpty)
    }
    if !open.isEmpty { problems.append("open at the end: \(open)") }
    let twice = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys
    if !twice.isEmpty { problems.append("ids used twice: \(twice.sorted())") }
  }

  private let tag =
    /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[-A-Za-z:]+(?:="[^"<]*")?)*)\s*(\/?)>/
  private let attribute = /([-A-Za-z:]+)(?:="([^"]*)")?/
  private let entity = /&(?:amp|lt|gt|quot|#[0-9]+);/

  private mutating func check(text: Substring) {
    if text.replacing(entity, with: "").contains("&") {
      problems.append("a free & in '\(text.prefix(60))'")
    }
  }

  private mutating func take(
    name: String, isEnd: Bool, attributes: Substring, isClosed: Bool
  ) {
    if isEnd {
      if open.popLast() != name { problems.append("</\(name)> ends nothing") }
      return
    }
    let pairs = attributes.matches(of: attribute)
    let names = pairs.map { String($0.1) }
    skeleton.append(([name] + names).joined(separator: " "))
    if Set(names).count < names.count { problems.append("<\(name)> has an attribute twice") }
    for pair in pairs {
      guard let value = pair.2 else { continue }
      check(text: value)
      if pair.1 == "id" { ids.append(String(value)) }
      if pair.1 == "href" || pair.1 == "src" { take(address: String(value)) }
    }
    if name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue {
      headingLevels.append(level)
    }
    if !void.contains(name), !isClosed { open.append(name) }
  }

  private mutating func take(address: String) {
    if address.hasPrefix("#") {
      fragments.append(String(address.dropFirst()))
    } else if !address.hasPrefix("data:image/") {
      addresses.append(address)
    }
  }
}
