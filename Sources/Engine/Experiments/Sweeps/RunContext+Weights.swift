public import Learning
import Runs
import Tensors

/// A run can't start from its parent's weights.
public struct WeightsMissing: Error, CustomStringConvertible {
  public let description: String
}

extension RunContext {
  /// Leaves the model's parameters and running statistics behind, for runs that start from this one.
  public mutating func keepWeights(of model: any Layer) {
    for parameter in model.parameters { keep(Self.name(parameter.name), parameter.value) }
    for buffer in model.buffers { keep(Self.name(buffer.name), buffer.value) }
  }

  /// Gives the parent's weights to a model of the same structure.
  ///
  /// Throws `WeightsMissing` without a parent, or where the parent kept none that fit.
  public func restoreParentWeights(to model: any Layer) throws {
    for parameter in model.parameters {
      parameter.value = try parentValue(parameter.name, like: parameter.value)
    }
    for buffer in model.buffers { buffer.value = try parentValue(buffer.name, like: buffer.value) }
  }

  private static func name(_ part: String) -> String { "weights.\(part)" }

  private mutating func keep(_ name: String, _ value: Tensor) {
    keep(name, RunArray(value.scalars, shape: value.shape.extents))
  }

  private func parentValue(_ name: String, like value: Tensor) throws -> Tensor {
    guard let parent else {
      throw WeightsMissing(
        description: "this system starts from trained weights; give the experiment startingFrom:")
    }
    guard let array = parent.arrays[Self.name(name)], array.shape == value.shape.extents else {
      throw WeightsMissing(
        description: "the run to start from kept no weights '\(name)' of shape \(value.shape); "
          + "it must be trained on the same model, with keepsWeights")
    }
    return Tensor(array.scalars, shape: value.shape)
  }
}
