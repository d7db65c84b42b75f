public import Tensors

/// In which order the axes of convolution weights are stored.
public enum WeightLayout: String, Hashable, Sendable {
  /// Channels last, as in this engine.
  case own
  /// PyTorch's: the axis after the first is moved behind the others where there are four or five.
  ///
  /// `[out, in, ky, kx]` to `[out, ky, kx, in]` for `Conv2d`, `[in, out, ky, kx]` to
  /// `[in, ky, kx, out]` for `ConvTranspose2d`, and the same with a depth. Weights of dense layers
  /// (`[out, in]` in both), vectors, embeddings and tensors of three axes stay as they are.
  case pyTorch

  /// A stored weight in our order of axes: the one function that converts PyTorch's weights.
  public func converted(_ stored: Tensor) -> Tensor {
    isMoved(stored.rank) ? stored.permuted(to: [0] + Array(2..<stored.rank) + [1]) : stored
  }

  /// Our weight in the stored order of axes.
  public func stored(_ weight: Tensor) -> Tensor {
    isMoved(weight.rank)
      ? weight.permuted(to: [0, weight.rank - 1] + Array(1..<weight.rank - 1)) : weight
  }

  /// The extents in our order of a tensor that is stored with these.
  func shape(of extents: [Int]) -> [Int] {
    isMoved(extents.count) ? [extents[0]] + extents[2...] + [extents[1]] : extents
  }

  private func isMoved(_ rank: Int) -> Bool { self == .pyTorch && (4...5).contains(rank) }
}

/// PyTorch's names for the tensors of norms: `weight`, `bias`, `running_mean` and `running_var`.
///
/// `down0.first.norm.scale` becomes `down0.first.norm.weight`; other names stay.
public func pyTorchName(_ name: String) -> String {
  let names = [
    "scale": "weight", "shift": "bias", "runningMean": "running_mean",
    "runningVariance": "running_var",
  ]
  guard let dot = name.lastIndex(of: "."),
    let ending = names[String(name[name.index(after: dot)...])]
  else { return name }
  return name[...dot] + ending
}
