import Tensors
import Testing

@testable import Datasets

/// Games of python-chess, graphs of networkx, pictures of Pillow; see `Fixtures/make-usual.py`.
@Suite struct UsualFilesTests {
  @Test func `games of python-chess are read`() throws {
    let games = try ChessGame.read(Fixtures.open("usual/games.pgn"))
    #expect(games.map(\.result) == ["1-0", "*"])
    #expect(
      games[0].moves == [
        "e4", "e5", "Nf3", "Nc6", "Bb5", "a6", "Bxc6", "dxc6", "O-O", "f6",
      ])
    #expect(games[1].moves == ["d4", "d5"])
    #expect(games[0].tags["White"] == "N. N." && games[0].tags["Result"] == "1-0")
  }

  @Test(arguments: ["edges.csv", "edges.tsv"])
  func `a graph of networkx is read`(name: String) throws {
    var edges = name.hasSuffix("tsv") ? CSVFormat.tabs : CSVFormat()
    edges.hasHeader = name.hasSuffix("csv")
    let graph = try LabeledGraph(
      edges: Fixtures.open("usual/\(name)"), nodes: Fixtures.open("usual/nodes.csv"), name: "ring",
      format: CSVFormat(), edgeFormat: edges)
    #expect(
      graph.edges.map { [$0.lower, $0.upper] } == [
        [0, 1], [0, 2], [0, 4], [1, 2], [2, 3], [3, 4],
      ])
    #expect(graph.classNames == ["a", "b"] && graph.labels == [0, 1, 0, 0, 1])
    #expect(
      graph.features.scalars == [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0])
    #expect(graph.split == Split(training: [0, 4], validation: [1], test: [2]))
  }

  @Test func `an archive with stored and deflated pictures is read`() throws {
    let set = try PictureFolder(Fixtures.path("usual/pictures.zip")).labeledImages(name: "pets")
    #expect(set.classNames == ["cats", "dogs"] && set.labels == [0, 1])
    #expect(set.images.shape == [2, 3, 4, 1])
    #expect(set.images.scalars == (0..<24).map { Float($0 < 12 ? 40 : 200) / 255 })
  }
}
