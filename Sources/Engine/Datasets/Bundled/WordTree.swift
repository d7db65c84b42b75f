public import Digests
import Tensors

/// The animals among WordNet's nouns: 3,999 sets of synonyms in a tree (bundled).
///
/// Miller, 1995; the README beside the file states source and licence.
public struct WordTree: Sendable {
  /// A set of synonyms, such as `cat, true cat`.
  public struct Node: Hashable, Sendable {
    /// Its place in WordNet's `data.noun`.
    public let id: String
    public let words: [String]
    public let definition: String
    /// The index of its first hypernym; nothing for the root.
    public let parent: Int?
    /// Further hypernyms: WordNet is no tree, and these are left out of what is measured in it.
    public let otherParents: [Int]
    /// How many steps it lies below the root.
    public let depth: Int
  }

  /// The root first, and every parent before its children.
  public let nodes: [Node]
  /// The indices below each node, ascending.
  public let children: [[Int]]
  public let fingerprint: Digest

  /// Reads all sets of synonyms.
  public static func load() throws -> WordTree {
    let file = try DataFile(opening: BundledFiles.path(of: "wordtree/animals.tsv.gz"))
    let table = try TextRows(file, columns: ["id", "parents", "words", "definition"])
    let ids = table.rows.map { $0[0] }
    let index = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    var nodes: [Node] = []
    var children = [[Int]](repeating: [], count: ids.count)
    for (place, row) in table.rows.enumerated() {
      let names = row[1].split(separator: " ")
      let parents = names.compactMap { index[String($0)] }
      // Only the first hypernym stands before it: a further one may lie deeper in the tree.
      guard parents.count == names.count, (parents.first == nil) == (place == 0),
        (parents.first ?? -1) < place
      else {
        throw table.error(row: place, found: "a parent that does not stand before it")
      }
      let parent = parents.first
      let depth = parent.map { nodes[$0].depth + 1 } ?? 0
      nodes.append(
        Node(
          id: ids[place], words: TextRows.list(row[2]), definition: row[3],
          parent: parent, otherParents: Array(parents.dropFirst()), depth: depth))
      if let parent { children[parent].append(place) }
    }
    return WordTree(nodes: nodes, children: children, fingerprint: file.digest)
  }

  public var count: Int { nodes.count }

  /// The nodes below which there is none.
  public var leaves: [Int] { children.indices.filter { children[$0].isEmpty } }

  /// The nodes from this one up to the root, both included.
  public func path(from node: Int) -> [Int] {
    require(nodes.indices.contains(node), "path: node \(node) of \(count)")
    var path = [node]
    while let parent = nodes[path[path.count - 1]].parent { path.append(parent) }
    return path
  }

  /// How many steps lie between two nodes in the tree.
  public func distance(_ first: Int, _ second: Int) -> Int {
    let above = Set(path(from: first))
    let common = path(from: second).first { above.contains($0) } ?? 0
    return nodes[first].depth + nodes[second].depth - 2 * nodes[common].depth
  }
}
