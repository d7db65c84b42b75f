import Tensors
import Testing

struct StructureGradientTests {
  @Test(arguments: [
    Differentiated("sum", [3, 5]) { $0[0].squared().sum() },
    Differentiated("mean", [3, 5]) { $0[0].squared().mean() },
    Differentiated("sum of the outer axis", [3, 5]) { $0[0].sum(axes: [0]) },
    Differentiated("sum of two apart", [2, 3, 5]) { $0[0].sum(axes: [0, -1]) },
    Differentiated("mean, axes kept", [2, 3, 5]) { $0[0].mean(axes: [1], keepingAxes: true) },
    Differentiated("variance", [3, 5]) { $0[0].variance(axes: [1]) },
    Differentiated("logSumExp", [2, 5, 3]) { $0[0].logSumExp(axis: 1) },
    Differentiated("maximum", [counting([3, 4], by: 0.3)]) { $0[0].maximum(axes: [0]) },
    Differentiated("minimum", [counting([3, 4], by: 0.3)]) {
      $0[0].minimum(axes: [1], keepingAxes: true)
    },
  ])
  func `reductions are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test(arguments: [
    Differentiated("reshaped", [3, 4]) { $0[0].reshaped(to: [2, -1]) * counting([2, 6]) },
    Differentiated("permuted", [2, 3, 5]) { $0[0].permuted(to: [2, 0, 1]) },
    Differentiated("transposed", [2, 3, 5]) { $0[0].transposed() },
    Differentiated("broadcast", [3, 1]) { $0[0].broadcast(to: [2, 3, 5]) },
    Differentiated("slice", [4, 5]) { $0[0].slice(axis: -1, 1..<4) },
    Differentiated("padded", [2, 3]) { $0[0].padded(axis: 0, before: 1, after: 2) },
    Differentiated("row", [3, 2, 2]) { $0[0][1] },
    Differentiated("concatenating", [2, 3], [2, 5]) { .concatenating([$0[0], $0[1]], axis: 1) },
    Differentiated("stacking", [2, 3], [2, 3]) { .stacking($0, axis: 1) },
    Differentiated("rows, one twice", [4, 3]) { $0[0].rows([2, 0, 2, 3]) },
    Differentiated("selecting", [3, 5]) { $0[0].selecting([4, 0, 2]) },
  ])
  func `layouts are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test(arguments: [
    Differentiated("plain", [3, 5], [5, 7]) { $0[0].matmul($0[1]) },
    Differentiated("left transposed", [5, 3], [5, 7]) {
      $0[0].matmul($0[1], transposingSelf: true)
    },
    Differentiated("right transposed", [3, 5], [7, 5]) {
      $0[0].matmul($0[1], transposingOther: true)
    },
    Differentiated("both transposed", [5, 3], [7, 5]) {
      $0[0].matmul($0[1], transposingSelf: true, transposingOther: true)
    },
    Differentiated("bias", [3, 5], [5, 7], [7]) { $0[0].matmul($0[1], bias: $0[2]) },
    Differentiated("batched", [2, 3, 5], [2, 5, 1]) { $0[0].matmul($0[1]) },
    Differentiated("batched, both transposed", [2, 5, 3], [2, 4, 5]) {
      $0[0].matmul($0[1], transposingSelf: true, transposingOther: true)
    },
    Differentiated("batched, bias", [2, 3, 5], [2, 5, 4], [4]) { $0[0].matmul($0[1], bias: $0[2]) },
    Differentiated("one matrix for all", [2, 3, 5], [5, 4], [4]) {
      $0[0].matmul($0[1], bias: $0[2])
    },
    Differentiated("one matrix, both transposed", [2, 5, 3], [4, 5]) {
      $0[0].matmul($0[1], transposingSelf: true, transposingOther: true)
    },
    Differentiated("a factor twice", [3, 3]) { $0[0].matmul($0[0], transposingOther: true) },
  ])
  func `a matrix product is differentiated in both factors`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }
}
