import Tensors

/// How sparse a model is at each step.
///
/// From `start` to `end` over `steps` along 1 − (1 − progress)³:
/// s(t) = end + (start − end)(1 − (t − t₀)/(t₁ − t₀))³, held between updates. Zhu and Gupta, 2017,
/// arXiv:1710.01878, equation 1.
public struct SparsitySchedule: Hashable, Sendable, Codable {
  public let start: Double
  public let end: Double
  /// The first step that prunes and the last one.
  public let steps: ClosedRange<Int>
  /// The number of steps between updates.
  public let interval: Int

  /// Gradual pruning; the interval's multiples after the first step are updates, and the last step.
  public init(
    reaching end: Double, from start: Double = 0, during steps: ClosedRange<Int>,
    every interval: Int = 1
  ) {
    require(
      (0...1).contains(end) && (0...1).contains(start),
      "SparsitySchedule: sparsities must lie in 0...1: \(start) to \(end)")
    require(
      steps.lowerBound >= 0 && interval > 0,
      "SparsitySchedule: steps \(steps) must not be negative and the interval \(interval) positive")
    self.start = start
    self.end = end
    self.steps = steps
    self.interval = interval
  }

  /// All at once: `start` before the step, `sparsity` from it on.
  public static func oneShot(_ sparsity: Double, at step: Int = 0) -> SparsitySchedule {
    SparsitySchedule(reaching: sparsity, during: step...step)
  }

  /// Whether the sparsity is brought up to date at this step.
  public func isUpdate(at step: Int) -> Bool {
    guard steps.contains(step) else { return false }
    return (step - steps.lowerBound) % interval == 0 || step == steps.upperBound
  }

  /// The sparsity after this step.
  public func sparsity(at step: Int) -> Double {
    guard step >= steps.lowerBound else { return start }
    guard step < steps.upperBound else { return end }
    let since = step - steps.lowerBound
    let held = Double(since - since % interval)
    let left = 1 - held / Double(steps.upperBound - steps.lowerBound)
    return end + (start - end) * (left * left * left)
  }
}
