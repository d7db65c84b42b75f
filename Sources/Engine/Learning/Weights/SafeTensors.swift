public import Tensors

/// Named tensors in the file format `safetensors`, as the Python package of that name writes it.
///
/// Eight bytes of the header's length, a JSON header of types, shapes and places, then the scalars.
public struct SafeTensors: Sendable {
  /// One tensor as it is stored.
  public struct Entry: Sendable {
    public let name: String
    public let type: StoredType
    public let extents: [Int]
    let bytes: ArraySlice<UInt8>

    /// The values as `Float`; wider types are rounded to the nearest.
    public var tensor: Tensor {
      let scalars =
        type == .float32
        ? type.values(bytes, as: UInt32.self) { Float(bitPattern: $0) }
        : type.doubles(bytes).map { Float($0) }
      return Tensor(scalars, shape: Shape(extents))
    }

    /// The values as `Double`, exact but for 64-bit integers beyond 2⁵³.
    public var doubles: [Double] { type.doubles(bytes) }
  }

  /// In the order of the file's header, or in which they were added.
  public private(set) var entries: [Entry] = []
  /// Words about the file, as `format: pt`.
  public var metadata: [String: String]
  private var positions: [String: Int] = [:]

  /// No tensors yet.
  public init(metadata: [String: String] = [:]) { self.metadata = metadata }

  /// The stored tensor of a name.
  public subscript(name: String) -> Entry? { positions[name].map { entries[$0] } }

  /// Adds a tensor in single precision; traps when the name is there already.
  public mutating func append(_ name: String, _ tensor: Tensor) {
    append(
      name, .float32, tensor.shape.extents, littleEndian: tensor.scalars.map(\.bitPattern))
  }

  mutating func append(
    _ name: String, _ type: StoredType, _ extents: [Int],
    littleEndian words: [some FixedWidthInteger]
  ) {
    let bytes = unsafe words.map(\.littleEndian).withUnsafeBytes { unsafe Array($0) }
    append(Entry(name: name, type: type, extents: extents, bytes: bytes[...]))
  }

  mutating func append(_ entry: Entry) {
    require(self[entry.name] == nil, "SafeTensors: \"\(entry.name)\" is there already")
    positions[entry.name] = entries.count
    entries.append(entry)
  }
}
