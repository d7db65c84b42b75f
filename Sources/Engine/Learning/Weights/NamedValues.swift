import Tensors

/// A place of a model that holds a tensor: a parameter or a running statistic.
struct NamedPlace {
  let name: String
  let shape: Shape
  let value: Tensor
  let set: (Tensor) -> Void

  /// Every place of a model, parameters first; a name's second bearer is called `NAME#2`.
  ///
  /// Layers that were given no name share their type's, as every `Dense` is `dense` by default.
  static func all(of model: any Trainable) -> [NamedPlace] {
    var counts: [String: Int] = [:]
    func unique(_ name: String) -> String {
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name)#\(count)"
    }
    return model.parameters.map { parameter in
      NamedPlace(
        name: unique(parameter.name), shape: parameter.shape, value: parameter.value
      ) { parameter.value = $0 }
    }
      + model.buffers.map { buffer in
        NamedPlace(
          name: unique(buffer.name), shape: buffer.value.shape, value: buffer.value
        ) { buffer.value = $0 }
      }
  }
}
