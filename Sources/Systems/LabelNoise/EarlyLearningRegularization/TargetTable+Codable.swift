import Runs

/// Kept with a checkpoint; every bit survives.
extension TargetTable: Codable {
  private enum CodingKeys: String, CodingKey {
    case decay
    case rows
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let rows = try container.decode(RunArray.self, forKey: .rows)
    self.init(
      samples: rows.shape.first ?? 0, classes: rows.shape.last ?? 0,
      decay: try container.decode(Float.self, forKey: .decay))
    self.rows = rows.scalars
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(decay, forKey: .decay)
    try container.encode(
      RunArray(rows, shape: [rows.count / classes, classes]), forKey: .rows)
  }
}
