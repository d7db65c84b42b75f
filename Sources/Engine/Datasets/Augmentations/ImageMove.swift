import Tensors

/// Mirrors a picture left to right, or not, then shifts it.
struct ImageMove: Hashable, Sendable {
  var down: Int
  var right: Int
  var mirrored: Bool

  /// Calls `body` with each pixel that gets a value and the pixel that it comes from.
  func forEachPixel(height: Int, width: Int, _ body: (_ target: Int, _ source: Int) -> Void) {
    let (top, left) = (max(0, down), max(0, right))
    for y in top..<max(top, min(height, height + down)) {
      for x in left..<max(left, min(width, width + right)) {
        let column = mirrored ? width - 1 - (x - right) : x - right
        body(y * width + x, (y - down) * width + column)
      }
    }
  }
}

extension Tensor {
  /// Each picture of [n, h, w, c] moved by its own move; zeros come in at the borders.
  func moved(by moves: [ImageMove]) -> Tensor {
    let (height, width, channels) = (shape[1], shape[2], shape[3])
    let size = height * width * channels
    var result = Tensor.zeros(like: self)
    result.withMutableScalars { target in
      withScalars { source in
        for (index, move) in moves.enumerated() {
          move.forEachPixel(height: height, width: width) { to, from in
            let (to, from) = (index * size + to * channels, index * size + from * channels)
            for channel in 0..<channels { target[to + channel] = source[from + channel] }
          }
        }
      }
    }
    return result
  }
}
