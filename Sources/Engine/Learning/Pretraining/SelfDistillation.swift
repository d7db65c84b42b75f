public import Numerics
public import Tensors

/// Features to logits of prototypes: three dense layers with GELU, rows of length 1, and products with
/// prototypes of length 1.
///
/// Caron et al., *DINO*, ICCV 2021, arXiv:2104.14294, section 3.3 and appendix C.
public struct PrototypeHead: Layer {
  public let first: Dense
  public let second: Dense
  public let bottleneck: Dense
  /// `[prototypes, bottleneck]`; only its rows' directions count.
  public let prototypes: Parameter

  /// The parts are called `NAME.first`, `NAME.second`, `NAME.bottleneck` and `NAME.prototypes`.
  public init(
    _ features: Int, hidden: Int, bottleneck width: Int, prototypes count: Int,
    name: String = "head", using generator: inout SeededGenerator
  ) {
    first = Dense(features, hidden, name: "\(name).first", using: &generator)
    second = Dense(hidden, hidden, name: "\(name).second", using: &generator)
    bottleneck = Dense(hidden, width, name: "\(name).bottleneck", using: &generator)
    prototypes = Parameter("\(name).prototypes", .normal([count, width], using: &generator))
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let hidden = second(first(x, in: &pass).gelu(), in: &pass).gelu()
    let unit = bottleneck(hidden, in: &pass).unitRows()
    pass.recordProducts(
      with: prototypes, positions: unit.count / unit.shape[-1], as: "prototypes")
    return pass.observed(
      unit.matmul(prototypes.tracked.unitRows(), transposingOther: true), as: "prototypes")
  }

  public var parameters: [Parameter] {
    first.parameters + second.parameters + bottleneck.parameters + [prototypes]
  }
}

/// A student that is to say of one view of an image what a slowly moving teacher says of another.
///
/// The mean over pairs of different views of −Σ softmax((t − c)/τ_t) log softmax(s/τ_s), with the centre
/// c ← m c + (1 − m) mean t; Caron et al., arXiv:2104.14294, equations 1 to 4. The teacher is a
/// `MomentumCopy`.
public struct SelfDistillation: Sendable {
  public let studentTemperature: Float
  public let teacherTemperature: Float
  public let centreMomentum: Float
  /// What is subtracted from the teacher's logits, `[prototypes]`, at first 0.
  public private(set) var centre: Tensor

  public init(
    prototypes: Int, studentTemperature: Float = 0.1, teacherTemperature: Float = 0.04,
    centreMomentum: Float = 0.9
  ) {
    require(
      prototypes > 0 && studentTemperature > 0 && teacherTemperature > 0
        && (0...1).contains(centreMomentum),
      "SelfDistillation: \(prototypes) prototypes, τ = \(studentTemperature), "
        + "\(teacherTemperature), m = \(centreMomentum)")
    self.studentTemperature = studentTemperature
    self.teacherTemperature = teacherTemperature
    self.centreMomentum = centreMomentum
    centre = .zeros([prototypes])
  }

  /// The loss of the students' views against the teacher's, which come first among them.
  ///
  /// Logits `[batch, prototypes]`. The centre is the old one; `recentre` moves it.
  public func loss(students: [Tensor], teachers: [Tensor]) -> Tensor {
    let pairs = teachers.indices.flatMap { teacher in
      students.indices.filter { $0 != teacher }.map { (teacher, $0) }
    }
    require(
      !pairs.isEmpty && Set((students + teachers).map(\.shape)).count == 1,
      "SelfDistillation: \(students.map(\.shape)) and \(teachers.map(\.shape))")
    let targets = teachers.map { (($0.detached - centre) / teacherTemperature).softmax() }
    let guesses = students.map { ($0 / studentTemperature).logSoftmax() }
    let terms = pairs.map { -(targets[$0.0] * guesses[$0.1]).sum() }
    let rows = Float(students[0].shape[0] * pairs.count)
    return terms.dropFirst().reduce(terms[0]) { $0 + $1 } / rows
  }

  /// Moves the centre towards the mean of the teacher's logits.
  public mutating func recentre(by teachers: [Tensor]) {
    let mean = Tensor.concatenating(teachers.map(\.detached)).mean(axes: [0])
    centre = centre * centreMomentum + mean * (1 - centreMomentum)
  }
}
