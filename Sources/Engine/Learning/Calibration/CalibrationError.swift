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
