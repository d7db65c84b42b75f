import Tensors

extension Workload {
  /// Convolutions forward, and forward with both gradients.
  static let convolutions = [
    (32, 16, 16, 28, 3), (32, 64, 64, 16, 3), (8, 128, 128, 32, 3), (32, 64, 128, 16, 1),
  ].flatMap { shape in [convolution(shape, trains: false), convolution(shape, trains: true)] }

  private static func convolution(
    _ shape: (batch: Int, inputs: Int, outputs: Int, side: Int, size: Int), trains: Bool
  ) -> Workload {
    let (batch, inputs, outputs, side, size) = shape
    let kind = trains ? "train" : "forward"
    let name = "conv2d.\(batch)x\(inputs)to\(outputs)x\(side)k\(size).\(kind)"
    return Workload(name: name) {
      var data = WorkloadData()
      let images = data.normal([batch, side, side, inputs])
      let weight = data.normal([outputs, size, size, inputs])
      guard trains else {
        return { _ = images.convolved(with: weight, padding: size / 2) }
      }
      let upstream = data.normal([batch, side, side, outputs])
      return {
        let (x, w) = (images.variable(), weight.variable())
        let output = x.convolved(with: w, padding: size / 2)
        _ = (output * upstream).sum().gradients()
      }
    }
  }
}
