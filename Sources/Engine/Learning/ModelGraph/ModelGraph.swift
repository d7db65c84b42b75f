public import Tensors

/// Which layer feeds which, channel by channel: what must shrink together when channels are removed.
///
/// A group are the channels that one layer makes and others carry or take in. A sum joins the groups
/// of its terms, since they share their places; a concatenation lays groups side by side.
public struct ModelGraph {
  /// What runs between two layers: groups side by side on the last axis.
  public struct Channels {
    var groups: [Int]
  }

  /// A tensor that holds a group's channels along one of its axes.
  public struct Use {
    public enum Role: Sendable { case makes, carries, takes }
    public let role: Role
    public let name: String
    public let axis: Int
    let parameter: Parameter?
    let tensor: ObjectIdentifier
    let extent: Int
    /// The axis repeats `period` channels, of which the group's begin at `offset`.
    let offset: Int
    let period: Int
  }

  public struct Group {
    public let count: Int
    /// Every tensor with these channels, from the input on.
    public internal(set) var uses: [Use] = []
    /// Whether they must stay, as those of the input and of the output.
    public internal(set) var isFixed = false
    /// Whether a channel of zeros stays one on its way to those that take it in.
    public internal(set) var keepsZeros = true
  }

  private var all: [Group] = []
  private var joined: [Int] = []  // the group that took a group in, or itself

  /// Follows the channels of an input through a model.
  public init(of model: some ChannelTraced, inputs: Int) {
    let input = made(inputs)
    let output = model.trace(input, in: &self)
    markFixed(input)
    markFixed(output)
  }

  /// The groups in the order in which they are made.
  public var groups: [Group] { all.indices.filter { joined[$0] == $0 }.map { all[$0] } }

  /// New channels.
  public mutating func made(_ count: Int) -> Channels {
    all.append(Group(count: count))
    joined.append(joined.count)
    return Channels(groups: [joined.count - 1])
  }

  /// The channels of two tensors, one after the other.
  public func concatenated(_ a: Channels, _ b: Channels) -> Channels {
    Channels(groups: a.groups + b.groups)
  }

  /// The channels of a sum.
  public mutating func summed(_ a: Channels, _ b: Channels) -> Channels {
    require(
      a.groups.map { all[$0].count } == b.groups.map { all[$0].count },
      "ModelGraph: a sum of \(a.groups.map { all[$0].count }) and "
        + "\(b.groups.map { all[$0].count }) channels")
    for (first, second) in zip(a.groups, b.groups) {
      let (kept, other) = (root(first), root(second))
      guard kept != other else { continue }
      joined[other] = kept
      all[kept].uses += all[other].uses
      all[kept].isFixed = all[kept].isFixed || all[other].isFixed
      all[kept].keepsZeros = all[kept].keepsZeros && all[other].keepsZeros
    }
    return a
  }

  /// How many channels there are.
  public func count(of channels: Channels) -> Int {
    channels.groups.reduce(0) { $0 + all[$1].count }
  }

  /// Says that none of the channels may go.
  public mutating func markFixed(_ channels: Channels) {
    for group in channels.groups { all[root(group)].isFixed = true }
  }

  /// Says that a zero becomes something else before it is taken in.
  public mutating func markZerosLost(_ channels: Channels) {
    for group in channels.groups { all[root(group)].keepsZeros = false }
  }

  /// Says that a parameter's axis holds the channels, once or again and again (as after flattening).
  public mutating func note(
    _ role: Use.Role, _ parameter: Parameter, axis: Int, _ channels: Channels
  ) {
    note(
      role, parameter.name, ObjectIdentifier(parameter), parameter, parameter.shape[axis], axis,
      channels)
  }

  /// Says that a running statistic holds the channels.
  public mutating func note(_ buffer: Buffer, _ channels: Channels) {
    note(
      .carries, buffer.name, ObjectIdentifier(buffer), nil, buffer.value.shape[0], 0, channels)
  }

  private mutating func note(
    _ role: Use.Role, _ name: String, _ tensor: ObjectIdentifier, _ parameter: Parameter?,
    _ extent: Int, _ axis: Int, _ channels: Channels
  ) {
    let period = count(of: channels)
    require(
      period > 0 && extent % period == 0,
      "ModelGraph: axis \(axis) of \(name) has \(extent) places for \(period) channels")
    var offset = 0
    for group in channels.groups {
      all[root(group)].uses.append(
        Use(
          role: role, name: name, axis: axis, parameter: parameter, tensor: tensor,
          extent: extent, offset: offset, period: period))
      offset += all[group].count
    }
  }

  private func root(_ group: Int) -> Int {
    var group = group
    while joined[group] != group { group = joined[group] }
    return group
  }
}

extension ModelGraph.Use {
  /// The places of a channel along the axis.
  func places(of channel: Int) -> [Int] {
    stride(from: offset + channel, to: extent, by: period).map { $0 }
  }
}
