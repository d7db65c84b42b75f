public import Tensors

/// How an image is cut into square windows whose places attend to each other.
///
/// With a shift the image is first rolled up and left by it, and places that were not neighbours
/// before must not see each other. Liu et al., *Swin*, ICCV 2021, arXiv:2103.14030, section 3.2.
public struct ShiftedWindows: Hashable, Sendable {
  public let height: Int
  public let width: Int
  public let side: Int
  public let shift: Int

  /// Windows of this side must fill the image.
  public init(height: Int, width: Int, side: Int, shift: Int = 0) {
    require(
      side > 0 && height % side == 0 && width % side == 0 && (0..<side).contains(shift),
      "ShiftedWindows: windows of side \(side) shifted by \(shift) in \(height) × \(width)")
    self.height = height
    self.width = width
    self.side = side
    self.shift = shift
  }

  /// The number of windows in an image.
  public var count: Int { height / side * (width / side) }

  /// `[batch, height, width, features]` as `[batch · windows, side², features]`.
  public func cut(_ x: Tensor) -> Tensor {
    require(
      x.rank == 4 && x.shape[1] == height && x.shape[2] == width,
      "ShiftedWindows: \(x.shape) is not [batch, \(height), \(width), features]")
    let (batch, features) = (x.shape[0], x.shape[3])
    return x.rolled(axis: 1, by: -shift).rolled(axis: 2, by: -shift)
      .reshaped(to: [batch, height / side, side, width / side, side, features])
      .permuted(to: [0, 1, 3, 2, 4, 5])
      .reshaped(to: [batch * count, side * side, features])
  }

  /// What `cut` gave, put together again.
  public func joined(_ windows: Tensor) -> Tensor {
    let (batch, features) = (windows.shape[0] / count, windows.shape[2])
    return windows.reshaped(to: [batch, height / side, width / side, side, side, features])
      .permuted(to: [0, 1, 3, 2, 4, 5])
      .reshaped(to: [batch, height, width, features])
      .rolled(axis: 1, by: shift).rolled(axis: 2, by: shift)
  }

  /// Keeps places apart that rolling brought together: `[windows, 1, side², side²]`, or none.
  public var mask: AttentionMask {
    guard shift > 0 else { return .full }
    let windowsWide = width / side
    // Rolled rows below height − side are whole windows; then come a window's two unrelated parts.
    func part(_ place: Int, of extent: Int) -> Int {
      place < extent - side ? 0 : place < extent - shift ? 1 : 2
    }
    func region(_ window: Int, _ place: Int) -> Int {
      let row = window / windowsWide * side + place / side
      let column = window % windowsWide * side + place % side
      return 3 * part(row, of: height) + part(column, of: width)
    }
    let places = side * side
    let allowed = (0..<count).flatMap { window in
      let regions = (0..<places).map { region(window, $0) }
      return regions.flatMap { query in regions.map { Float($0 == query ? 1 : 0) } }
    }
    return .keeping(Tensor(allowed, shape: [count, 1, places, places]))
  }
}

extension Tensor {
  /// The elements along an axis moved by `distance` places, those that leave one end enter the other.
  public func rolled(axis: Int, by distance: Int) -> Tensor {
    let extent = shape[axis]
    guard extent > 0 else { return self }
    let offset = ((distance % extent) + extent) % extent
    guard offset != 0 else { return self }
    return .concatenating(
      [slice(axis: axis, extent - offset..<extent), slice(axis: axis, 0..<extent - offset)],
      axis: axis)
  }
}
