public import Numerics
public import Tensors

/// The outputs of a one-stage detector for one map: what is at each place, and where exactly.
public struct DetectionMap: Sendable {
  /// Logits by class, each one yes or no, `[batch, places, classes]`.
  public let classes: Tensor
  /// The numbers that a grid decodes to boxes, `[batch, places, 4]`.
  public let boxes: Tensor
  /// Logits of the centre-ness, `[batch, places]`, where the head has them.
  public let centreness: Tensor?

  public init(classes: Tensor, boxes: Tensor, centreness: Tensor? = nil) {
    self.classes = classes
    self.boxes = boxes
    self.centreness = centreness
  }
}

/// Two towers of convolutions over a map, one for classes and one for boxes.
///
/// With `anchors` sizes a cell it is the head of Lin et al., *RetinaNet*, arXiv:1708.02002, figure 3;
/// with one and a centre-ness that of Tian et al., *FCOS*, arXiv:1904.01355, figure 2. Class biases
/// start at −log((1 − π)/π), π = 0.01, so that the many empty places do not swamp the first steps.
public struct DetectionHead: Trainable {
  public let name: String
  public let anchors: Int
  public let classCount: Int
  public let classTower: [Convolution]
  public let boxTower: [Convolution]
  public let classOutput: Convolution
  public let boxOutput: Convolution
  public let centrenessOutput: Convolution?

  /// The parts are called `NAME.classTower0`, `NAME.boxTower0`, `NAME.classes`, `NAME.boxes` and
  /// `NAME.centreness`.
  public init(
    in channels: Int, classes: Int, anchors: Int = 1, depth: Int = 1, hasCentreness: Bool = false,
    name: String = "detection", using generator: inout SeededGenerator
  ) {
    require(
      classes > 0 && anchors > 0 && depth >= 0,
      "DetectionHead \(name): \(classes) classes, \(anchors) anchors, \(depth) layers")
    self.name = name
    self.anchors = anchors
    classCount = classes
    var (classTower, boxTower) = ([Convolution](), [Convolution]())
    for index in 0..<depth {
      classTower.append(
        Convolution(
          in: channels, out: channels, name: "\(name).classTower\(index)", using: &generator))
      boxTower.append(
        Convolution(
          in: channels, out: channels, name: "\(name).boxTower\(index)", using: &generator))
    }
    self.classTower = classTower
    self.boxTower = boxTower
    classOutput = Convolution(
      in: channels, out: anchors * classes, name: "\(name).classes", using: &generator)
    boxOutput = Convolution(
      in: channels, out: anchors * 4, name: "\(name).boxes", using: &generator)
    centrenessOutput =
      hasCentreness
      ? Convolution(in: channels, out: anchors, name: "\(name).centreness", using: &generator)
      : nil
    classOutput.bias?.value = .full([anchors * classes], value: -4.595_119_9)
  }

  /// The outputs for a map `[batch, height, width, channels]`.
  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> DetectionMap {
    var (forClasses, forBoxes) = (x, x)
    for layer in classTower { forClasses = layer(forClasses, in: &pass).relu() }
    for layer in boxTower { forBoxes = layer(forBoxes, in: &pass).relu() }
    let (batch, places) = (x.shape[0], x.shape[1] * x.shape[2] * anchors)
    return DetectionMap(
      classes: classOutput(forClasses, in: &pass)
        .reshaped(to: [batch, places, classCount]),
      boxes: boxOutput(forBoxes, in: &pass).reshaped(to: [batch, places, 4]),
      centreness: centrenessOutput?(forBoxes, in: &pass).reshaped(to: [batch, places]))
  }

  public var parameters: [Parameter] {
    classTower.flatMap(\.parameters) + boxTower.flatMap(\.parameters) + classOutput.parameters
      + boxOutput.parameters + (centrenessOutput?.parameters ?? [])
  }
}
