import Tensors

extension Workload {
  /// Causal attention of four heads of 32 features, without gradients.
  static let attention = [512, 2048, 8192].map { places in
    Workload(name: "attention.causal.4x\(places)x32") {
      var data = WorkloadData()
      let shape: Shape = [1, 4, places, 32]
      let (q, k, v) = (data.normal(shape), data.normal(shape), data.normal(shape))
      return { _ = q.attention(keys: k, values: v, isCausal: true) }
    }
  }
}
