import Testing

@testable import Notebooks

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("lable", "label"), ("ecoh", "echo"), ("fig_cap", "fig-cap"), ("evall", "eval"), ("x", nil),
    ("completely", nil),
  ])
  func `a misspelt name finds the one it means`(name: String, expected: String?) {
    #expect(nearestName(to: name, among: CellOptions.names) == expected)
  }
}
