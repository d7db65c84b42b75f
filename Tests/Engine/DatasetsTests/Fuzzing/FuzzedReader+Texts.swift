@testable import Datasets

extension FuzzedReader {
  static let tables = [
    FuzzedReader(
      name: "CSV",
      fixtures: ["table.csv", "table.csv.gz", "nodes.csv", "boxes.csv"].map { "usual/\($0)" }
        + ["tables/quoted.csv", "numbers.csv"],
      texts: ["a,b\n1,2\n-3.5e-7,NA\n0.30000000000000004,x\n"], multiple: 512
    ) { file in
      // What is written reads back as the same.
      let table = try DataTable(file)
      let again = try DataFile(path: "again", stored: Array(table.csv().utf8))
      guard !table.columns.isEmpty, Set(table.names).count == table.names.count else { return }
      guard try DataTable(again).csv() == table.csv() else { throw Changed(table: table.csv()) }
    },
    FuzzedReader(name: "TSV", fixtures: ["usual/table.tsv", "tables/quoted.tsv"], multiple: 512) {
      _ = try DataTable($0, format: .tabs)
    },
    FuzzedReader(
      name: "table of numbers", fixtures: ["numbers.csv"], texts: ["1,2\n3,4\n", "0;1\n"],
      multiple: 64
    ) { file in
      _ = try? NumericTable(file, hasHeader: true)
      _ = try NumericTable(file, separator: ";")
    },
    FuzzedReader(
      name: "ARFF", fixtures: ["usual/dense.arff", "usual/sparse.arff"],
      texts: ["@relation r\n@attribute 'a b' {x,'y z'}\n@attribute n numeric\n@data\n{0 x, 1 2}\n"],
      multiple: 512
    ) { _ = try ARFFTable($0) },
    FuzzedReader(
      name: "LIBSVM", fixtures: ["usual/one.svm", "usual/several.svm"],
      texts: ["+1 1:0.5 3:-2 # c\n1,3 2:1e2 7:4\n"], multiple: 512
    ) { _ = try SparseRows($0) },
    FuzzedReader(name: "boxes", fixtures: ["usual/boxes.csv"], multiple: 512) {
      _ = try BoxTable($0)
    },
    FuzzedReader(
      name: "graph as tables", fixtures: ["usual/edges.tsv", "usual/edges.csv"], multiple: 512
    ) { file in
      let text = "id,class,words\n0,a,1\n1,b,\n2,a,0"
      let nodes = try DataFile(path: "nodes.csv", stored: Array(text.utf8))
      _ = try LabeledGraph(edges: file, nodes: nodes, name: "g", format: CSVFormat())
    },
    FuzzedReader(name: "nodes of a graph", fixtures: ["usual/nodes.csv"], multiple: 4_096) { file in
      let edges = try DataFile(path: "edges.csv", stored: Array("from,to\n0,1\n".utf8))
      _ = try LabeledGraph(edges: edges, nodes: file, name: "g", format: CSVFormat())
    },
  ]

  static let texts = [
    FuzzedReader(
      name: "JSON", fixtures: ["usual/table.json"],
      texts: ["{\"a\": [1, -2.5e3, true, null, \"\\ud83d\\ude00 \\u00e9\\n\"], \"b\": {}}"],
      multiple: 256
    ) { _ = try JSONValue($0) },
    FuzzedReader(name: "JSON lines", fixtures: ["usual/table.jsonl"], multiple: 256) {
      _ = try JSONValue.lines($0)
    },
    FuzzedReader(
      name: "SMART",
      texts: [".I 1\n.T\na title\nover lines\n.A\nsomeone\n.W\nthe words .\n.I 22\n.W\n\n.I 3\n"],
      multiple: 256
    ) { _ = try SMARTDocument.read($0) },
    FuzzedReader(
      name: "relevance", texts: ["q1 0 d-7 2\nq1 0 d-8 0\n", "1 184 2\n1 29 -1 \n"], multiple: 256
    ) { _ = try RelevanceJudgement.read($0) },
    FuzzedReader(
      name: "PGN", fixtures: ["usual/games.pgn"],
      texts: ["[White \"a\"]\n1. e4! (1. d4 {x (y} d5) e5 2. Nf3 $1 Nc6 ; rest\n1/2-1/2\n"],
      multiple: 512
    ) { _ = try ChessGame.read($0) },
    FuzzedReader(
      name: "plain text and tokens", texts: ["The cat, the caf\u{E9} and the hat: the end.\n"],
      multiple: 4_096
    ) { file in
      let text = try TextFile.read(file)
      let tokenizer = BytePairTokenizer(training: text, vocabularySize: 300)
      guard tokenizer.decode(tokenizer.encode(text)) == text else { throw Changed(table: text) }
    },
  ]

  /// What was written, or encoded, and read again was not the same.
  struct Changed: Error { let table: String }
}
