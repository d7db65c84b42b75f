import Tensors

/// Which parameters a model took from another one.
public struct PartialState: Hashable, Sendable {
  public let taken: [String]
  /// The model's own names that the source lacks, or has in another shape.
  public let missing: [String]

  /// Gives `model` the values of `source` under the same names and shapes; the others stay.
  ///
  /// `rename` turns a name of the model into the source's. Running statistics come along.
  public static func load(
    into model: any Trainable, from source: any Trainable,
    rename: (String) -> String = { $0 }
  ) -> PartialState {
    var (taken, missing) = ([String](), [String]())
    for parameter in model.parameters {
      let name = rename(parameter.name)
      let found = source.parameters.first { $0.name == name && $0.shape == parameter.shape }
      if let found { parameter.value = found.value }
      if found == nil { missing.append(parameter.name) } else { taken.append(parameter.name) }
    }
    for buffer in model.buffers {
      let name = rename(buffer.name)
      let found = source.buffers.first {
        $0.name == name && $0.value.shape == buffer.value.shape
      }
      if let found { buffer.value = found.value }
      if found == nil { missing.append(buffer.name) } else { taken.append(buffer.name) }
    }
    return PartialState(taken: taken, missing: missing)
  }
}
