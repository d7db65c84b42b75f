import Learning

/// Plain SGD is spelled as it was when there was nothing else, so that a kept run and its key stay
/// those of its experiment; any other optimiser is named and holds its settings apart:
/// `{"rate": ..., "momentum": ..., "weightDecay": ...}` or `{"optimizer": "adam", "settings": {...}}`.
extension Budget: Codable {
  private enum CodingKeys: String, CodingKey {
    case epochs, batchSize, milestones
    case rate, momentum, weightDecay
    case optimizer, settings
  }

  private enum Name: String, Codable {
    case sgd, adam, adamW
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    epochs = try container.decode(Int.self, forKey: .epochs)
    batchSize = try container.decode(Int.self, forKey: .batchSize)
    milestones = try container.decode([Int].self, forKey: .milestones)
    switch try container.decodeIfPresent(Name.self, forKey: .optimizer) {
    case nil:
      optimizer = .sgd(
        SGD(
          rate: try container.decode(Float.self, forKey: .rate),
          momentum: try container.decode(Float.self, forKey: .momentum),
          decay: try container.decode(Float.self, forKey: .weightDecay)))
    case .sgd: optimizer = .sgd(try container.decode(SGD.self, forKey: .settings))
    case .adam: optimizer = .adam(try container.decode(Adam.self, forKey: .settings))
    case .adamW:
      var rule = AdamW()
      rule.adam = try container.decode(Adam.self, forKey: .settings)
      optimizer = .adamW(rule)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(epochs, forKey: .epochs)
    try container.encode(batchSize, forKey: .batchSize)
    try container.encode(milestones, forKey: .milestones)
    switch optimizer {
    case .sgd(let rule) where !rule.nesterov:
      try container.encode(rule.rate, forKey: .rate)
      try container.encode(rule.momentum, forKey: .momentum)
      try container.encode(rule.decay, forKey: .weightDecay)
    case .sgd(let rule):
      try container.encode(Name.sgd, forKey: .optimizer)
      try container.encode(rule, forKey: .settings)
    case .adam(let rule):
      try container.encode(Name.adam, forKey: .optimizer)
      try container.encode(rule, forKey: .settings)
    case .adamW(let rule):
      try container.encode(Name.adamW, forKey: .optimizer)
      try container.encode(rule.adam, forKey: .settings)
    }
  }
}
