public import Numerics
public import Tensors

/// A block that is wide inside: 1×1 to more channels, depthwise 3×3, and 1×1 back without a ReLU.
///
/// Each with batch norm, the first two with min(max(x, 0), 6); beside a shortcut where stride is 1 and
/// the channels stay. Sandler et al., *MobileNetV2*, CVPR 2018, arXiv:1801.04381, table 1 and figure 4.
public struct InvertedResidual: Layer {
  public let name: String
  /// None where the expansion is 1.
  public let expand: Convolution?
  public let expandNorm: BatchNorm?
  public let depthwise: WindowConvolution
  public let depthwiseNorm: BatchNorm
  public let project: Convolution
  public let projectNorm: BatchNorm
  private let hasShortcut: Bool

  /// The parts are called `NAME.expand`, `NAME.expandNorm`, `NAME.depthwise`, `NAME.depthwiseNorm`,
  /// `NAME.project` and `NAME.projectNorm`.
  public init(
    in inputs: Int, out outputs: Int, stride: Int = 1, expansion: Int = 6,
    name: String = "block", using generator: inout SeededGenerator
  ) {
    require(
      expansion > 0 && inputs > 0, "InvertedResidual \(name): \(inputs) channels × \(expansion)")
    self.name = name
    let hidden = inputs * expansion
    hasShortcut = stride == 1 && inputs == outputs
    expand =
      expansion == 1
      ? nil
      : Convolution(
        in: inputs, out: hidden, size: 1, bias: false, name: "\(name).expand",
        initialization: .heFanOut, using: &generator)
    expandNorm = expansion == 1 ? nil : BatchNorm(hidden, name: "\(name).expandNorm")
    depthwise = .depthwise(
      hidden, kernel: [3, 3], stride: stride, padding: 1, bias: false, name: "\(name).depthwise",
      initialization: .heFanOut, using: &generator)
    depthwiseNorm = BatchNorm(hidden, name: "\(name).depthwiseNorm")
    project = Convolution(
      in: hidden, out: outputs, size: 1, bias: false, name: "\(name).project",
      initialization: .heFanOut, using: &generator)
    projectNorm = BatchNorm(outputs, name: "\(name).projectNorm")
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    var output = x
    if let expand, let expandNorm {
      output = expandNorm(expand(output, in: &pass), in: &pass).clamped(to: 0...6)
    }
    output = depthwiseNorm(depthwise(output, in: &pass), in: &pass).clamped(to: 0...6)
    output = projectNorm(project(output, in: &pass), in: &pass)
    return pass.observed(hasShortcut ? output + x : output, as: name)
  }

  public var parameters: [Parameter] {
    (expand?.parameters ?? []) + (expandNorm?.parameters ?? []) + depthwise.parameters
      + depthwiseNorm.parameters + project.parameters + projectNorm.parameters
  }
  public var buffers: [Buffer] {
    (expandNorm?.buffers ?? []) + depthwiseNorm.buffers + projectNorm.buffers
  }
}
