extension Experiment {
  /// The same experiment with each of `seeds`; what it starts from has the same seed.
  public func overSeeds(_ seeds: some Sequence<UInt64>) -> [Experiment] {
    seeds.map(withSeed)
  }

  /// The same experiment, and what it starts from, with another seed.
  public func withSeed(_ seed: UInt64) -> Experiment {
    func made(with system: some System) -> Experiment {
      Experiment(system, on: problem, seed: seed, startingFrom: parent?.withSeed(seed))
    }
    return made(with: system)
  }
}
