public import Numerics
public import Tensors

/// Weights of the pixels around each pixel: how a picture was blurred.
public struct BlurKernel: Hashable, Sendable, Codable {
  public let height: Int
  public let width: Int
  /// Row after row; their sum is 1.
  public let weights: [Double]

  /// Weights that are divided by their sum.
  ///
  /// Traps unless both sides are odd and the weights are not negative and not all 0.
  public init(height: Int, width: Int, weights: [Double]) {
    let sum = weights.reduce(0, +)
    require(
      height % 2 == 1 && width % 2 == 1 && weights.count == height * width
        && weights.allSatisfy { $0 >= 0 } && sum > 0 && sum.isFinite,
      "BlurKernel: \(weights.count) weights of the sum \(sum) for \(height) × \(width)")
    self.height = height
    self.width = width
    self.weights = weights.map { $0 / sum }
  }

  /// All pixels of a disc alike: a lens that is out of focus by `radius` pixels.
  public static func disc(radius: Double) -> BlurKernel {
    require(radius >= 0 && radius < 1_000, "disc: a radius of \(radius)")
    let reach = Int(radius)
    let weights = (-reach...reach).flatMap { row in
      (-reach...reach).map { column in
        Double(row * row + column * column) <= radius * radius ? 1.0 : 0.0
      }
    }
    return BlurKernel(height: 2 * reach + 1, width: 2 * reach + 1, weights: weights)
  }

  /// A straight move of `length` pixels during the exposure, `degrees` up from the right.
  ///
  /// 8 points a pixel of the way share their weight among their four neighbours by distance.
  public static func motion(length: Double, degrees: Double) -> BlurKernel {
    require(length >= 0 && length < 1_000 && degrees.isFinite, "motion: \(length) at \(degrees)")
    let angle = degrees * Double.pi / 180
    let count = max(1, Int((8 * length).rounded())) + 1
    let path = (0..<count).map { point in
      let along = count == 1 ? 0 : length * (Double(point) / Double(count - 1) - 0.5)
      return (-along * Elementary.sin(angle), along * Elementary.cos(angle))
    }
    return BlurKernel(along: path)
  }

  /// A shaken hand: the way of a point whose velocity is a random walk, `length` pixels long.
  ///
  /// The direction turns by a normal angle of `restlessness` radians a pixel; the middle of the way
  /// stays in place.
  public static func shake(
    length: Double, restlessness: Double = 0.5, using generator: SeededGenerator
  ) -> BlurKernel {
    require(length >= 0 && length < 1_000 && restlessness >= 0, "shake: \(length), \(restlessness)")
    var draws = generator.stream("shake")
    var angle = 2 * Double.pi * draws.uniformDouble()
    var path = [(0.0, 0.0)]
    let steps = max(1, Int((8 * length).rounded()))
    for _ in 0..<steps {
      let (row, column) = path[path.count - 1]
      path.append(
        (
          row + length / Double(steps) * Elementary.sin(angle),
          column + length / Double(steps) * Elementary.cos(angle)
        ))
      angle += restlessness * draws.normalDouble() / 8.0.squareRoot()
    }
    let middle = (
      path.reduce(0) { $0 + $1.0 } / Double(path.count),
      path.reduce(0) { $0 + $1.1 } / Double(path.count)
    )
    return BlurKernel(along: path.map { ($0.0 - middle.0, $0.1 - middle.1) })
  }

  /// Equal weights of the points, each shared among its four neighbours.
  private init(along path: [(Double, Double)]) {
    let reach = path.reduce(0) { max($0, Int(max(abs($1.0), abs($1.1)).rounded(.up))) }
    let side = 2 * reach + 1
    var weights = [Double](repeating: 0, count: side * side)
    for (row, column) in path {
      let (top, left) = (row.rounded(.down), column.rounded(.down))
      let (down, right) = (row - top, column - left)
      for (place, share) in [
        ((0, 0), (1 - down) * (1 - right)), ((0, 1), (1 - down) * right),
        ((1, 0), down * (1 - right)), ((1, 1), down * right),
      ] where share > 0 {
        weights[(Int(top) + reach + place.0) * side + Int(left) + reach + place.1] += share
      }
    }
    self.init(height: side, width: side, weights: weights)
  }

  /// Each pixel of [n, h, w, c] as the mean of those around it, with these weights (turned round, as
  /// a convolution has them); beyond the border its nearest pixel counts.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    require(images.rank == 4, "BlurKernel: the shape \(images.shape), which has not 4 axes")
    let (rows, columns, channels) = (images.shape[1], images.shape[2], images.shape[3])
    var result = Tensor.zeros(like: images)
    let entries = weights.indices.filter { weights[$0] > 0 }.map { index in
      (index / width - height / 2, index % width - width / 2, weights[index])
    }
    result.withMutableScalars { target in
      images.withScalars { source in
        for picture in 0..<images.shape[0] {
          for pixel in 0..<rows * columns {
            for channel in 0..<channels {
              var sum = 0.0
              for (down, right, weight) in entries {
                let row = min(rows - 1, max(0, pixel / columns - down))
                let column = min(columns - 1, max(0, pixel % columns - right))
                let place = (picture * rows + row) * columns + column
                sum += weight * Double(source[place * channels + channel])
              }
              target[(picture * rows * columns + pixel) * channels + channel] = Float(sum)
            }
          }
        }
      }
    }
    return result
  }
}
