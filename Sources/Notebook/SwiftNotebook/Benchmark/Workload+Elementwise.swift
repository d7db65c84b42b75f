import Learning
import Tensors

extension Workload {
  /// Passes over memory, and the update of many small weights.
  static let elementwise = [
    product("sparse.dense-reference.1024x1024x128", 1024, 128, 1024),
    Workload(name: "elementwise.gelu.1M") {
      var data = WorkloadData()
      let x = data.normal([1 << 20])
      return { _ = x.gelu() }
    },
    Workload(name: "softmax.4096x256") {
      var data = WorkloadData()
      let x = data.normal([4096, 256])
      return { _ = x.softmax() }
    },
    Workload(name: "optimiser.adam.100x64x64") {
      var data = WorkloadData()
      let parameters = (0..<100).map { Parameter("w\($0)", data.normal([64, 64])) }
      let loss = parameters.map { ($0.tracked * data.normal([64, 64])).sum() }
      let gradients = loss.dropFirst().reduce(loss[0], +).gradients()
      let optimizer = Optimizer(Adam(rate: 1e-3))
      return { optimizer.step(parameters, along: gradients) }
    },
  ]
}
