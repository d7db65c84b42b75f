public import Digests
import Tensors

extension LabeledImages {
  /// The pictures with their classes.
  public var dataset: Dataset {
    Dataset(
      name: name, inputs: images, targets: .classes(labels, names: classNames),
      fingerprint: fingerprint, synthesis: synthesis)
  }
}

extension SegmentedSlices {
  /// The slices with their pixels' classes.
  public var dataset: Dataset {
    Dataset(
      name: name, inputs: images,
      targets: .pixels(labels, names: classNames, perExample: height * width),
      fingerprint: fingerprint, synthesis: synthesis)
  }
}

extension LabeledGraph {
  /// The nodes' features with their classes; without the edges.
  public var dataset: Dataset {
    Dataset(
      name: name, inputs: features, targets: .knownClasses(labels, names: classNames),
      split: split, fingerprint: fingerprint, synthesis: synthesis)
  }
}

extension DataTable {
  /// Columns of numbers as inputs; a column of text as classes, or one of numbers, as targets.
  ///
  /// Traps where there is no such column, an input is text or a class is missing.
  public func dataset(
    name: String, inputs: [String], target: String, fingerprint: Digest
  ) -> Dataset {
    let targets: Targets =
      switch values(target) {
      case .numbers: .numbers(tensor([target]), names: [target])
      case .texts:
        switch categories(target) {
        case let (names, indices) where !indices.contains(nil):
          .classes(indices.compactMap(\.self), names: names)
        case let (names, indices): .knownClasses(indices, names: names)
        }
      }
    return Dataset(
      name: name, inputs: tensor(inputs), targets: targets,
      fingerprint: fingerprint.derived("columns \(inputs) and \(target)", []))
  }
}
