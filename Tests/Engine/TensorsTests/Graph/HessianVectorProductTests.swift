import Tensors
import Testing

struct HessianVectorProductTests {
  @Test func `a quadratic function has its matrix for a Hessian`() {
    // f = ½ xᵀ·A·x with a symmetric A: H·v = A·v.
    let half = random([5, 5], seed: 7)
    let matrix = half + half.transposed()
    let (x, v) = (random([5, 1], seed: 8), random([5, 1], seed: 9))
    let product = hessianVectorProduct(at: [x], along: [v]) { [matrix.matmul($0[0])] }
    expectScalars(product[0], matrix.matmul(v).scalars, tolerance: 5e-5)
  }

  @Test func `a quartic function has a Hessian that depends on the place`() {
    // f = Σ x⁴ + Σ x·y²: H·(v, w) = (12 x² v + 2 y w, 2 y v + 2 x w).
    let (x, y) = (Tensor([0.5, -1, 2]), Tensor([1, 3, -2]))
    let (v, w) = (Tensor([1, -2, 0.5]), Tensor([0.5, 1, 1]))
    let products = hessianVectorProduct(at: [x, y], along: [v, w]) { point in
      let (x, y) = (point[0].variable(), point[1].variable())
      let gradients = (x.squared().squared() + x * y.squared()).sum().gradients()
      return [gradients[x] ?? .zeros(like: x), gradients[y] ?? .zeros(like: y)]
    }
    expectScalars(products[0], [4, -18, 20], tolerance: 2e-4)
    expectScalars(products[1], [2.5, -14, 2], tolerance: 2e-4)
  }

  @Test func `parameters are moved and put back`() {
    // f = Σ w³ / 6: H·v = w·v; the second parameter is not used.
    let weight = Parameter("weight", Tensor([0.3, -1.7, 2]))
    let unused = Parameter("unused", Tensor([1]))
    let before = weight.value.scalars
    let products = hessianVectorProduct(
      of: [weight, unused], along: [Tensor([1, 2, -1]), Tensor([5])]
    ) { (weight.tracked.power(3) / 6).sum().gradients() }
    expectScalars(products[0], [0.3, -3.4, -2], tolerance: 2e-4)
    #expect(products[1].scalars == [0])
    #expect(weight.value.scalars == before)
  }

  @Test func `no direction gives zeros without a gradient`() {
    let product = hessianVectorProduct(at: [Tensor([1, 2])], along: [.zeros([2])]) { _ in [] }
    #expect(product[0].scalars == [0, 0])
  }

  @Test func `directions of other shapes stop the program`() async {
    let exit = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = hessianVectorProduct(at: [.ones([2])], along: [.ones([3])]) { $0 } }
    #expect(exit.message.contains("hessianVectorProduct: the shapes [[2]] and [[3]] differ"))
  }
}
