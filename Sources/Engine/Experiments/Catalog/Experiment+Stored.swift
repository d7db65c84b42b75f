import Foundation
import Runs

extension Experiment {
  /// Reads an experiment as the store keeps it, its systems by the ids of their cards.
  ///
  /// Throws `StoredExperimentError` for a system that is not among `systems`, for settings or a problem
  /// of another form, and where reading and writing again does not give the same text.
  public init(stored text: String, systems: [any System.Type]) throws(StoredExperimentError) {
    let decoder = JSONDecoder()
    decoder.userInfo[.systems] = systems
    let read: StoredExperiment
    do {
      read = try decoder.decode(StoredExperiment.self, from: Data(text.utf8))
    } catch let error as StoredExperimentError {
      throw error
    } catch {
      throw .otherForm
    }
    self = read.experiment
    // A setting that is gone or has another default would change what is meant.
    guard (try? canonicalText) == text else { throw .otherForm }
  }
}

/// A kept experiment can't be made again with the present systems.
public enum StoredExperimentError: Error, Hashable, CustomStringConvertible {
  /// No system has this id: a notebook defined it, or it is gone.
  case unknownSystem(String)
  /// Settings or problem have other fields now.
  case otherForm

  /// Says what does not fit.
  public var description: String {
    switch self {
    case .unknownSystem(let id):
      "no system of the project is called '\(id)': a notebook defined it, or it is gone"
    case .otherForm: "its settings or its problem have other fields now"
    }
  }
}

extension CodingUserInfoKey {
  fileprivate static var systems: CodingUserInfoKey {
    CodingUserInfoKey(rawValue: "systems") ?? { fatalError("any text is a key") }()
  }
}

/// The counterpart of `Experiment`'s encoding.
private struct StoredExperiment: Decodable {
  let experiment: Experiment

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Experiment.CodingKeys.self)
    let id = try container.decode(String.self, forKey: .system)
    let systems = decoder.userInfo[.systems] as? [any System.Type] ?? []
    guard let type = systems.first(where: { $0.card.id == id }) else {
      throw StoredExperimentError.unknownSystem(id)
    }
    let problem = try container.decode(Problem.self, forKey: .problem)
    let seed = try container.decode(UInt64.self, forKey: .seed)
    let parent = try container.decodeIfPresent(StoredExperiment.self, forKey: .parent)
    func made<Kind: System>(_ type: Kind.Type) throws -> Experiment {
      Experiment(
        try container.decode(type, forKey: .settings), on: problem, seed: seed,
        startingFrom: parent?.experiment)
    }
    experiment = try made(type)
  }
}
