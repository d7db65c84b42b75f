import Tensors

/// How much memory `work` needs: the most bytes that its tensors hold at once.
///
/// A ratio of two such numbers can be recorded, like one of two times. What runs beside `work` counts
/// as well.
public func measuredMemory(_ work: () throws -> Void) rethrows -> Measured {
  let (_, byteCount) = try TensorMemory.peak(during: work)
  return Measured(Double(byteCount), in: .bytes)
}
