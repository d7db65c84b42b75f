public import Digests
public import Tensors

/// Pictures with one class each.
public struct LabeledImages: Sendable {
  public let name: String
  /// [count, height, width, channels], each value in 0...1.
  public let images: Tensor
  /// The class of each picture, an index into `classNames`.
  public let labels: [Int]
  public let classNames: [String]
  /// Tells data apart: of the files it was read from and of every choice or change made since.
  public let fingerprint: Digest
  /// How the pictures were made, where they are not real.
  public let synthesis: Synthesis?

  /// Traps unless there is a label in range for each picture.
  public init(
    name: String, images: Tensor, labels: [Int], classNames: [String], fingerprint: Digest,
    synthesis: Synthesis? = nil
  ) {
    require(images.rank == 4, "LabeledImages: pictures of the shape \(images.shape), not of 4 axes")
    require(
      images.shape[0] == labels.count,
      "LabeledImages: \(labels.count) labels for \(images.shape[0]) pictures")
    for (index, label) in labels.enumerated() {
      require(
        classNames.indices.contains(label),
        "LabeledImages: label \(label) of picture \(index); there are \(classNames.count) classes")
    }
    self.name = name
    self.images = images
    self.labels = labels
    self.classNames = classNames
    self.fingerprint = fingerprint
    self.synthesis = synthesis
  }

  public var count: Int { labels.count }

  public var classCount: Int { classNames.count }

  /// How many pictures each class has.
  public var classCounts: [Int] {
    labels.reduce(into: [Int](repeating: 0, count: classCount)) { $0[$1] += 1 }
  }

  /// The pictures at `indices`, in that order; an index may repeat.
  public func subset(_ indices: [Int]) -> LabeledImages {
    LabeledImages(
      name: name, images: images.rows(indices), labels: indices.map { labels[$0] },
      classNames: classNames, fingerprint: fingerprint.derived("subset", indices),
      synthesis: synthesis)
  }

  /// The three parts of a split.
  public func subsets(
    _ split: Split
  ) -> (training: LabeledImages, validation: LabeledImages, test: LabeledImages) {
    (subset(split.training), subset(split.validation), subset(split.test))
  }

  /// The same pictures with other labels, such as noisy ones.
  public func relabeled(_ labels: [Int]) -> LabeledImages {
    LabeledImages(
      name: name, images: images, labels: labels, classNames: classNames,
      fingerprint: fingerprint.derived("labels", labels), synthesis: synthesis)
  }
}
