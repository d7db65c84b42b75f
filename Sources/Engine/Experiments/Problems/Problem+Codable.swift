import Datasets

extension Problem {
  private enum Key: String, CodingKey {
    case data, labelNoise, model, budget, augmentations
  }

  /// Reads what `encode` writes; a problem without augmentations needs none there.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      data: try values.decode(DataChoice.self, forKey: .data),
      labelNoise: try values.decode(LabelNoise.self, forKey: .labelNoise),
      model: try values.decode(ModelChoice.self, forKey: .model),
      budget: try values.decode(Budget.self, forKey: .budget),
      augmentations: try values.decodeIfPresent(
        [ImageAugmentation].self, forKey: .augmentations) ?? [])
  }

  /// Leaves out augmentations where there are none, so that earlier experiments keep their keys.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(data, forKey: .data)
    try values.encode(labelNoise, forKey: .labelNoise)
    try values.encode(model, forKey: .model)
    try values.encode(budget, forKey: .budget)
    if !augmentations.isEmpty { try values.encode(augmentations, forKey: .augmentations) }
  }
}
