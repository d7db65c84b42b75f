import Notebooks

/// Hands out the page's `id`s, each once.
///
/// Names that the author gave go before those that the page makes for itself; the template's own
/// begin with `nb-`.
struct Anchors {
  private var taken: Set<String> = []
  private var waiting: Set<String> = []

  init() {}

  /// Keeps the ids of headings, tables, boxes and cells for them.
  init(authored blocks: [Block], _ cells: [Cell]) {
    for block in blocks {
      switch block {
      case .heading(let heading): waiting.insert(heading.id)
      case .table(let table): keep(table.label)
      case .mathematics(_, let id): keep(id)
      case .division(let list, _), .attributed(let list, _): keep(list.id)
      case .paragraph, .thematicBreak, .code, .html, .quote, .list, .definitionList, .callout,
        .tabset, .cell:
        break
      }
    }
    waiting.formUnion(cells.compactMap(\.options.label))
  }

  private mutating func keep(_ id: String?) {
    if let id { waiting.insert(id) }
  }

  /// The author's `id` the first time, `nil` from then on: two elements can't share it.
  mutating func once(_ id: String?) -> String? {
    guard let id, taken.insert(id).inserted else { return nil }
    return id
  }

  /// The id for `wish`, with a number after it where the wish is taken.
  mutating func unique(_ wish: String) -> String {
    var candidate = wish
    var number = 1
    while waiting.contains(candidate) || !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(wish)-\(number)"
    }
    return candidate
  }
}
