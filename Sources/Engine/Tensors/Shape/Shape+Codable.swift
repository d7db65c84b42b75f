extension Shape: Codable {
  /// Throws when the extents are not those of a shape, rather than trap on a damaged file.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let extents = try container.decode([Int].self)
    guard extents.count <= Self.greatestRank,
      extents.allSatisfy({ $0 >= 0 && $0 <= Int(Int32.max) })
    else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\(extents) is no shape: at most 8 extents of 0 to 2147483647")
    }
    self.init(extents)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(extents)
  }
}
