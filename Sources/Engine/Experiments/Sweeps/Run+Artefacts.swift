public import Learning
import Runs
public import Tensors

extension Run {
  /// The names of the arrays that it left, such as "confidence"; weights begin with "weights.".
  public var arrayNames: [String] { results.arrays.keys.sorted() }

  /// The array of this name; traps with the names there are when there is none.
  public func array(_ name: String) -> Tensor {
    guard let array = results.arrays[name] else {
      let names = arrayNames.joined(separator: ", ")
      require(false, "\(experiment.systemID) left no array '\(name)'; it left \(names)")
      return .zeros([0])
    }
    return Tensor(array.scalars, shape: Shape(array.shape))
  }

  /// Gives the trained weights to a model of the same structure.
  ///
  /// Throws `WeightsMissing` where the run kept none that fit.
  public func restoreWeights(to model: any Layer) throws {
    try RunContext(seed: seed, parent: results).restoreParentWeights(to: model)
  }

  /// What the run counted, such as "parameters"; traps with the names there are when there is none.
  public func count(_ name: String) -> Int {
    guard let count = results.counts[name] else {
      let names = results.counts.keys.sorted().joined(separator: ", ")
      require(false, "\(experiment.systemID) counted no '\(name)'; it counted \(names)")
      return 0
    }
    return count
  }
}
