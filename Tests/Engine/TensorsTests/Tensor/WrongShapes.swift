import Tensors

/// A call with shapes that do not fit, and what its message must hold: the operation's name and what it
/// was given.
struct WrongShapes: Sendable {
  let operation: String
  let given: [String]
  let call: @Sendable () -> Void

  init(_ operation: String, _ given: String..., call: @escaping @Sendable () -> Void) {
    self.operation = operation
    self.given = given
    self.call = call
  }

  static let table: [WrongShapes] = elementwise + structure + layers + images + algebra

  private static let a = Tensor.zeros([2, 3])
  private static let b = Tensor.zeros([4, 5])
  private static let picture = Tensor.zeros([1, 4, 4, 2])

  private static let elementwise = [
    WrongShapes("+", "[2, 3]", "[4, 5]") { _ = a + b },
    WrongShapes("-", "[2, 3]", "[4, 5]") { _ = a - b },
    WrongShapes("*", "[2, 3]", "[4, 5]") { _ = a * b },
    WrongShapes("/", "[2, 3]", "[4, 5]") { _ = a / b },
    WrongShapes("minimum", "[2, 3]", "[4, 5]") { _ = Tensor.minimum(a, b) },
    WrongShapes("select", "[2, 3]", "[4, 5]") { _ = Tensor.select(a, b, b) },
    WrongShapes("add(scaledBy:)", "[2, 3]", "[4, 5]") {
      var x = a
      x.add(b, scaledBy: 1)
    },
    WrongShapes("custom", "[]", "[2, 3]") {
      let x = a.variable()
      _ = Tensor.custom(x, from: [x]) { _ in [Tensor(1)] }.sum().gradients()
    },
    WrongShapes("straightThrough", "[2, 3]", "[4, 5]") { _ = a.straightThrough(b) },
  ]

  private static let structure = [
    WrongShapes("sum", "axis 2", "[2, 3]") { _ = a.sum(axes: [2]) },
    WrongShapes("variance", "axis 3", "[2, 3]") { _ = a.variance(axes: [3]) },
    WrongShapes("logSumExp", "axis 2", "[2, 3]") { _ = a.logSumExp(axis: 2) },
    WrongShapes("reshaped", "[2, 3]", "[4, 5]") { _ = a.reshaped(to: [4, 5]) },
    WrongShapes("permuted", "[0, 0]", "[2, 3]") { _ = a.permuted(to: [0, 0]) },
    WrongShapes("broadcast", "[2, 3]", "[4, 5]") { _ = a.broadcast(to: [4, 5]) },
    WrongShapes("concatenating", "[2, 3]", "[4, 5]") { _ = Tensor.concatenating([a, b]) },
    WrongShapes("stacking", "[2, 3]", "[4, 5]") { _ = Tensor.stacking([a, b]) },
    WrongShapes("selecting", "1 labels", "[2, 3]") { _ = a.selecting([0]) },
    WrongShapes("rows", "3 conditions", "[2, 3]") { _ = a.rows(where: [true, true, false]) },
    WrongShapes("gathered", "[4, 5]", "[2, 3]") {
      _ = a.gathered(axis: 1, at: IndexTable(Array(repeating: 0, count: 20), shape: [4, 5]))
    },
    WrongShapes("topK", "4", "[2, 3]") { _ = a.topK(4) },
    WrongShapes("kthSmallest", "4", "[2, 3]") { _ = a.kthSmallest(4) },
    WrongShapes("weightedQuantile", "[4, 5]", "[2, 3]") {
      _ = a.weightedQuantile(0.5, weights: b)
    },
  ]

  private static let layers = [
    WrongShapes("matmul", "[2, 3]", "[4, 5]") { _ = a.matmul(b) },
    WrongShapes("matmul", "a bias of [4, 5]", "2 columns") {
      _ = a.matmul(.zeros([3, 2]), bias: b)
    },
    WrongShapes("convolved", "[1, 4, 4, 2]", "[3, 3, 3, 1]") {
      _ = picture.convolved(with: .zeros([3, 3, 3, 1]))
    },
    WrongShapes("convolved", "[1, 4, 4, 2]", "[3, 3, 3, 1]") {
      _ = picture.convolved(with: .zeros([3, 3, 3, 1]), window: ConvolutionWindow())
    },
    WrongShapes("transposedConvolved", "[1, 4, 4, 2]", "[3, 2, 2, 1]") {
      _ = picture.transposedConvolved(with: .zeros([3, 2, 2, 1]), window: ConvolutionWindow())
    },
    WrongShapes("patches", "[3]", "[1, 4, 4, 2]") { _ = picture.patches(kernel: [3]) },
    WrongShapes("maxPooled", "5", "[1, 4, 4, 2]") { _ = picture.maxPooled(size: 5) },
    WrongShapes("layerNormalized", "[4, 5]", "[2, 3]") {
      _ = a.layerNormalized(scale: b, shift: b)
    },
    WrongShapes("rootMeanSquareNormalized", "[4, 5]", "[2, 3]") {
      _ = a.rootMeanSquareNormalized(scale: b)
    },
    WrongShapes("channelNormalized", "[4, 5]", "[2, 3]") {
      _ = a.channelNormalized(scale: b, shift: b)
    },
    WrongShapes("crossEntropy", "1 labels", "[2, 3]") { _ = a.crossEntropy(labels: [0]) },
  ]

  private static let images = [
    WrongShapes("resizedBilinear", "[3, 3]", "[2, 3]") { _ = a.resizedBilinear(to: (3, 3)) },
    WrongShapes("resizedNearest", "[3]", "[1, 4, 4, 2]") { _ = picture.resizedNearest(to: [3]) },
    WrongShapes("resizedByArea", "[0, 2]", "[1, 4, 4, 2]") {
      _ = picture.resizedByArea(to: (0, 2))
    },
    WrongShapes("adaptiveAveragePooled", "[2, 2]", "[4, 5]") {
      _ = b.adaptiveAveragePooled(to: (2, 2))
    },
    WrongShapes("rotated", "2 angles", "[1, 4, 4, 2]") { _ = picture.rotated(by: [1, 2]) },
    WrongShapes("affineGrid", "[2, 3]") { _ = Tensor.affineGrid(a, height: 2, width: 2) },
    WrongShapes("gaussianBlurred", "[2, 3]") { _ = a.gaussianBlurred(deviation: 1) },
    WrongShapes("boxBlurred", "[2, 3]") { _ = a.boxBlurred(size: 3) },
    WrongShapes("padded", "axis 1", "[2, 0]") {
      _ = Tensor.zeros([2, 0]).padded(axis: 1, before: 1, after: 0, border: .edge)
    },
  ]

  private static let algebra = [
    WrongShapes("qr", "[3]") { _ = Tensor.zeros([3]).qr() },
    WrongShapes("choleskyFactor", "[2, 3]") { _ = a.choleskyFactor() },
    WrongShapes("symmetricEigen", "[2, 3]") { _ = a.symmetricEigen() },
    WrongShapes("logDeterminant", "[2, 3]") { _ = a.logDeterminant() },
    WrongShapes("solvingPositiveDefinite", "[2, 3]", "[4, 5]") {
      _ = a.solvingPositiveDefinite(b)
    },
    WrongShapes("sinkhornPlan", "[4, 5]", "[2, 3]") {
      _ = Tensor.sinkhornPlan(cost: a, rowWeights: b, columnWeights: b, epsilon: 1)
    },
  ]
}
