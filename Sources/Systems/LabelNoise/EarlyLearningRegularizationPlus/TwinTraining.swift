import Experiments
import Foundation
import Learning
import Numerics

/// Both networks of ELR+ and how far their training is.
struct TwinTraining {
  var twins: [Twin]
  /// Decides order, dropped units and mixup.
  let generator: SeededGenerator
  var position = Position()

  /// Where the training stands between two steps.
  struct Position: Codable {
    /// The finished epochs of both networks.
    private(set) var epochs: [EpochRecord] = []
    /// Whose turn it is; 2 when both have finished the epoch.
    private(set) var network = 0
    /// The network's finished steps of this epoch, and the sum of their losses.
    private(set) var batches = 0
    private var lossSum = 0.0
    /// The mean losses of the networks that have finished the epoch.
    private var means = 0.0

    mutating func finishStep(loss: Float) {
      batches += 1
      lossSum += Double(loss)
    }

    mutating func finishNetwork(steps: Int) {
      means += lossSum / Double(steps)
      (network, batches, lossSum) = (network + 1, 0, 0)
    }

    mutating func finishEpoch(metrics: [String: Double]) {
      epochs.append(EpochRecord(epoch: epochs.count, loss: means / 2, metrics: metrics))
      (network, means) = (0, 0)
    }
  }

  /// All that `restore` needs.
  func parts() throws -> [String: Data] {
    var parts = ["position": try JSONEncoder().encode(position)]
    for (number, twin) in twins.enumerated() {
      let state = TrainingState(of: twin.model, twin.optimizer, generator: generator)
      parts["model \(number)"] = Data(state.bytes)
      parts["average \(number)"] = Data(SafeTensors(of: twin.average).serialized)
      parts["targets \(number)"] = try PropertyListEncoder().encode(twin.table)
    }
    return parts
  }

  /// Goes on from there; throws for parts of another training.
  mutating func restore(_ parts: [String: Data]) throws {
    func part(_ name: String) throws -> Data {
      guard let data = parts[name] else { throw CheckpointMismatch(missing: name) }
      return data
    }
    for (number, twin) in twins.enumerated() {
      let state = try TrainingState(bytes: [UInt8](part("model \(number)")), file: "the checkpoint")
      try state.restore(to: twin.model, twin.optimizer)
      try SafeTensors(bytes: [UInt8](part("average \(number)")), file: "the checkpoint")
        .load(into: twin.average)
      twins[number].table = try PropertyListDecoder().decode(
        TargetTable.self, from: part("targets \(number)"))
    }
    position = try JSONDecoder().decode(Position.self, from: part("position"))
  }
}
