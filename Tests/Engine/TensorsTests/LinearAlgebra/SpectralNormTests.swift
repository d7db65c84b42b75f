import Tensors
import Testing

struct SpectralNormTests {
  @Test func `the power iteration finds the greatest singular value`() {
    // np.linalg.svd(a)[1][0]
    var left = Tensor.ones([5])
    let matrix = mixed([5, 3])
    expectScalars(matrix.spectralNorm(from: &left, iterations: 60), [10.60316406])
    // Where it ended, one step more is enough, and the left vector is the singular one.
    expectScalars(matrix.spectralNorm(from: &left), [10.60316406])
    expectScalars(
      left, [-0.271210226, 0.605910273, 0.554097577, 0.502284882, -0.001878045], tolerance: 1e-5)
  }

  @Test func `its gradient is the product of both vectors`() {
    // Once it has converged, so that it is the norm's own gradient: u[:, :1] * vt[:1]
    let matrix = mixed([5, 3]).variable()
    var left = Tensor.ones([5])
    let norm = matrix.spectralNorm(from: &left, iterations: 60)
    let right = Tensor([0.895421005, 0.089988751, -0.436031247], shape: [1, 3])
    let expected = left.reshaped(to: [5, 1]) * right
    expectScalars(norm.gradients()[matrix] ?? .zeros([1]), expected.scalars, tolerance: 1e-5)
  }

  @Test func `a zero matrix has the norm zero`() {
    var left = Tensor.ones([2])
    #expect(Tensor.zeros([2, 3]).spectralNorm(from: &left).scalar == 0)
    #expect(left.scalars.allSatisfy { $0.isFinite })
  }

  @Test func `a start of another length stops the program`() async {
    let exit = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var left = Tensor.ones([3])
      _ = Tensor.zeros([2, 3]).spectralNorm(from: &left)
    }
    #expect(exit.message.contains("spectralNorm: a start of [3] for the shape [2, 3]"))
  }
}
