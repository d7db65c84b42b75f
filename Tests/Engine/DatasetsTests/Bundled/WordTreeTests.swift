import Testing

@testable import Datasets

// Depths, paths and counts were computed with Python from WordNet's file of nouns.
@Suite struct WordTreeTests {
  private static let loaded = Result { try WordTree.load() }

  private func node(_ word: String, in tree: WordTree) throws -> Int {
    try #require(tree.nodes.firstIndex { $0.words.contains(word) })
  }

  @Test func `it has its nodes, leaves and depths`() throws {
    let tree = try Self.loaded.get()
    #expect(tree.count == 3999 && tree.leaves.count == 2946)
    #expect(tree.nodes.map(\.depth).max() == 13 && tree.children[0].count == 47)
    #expect(tree.nodes.count { $0.depth == 7 } == 715)
    #expect(tree.nodes.count { !$0.otherParents.isEmpty } == 35)
  }

  @Test func `the way from a dog to the root is WordNet's`() throws {
    let tree = try Self.loaded.get()
    let path = tree.path(from: try node("dog", in: tree)).map { tree.nodes[$0].words[0] }
    #expect(
      path == [
        "dog", "canine", "carnivore", "placental", "mammal", "vertebrate", "chordate", "animal",
      ])
  }

  @Test func `distances are steps through the nearest common kind`() throws {
    let tree = try Self.loaded.get()
    let dog = try node("dog", in: tree)
    #expect(tree.distance(dog, try node("domestic cat", in: tree)) == 5)
    #expect(tree.distance(dog, try node("tench", in: tree)) == 13)
    #expect(tree.distance(dog, dog) == 0)
  }
}
