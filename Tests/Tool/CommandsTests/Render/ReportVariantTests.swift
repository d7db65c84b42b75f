import Notebooks
import Testing

@testable import Commands

@Suite struct ReportVariantTests {
  private func notebook(_ header: String) throws -> Notebook {
    try Notebook(reading: "---\n\(header)\n---\n", path: "a.swiftmd") { _ in nil }
  }

  private let params = "params:\n  seed: 1\n  rate: 0.5\n  name: a\n"

  @Test func `a matrix gives a report for each combination, the last param changing fastest`()
    throws
  {
    let notebook = try notebook(params + "matrix:\n  seed: [1, 2]\n  rate: [0.5, 1]")
    let variants = try ReportVariant.all(of: notebook, setting: [])
    #expect(
      variants.map(\.name) == [
        "seed-1.rate-0.5", "seed-1.rate-1.0", "seed-2.rate-0.5", "seed-2.rate-1.0",
      ])
    #expect(variants[3].title == "seed = 2, rate = 1.0")
    #expect(
      variants[1].settings(over: [("name", "b"), ("seed", "1,2")]).map(\.text) == ["b", "1", "1.0"])
  }

  @Test func `a list on the command line takes the place of the header's, one value removes it`()
    throws
  {
    let notebook = try notebook(params + "matrix:\n  seed: [1, 2]")
    let listed = try ReportVariant.all(
      of: notebook, setting: [("seed", "7, 8,7"), ("rate", "0.1,0.2")])
    #expect(
      listed.map(\.name) == [
        "seed-7.rate-0.1", "seed-7.rate-0.2", "seed-8.rate-0.1", "seed-8.rate-0.2",
      ])
    #expect(try ReportVariant.all(of: notebook, setting: [("seed", "3")]).isEmpty)
  }

  @Test func `a text keeps its commas unless it is chosen from some`() throws {
    let free = try notebook(params)
    #expect(try ReportVariant.all(of: free, setting: [("name", "a,b")]).isEmpty)
    let chosen = try notebook(
      "params:\n  name:\n    value: a\n    choices: [a, b/c]")
    #expect(
      try ReportVariant.all(of: chosen, setting: [("name", "a,b/c")]).map(\.name) == [
        "name-a", "name-b-c",
      ])
  }

  @Test func `values that a param does not take and too many are errors`() throws {
    let notebook = try notebook(params)
    let wrong = #expect(throws: InputError.self) {
      try ReportVariant.all(of: notebook, setting: [("seed", "1,x")])
    }
    #expect(wrong?.description == "a.swiftmd:3: the param 'seed' takes a whole number, found 'x'")
    let many = (0..<40).map(String.init).joined(separator: ",")
    let error = #expect(throws: InputError.self) {
      try ReportVariant.all(of: notebook, setting: [("seed", many), ("rate", many)])
    }
    #expect(error?.description.contains("more than 1000 combinations") == true)
  }
}
