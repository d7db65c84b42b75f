import Notebooks

/// The numbers of headings, such as 2.1, by the headings' ids.
struct SectionNumbers {
  private var numbers: [String: String] = [:]

  /// Numbers the headings of a document whose front matter asks for it, without those of the class
  /// `unnumbered`.
  init(of blocks: [Block], asked: Bool) {
    guard asked else { return }
    let headings = blocks.flatMap(\.headings).filter { !$0.classes.contains("unnumbered") }
    let top = headings.map(\.level).min() ?? 1
    var counts: [Int] = []
    for heading in headings where numbers[heading.id] == nil {
      let depth = heading.level - top
      counts = Array(counts.prefix(depth + 1))
      // A level that was left out counts as its first section.
      while counts.count <= depth { counts.append(counts.count < depth ? 1 : 0) }
      counts[depth] += 1
      numbers[heading.id] = counts.map(String.init).joined(separator: ".")
    }
  }

  /// The number of a heading; `nil` where it has none.
  func number(of id: String) -> String? { numbers[id] }
}
