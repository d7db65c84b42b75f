public import Learning
public import Tensors

/// Pruning as independent choices: which weights (scorer), where (distribution), when (schedule).
///
/// Between updates the masks stand still and the kept weights train on. In a training loop call
/// `update` after each step; with a `Trainer` set `onStep`.
public struct Pruning: Sendable {
  public var schedule: SparsitySchedule
  public var scorer: Scorer
  public var distribution: SparsityDistribution
  /// Names of parameters that stay dense.
  public var excluded: Set<String>

  public init(
    _ schedule: SparsitySchedule, by scorer: Scorer = .magnitude,
    distribution: SparsityDistribution = .global, excluding excluded: Set<String> = []
  ) {
    self.schedule = schedule
    self.scorer = scorer
    self.distribution = distribution
    self.excluded = excluded
  }

  /// Brings the model's masks to the schedule's sparsity, and says what is kept.
  ///
  /// Does nothing and returns `nil` when the step is no update.
  @discardableResult
  public func update(
    _ model: any Layer, at step: Int, gradients: Gradients? = nil
  ) -> DensityReport? {
    guard schedule.isUpdate(at: step) else { return nil }
    return prune(model, to: schedule.sparsity(at: step), gradients: gradients)
  }

  /// Prunes to one sparsity after the other, with retraining after each.
  ///
  /// Han et al., *Learning both Weights and Connections*, NeurIPS 2015, arXiv:1506.02626, figure 2.
  /// With rising sparsities what was removed stays removed. `gradients` computes those of the loss
  /// before each pruning, for scorers that need them; `retrain` is told the round (from 0) and what
  /// is kept. Returns what was kept in each round.
  @discardableResult
  public func iterate(
    _ model: any Layer, through sparsities: [Double], gradients: (() throws -> Gradients)? = nil,
    retrain: (_ round: Int, _ report: DensityReport) throws -> Void
  ) rethrows -> [DensityReport] {
    try sparsities.enumerated().map { round, sparsity in
      let report = prune(model, to: sparsity, gradients: try gradients?())
      try retrain(round, report)
      return report
    }
  }

  /// Prunes at once to this sparsity of the prunable parameters together.
  @discardableResult
  public func prune(
    _ model: any Layer, to sparsity: Double, gradients: Gradients? = nil
  ) -> DensityReport {
    let parameters = model.prunableParameters(excluding: excluded)
    let mask = ModelMask(
      pruning: parameters, to: sparsity, by: scorer, distribution: distribution,
      gradients: gradients)
    mask.apply()
    return DensityReport(parameters)
  }
}
