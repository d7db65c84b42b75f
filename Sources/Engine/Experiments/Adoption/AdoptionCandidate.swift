import Digests
import Runs

/// A kept run that earlier code computed, and where it would be kept under the present code.
struct AdoptionCandidate {
  let record: RunRecord
  let experiment: Experiment
  /// The results that it started from.
  let parent: Run?
  let place: RunLibrary.Place

  /// What a sample must cover: runs of one kind differ in nothing but the seed.
  var kind: Experiment { experiment.withSeed(0) }
}

extension RunLibrary {
  /// Why a kept run is not considered for adoption.
  struct NotAdoptable: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  /// Makes the experiment of an outdated run again; `nil` where the present code's run is kept already.
  ///
  /// Throws `NotAdoptable` with the reason where the run can't be made again.
  func candidate(
    _ record: RunRecord, systems: [any System.Type]
  ) throws -> AdoptionCandidate? {
    let experiment: Experiment
    do {
      experiment = try Experiment(stored: record.experiment, systems: systems)
    } catch {
      throw NotAdoptable(description: error.description)
    }
    guard let place = try place(of: experiment) else {
      throw NotAdoptable(description: "the build does not know its system's code")
    }
    guard place.key != record.key else { return nil }
    guard place.data == record.data else {
      throw NotAdoptable(description: "its data have other bytes now")
    }
    guard try place.store.record(for: place.key) == nil else { return nil }
    return AdoptionCandidate(
      record: record, experiment: experiment, parent: try parent(of: record, experiment, place),
      place: place)
  }

  /// What the run started from, if the present code's parent has the same bits.
  private func parent(
    of record: RunRecord, _ experiment: Experiment, _ place: Place
  ) throws -> Run? {
    guard let parent = experiment.parent, let old = record.parent, let new = place.parent else {
      return nil
    }
    guard let computed = try place.store.record(for: old) else {
      throw NotAdoptable(description: "the run that it starts from is gone")
    }
    guard let present = try place.store.record(for: new) else {
      throw NotAdoptable(description: "the run that it starts from is not carried over")
    }
    guard try computed.results.digest == present.results.digest else {
      throw NotAdoptable(description: "the run that it starts from has other results now")
    }
    return Run(experiment: parent, results: computed.results, wasKept: true)
  }
}
