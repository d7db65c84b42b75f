import Learning
import Numerics
import Tensors

extension Workload {
  /// Three convolutions over volumes that reproduce their input.
  static let volumes = [
    Workload(name: "train.conv3d-8.16x32x32.batch2") {
      var data = WorkloadData()
      let x = data.normal([2, 16, 32, 32, 1])
      let model = Volumes(channels: [1, 8, 8, 1], &data)
      return training(model, by: Adam(rate: 1e-3)) { _ in meanSquaredError(model.output(x), x) }
    }
  ]
}

/// 3×3×3 convolutions with a ReLU between them.
private struct Volumes: Trainable {
  let parameters: [Parameter]  // weight, bias, weight, ...

  init(channels: [Int], _ data: inout WorkloadData) {
    parameters = zip(channels, channels.dropFirst()).enumerated().flatMap { index, pair in
      let (inputs, outputs) = pair
      let bound = 1 / Float(27 * inputs).squareRoot()
      return data.withGenerator { generator in
        [
          Parameter(
            "weight\(index)",
            .uniform([outputs, 3, 3, 3, inputs], in: -bound..<bound, using: &generator)),
          Parameter("bias\(index)", .uniform([outputs], in: -bound..<bound, using: &generator)),
        ]
      }
    }
  }

  func output(_ x: Tensor) -> Tensor {
    var output = x
    for index in stride(from: 0, to: parameters.count, by: 2) {
      if index > 0 { output = output.relu() }
      output = output.convolved(
        with: parameters[index].tracked, bias: parameters[index + 1].tracked,
        window: ConvolutionWindow(padding: 1))
    }
    return output
  }
}
