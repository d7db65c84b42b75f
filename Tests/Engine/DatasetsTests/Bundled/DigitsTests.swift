import Digests
import Tensors
import Testing

@testable import Datasets

// Counts and sums were computed with NumPy from scikit-learn's file.
@Suite struct DigitsTests {
  /// Read once for all tests.
  private static let loaded = Result { try Digits.load() }

  @Test func `the digits have their counts and grey values`() throws {
    let digits = try Self.loaded.get()
    #expect(digits.images.shape == [1797, 8, 8, 1])
    #expect(digits.classCounts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    #expect(digits.labels.suffix(5) == [9, 0, 8, 9, 8])
    let greys = digits.images.scalars.map { Double($0 * 16) }
    #expect(greys.reduce(0, +) == 561_718)
    #expect(greys.prefix(8) == [0, 0, 5, 13, 9, 1, 0, 0])
  }

  // The first fingerprint was printed by sha256sum.
  @Test func `the fingerprint is the file's and changes with every choice`() throws {
    let digits = try Self.loaded.get()
    #expect(
      digits.fingerprint.description
        == "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22")
    let fingerprints = [
      digits.fingerprint, digits.subset([0, 1]).fingerprint, digits.subset([1, 0]).fingerprint,
      digits.relabeled(digits.labels.map { 9 - $0 }).fingerprint,
    ]
    #expect(Set(fingerprints).count == 4)
  }

  @Test func `a subset keeps pictures and labels together`() throws {
    let digits = try Self.loaded.get()
    let subset = digits.subset([1796, 0, 0])
    #expect(subset.labels == [8, 0, 0])
    #expect(subset.images[0].scalars == digits.images[1796].scalars)
    #expect(subset.images[2].scalars == digits.images[0].scalars)
  }

  @Test func `labels that do not fit the pictures trap`() async {
    await #expect(processExitsWith: .failure) {
      let images = Tensor.zeros([2, 1, 1, 1])
      _ = LabeledImages(
        name: "", images: images, labels: [0, 1], classNames: ["only"], fingerprint: .init(of: ""))
    }
  }
}
