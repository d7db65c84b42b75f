import Numerics

/// Floats that begin at an odd 4-byte boundary, between guard values that a kernel must not touch.
@safe final class Samples {
  let count: Int
  private let memory: UnsafeMutablePointer<Float>
  var start: UnsafeMutablePointer<Float> { unsafe memory + 17 }

  init(count: Int, repeating value: Float = 0) {
    self.count = count
    unsafe memory = .allocate(capacity: count + 34)
    unsafe memory.initialize(repeating: 12345, count: count + 34)
    unsafe start.update(repeating: value, count: count)
  }

  convenience init(_ values: [Float]) {
    self.init(count: values.count)
    for (index, value) in values.enumerated() { self[index] = value }
  }

  /// Normal draws.
  convenience init(count: Int, from generator: inout SeededGenerator) {
    self.init((0..<count).map { _ in generator.normal() })
  }

  deinit { unsafe memory.deallocate() }

  subscript(_ index: Int) -> Float {
    get { unsafe start[index] }
    set { unsafe start[index] = newValue }
  }

  var values: [Float] { (0..<count).map { self[$0] } }

  var guardsAreWhole: Bool {
    (0..<17).allSatisfy { unsafe memory[$0] == 12345 && memory[count + 17 + $0] == 12345 }
  }
}
