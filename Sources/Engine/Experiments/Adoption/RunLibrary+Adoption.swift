import Digests
import Runs

extension RunLibrary {
  /// Carries runs over a change of the code that keeps the bits.
  ///
  /// For each system and each earlier code, a sample is computed again by the present code; only when
  /// every one of the sample has the same bits are the runs kept under the present code's keys too,
  /// with a note of that in their facts. Parents come before what starts from them. Throws
  /// `RunStoreError`, and `CancellationError` when cancelled.
  public func adopt(
    _ request: AdoptionRequest, systems: [any System.Type],
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> [AdoptionOutcome] {
    guard let store else { return [] }
    var outcomes: [AdoptionOutcome] = []
    let summaries = try store.summaries().filter { request.system ?? $0.system == $0.system }
    let byDepth = Dictionary(grouping: summaries) { $0.depth }
    for depth in byDepth.keys.sorted() {
      let groups = Dictionary(grouping: byDepth[depth] ?? []) { [$0.system, $0.code] }
      for (name, runs) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        outcomes += try await adopt(
          runs, of: name[0], name[1], request, from: store, systems: systems, report)
      }
    }
    return outcomes
  }

  /// The runs of one system and one code.
  private func adopt(
    _ runs: [RunSummary], of system: String, _ code: String, _ request: AdoptionRequest,
    from store: RunStore, systems: [any System.Type], _ report: @escaping @Sendable (String) -> Void
  ) async throws -> [AdoptionOutcome] {
    var candidates: [AdoptionCandidate] = []
    var obstacles: [String: Int] = [:]
    for summary in runs {
      for record in try store.records(startingWith: summary.key) {
        do {
          if let candidate = try candidate(record, systems: systems) {
            candidates.append(candidate)
          }
        } catch let error as NotAdoptable {
          obstacles[error.description, default: 0] += 1
        }
      }
    }
    var outcomes = obstacles.sorted { $0.key < $1.key }.map { reason, count in
      AdoptionOutcome(system: system, code: code, count: count, computedAgain: 0, refusal: reason)
    }
    guard !candidates.isEmpty else { return outcomes }
    let sample = Self.sample(of: candidates, request.sampleSize(of: candidates.count))
    let refusal = try await refusal(after: sample, report)
    if refusal == nil, !request.isDryRun {
      try keep(candidates, computedAgain: Set(sample.map(\.record.key)), in: store)
    }
    outcomes.append(
      AdoptionOutcome(
        system: system, code: code, count: candidates.count, computedAgain: sample.count,
        refusal: refusal))
    return outcomes
  }

  /// One of each kind first, then a second one, and so on, each in the order of the keys: these are
  /// digests, so that nobody has chosen them.
  static func sample(of candidates: [AdoptionCandidate], _ count: Int) -> [AdoptionCandidate] {
    let sorted = candidates.sorted { $0.record.key.description < $1.record.key.description }
    var turns: [Experiment: Int] = [:]
    let placed = sorted.map { candidate -> (turn: Int, candidate: AdoptionCandidate) in
      turns[candidate.kind, default: -1] += 1
      return (turns[candidate.kind] ?? 0, candidate)
    }
    let order = placed.indices.sorted { (placed[$0].turn, $0) < (placed[$1].turn, $1) }
    return order.prefix(count).map { placed[$0].candidate }
  }

  /// Computes the sample again, without a store; says what differs, or `nil`.
  private func refusal(
    after sample: [AdoptionCandidate], _ report: @escaping @Sendable (String) -> Void
  ) async throws -> String? {
    let library = RunLibrary(store: nil, code: nil, workers: workers)
    let parents = sample.compactMap { candidate in candidate.parent.map { ($0.experiment, $0) } }
    let outcomes = try await library.outcomes(
      of: sample.map(\.experiment), after: Dictionary(parents) { first, _ in first },
      SweepBoard(total: sample.count, report: report))
    let computed = Dictionary(outcomes) { first, _ in first }
    for candidate in sample {
      let key = candidate.record.key.description.prefix(10)
      switch computed[candidate.experiment] {
      case .success(let run):
        let differences = try candidate.record.results.differences(from: run.results)
        guard differences.isEmpty else {
          return "run \(key) has other results now (\(differences.joined(separator: ", "))); "
            + "such runs must be computed again"
        }
      case .failure(let error): return "run \(key) fails now: \(error)"
      case nil: return "run \(key) was not computed"
      }
    }
    return nil
  }

  private func keep(
    _ candidates: [AdoptionCandidate], computedAgain: Set<RunKey>, in store: RunStore
  ) throws {
    for candidate in candidates {
      var record = candidate.record
      record.facts.adoption = RunAdoption(
        key: record.key, code: record.code,
        wasComputedAgain: computedAgain.contains(record.key), computedAgain: computedAgain.count,
        carried: candidates.count)
      record.key = candidate.place.key
      record.code = candidate.place.code
      record.parent = candidate.place.parent
      try store.keep(record)
    }
  }
}

extension RunSummary {
  /// How many runs it starts from, one from the other.
  fileprivate var depth: Int {
    var (depth, name) = (0, "parent.seed")
    let values = experiment.values
    while values[name] != nil { (depth, name) = (depth + 1, "parent." + name) }
    return depth
  }
}
