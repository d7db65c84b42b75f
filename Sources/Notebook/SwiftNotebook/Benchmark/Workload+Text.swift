import Learning
import Tensors

extension Workload {
  /// A language model and a retrieval model.
  static let text = [
    Workload(name: "train.gpt-4x128.context128.batch16") {
      var data = WorkloadData()
      let texts = (0..<16).map { _ in data.labels(128, below: 96) }
      let next = data.labels(16 * 128, below: 96)
      let model = languageModel(context: 128, &data)
      return training(model, by: Adam(rate: 1e-3)) {
        crossEntropy(model(texts, in: &$0), next)
      }
    },
    Workload(name: "infer.gpt-4x128.context128.batch1") {
      var data = WorkloadData()
      let texts = [data.labels(128, below: 96)]
      let model = languageModel(context: 256, &data)
      return { _ = model(texts) }
    },
    Workload(name: "train.two-tower-20k-64.batch256") {
      var data = WorkloadData()
      let towers = TwoTowers(items: 20_000, features: 64, &data)
      let histories = data.labels(256 * 20, below: 20_000)
      let positives = data.labels(256, below: 20_000)
      let own = Array(0..<256)
      return training(towers, by: Adam(rate: 1e-3)) {
        crossEntropy(towers.scores(histories, positives, in: &$0) / 0.1, own)
      }
    },
  ]

  private static func languageModel(context: Int, _ data: inout WorkloadData) -> GPT {
    data.withGenerator {
      GPT(
        vocabulary: 96, context: context, layers: 4, TransformerSettings(features: 128, heads: 4),
        using: &$0)
    }
  }
}

/// The mean of a history's vectors against an item's vector, each through a linear part.
private struct TwoTowers: Trainable {
  let histories, items: Embedding
  let query, item: Dense

  init(items count: Int, features: Int, _ data: inout WorkloadData) {
    (histories, items, query, item) = data.withGenerator {
      (
        Embedding(count, features, name: "histories", using: &$0),
        Embedding(count, features, name: "items", using: &$0),
        Dense(features, features, name: "query", using: &$0),
        Dense(features, features, name: "item", using: &$0)
      )
    }
  }

  /// The cosine of each history with each item; all histories have one length.
  func scores(_ seen: [Int], _ positives: [Int], in pass: inout Pass) -> Tensor {
    let features = histories.weight.shape[1]
    let bags = histories(seen, in: &pass)
      .reshaped(to: [positives.count, seen.count / positives.count, features]).mean(axes: [1])
    let left = directions(query(bags, in: &pass))
    let right = directions(item(items(positives, in: &pass), in: &pass))
    return left.matmul(right, transposingOther: true)
  }

  private func directions(_ x: Tensor) -> Tensor {
    x / x.squared().sum(axes: [1], keepingAxes: true).squareRoot()
  }

  var parameters: [Parameter] {
    histories.parameters + items.parameters + query.parameters + item.parameters
  }
}
