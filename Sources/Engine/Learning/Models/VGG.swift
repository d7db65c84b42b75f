public import Numerics
public import Tensors

/// A plain convolutional network for small images: 3×3 convolutions with norm and ReLU, and pooling.
///
/// Simonyan and Zisserman, ICLR 2015, arXiv:1409.1556, table 1, with batch normalisation and one dense
/// layer, as usual for CIFAR. A stage ends with max-pooling by 2; images `[batch, height, width,
/// channels]` of any extents that leave a pixel.
public struct VGG: Layer {
  /// The layers of each stage.
  public let stages: [[ConvolutionNormReLU]]
  public let head: Dense

  /// `stages` lists the widths of each stage's layers; the parts are called `stage0.layer0`, ..., and
  /// `head`.
  public init(
    stages widths: [[Int]], channels: Int, classes: Int, using generator: inout SeededGenerator
  ) {
    require(
      !widths.isEmpty && widths.allSatisfy { !$0.isEmpty }, "VGG: the stages \(widths)")
    var (stages, inputs) = ([[ConvolutionNormReLU]](), channels)
    for (stage, layers) in widths.enumerated() {
      var built: [ConvolutionNormReLU] = []
      for (index, width) in layers.enumerated() {
        built.append(
          ConvolutionNormReLU(
            in: inputs, out: width, name: "stage\(stage).layer\(index)",
            initialization: .heFanOut, using: &generator))
        inputs = width
      }
      stages.append(built)
    }
    self.stages = stages
    head = Dense(inputs, classes, name: "head", using: &generator)
  }

  /// Two layers a stage of widths w, 2w and 4w.
  public static func small(
    channels: Int, classes: Int, width: Int = 16, using generator: inout SeededGenerator
  ) -> VGG {
    VGG(
      stages: (0..<3).map { [width << $0, width << $0] }, channels: channels, classes: classes,
      using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let granularity = 1 << stages.count
    require(
      x.rank == 4 && x.shape[1] >= granularity && x.shape[2] >= granularity,
      "VGG: \(x.shape) is too small for \(stages.count) stages")
    var output = x
    for stage in stages {
      for layer in stage { output = layer(output, in: &pass) }
      output = output.maxPooled(size: 2)
    }
    return head(output.meanOverPositions(), in: &pass)
  }

  public var parameters: [Parameter] {
    stages.flatMap { $0.flatMap(\.parameters) } + head.parameters
  }
  public var buffers: [Buffer] { stages.flatMap { $0.flatMap(\.buffers) } }
}
