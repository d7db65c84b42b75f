/// The share of positives found against the share of false alarms, for each threshold of a score.
public struct ROCChart: ChartFamily {
  public var chart: Chart
  /// The area under each curve; ties count half.
  public let areas: [Double]

  public init(_ classifiers: [ScoredLabels], title: String = "Receiver operating characteristic") {
    let curves = classifiers.map(\.thresholds)
    let areas = curves.map { curve in
      zip(curve, curve.dropFirst()).reduce(0) {
        $0 + ($1.1.falseRate - $1.0.falseRate) * ($1.1.recall + $1.0.recall) / 2
      }
    }
    self.areas = areas
    let points = zip(classifiers, zip(areas, curves)).flatMap { classifier, result in
      result.1.map {
        CurvePlace(
          name: "\(classifier.name), AUC \(result.0.fixed(3))", x: $0.falseRate, y: $0.recall)
      }
    }
    chart = Chart(title) {
      Rule.diagonal
      Line(points, x: \.x, y: \.y, color: \.name, symbols: false)
    }
    .xAxis("false positive rate", format: .percent, domain: 0...1)
    .yAxis("true positive rate", format: .percent, domain: 0...1)
    .legend(.top).size(width: 420, height: 420)
  }
}

/// Precision against recall for each threshold of a score.
public struct PrecisionRecallChart: ChartFamily {
  public var chart: Chart
  /// Σ (recallₙ − recallₙ₋₁) · precisionₙ of each curve.
  public let averagePrecisions: [Double]

  public init(_ classifiers: [ScoredLabels], title: String = "Precision and recall") {
    let curves = classifiers.map { $0.thresholds.filter { $0.precision != nil } }
    let averages = curves.map { curve in
      var before = 0.0
      return curve.reduce(0) { sum, place in
        defer { before = place.recall }
        return sum + (place.recall - before) * (place.precision ?? 0)
      }
    }
    averagePrecisions = averages
    let points = zip(classifiers, zip(averages, curves)).flatMap { classifier, result in
      result.1.map {
        CurvePlace(
          name: "\(classifier.name), AP \(result.0.fixed(3))", x: $0.recall, y: $0.precision ?? 0)
      }
    }
    chart = Chart(title) { Line(points, x: \.x, y: \.y, color: \.name, symbols: false) }
      .xAxis("recall", format: .percent, domain: 0...1)
      .yAxis("precision", format: .percent, domain: 0...1)
      .legend(.top).size(width: 420, height: 420)
  }
}

struct CurvePlace {
  var name: String
  var x: Double
  var y: Double
}
