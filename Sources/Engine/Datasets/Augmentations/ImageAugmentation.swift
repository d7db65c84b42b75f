public import Numerics
import Synchronization
public import Tensors

/// A random change of pictures that keeps their classes.
public enum ImageAugmentation: Hashable, Sendable, Codable {
  /// Mirrors left to right with the probability 1/2.
  case flip
  /// A random rectangle of at least `smallest` of the picture's area, brought to its full size (see
  /// `RandomResizedCrop`).
  case crop(smallest: Double)
  /// About the centre: an angle of up to `degrees` to both sides, a shear of up to `shear` columns a
  /// row, a shift of up to `shift` of the size along both axes, and a zoom by a factor between
  /// 1 - `zoom` and 1 + `zoom`; each uniform. Zeros come in at the borders.
  case affine(degrees: Double = 0, shear: Double = 0, shift: Double = 0, zoom: Double = 0)
  /// Bends the picture smoothly (Simard et al., 2003).
  case elastic(ElasticDeformation)
  /// m + c·(x - m) + b around the mean m of each channel, c uniform in 1 ± `contrast`, b in
  /// ± `brightness`; cut to 0...1.
  case colour(brightness: Double = 0, contrast: Double = 0)
  /// A square of `share` of the shorter side becomes grey 0.5; its centre may lie anywhere, so that
  /// it may reach over the border (DeVries and Taylor, 2017).
  case cutOut(share: Double)
  /// `count` changes, each drawn for each picture from mirroring, turning, shearing, shifting,
  /// brightness and contrast, at a strength 0...1 (after Cubuk et al., *RandAugment*, 2020).
  case randomChanges(count: Int, strength: Double)

  /// Changes each picture of [n, h, w, c]; the draws of a picture come from a stream of its index,
  /// or of its number where `numbers` has one for each.
  ///
  /// The same generator gives the same pictures, whatever batch they are in and however many threads
  /// change them.
  public func callAsFunction(
    _ images: Tensor, numbered numbers: [Int]? = nil, using generator: SeededGenerator
  ) -> Tensor {
    require(images.rank == 4, "ImageAugmentation: the shape \(images.shape), which has not 4 axes")
    require(
      numbers.map { $0.count == images.shape[0] } ?? true,
      "ImageAugmentation: \(numbers?.count ?? 0) numbers for \(images.shape[0]) pictures")
    let draws = generator.stream("augmentation")
    guard images.count > 0 else { return images }
    let results = Mutex([Tensor?](repeating: nil, count: images.shape[0]))
    forEachConcurrently(images.shape[0]) { index in
      var draw = draws.stream(numbers?[index] ?? index)
      let picture = changed(images.slice(axis: 0, index..<index + 1), using: &draw)
      results.withLock { $0[index] = picture }
    }
    return .concatenating(results.withLock { $0.compactMap(\.self) })
  }

  /// One picture [1, h, w, c].
  private func changed(_ image: Tensor, using draw: inout SeededGenerator) -> Tensor {
    switch self {
    case .flip: return draw.bernoulli(0.5) ? image.mirrored() : image
    case .crop(let smallest):
      return RandomResizedCrop(area: smallest...1)(
        image, to: (image.shape[1], image.shape[2]), using: &draw)
    case .affine(let degrees, let shear, let shift, let zoom):
      let (height, width) = (image.shape[1], image.shape[2])
      let angle = degrees * draw.symmetric()
      let slant = shear * draw.symmetric()
      let factor = 1 + zoom * draw.symmetric()
      let (down, right) = (shift * draw.symmetric(), shift * draw.symmetric())
      let turned = AffineMap.rotation(degrees: angle)
        .then(.shear(columnsPerRow: slant))
        .then(.scaling(rows: 1 / factor, columns: 1 / factor))
        .centered(height: height, width: width)
      let shifted = AffineMap.translation(
        rows: down * Double(height), columns: right * Double(width))
      return image.warped(by: [shifted.then(turned)])
    case .elastic(let bend): return bend(image, using: &draw)
    case .colour(let brightness, let contrast):
      let factor = Float(1 + contrast * draw.symmetric())
      let offset = Float(brightness * draw.symmetric())
      let mean = image.mean(axes: [1, 2], keepingAxes: true)
      return ((image - mean) * factor + mean + offset).clamped(to: 0...1)
    case .cutOut(let share): return image.cutOut(share: share, using: &draw)
    case .randomChanges(let count, let strength):
      return (0..<count).reduce(image) { image, _ in
        ImageAugmentation.choices(strength)[draw.integer(below: 6)].changed(image, using: &draw)
      }
    }
  }

  private static func choices(_ strength: Double) -> [ImageAugmentation] {
    [
      .flip, .affine(degrees: 30 * strength), .affine(shear: 0.3 * strength),
      .affine(shift: 0.3 * strength), .colour(brightness: 0.5 * strength),
      .colour(contrast: 0.9 * strength),
    ]
  }
}

extension SeededGenerator {
  /// Uniform in -1..<1.
  fileprivate mutating func symmetric() -> Double { 2 * uniformDouble() - 1 }
}

extension Tensor {
  fileprivate func mirrored() -> Tensor {
    moved(by: [ImageMove](repeating: ImageMove(down: 0, right: 0, mirrored: true), count: shape[0]))
  }

  fileprivate func cutOut(share: Double, using draw: inout SeededGenerator) -> Tensor {
    let (height, width, channels) = (shape[1], shape[2], shape[3])
    let side = Int((share * Double(min(height, width))).rounded())
    let top = draw.integer(below: height) - side / 2
    let left = draw.integer(below: width) - side / 2
    var result = self
    result.withMutableScalars { scalars in
      for row in max(0, top)..<max(0, min(height, top + side)) {
        for column in max(0, left)..<max(0, min(width, left + side)) {
          let start = (row * width + column) * channels
          for index in start..<start + channels { scalars[index] = 0.5 }
        }
      }
    }
    return result
  }
}
