import Tensors
import Testing

@testable import Datasets

@Suite struct LabeledGraphTests {
  typealias Edge = LabeledGraph.Edge

  private func file(_ text: String) throws -> DataFile {
    try DataFile(path: "t.tsv", stored: Array(text.utf8))
  }

  // Written by SciPy and NumPy (`Fixtures/make-texts.py`): edges 0-1, 1-2, 0-3 and a loop at 2.
  @Test func `compressed sparse rows give edges without directions and loops`() throws {
    let graph = try LabeledGraph(npz: Fixtures.open("arrays/graph.npz"), name: "g")
    #expect(graph.edges == [Edge(0, 1), Edge(0, 3), Edge(1, 2)])
    #expect(graph.features.scalars == [0, 1.5, 0, 2, 0, 0, 0, 0, 0, 0, 0, -1])
    #expect(graph.labels == [1, 0, 1, nil])
    #expect(graph.degrees == [2, 2, 1, 1])
    #expect(graph.neighbours == [[1, 3], [0, 2], [1], [0]])
    #expect(graph.homophily == 0)
  }

  @Test func `every cut-off graph file is refused`() throws {
    for cut in truncations(of: try Fixtures.bytes("arrays/graph.npz"), every: 7) {
      let file = try DataFile(path: "cut.npz", stored: cut)
      #expect(throws: DataError.self) { try LabeledGraph(npz: file, name: "g") }
    }
  }

  @Test func `tables of nodes and edges give the graph they describe`() throws {
    let nodes =
      "id\tclass\tsplit\twords\nb\tx\ttrain\t0 2\na\ty\ttest\t\nc\tx\tval\t1\nd\t?\t-\t2\n"
    let graph = try LabeledGraph(
      edges: file("from\tto\na\tb\nb\ta\nc\tb\nd\td\n"), nodes: file(nodes), name: "g")
    #expect(graph.edges == [Edge(0, 1), Edge(0, 2)])
    #expect(graph.classNames == ["x", "y"] && graph.labels == [0, 1, 0, nil])
    #expect(graph.features.scalars == [1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1])
    #expect(graph.split == Split(training: [0], validation: [2], test: [1]))
    #expect(graph.homophily == 0.5)
  }

  @Test func `tables without names have the columns in their order`() throws {
    let format = CSVFormat(separator: "\t", hasHeader: false)
    let graph = try LabeledGraph(
      edges: file("0\t1\n"), nodes: file("0\t3\ttrain\t1\n1\t3\t-\t0\n"), name: "g",
      format: format)
    #expect(graph.classNames == ["3"] && graph.edges == [Edge(0, 1)])
    #expect(graph.features.scalars == [0, 1, 1, 0])
  }

  @Test(arguments: [
    ("a\tb\na\tz\n", "id\tclass\twords\na\tx\t0\n", "'z', which is no node"),
    ("a\tb\n", "id\tclass\twords\na\tx\t0\na\tx\t0\n", "the name 'a' at the node 1"),
    ("a\tb\n", "id\tclass\na\tx\n", "no column 'words' among [\"id\", \"class\"]"),
    ("a\tb\n", "id\tclass\twords\na\tx\t-1\n", "'-1' among the words"),
  ])
  func `tables that do not fit are refused`(edges: String, nodes: String, found: String) throws {
    let error = try dataError {
      _ = try LabeledGraph(edges: file(edges), nodes: file(nodes), name: "g")
    }
    #expect(error?.found == found)
  }
}
