public import Tensors

extension ModelGraph {
  /// Masks all weights that make or carry some channels of a group, so that they are zeros.
  public func mask(_ channels: [Int], of group: Group) {
    for use in group.uses where use.role != .takes {
      guard let parameter = use.parameter else { continue }
      let dropped = Set(channels.flatMap(use.places))
      let shape = parameter.shape
      let inner = shape.extents[(use.axis + 1)...].reduce(1, *)
      let mask = Mask(shape: shape) { !dropped.contains($0 / inner % shape[use.axis]) }
      parameter.mask = parameter.mask.map { $0.intersection(mask) } ?? mask
    }
  }

  /// The channels of each group that change no output under the parameters' masks: all that makes and
  /// carries them is masked, or all that takes them in.
  public var channelsWithoutEffect: [[Int]] {
    groups.map { group in
      guard !group.isFixed else { return [] }
      let makers = group.uses.filter { $0.role != .takes }.compactMap(KeptPlaces.init)
      let takers = group.uses.filter { $0.role == .takes }.compactMap(KeptPlaces.init)
      return (0..<group.count).filter { channel in
        group.keepsZeros && makers.allSatisfy { $0.drops(channel) }
          || takers.allSatisfy { $0.drops(channel) }
      }
    }
  }

  /// What is left of each tensor when some channels of each group (in the order of `groups`) go.
  ///
  /// Traps when a group would lose all its channels, or the input or output any.
  public func cut(removing channels: [[Int]]) -> ChannelCut {
    let groups = groups
    require(
      channels.count == groups.count,
      "ModelGraph: channels to remove of \(channels.count) groups; there are \(groups.count)")
    var cut = ChannelCut()
    for (group, channels) in zip(groups, channels) where !channels.isEmpty {
      let removed = Set(channels)
      require(
        !group.isFixed && removed.count < group.count,
        "ModelGraph: \(removed.count) of \(group.count) channels of \(group.uses.map(\.name)) "
          + "cannot be removed")
      for use in group.uses {
        cut.drop(removed.flatMap(use.places), of: use.tensor, axis: use.axis)
      }
    }
    return cut
  }

  private struct KeptPlaces {
    let use: Use
    let places: Set<Int>

    /// None for a running statistic, which makes nothing.
    init?(_ use: Use) {
      guard let parameter = use.parameter else { return nil }
      self.use = use
      places = Set(parameter.mask?.keptPlaces(axis: use.axis) ?? Array(0..<use.extent))
    }

    func drops(_ channel: Int) -> Bool { places.isDisjoint(with: use.places(of: channel)) }
  }
}

/// What is left of a model's tensors when channels are removed.
public struct ChannelCut {
  private var dropped: [ObjectIdentifier: [Int: Set<Int>]] = [:]

  mutating func drop(_ places: [Int], of tensor: ObjectIdentifier, axis: Int) {
    dropped[tensor, default: [:]][axis, default: []].formUnion(places)
  }

  /// A new parameter of the same name with what is left; so its mask.
  public func callAsFunction(_ parameter: Parameter) -> Parameter {
    let axes = dropped[ObjectIdentifier(parameter)] ?? [:]
    let result = Parameter(parameter.name, rest(of: parameter.value, axes))
    guard let mask = parameter.mask else { return result }
    let keeps = rest(of: mask.tensor, axes).scalars.map { $0 != 0 }
    let isWhole = keeps.allSatisfy { $0 }
    if !isWhole { result.mask = Mask(shape: result.shape) { keeps[$0] } }
    return result
  }

  /// A new running statistic of the same name with what is left.
  public func callAsFunction(_ buffer: Buffer) -> Buffer {
    Buffer(buffer.name, rest(of: buffer.value, dropped[ObjectIdentifier(buffer)] ?? [:]))
  }

  private func rest(of tensor: Tensor, _ axes: [Int: Set<Int>]) -> Tensor {
    axes.sorted { $0.key < $1.key }.reduce(tensor) { tensor, dropped in
      let (axis, places) = dropped
      return tensor.compacted(
        axis: axis, keeping: (0..<tensor.shape[axis]).filter { !places.contains($0) })
    }
  }
}
