public import Numerics
public import Tensors

/// Some examples of a set, ready for one step.
public struct DatasetBatch: Sendable {
  /// Where they lie in the set.
  public let indices: [Int]
  public let inputs: Tensor
  public let targets: Targets
}

extension Dataset {
  /// The batches of an epoch in an order that the seed and the epoch alone decide.
  ///
  /// The last may be smaller. Each is made when it is asked for.
  /// The changes of a picture are drawn from a stream of its index in the set and of the epoch: the
  /// same whatever the batch and the number of threads. Traps for changes of what is no picture.
  public func batches(
    of size: Int, epoch: Int, augmenting changes: [ImageAugmentation] = [],
    by generator: SeededGenerator
  ) -> some Sequence<DatasetBatch> {
    require(size > 0, "batches: batches of \(size)")
    var order = generator.stream("batches").stream(epoch)
    let permutation = order.permutation(of: count)
    return stride(from: 0, to: count, by: size).lazy.map { start in
      batch(
        Array(permutation[start..<Swift.min(count, start + size)]), epoch: epoch,
        augmenting: changes, by: generator)
    }
  }

  /// The examples at `indices`, changed as in `batches`.
  public func batch(
    _ indices: [Int], epoch: Int = 0, augmenting changes: [ImageAugmentation] = [],
    by generator: SeededGenerator
  ) -> DatasetBatch {
    DatasetBatch(
      indices: indices,
      inputs: changes.applied(
        to: inputs.rows(indices), numbered: indices, epoch: epoch, using: generator),
      targets: targets.rows(indices))
  }
}

extension [ImageAugmentation] {
  /// Pictures [n, h, w, c] with each change in turn, `numbers` telling their streams.
  public func applied(
    to images: Tensor, numbered numbers: [Int], epoch: Int, using generator: SeededGenerator
  ) -> Tensor {
    enumerated().reduce(images) { images, change in
      change.element(
        images, numbered: numbers, using: generator.stream(epoch).stream("change \(change.offset)"))
    }
  }
}
