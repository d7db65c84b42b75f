import Learning
import Numerics
import Tensors
import Testing

// PyTorch 2.15 in double precision with dense loops over three nodes: inputs sin(arange), weights
// sin(12.9898 (i + 1) + p) / sqrt(n / s[0]) for parameter number p, loops on every node.
@Suite struct GraphLayerTests {
  let edges = WeightedEdges.undirected(nodes: 3, [(0, 1), (2, 1), (1, 0)], withLoops: true)

  @Test func `edges run both ways once, and are normalised by both degrees`() {
    #expect(edges.targets == [0, 0, 1, 1, 1, 2, 2])
    #expect(edges.sources == [0, 1, 0, 1, 2, 1, 2])
    // Degrees 2, 3 and 2.
    let root = Float(1) / Float(6).squareRoot()
    let expected: [Float] = [0.5, root, root, 0.333_333_33, root, root, 0.5]
    #expect(edges.symmetricallyNormalized().weights.isClose(to: expected, within: 1e-6))
  }

  @Test func `a graph convolution agrees with the product of matrices`() {
    // (A / sqrt(d d^T)) @ x @ w(2, 2).T
    var generator = SeededGenerator(seed: 1)
    let layer = GraphConvolution(2, 2, using: &generator)
    setWaves(layer)
    var pass = Pass.evaluation
    let output = layer(waves([3, 2]), over: edges.symmetricallyNormalized(), in: &pass)
    let expected: [Float] = [
      0.21615966, 0.42532266, 0.00232122, 0.00281045, -0.36025655, -0.59978999,
    ]
    #expect(output.scalars.isClose(to: expected, within: 2e-6))
  }

  private func attention(averagesHeads: Bool = false) -> GraphAttention {
    var generator = SeededGenerator(seed: 1)
    let layer = GraphAttention(
      2, 2, heads: 2, averagesHeads: averagesHeads, using: &generator)
    setWaves(layer)
    return layer
  }

  @Test func `graph attention agrees with a loop over nodes`() {
    // softmax(leaky_relu(S[source] + T[target], 0.2)) over each node's edges, times h[source]
    var pass = Pass.evaluation
    let output = attention()(waves([3, 2]), over: edges, in: &pass)
    let expected: [Float] = [
      0.58202829, 0.98847442, 0.44068274, 0.02751319, 0.32259040, 0.54257807, 0.14084777,
      0.00020144, -0.39219954, -0.63316297, -0.44494702, 0.04238007,
    ]
    #expect(output.scalars.isClose(to: expected, within: 2e-6))
    let mean = attention(averagesHeads: true)(waves([3, 2]), over: edges, in: &pass)
    let means = (0..<6).map { index -> Float in
      let first = index / 2 * 4 + index % 2
      return (expected[first] + expected[first + 2]) / 2
    }
    #expect(mean.scalars.isClose(to: means, within: 2e-6))
  }

  @Test func `graph layers are differentiated and list their parameters`() {
    var generator = SeededGenerator(seed: 1)
    let input = Parameter("input", waves([3, 2]))
    let convolution = GraphConvolution(2, 3, using: &generator)
    let attention = attention()
    for model in [convolution as any Trainable, attention] {
      #expect(
        storedParameters(in: model).map(ObjectIdentifier.init)
          == model.parameters.map(ObjectIdentifier.init))
      for parameter in model.parameters + [input] {
        let gap = gradientGap(of: parameter, step: 3e-3) {
          var pass = Pass.evaluation
          return weighted(
            model is GraphConvolution
              ? convolution(input.tracked, over: edges, in: &pass)
              : attention(input.tracked, over: edges, in: &pass))
        }
        #expect(gap < 2e-2, "\(parameter.name)")
      }
    }
  }

  @Test func `an edge to a node that is not there traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = WeightedEdges(nodes: 2, sources: [0], targets: [2])
    }
  }
}
