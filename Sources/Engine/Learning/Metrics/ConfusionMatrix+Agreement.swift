extension ConfusionMatrix {
  /// F₁ = 2PR/(P + R) of each class; 0 for a class that is neither predicted nor there.
  public var f1Scores: [Double] {
    (0..<classes).map { label in
      let sum = support(of: label) + predicted(as: label)
      return sum > 0 ? 2 * Double(self[truth: label, predicted: label]) / Double(sum) : 0
    }
  }

  /// The mean of the recalls of the classes that occur; NaN when none does.
  public var balancedAccuracy: Double {
    let present = (0..<classes).filter { support(of: $0) > 0 }
    return present.reduce(0) { $0 + recalls[$1] } / Double(present.count)
  }

  /// Cohen's κ = (p_o − p_e)/(1 − p_e): agreement beyond chance.
  ///
  /// NaN when chance agrees always. Cohen, Educational and Psychological Measurement 20 (1960).
  public var kappa: Double {
    let total = Double(counts.reduce(0, +))
    let chance = (0..<classes).reduce(0.0) {
      $0 + Double(support(of: $1)) / total * Double(predicted(as: $1)) / total
    }
    return (accuracy - chance) / (1 - chance)
  }
}
