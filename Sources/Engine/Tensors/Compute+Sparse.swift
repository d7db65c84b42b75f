import Synchronization

extension Compute {
  /// How many products with a masked parameter's weight have left out its dropped places so far.
  ///
  /// It stays as it is where a mask keeps too much for that to pay, or where it may change a bit.
  public static var sparseProductCount: Int { sparseProducts.load(ordering: .relaxed) }

  static func countSparseProduct() { sparseProducts.add(1, ordering: .relaxed) }

  private static let sparseProducts = Atomic(0)
}
