public import Tensors

extension ReliabilityBins {
  /// ECE = Σ_b (n_b / n) |accuracy_b − confidence_b|; 0 without predictions.
  ///
  /// Naeini et al., *Obtaining Well Calibrated Probabilities Using Bayesian Binning*, AAAI 2015.
  public var expectedCalibrationError: Double {
    guard total > 0 else { return 0 }
    return bins.reduce(0) { $0 + Double($1.count) * $1.gap } / Double(total)
  }

  /// MCE: the greatest |accuracy_b − confidence_b| of a bin that is not empty.
  public var maximumCalibrationError: Double {
    bins.reduce(0) { $1.count > 0 ? max($0, $1.gap) : $0 }
  }
}

/// The expected calibration error of probabilities `[n, classes]`, in 0...1.
///
/// A label of -1 is ignored.
public func expectedCalibrationError(
  _ probabilities: Tensor, _ labels: [Int], bins: Int = 15,
  spacing: ReliabilityBins.Spacing = .equalWidth
) -> Double {
  ReliabilityBins(probabilities, labels, count: bins, spacing: spacing).expectedCalibrationError
}

/// The maximum calibration error of probabilities `[n, classes]`, in 0...1.
///
/// A label of -1 is ignored.
public func maximumCalibrationError(
  _ probabilities: Tensor, _ labels: [Int], bins: Int = 15,
  spacing: ReliabilityBins.Spacing = .equalWidth
) -> Double {
  ReliabilityBins(probabilities, labels, count: bins, spacing: spacing).maximumCalibrationError
}

/// The mean over the classes of the calibration error of each class's own probability.
///
/// Every row counts in every class: confidence is the class's probability, being right is to have its
/// label. Nixon et al., *Measuring Calibration in Deep Learning*, CVPR Workshops 2019,
/// arXiv:1904.01685 (SCE). A label of -1 is ignored.
public func classwiseCalibrationError(
  _ probabilities: Tensor, _ labels: [Int], bins: Int = 15,
  spacing: ReliabilityBins.Spacing = .equalWidth
) -> Double {
  let rows = LabeledRows(probabilities, labels, caller: "classwiseCalibrationError")
  let errors = (0..<rows.classes).map { label in
    var (confidences, isCorrect) = ([Float](), [Bool]())
    rows.forEach { row, truth in
      confidences.append(Float(row[label]))
      isCorrect.append(truth == label)
    }
    return ReliabilityBins(
      confidences: confidences, isCorrect: isCorrect, count: bins, spacing: spacing
    ).expectedCalibrationError
  }
  return errors.reduce(0, +) / Double(errors.count)
}
