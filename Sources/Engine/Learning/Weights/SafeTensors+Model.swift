import Tensors

extension SafeTensors {
  /// The parameters and running statistics of a model, under their names.
  ///
  /// Where several bear a name, the second is `NAME#2`, and so on. Masks are not kept: a masked
  /// weight's value is.
  public init(of model: any Trainable, metadata: [String: String] = [:]) {
    self.init(metadata: metadata)
    for place in NamedPlace.all(of: model) { append(place.name, place.value) }
  }

  /// What a load must find.
  public enum Completeness: Sendable {
    /// Every tensor of the model in the file, and every tensor of the file in the model.
    case all
    /// Whatever has the same name and shape; the rest stays as it is, and the report says so.
    case matching
  }

  /// Which tensors of a model a file gave, by the model's names and the file's.
  public struct LoadReport: Hashable, Sendable {
    /// The model's tensors that were given a value.
    public var loaded: [String] = []
    /// The model's tensors for which the file has none of the right shape.
    public var missing: [String] = []
    /// The file's tensors that the model did not take.
    public var unused: [String] = []
  }

  /// Gives a model the file's values; nothing is changed when it throws.
  ///
  /// `naming` says under which name of the file a tensor of the model stands, and `layout` turns the
  /// stored order of axes into ours. Throws `WeightFileError`, which `file` names.
  @discardableResult
  public func load(
    into model: any Trainable, _ completeness: Completeness = .all, layout: WeightLayout = .own,
    file: String = "the weights", naming: (String) -> String = { $0 }
  ) throws -> LoadReport {
    var report = LoadReport()
    var values: [(NamedPlace, Tensor)] = []
    var used: Set<String> = []
    for place in NamedPlace.all(of: model) {
      let name = naming(place.name)
      guard let entry = self[name] else {
        report.missing.append(place.name)
        continue
      }
      guard layout.shape(of: entry.extents) == place.shape.extents else {
        guard completeness == .matching else {
          throw WeightFileError(
            file: file,
            found: "\"\(name)\" has the shape \(entry.extents), which gives "
              + "\(layout.shape(of: entry.extents)) where the model has \(place.shape.extents)",
            remedy: "load it into a model of the same extents, or only what matches")
        }
        report.missing.append(place.name)
        continue
      }
      used.insert(name)
      values.append((place, layout.converted(entry.tensor)))
    }
    report.unused = entries.map(\.name).filter { !used.contains($0) }
    if completeness == .all, !report.missing.isEmpty || !report.unused.isEmpty {
      throw WeightFileError(
        file: file,
        found: "missing for the model: \(listed(report.missing)); not in the model: "
          + listed(report.unused),
        remedy: "say by `naming` how the file calls them, or load only what matches")
    }
    for (place, value) in values { place.set(value) }
    report.loaded = values.map(\.0.name)
    return report
  }
}

private func listed(_ names: [String]) -> String {
  guard !names.isEmpty else { return "nothing" }
  let rest = names.count > 4 ? " and \(names.count - 4) more" : ""
  return names.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ") + rest
}
