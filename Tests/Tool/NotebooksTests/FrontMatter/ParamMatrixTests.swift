import Testing

@testable import Notebooks

@Suite struct ParamMatrixTests {
  private func messages(_ header: String) -> [String] {
    do {
      _ = try Notebook(reading: "---\n\(header)\n---\n", path: "a.swiftmd") { _ in nil }
      return []
    } catch {
      return error.errors.map { "\($0.line):\($0.column) \($0.message)" }
    }
  }

  @Test func `axes stand in the header's order with typed values`() throws {
    let notebook = try Notebook(
      reading: "---\nparams:\n  b: 1\n  a: 0.5\nmatrix:\n  b: [2, 3]\n  a: [1]\n---\n",
      path: "a.swiftmd"
    ) { _ in nil }
    let matrix = notebook.frontMatter.matrix
    #expect(matrix.axes.map(\.name) == ["b", "a"])
    #expect(matrix.combinations == [[.integer(2), .number(1)], [.integer(3), .number(1)]])
    #expect(matrix.count == 2)
    #expect(ParamMatrix().combinations == [[]])
  }

  @Test func `what a matrix gets wrong is named with its place`() {
    #expect(
      messages("params:\n  seed: 1\nmatrix:\n  sed: [1]") == [
        "5:3 'matrix' names 'sed', which is no param; did you mean 'seed'?"
      ])
    #expect(messages("matrix: 3").count == 1)
    #expect(
      messages("params:\n  seed: 1\nmatrix:\n  seed: 2") == [
        "5:9 'seed' must be a list of values, found the number 2"
      ])
    #expect(
      messages("params:\n  seed: 1\nmatrix:\n  seed: [1, a]") == [
        "5:13 the param 'seed' takes a whole number, found 'a'"
      ])
    #expect(
      messages("params:\n  seed: 1\nmatrix:\n  seed: [1, 1]") == [
        "5:9 'seed' has '1' twice; remove one"
      ])
  }
}
