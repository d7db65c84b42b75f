/// Dice's overlap of two label maps, per class: 2|P ∩ T| / (|P| + |T|).
///
/// A class that occurs in neither map has overlap 1: agreeing that something is absent is agreement.
/// Positions whose truth is -1 are ignored. Dice, *Measures of the amount of ecologic association
/// between species*, Ecology 26 (1945).
public func dice(_ prediction: [Int], _ truth: [Int], classes: Int) -> [Double] {
  let matrix = ConfusionMatrix(prediction, truth, classes: classes)
  return (0..<classes).map { label in
    let total = matrix.support(of: label) + matrix.predicted(as: label)
    guard total > 0 else { return 1 }
    return 2 * Double(matrix[truth: label, predicted: label]) / Double(total)
  }
}

/// Jaccard's index of two label maps, per class: |P ∩ T| / |P ∪ T|.
///
/// A class that occurs in neither map has index 1. Positions whose truth is -1 are ignored.
public func intersectionOverUnion(_ prediction: [Int], _ truth: [Int], classes: Int) -> [Double] {
  let matrix = ConfusionMatrix(prediction, truth, classes: classes)
  return (0..<classes).map { label in
    let common = matrix[truth: label, predicted: label]
    let union = matrix.support(of: label) + matrix.predicted(as: label) - common
    guard union > 0 else { return 1 }
    return Double(common) / Double(union)
  }
}
