import Charts

/// Charts that show every mark and family, with made-up but plausible numbers from closed forms.
enum Gallery {
  struct Run {
    var method: String
    var noise: Double
    var accuracy: Double
    var seed: Int
  }

  struct Curve {
    var step: Int
    var loss: Double
    var series: String
  }

  struct Case {
    var tissue: String
    var method: String
    var dice: Double
  }

  struct Prediction {
    var confidence: Double
    var isCorrect: Bool
  }

  /// A repeatable number within 0...1 (a Weyl sequence).
  static func share(_ index: Int) -> Double {
    let product = Double(index) * 0.6180339887498949
    return product - product.rounded(.down)
  }

  static let noiseRuns: [Run] = ["cross entropy", "early stopping", "co-teaching"].enumerated()
    .flatMap { rank, method in
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6].flatMap { noise in
        (0..<3).map { seed in
          let drop = [0.75, 0.42, 0.2][rank] * noise * (0.6 + noise)
          let wobble = 0.02 * (share(rank * 31 + seed * 7 + Int(noise * 10) * 3) - 0.5)
          let start = [0.972, 0.968, 0.955][rank]
          return Run(method: method, noise: noise, accuracy: start - drop + wobble, seed: seed)
        }
      }
    }

  static let sparsityRuns: [Run] = ["one-shot", "with retraining"].enumerated().flatMap {
    rank, method in
    [0.5, 0.8, 0.9, 0.95, 0.98, 0.99].flatMap { sparsity in
      (0..<3).map { seed in
        let odds = sparsity / (1 - sparsity)
        let drop = [0.004, 0.0006][rank] * odds
        let wobble = 0.012 * (share(rank * 17 + seed * 5 + Int(sparsity * 100)) - 0.5)
        return Run(
          method: method, noise: sparsity, accuracy: 0.965 - drop + wobble, seed: seed)
      }
    }
  }

  static let curves: [Curve] = ["training", "validation"].enumerated().flatMap { rank, series in
    (1...40).map { step in
      let falling = 2.2 / (1 + 0.35 * Double(step))
      let gap = rank == 0 ? 0.0 : 0.12 + 0.002 * Double(step)
      return Curve(
        step: step, loss: falling + gap + 0.03 * share(step * 3 + rank), series: series)
    }
  }

  static let cases: [Case] = ["cerebrospinal fluid", "grey matter", "white matter"].enumerated()
    .flatMap { rank, tissue in
      ["U-Net", "threshold"].enumerated().flatMap { column, method in
        (0..<18).map { index in
          let center = [0.78, 0.88, 0.92][rank] - 0.1 * Double(column)
          let spread = (share(index * 13 + rank * 5 + column) - 0.5) * 0.12
          return Case(tissue: tissue, method: method, dice: center + spread)
        }
      }
    }

  static func predictions(sharpness: Double) -> [Prediction] {
    (0..<1200).map { index in
      let confidence = 1 - 0.62 * share(index) * share(index * 7 + 3)
      let accuracy = 0.5 + (confidence - 0.5) * sharpness
      return Prediction(confidence: confidence, isCorrect: share(index * 11 + 5) < accuracy)
    }
  }
}
