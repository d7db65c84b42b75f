import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct ImageAugmentationTests {
  private let generator = SeededGenerator(seed: 1)
  private let images: Tensor = {
    var draws = SeededGenerator(seed: 2)
    return Tensor.uniform([40, 8, 8, 2], in: 0..<1, using: &draws)
  }()

  static let all: [ImageAugmentation] = [
    .flip, .crop(smallest: 0.3), .affine(degrees: 20, shear: 0.2, shift: 0.2, zoom: 0.2),
    .elastic(ElasticDeformation(amplitude: 2, deviation: 2)),
    .colour(brightness: 0.3, contrast: 0.5), .cutOut(share: 0.5),
    .randomChanges(count: 2, strength: 0.7),
  ]

  @Test(arguments: all)
  func `the seed decides, and pictures do not depend on their batch`(change: ImageAugmentation) {
    let changed = change(images, using: generator)
    #expect(changed.shape == images.shape)
    #expect(changed.scalars == change(images, using: generator).scalars)
    #expect(changed.scalars != change(images, using: SeededGenerator(seed: 3)).scalars)
    let half = change(images.slice(axis: 0, 0..<20), using: generator)
    #expect(half.scalars == changed.slice(axis: 0, 0..<20).scalars)
    #expect(changed.scalars.allSatisfy { (0...1).contains($0) })
  }

  // 40 draws of 1/2: 20 with a deviation of 3.2. Five of these.
  @Test func `about half of the pictures are mirrored, the others stay`() {
    let flipped = ImageAugmentation.flip(images, using: generator)
    var mirrored = 0
    for index in 0..<40 {
      let (before, after) = (images[index].scalars, flipped[index].scalars)
      let turned = (0..<128).map { place in
        let (row, column, channel) = (place / 16, place / 2 % 8, place % 2)
        return before[row * 16 + (7 - column) * 2 + channel]
      }
      #expect(after == before || after == turned)
      if after == turned { mirrored += 1 }
    }
    #expect(abs(mirrored - 20) < 16)
  }

  @Test func `no strength changes nothing`() {
    for change in [
      ImageAugmentation.affine(), .colour(), .cutOut(share: 0),
      .randomChanges(count: 0, strength: 1),
    ] {
      let difference = (change(images, using: generator) - images).absoluteValue()
      #expect(difference.scalars.allSatisfy { $0 < 1e-5 })
    }
  }

  @Test func `a cut-out is a grey square or what the border leaves of it`() {
    let cut = ImageAugmentation.cutOut(share: 0.5)(images, using: generator)
    for index in 0..<40 {
      let grey = cut[index].scalars.count { $0 == 0.5 }
      #expect((2 * 2 * 2...4 * 4 * 2).contains(grey))
    }
  }

  @Test func `mixed pictures and targets are weighted means`() {
    let mixed = MixUp(images, concentration: 0.4, using: generator)
    let labels = (0..<40).map { $0 % 3 }
    let targets = mixed.targets(labels, classCount: 3).scalars
    for index in 0..<40 {
      let (share, partner) = (Float(mixed.shares[index]), mixed.partners[index])
      let expected = share * images[index].scalars[5] + (1 - share) * images[partner].scalars[5]
      #expect(abs(mixed.images[index].scalars[5] - expected) < 1e-6)
      let own = labels[index] == labels[partner] ? 1 : share
      #expect(abs(targets[index * 3 + labels[index]] - own) < 1e-6)
    }
    #expect(mixed.partners.sorted() == Array(0..<40))
  }

  @Test func `the strong view differs more from the picture than the weak one`() {
    let views = WeakStrongViews(weak: ShiftAndFlip(padding: 1))
    let (weak, strong) = views(images, using: generator)
    #expect(weak.scalars != strong.scalars)
    #expect(weak.scalars == views(images, using: generator).weak.scalars)
    #expect(strong.scalars.contains(0.5) && !weak.scalars.contains(0.5))
  }
}
