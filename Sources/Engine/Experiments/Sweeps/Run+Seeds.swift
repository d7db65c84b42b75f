public import Runs
import Tensors

extension Sequence<Run> {
  /// The metric of each run by its seed: of runs that differ in nothing but the seed.
  ///
  /// Traps where they differ in system, settings, data, model or budget, their own or of what they
  /// start from, and where a seed comes twice.
  public func values(of metric: String) -> SeedValues {
    bySeed { $0[metric] }
  }

  /// The mean height of each run's curve over its steps, by seed: the area under it by trapezoids,
  /// divided by the width.
  ///
  /// Of runs that differ in nothing but the seed, as `values(of:)` takes them. Traps on a curve of
  /// fewer than two steps.
  public func meanHeights(ofCurve metric: String) -> SeedValues {
    bySeed { run in
      let points = run.curve(metric)
      guard let first = points.first, let last = points.last, first.step < last.step else {
        require(false, "the area under '\(metric)' needs two steps, got \(points.count) points")
        return .nan
      }
      return areaUnderCurve(of: points) / Double(last.step - first.step)
    }
  }

  private func bySeed(_ value: (Run) -> Double) -> SeedValues {
    var first: Experiment?
    return SeedValues(
      map { run in
        let shown = first ?? run.experiment
        first = shown
        shown.requireSameButSeed(as: run.experiment)
        return (run.seed, value(run))
      })
  }
}

extension Experiment {
  /// Traps with both sides where pooling the two over seeds would mix different things.
  fileprivate func requireSameButSeed(as other: Experiment) {
    require(
      AnyHashable(system) == AnyHashable(other.system),
      "values over seeds mix the settings \(system) and \(other.system)")
    require(
      problem == other.problem,
      "values over seeds mix the problems \(problem) and \(other.problem)")
    switch (parent, other.parent) {
    case (nil, nil): break
    case (let parent?, let others?): parent.requireSameButSeed(as: others)
    case (nil, _?), (_?, nil):
      require(false, "values over seeds mix runs that start from another one and runs that do not")
    }
  }
}

/// The area under a run's curve over its steps, by trapezoids; 0 for fewer than two points.
public func areaUnderCurve(of points: [RunResults.Point]) -> Double {
  areaUnderCurve(points.map { (x: Double($0.step), y: $0.value) })
}
