/// Hands out the page's `id`s, each once.
struct Anchors {
  private var taken: Set<String>

  /// Starts with `reserved`, the ids that the template itself uses.
  init(reserved: Set<String> = ["top", "content", "summary", "provenance", "contents"]) {
    taken = reserved
  }

  /// The id for `wish`, with a number after it where the wish is taken.
  mutating func unique(_ wish: String) -> String {
    var candidate = wish
    var number = 1
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(wish)-\(number)"
    }
    return candidate
  }

  /// The id for a heading: letters and digits in lower case, hyphens between the words.
  mutating func forHeading(_ text: String) -> String {
    let kept = text.lowercased().map { letter -> Character in
      letter.isLetter || letter.isNumber ? letter : "-"
    }
    let words = String(kept).split(separator: "-")
    return unique(words.isEmpty ? "section" : words.joined(separator: "-"))
  }
}
