import Learning
import Tensors

extension Workload {
  /// Steps of whole models.
  static let trainings = [
    Workload(name: "train.mlp-64-128-128-10.batch64") {
      var data = WorkloadData()
      let (x, y) = (data.normal([64, 64]), data.labels(64, below: 10))
      let model = data.withGenerator {
        MLP(inputs: 64, hidden: [128, 128], classes: 10, using: &$0)
      }
      return training(model, by: Adam(rate: 1e-3)) { crossEntropy(model(x, in: &$0), y) }
    },
    Workload(name: "train.mlp-784-1024-1024-10.batch128") {
      var data = WorkloadData()
      let (x, y) = (data.normal([128, 784]), data.labels(128, below: 10))
      let model = data.withGenerator {
        MLP(inputs: 784, hidden: [1024, 1024], classes: 10, using: &$0)
      }
      return training(model, by: SGD(rate: 0.1, momentum: 0.9, decay: 5e-4)) {
        crossEntropy(model(x, in: &$0), y)
      }
    },
    residual("train.resnet8-w16.28x28.batch64", depth: 8, batch: 64, channels: 1, side: 28),
    residual("train.resnet20-w16.32x32.batch64", depth: 20, batch: 64, channels: 3, side: 32),
    Workload(name: "infer.resnet8-w16.28x28.batch256") {
      var data = WorkloadData()
      let x = data.normal([256, 28, 28, 1])
      let model = data.withGenerator {
        ResNet(depth: 8, channels: 1, classes: 10, width: 16, using: &$0)
      }
      return { _ = model(x) }
    },
    Workload(name: "train.unet-w16.64x64.batch8") {
      var data = WorkloadData()
      let (x, y) = (data.normal([8, 64, 64, 1]), data.labels(8 * 64 * 64, below: 4))
      let model = data.withGenerator { UNet(in: 1, classes: 4, width: 16, levels: 3, using: &$0) }
      return training(model, by: Adam(rate: 1e-3)) { crossEntropy(model(x, in: &$0), y) }
    },
  ]

  private static func residual(
    _ name: String, depth: Int, batch: Int, channels: Int, side: Int
  ) -> Workload {
    Workload(name: name) {
      var data = WorkloadData()
      let x = data.normal([batch, side, side, channels])
      let y = data.labels(batch, below: 10)
      let model = data.withGenerator {
        ResNet(depth: depth, channels: channels, classes: 10, width: 16, using: &$0)
      }
      return training(model, by: SGD(rate: 0.1, momentum: 0.9, decay: 5e-4)) {
        crossEntropy(model(x, in: &$0), y)
      }
    }
  }
}
