import Tensors
import Testing

private let distinct = Tensor([0.3, -1.1, 2.2, 1.4, -0.5, 0.9], shape: [2, 3])
private let table = IndexTable([[2, 0], [1, 1]])

/// What moves scalars about: the gradient goes the same way.
struct SelectionGradientTests {
  @Test(arguments: [
    Differentiated("sorted", [distinct]) { $0[0].sorted() },
    Differentiated("topK", [distinct]) { $0[0].topK(2).values },
    Differentiated("kthSmallest", [distinct]) { $0[0].kthSmallest(2).values },
    Differentiated("quantiles", [distinct]) { $0[0].quantiles([0.3, 0.8]) },
    Differentiated("quantile", [distinct]) { $0[0].quantile(0.37) },
    Differentiated("cumulativeSum", [3, 5]) { $0[0].cumulativeSum(axis: 1) },
    Differentiated("gathered", [2, 3]) { $0[0].gathered(axis: 1, at: table) },
    Differentiated("scatterAdding", [2, 3], [2, 2]) {
      $0[0].scatterAdding($0[1], axis: 1, at: table)
    },
    Differentiated("scattering", [2, 3], [2, 2]) { $0[0].scattering($0[1], axis: 1, at: table) },
    Differentiated("rows by a condition", [4, 3]) {
      $0[0].rows(where: [true, false, true, true])
    },
  ])
  func `selections are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test(arguments: [
    Differentiated("spectralNorm", [random([3, 4])]) {
      // The vectors count as constants: with many iterations that is exact.
      var left = Tensor([1, 0.5, -0.3])
      return $0[0].spectralNorm(from: &left, iterations: 200)
    },
    Differentiated("einsum", [2, 3], [3, 4]) { .einsum("ij,jk->ki", $0[0], $0[1]) },
    Differentiated("depthToSpace and back", [1, 2, 2, 4]) {
      $0[0].depthToSpace(by: 2) * counting([1, 4, 4, 1])
    },
  ])
  func `algebra is differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }
}
