import CKernels
import Numerics
import Testing

/// The scalar forms in Swift and the vector kernels in C are two texts of the same operations.
@Suite struct FloatFormsTests {
  private static let functions:
    [(name: String, operation: snb_unary_operation, function: @Sendable (Float) -> Float)] = [
      ("exp", SNB_EXP, { Elementary.exp($0) }),
      ("expm1", SNB_EXP_MINUS_ONE, { Elementary.expm1($0) }),
      ("log", SNB_LOG, { Elementary.log($0) }),
      ("log1p", SNB_LOG_ONE_PLUS, { Elementary.log1p($0) }),
      ("sin", SNB_SIN, { Elementary.sin($0) }),
      ("cos", SNB_COS, { Elementary.cos($0) }),
      ("tanh", SNB_TANH, { Elementary.tanh($0) }),
      ("erf", SNB_ERF, { Elementary.erf($0) }),
      ("sqrt", SNB_SQUARE_ROOT, { Elementary.sqrt($0) }),
    ]

  private func isSame(_ a: Float, _ b: Float) -> Bool {
    a.bitPattern == b.bitPattern || a.isNaN && b.isNaN
  }

  @Test(arguments: functions.indices)
  func `a function gives the kernel's bits for floats of every size`(index: Int) {
    let (name, operation, function) = Self.functions[index]
    // All exponents and signs, subnormals, infinities and NaN among them; then a dense stretch.
    let all = (0..<1 << 16).map { Float(bitPattern: UInt32($0) << 16 | UInt32($0)) }
    let dense = (0..<50_000).map { Float($0) * 6e-4 - 15 }
    let x = all + dense + [0, -0.0, .infinity, -.infinity, .nan, 1, -1]
    var y = [Float](repeating: 0, count: x.count)
    unsafe snb_unary(operation, x.count, x, &y)
    let different = x.indices.filter { !isSame(function(x[$0]), y[$0]) }
    #expect(different.isEmpty, "\(name) of \(different.prefix(3).map { x[$0] })")
  }

  @Test func `a power gives the kernel's bits`() {
    let special: [Float] = [
      0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, .infinity, -.infinity, .nan, 0x1p-140, 0x1p24,
    ]
    var generator = SeededGenerator(seed: 1)
    var (x, y) = (special.flatMap { x in special.map { _ in x } }, special.flatMap { _ in special })
    for _ in 0..<50_000 {
      x.append(10 * generator.uniform())
      y.append(generator.uniform(in: -40..<40))
    }
    var found = [Float](repeating: 0, count: x.count)
    unsafe snb_binary(SNB_POWER, 1, [x.count], x, [1], y, [1], &found)
    #expect(x.indices.allSatisfy { isSame(Elementary.pow(x[$0], y[$0]), found[$0]) })
  }
}
