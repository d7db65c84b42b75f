import Learning
import Numerics
import Tensors

extension Workload {
  /// Products with sparse matrices, the dense one they are compared with, and pruned models.
  static let sparse =
    [80, 90, 95, 99].map { compressedRows(percent: $0) }
    + [(2, 4), (1, 4), (4, 8)].map { packed($0, of: $1) } + [
      product("sparse.dense-reference.1024x1024x128", 1024, 128, 1024),
      Workload(name: "sparse.train.mlp-784-1024-1024-10.batch128.csr90") {
        var data = WorkloadData()
        let (x, y) = (data.normal([128, 784]), data.labels(128, below: 10))
        let model = data.withGenerator {
          MLP(inputs: 784, hidden: [1024, 1024], classes: 10, using: &$0)
        }
        data.prune(model.hidden.map(\.weight), to: 0.9)
        return training(model, by: SGD(rate: 0.1, momentum: 0.9, decay: 5e-4)) {
          crossEntropy(model(x, in: &$0), y)
        }
      },
      Workload(name: "sparse.infer.resnet8-w16.28x28.batch256.pruned90") {
        var data = WorkloadData()
        let x = data.normal([256, 28, 28, 1])
        let model = data.withGenerator {
          ResNet(depth: 8, channels: 1, classes: 10, width: 16, using: &$0)
        }
        data.prune(model.parameters.filter { $0.shape.rank == 4 }, to: 0.9)
        return { _ = model(x) }
      },
      Workload(name: "sparse.infer.resnet8-w16.28x28.batch256.half-channels") {
        var data = WorkloadData()
        let x = data.normal([256, 28, 28, 1])
        let model = data.withGenerator {
          ResNet(depth: 8, channels: 1, classes: 10, width: 16, using: &$0)
        }
        let graph = ModelGraph(of: model, inputs: 1)
        let odd = graph.groups.map { group in
          group.isFixed ? [] : (0..<group.count).filter { $0 % 2 == 1 }
        }
        let small = model.compacted(by: graph.cut(removing: odd))
        return { _ = small(x) }
      },
    ]

  private static func packed(_ kept: Int, of groupSize: Int) -> Workload {
    Workload(name: "sparse.\(kept)of\(groupSize).1024x1024x128") {
      var data = WorkloadData()
      let matrix = PackedSparseMatrix(
        data.normal([1024, 1024]), keeping: kept, of: groupSize)
      let x = data.normal([1024, 128])
      return { _ = matrix.matmul(x) }
    }
  }

  private static func compressedRows(percent: Int) -> Workload {
    Workload(name: "sparse.csr\(percent).1024x1024x128") {
      var data = WorkloadData()
      let weight = data.normal([1024, 1024])
      let matrix = SparseMatrix(
        weight, keeping: data.mask([1024, 1024], sparsity: Double(percent) / 100))
      let x = data.normal([1024, 128])
      return { _ = matrix.matmul(x) }
    }
  }
}

extension WorkloadData {
  /// Keeps each weight with the probability 1 - sparsity.
  mutating func mask(_ shape: Shape, sparsity: Double) -> Mask {
    withGenerator { generator in
      Mask(shape: shape) { _ in Double(generator.integer(below: 1_000_000)) >= sparsity * 1e6 }
    }
  }

  /// Masks each parameter by chance.
  mutating func prune(_ parameters: [Parameter], to sparsity: Double) {
    for parameter in parameters { parameter.mask = mask(parameter.shape, sparsity: sparsity) }
  }
}
