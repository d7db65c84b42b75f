public import Digests
public import Tensors

/// Neighbouring slices of one volume, with a class for each pixel.
public struct SegmentedSlices: Sendable {
  public let name: String
  /// [count, height, width, 1], each value in 0...1.
  public let images: Tensor
  /// count · height · width classes in the pixels' order: labels of `images` as [pixels, 1].
  public let labels: [Int]
  public let classNames: [String]
  /// Where each slice lies, in millimetres along the axis that they were cut across; ascending.
  public let positions: [Double]
  /// Millimetres from a slice to the next: how thick each is.
  public let thickness: Double
  public let fingerprint: Digest
  /// How the slices were made, where they are not real.
  public let synthesis: Synthesis?

  /// Traps unless there is a class in range for each pixel and a position for each slice.
  public init(
    name: String, images: Tensor, labels: [Int], classNames: [String], positions: [Double],
    thickness: Double, fingerprint: Digest, synthesis: Synthesis? = nil
  ) {
    require(
      images.rank == 4 && images.shape[3] == 1 && images.shape[0] == positions.count,
      "SegmentedSlices: pictures of the shape \(images.shape) at \(positions.count) positions")
    require(
      labels.count == images.count,
      "SegmentedSlices: \(labels.count) labels for \(images.count) pixels")
    require(
      labels.allSatisfy { $0 >= 0 && $0 < classNames.count },
      "SegmentedSlices: a label out of 0..<\(classNames.count)")
    self.name = name
    self.images = images
    self.labels = labels
    self.classNames = classNames
    self.positions = positions
    self.thickness = thickness
    self.fingerprint = fingerprint
    self.synthesis = synthesis
  }

  public var count: Int { positions.count }
  public var height: Int { images.shape[1] }
  public var width: Int { images.shape[2] }

  /// How many pixels each class has.
  public var classCounts: [Int] {
    labels.reduce(into: [Int](repeating: 0, count: classNames.count)) { $0[$1] += 1 }
  }

  /// The classes of one slice's pixels, row after row.
  public func labels(ofSlice index: Int) -> ArraySlice<Int> {
    require(index >= 0 && index < count, "labels: slice \(index) of \(count)")
    return labels[index * height * width..<(index + 1) * height * width]
  }

  /// The slices at `indices`, in that order.
  public func subset(_ indices: [Int]) -> SegmentedSlices {
    SegmentedSlices(
      name: name, images: images.rows(indices), labels: indices.flatMap { labels(ofSlice: $0) },
      classNames: classNames, positions: indices.map { positions[$0] }, thickness: thickness,
      fingerprint: fingerprint.derived("subset", indices), synthesis: synthesis)
  }

  /// The three parts of a split.
  public func subsets(
    _ split: Split
  ) -> (training: SegmentedSlices, validation: SegmentedSlices, test: SegmentedSlices) {
    (subset(split.training), subset(split.validation), subset(split.test))
  }
}
