import Tensors
import Testing

@testable import Datasets

// Values and counts were computed with NumPy from the package's pictures.
@Suite struct NucleiTests {
  private static let loaded = Result { try Nuclei.load() }

  @Test func `pictures have their greys and nuclei their places`() throws {
    let nuclei = try Self.loaded.get()
    let place = (3 * 210 + 100) * 576 + 200
    let light = nuclei.transmitted.scalars[place..<place + 5].map { $0 * 8_905 + 3_882 }
    #expect(light.map { Int($0.rounded()) } == [8311, 8108, 7912, 8157, 8180])
    let glow = nuclei.fluorescence.scalars[place..<place + 5].map { $0 * 11_519 + 378 }
    #expect(glow.map { Int($0.rounded()) } == [464, 578, 494, 558, 449])
    #expect(nuclei.nuclei.reduce(0, +) == 16_655_993)
  }

  @Test func `patches have as many nuclei as NumPy counted, and many none`() throws {
    let patches = try Self.loaded.get().patches(side: 64, times: [0])
    #expect(patches.images.shape == [27, 64, 64, 1])
    #expect(
      patches.nucleusCounts == [
        6, 6, 0, 0, 0, 2, 0, 3, 4, 6, 6, 0, 0, 0, 1, 1, 4, 3, 5, 6, 2, 0, 0, 0, 1, 6, 5,
      ])
    #expect(patches.labels.reduce(0, +) == 5_865)
    #expect(Array(patches.lefts.prefix(9)) == [0, 64, 128, 192, 256, 320, 384, 448, 512])
  }
}
