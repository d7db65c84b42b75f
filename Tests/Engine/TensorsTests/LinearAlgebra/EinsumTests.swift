import Tensors
import Testing

struct EinsumTests {
  // np.einsum(equation, …).ravel() of (np.arange(n) * 7 % 11 - 4.0) in the shapes
  @Test(arguments: [
    ("ij,jk->ik", [[2, 3], [3, 4]], [25, -22, 19, -17, -14, 6, 4, 46]),
    ("ij,kj->ki", [[2, 3], [4, 3]], [26, -16, -16, 44, -14, 38, -12, 32]),
    (
      "ji,jk->ki", [[2, 3], [2, 4]], [28, -8, 0, -24, 5, 1, 34, 7, -9, -18, 20, -8]
    ),
    ("ij->ji", [[2, 3]], [-4, 6, 3, 2, -1, -2]),
    ("ij->", [[2, 3]], [4]),
    ("ij, ij -> i", [[2, 3], [2, 3]], [26, 44]),
    ("ijk,k->ij", [[2, 2, 3], [3]], [26, -16, -14, -12]),
    (
      "bij,bkj->bik", [[2, 2, 3], [2, 3, 3]],
      [26, -16, -14, -16, 44, 38, 32, -4, -7, 32, -12, -12]
    ),
    (
      "bhqd,bhkd->bhqk", [[2, 2, 2, 3], [2, 2, 2, 3]],
      [26, -16, -16, 44, 35, 32, 32, 32, 46, 38, 38, 33, 26, 24, 24, 25]
    ),
    ("ij,jk,kl->il", [[2, 3], [3, 4], [4, 2]], [-125, -112, 288, 32]),
    ("iij->j", [[3, 3, 2]], [-9, 12]),
  ])
  func `contractions agree with NumPy`(equation: String, shapes: [[Int]], expected: [Float]) {
    let operands = shapes.map { mixed(Shape($0)) }
    let result =
      switch operands.count {
      case 1: Tensor.einsum(equation, operands[0])
      case 2: Tensor.einsum(equation, operands[0], operands[1])
      default: Tensor.einsum(equation, operands[0], operands[1], operands[2])
      }
    #expect(result.scalars == expected)
  }

  @Test(arguments: [
    Differentiated("product", [2, 3], [3, 4]) { .einsum("ij,jk->ki", $0[0], $0[1]) },
    Differentiated("batch", [2, 3, 2], [3, 2, 2]) { .einsum("bij,ikb->bkj", $0[0], $0[1]) },
    Differentiated("outer", [3], [4]) { .einsum("i,j->ji", $0[0], $0[1]) },
    Differentiated("inner", [2, 3], [2, 3]) { .einsum("ij,ij->j", $0[0], $0[1]) },
    Differentiated("a sum on one side", [2, 3, 2], [3, 4]) {
      .einsum("ijk,jl->li", $0[0], $0[1])
    },
    Differentiated("three", [2, 3], [3, 2], [2, 4]) {
      .einsum("ij,jk,kl->il", $0[0], $0[1], $0[2])
    },
    Differentiated("trace", [3, 3]) { .einsum("ii->", $0[0]) },
  ])
  func `contractions are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `equations that do not fit stop the program`() async {
    let extent = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.einsum("ij,jk->ik", .zeros([2, 3]), .zeros([4, 5])) }
    #expect(extent.message.contains("einsum ij,jk->ik: j is 3 and 4"))
    let rank = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.einsum("ij->i", .zeros([2])) }
    #expect(rank.message.contains("einsum ij->i: the operand ij has the shape [2]"))
    let arrow = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.einsum("ij", .zeros([2, 2])) }
    #expect(arrow.message.contains("einsum ij: operands, an arrow -> and the result are needed"))
    let label = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.einsum("ij->k", .zeros([2, 2])) }
    #expect(label.message.contains("einsum ij->k: no operand has k"))
    let count = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.einsum("ij,jk->ik", .zeros([2, 2])) }
    #expect(count.message.contains("einsum ij,jk->ik: 1 tensors for 2 operands"))
  }
}
