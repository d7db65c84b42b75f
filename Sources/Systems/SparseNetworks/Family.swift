public import Experiments

extension Family {
  /// Methods whose networks have most weights at zero.
  public static let sparseNetworks = Family(
    "sparse-networks", "Sparse networks", [MagnitudePruning.self])
}
