import CKernels
import Numerics
import Testing

@Suite struct GemmTests {
  /// The product in Double, by three loops.
  private func product(
    _ a: Samples, transposed transposeA: Bool, _ b: Samples, transposed transposeB: Bool,
    _ m: Int, _ n: Int, _ k: Int
  ) -> [Double] {
    var result = [Double](repeating: 0, count: m * n)
    for row in 0..<m {
      for column in 0..<n {
        for term in 0..<k {
          let left = a[transposeA ? term * m + row : row * k + term]
          let right = b[transposeB ? column * k + term : term * n + column]
          result[row * n + column] += Double(left) * Double(right)
        }
      }
    }
    return result
  }

  @Test(arguments: [
    (1, 1, 1), (3, 17, 33), (33, 3, 17), (17, 33, 3), (64, 64, 64), (100, 100, 100), (1, 100, 64),
    (100, 1, 64), (14, 32, 5), (15, 33, 5), (50, 70, 600), (9, 1100, 20), (128, 48, 129),
  ])
  func `products of every form agree with plain loops`(m: Int, n: Int, k: Int) {
    var generator = SeededGenerator(seed: 1)
    let (a, b) = (Samples(count: m * k, from: &generator), Samples(count: k * n, from: &generator))
    for form in 0..<4 {
      let (transposeA, transposeB) = (form & 1 == 1, form & 2 == 2)
      let found = outcome(count: m * n) { c in
        unsafe snb_gemm(
          transposeA, transposeB, m, n, k, a.start, transposeA ? m : k, b.start,
          transposeB ? k : n, c.start, n, false, nil)
      }
      let expected = product(a, transposed: transposeA, b, transposed: transposeB, m, n, k)
      #expect(distance(found, expected) < 2e-6, "form \(form)")
    }
  }

  @Test func `a sum goes on in C and the bias comes last`() {
    var generator = SeededGenerator(seed: 2)
    let (m, n, k) = (21, 45, 530)
    let (a, b) = (Samples(count: m * k, from: &generator), Samples(count: k * n, from: &generator))
    let bias = Samples(count: n, from: &generator)
    let initial = Samples(count: m * n, from: &generator).values
    let found = outcome(initial) { c in
      unsafe snb_gemm(
        false, false, m, n, k, a.start, k, b.start, n, c.start, n, true, bias.start)
    }
    // The definition itself: one chain of fused operations for each element, bias at the end.
    for (row, column) in [(0, 0), (20, 44), (7, 31), (13, 32)] {
      var sum = initial[row * n + column]
      for term in 0..<k { sum.addProduct(a[row * k + term], b[term * n + column]) }
      #expect(found[row * n + column] == sum + bias[column])
    }
  }

  @Test func `an empty sum leaves C and the bias`() {
    let found = outcome([1, 2, 3, 4]) { c in
      let (a, bias) = (Samples(count: 1), Samples([10, 20]))
      unsafe snb_gemm(false, false, 2, 2, 0, a.start, 0, a.start, 2, c.start, 2, true, bias.start)
    }
    #expect(found == [11, 22, 13, 24])
  }

  @Test func `row strides leave the rest of a row alone`() {
    let (a, b) = (Samples([1, 2, 0, 3, 4, 0]), Samples([1, 0, 9, 0, 1, 9]))
    let found = outcome([0, 0, -1, 0, 0, -1]) { c in
      unsafe snb_gemm(false, false, 2, 2, 2, a.start, 3, b.start, 3, c.start, 3, false, nil)
    }
    #expect(found == [1, 2, -1, 3, 4, -1])
  }

  @Test(arguments: [1, 2, 5])
  func `a batch is its products, and a stride of zero repeats an operand`(batch: Int) {
    var generator = SeededGenerator(seed: 3)
    let (m, n, k) = (13, 9, 21)
    let a = Samples(count: batch * m * k, from: &generator)
    let b = Samples(count: n * k, from: &generator)
    let found = outcome(count: batch * m * n) { c in
      unsafe snb_gemm_batched(
        batch, false, true, m, n, k, a.start, m * k, b.start, 0, c.start, m * n)
    }
    let expected = product(a, transposed: false, b, transposed: true, batch * m, n, k)
    #expect(distance(found, expected) < 2e-6)
  }
}
