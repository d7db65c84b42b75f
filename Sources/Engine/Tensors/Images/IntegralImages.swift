/// The sums of all pixels above and to the left, in double precision: the sum over any rectangle of
/// images [batch, height, width, channels] from four numbers.
///
/// Viola and Jones, *Rapid Object Detection using a Boosted Cascade of Simple Features*, CVPR 2001.
public struct IntegralImages: Sendable {
  public let shape: Shape
  /// [batch, height + 1, width + 1, channels]; the first row and column are 0.
  private let sums: [Double]

  public init(of images: Tensor) {
    require(
      images.rank == 4,
      "IntegralImages: the shape \(images.shape); [batch, height, width, channels] is needed")
    shape = images.shape
    let (batch, height, channels) = (images.shape[0], images.shape[1], images.shape[3])
    let row = (images.shape[2] + 1) * channels  // of sums
    var sums = [Double](repeating: 0, count: batch * (height + 1) * row)
    images.withScalars { pixels in
      var position = 0
      for image in 0..<batch {
        for line in 0..<height {
          let above = (image * (height + 1) + line) * row
          // The sum so far along the line, plus what lies above.
          var running = [Double](repeating: 0, count: channels)
          for place in channels..<row {
            running[place % channels] += Double(pixels[position])
            sums[above + row + place] = sums[above + place] + running[place % channels]
            position += 1
          }
        }
      }
    }
    self.sums = sums
  }

  /// The sum over a rectangle of one image and channel.
  public func sum(image: Int, rows: Range<Int>, columns: Range<Int>, channel: Int) -> Double {
    require(
      image >= 0 && image < shape[0] && channel >= 0 && channel < shape[3]
        && rows.lowerBound >= 0 && rows.upperBound <= shape[1]
        && columns.lowerBound >= 0 && columns.upperBound <= shape[2],
      "IntegralImages: rows \(rows), columns \(columns), channel \(channel) of image \(image) in "
        + "\(shape)")
    return difference(image * (shape[1] + 1), rows, columns, channel)
  }

  /// The mean of every height × width window that lies in the image: [batch, rows - height + 1,
  /// columns - width + 1, channels]; the cost does not depend on the window's size.
  public func boxMeans(height: Int, width: Int) -> Tensor {
    require(
      height >= 1 && width >= 1 && height <= shape[1] && width <= shape[2],
      "boxMeans: windows of \(height) × \(width) in images of \(shape)")
    let (rows, columns) = (shape[1] - height + 1, shape[2] - width + 1)
    var result = Tensor.zeros([shape[0], rows, columns, shape[3]])
    let area = Double(height * width)
    result.withMutableScalars { means in
      var position = 0
      for image in 0..<shape[0] {
        let start = image * (shape[1] + 1)
        for row in 0..<rows {
          for column in 0..<columns {
            for channel in 0..<shape[3] {
              let sum = difference(start, row..<row + height, column..<column + width, channel)
              means[position] = Float(sum / area)
              position += 1
            }
          }
        }
      }
    }
    return result
  }

  private func difference(
    _ start: Int, _ rows: Range<Int>, _ columns: Range<Int>, _ channel: Int
  ) -> Double {
    func at(_ row: Int, _ column: Int) -> Double {
      sums[((start + row) * (shape[2] + 1) + column) * shape[3] + channel]
    }
    return at(rows.upperBound, columns.upperBound) - at(rows.lowerBound, columns.upperBound)
      - at(rows.upperBound, columns.lowerBound) + at(rows.lowerBound, columns.lowerBound)
  }
}
