import Learning
import Tensors
import Testing

@Suite struct LabelGraphTests {
  let data: ClassicalFixture
  init() throws { data = try ClassicalFixture() }

  private var some: [Int?] {
    data.irisKinds.enumerated().map { $0.offset % 10 == 0 ? $0.element : nil }
  }

  @Test func `propagated labels are scikit-learn's`() throws {
    let graph = EdgeList.gaussian(data.iris, gamma: 2)
    let found = propagatedLabels(some, classes: 3, along: graph, tolerance: 1e-9)
    #expect(gap(found.scalars, try data.numbers("propagation")) < 1e-6)
  }

  @Test func `spread labels are scikit-learn's`() throws {
    let graph = EdgeList.gaussian(data.iris, gamma: 2)
    let found = spreadLabels(some, classes: 3, along: graph, alpha: 0.4, tolerance: 1e-12)
    #expect(gap(found.scalars, try data.numbers("spreading")) < 1e-9)
  }

  @Test func `a chain between two labels is a straight line`() {
    let graph = EdgeList(nodes: 6, (0..<4).map { ($0, $0 + 1, weight: 1) })
    let found = propagatedLabels([0, nil, nil, nil, 1, nil], classes: 2, along: graph)
    #expect(gap((0..<5).map { found[$0, 1] }, [0, 0.25, 0.5, 0.75, 1]) < 1e-8)
    // The last node has no edge.
    #expect(Array(found[row: 5]) == [0, 0])
  }
}
