import Tensors

extension Workload {
  /// Matrix products of the sizes that dense layers have.
  static let products = [
    (64, 64, 64), (256, 256, 256), (1024, 1024, 1024), (2048, 128, 512), (128, 2048, 128),
  ].map { m, n, k in
    product("gemm.\(m)x\(n)x\(k)", m, n, k)
  }

  static func product(_ name: String, _ m: Int, _ n: Int, _ k: Int) -> Workload {
    Workload(name: name) {
      var data = WorkloadData()
      let (a, b) = (data.normal([m, k]), data.normal([k, n]))
      return { _ = a.matmul(b) }
    }
  }
}
