import Learning
import Numerics
import Tensors

/// Models whose size is varied along one axis at a time, the others staying at the base.
enum ScalableModel {
  /// An axis with its sizes, each twice the one before or so.
  struct Axis: Sendable {
    let name: String
    let values: [Int]
    let step: @Sendable (Int) -> Step
  }

  /// A training step and its floating-point operations: two for each multiply-add, three products for
  /// each of the forward pass (itself, and the gradients of its two factors).
  struct Step {
    let operations: Double
    let body: () -> Void
  }

  static let allAxes = convolutional + language

  private static let convolutional = [
    Axis(name: "ResNet, batch", values: [8, 16, 32, 64, 128]) { residual(batch: $0) },
    Axis(name: "ResNet, width", values: [8, 16, 32, 64]) { residual(width: $0) },
    Axis(name: "ResNet, depth", values: [8, 14, 26, 50]) { residual(depth: $0) },
    Axis(name: "ResNet, side", values: [16, 32, 64, 128]) { residual(side: $0) },
  ]

  private static let language = [
    Axis(name: "GPT, batch", values: [2, 4, 8, 16, 32]) { transformer(batch: $0) },
    Axis(name: "GPT, width", values: [64, 128, 256, 512]) { transformer(width: $0) },
    Axis(name: "GPT, depth", values: [1, 2, 4, 8]) { transformer(depth: $0) },
    Axis(name: "GPT, context", values: [64, 128, 256, 512, 1024]) { transformer(context: $0) },
  ]

  private static func residual(
    batch: Int = 16, width: Int = 16, depth: Int = 8, side: Int = 32
  ) -> Step {
    var data = WorkloadData()
    let (x, y) = (data.normal([batch, side, side, 3]), data.labels(batch, below: 10))
    let model = data.withGenerator {
      ResNet(depth: depth, channels: 3, classes: 10, width: width, using: &$0)
    }
    let ledger = CostLedger { pass in _ = model(x, in: &pass) }
    return Step(
      operations: 6 * Double(ledger.dense),
      body: Workload.training(model, by: SGD(rate: 0.1, momentum: 0.9, decay: 5e-4)) {
        crossEntropy(model(x, in: &$0), y)
      })
  }

  private static func transformer(
    batch: Int = 8, width: Int = 128, depth: Int = 2, context: Int = 128
  ) -> Step {
    var data = WorkloadData()
    let texts = (0..<batch).map { _ in data.labels(context, below: 96) }
    let next = data.labels(batch * context, below: 96)
    let model = data.withGenerator {
      GPT(
        vocabulary: 96, context: context, layers: depth,
        TransformerSettings(features: width, heads: 4), using: &$0)
    }
    let ledger = CostLedger { pass in _ = model(texts, in: &pass) }
    return Step(
      operations: 6 * Double(ledger.dense),
      body: Workload.training(model, by: Adam(rate: 1e-3)) {
        crossEntropy(model(texts, in: &$0), next)
      })
  }
}
