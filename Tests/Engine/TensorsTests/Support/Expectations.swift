import Numerics
import Tensors
import Testing

/// Normal scalars that a seed alone decides.
func random(_ shape: Shape, seed: UInt64 = 1, deviation: Float = 1) -> Tensor {
  var generator = SeededGenerator(seed: seed)
  return .normal(shape, deviation: deviation, using: &generator)
}

/// 0, 1, 2, … times a step, from a start on.
func counting(_ shape: Shape, from start: Float = 0, by step: Float = 1) -> Tensor {
  Tensor((0..<shape.count).map { start + step * Float($0) }, shape: shape)
}

/// Expects scalars within a tolerance relative to the greatest expected one (or to 1).
func expectScalars(
  _ tensor: Tensor, _ expected: [Float], tolerance: Float = 2e-6,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let actual = tensor.scalars
  guard actual.count == expected.count else {
    Issue.record(
      "\(actual.count) scalars, \(expected.count) expected", sourceLocation: sourceLocation)
    return
  }
  let scale = max(1, expected.map(abs).max() ?? 1)
  let gap = zip(actual, expected).map { abs($0 - $1) / scale }.max() ?? 0
  #expect(
    gap <= tolerance, "\(actual) where \(expected) was expected", sourceLocation: sourceLocation)
}
