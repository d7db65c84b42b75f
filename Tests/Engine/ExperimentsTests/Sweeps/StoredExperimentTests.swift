import Testing

@testable import Experiments

/// A kept experiment is made again from its text and a list of systems.
@Suite struct StoredExperimentTests {
  private let systems: [any System.Type] = [ProbeSystem.self, SupervisedTraining.self]

  @Test func `system, settings, problem, seed and parents come back`() throws {
    let parent = Experiment(
      SupervisedTraining().with(\.keepsWeights, true), on: .any, seed: UInt64.max)
    let problem = Problem(
      data: DataChoice(.mnist5k, training: 1, validation: 2, test: 3),
      labelNoise: .asymmetric(rate: 0.1, pairs: [2: 7]), model: .convolutional(width: 4),
      budget: Budget(epochs: 3, rate: 0.1, milestones: [1, 2]))
    let child = Experiment(
      ProbeSystem(label: "stored", scale: 1e-7), on: problem, seed: 3, startingFrom: parent)
    #expect(try Experiment(stored: child.canonicalText, systems: systems) == child)
  }

  @Test func `what can't be made again says why`() throws {
    let text = try Experiment(ProbeSystem(label: "x"), on: .any, seed: 1).canonicalText
    #expect(throws: StoredExperimentError.unknownSystem("probe")) {
      try Experiment(stored: text, systems: [])
    }
    for (old, new) in [("\"scale\":1", "\"scale\":\"a\""), ("\"epochs\"", "\"rounds\""), ("}", "")]
    {
      #expect(throws: StoredExperimentError.otherForm) {
        try Experiment(stored: text.replacing(old, with: new), systems: systems)
      }
    }
    // A field that is not known any more would be lost without a word.
    #expect(throws: StoredExperimentError.otherForm) {
      try Experiment(
        stored: text.replacing("\"seed\":1", with: "\"more\":2,\"seed\":1"), systems: systems)
    }
  }
}
