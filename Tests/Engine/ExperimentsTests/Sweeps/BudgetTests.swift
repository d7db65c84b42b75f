import Learning
import Runs
import Tensors
import Testing

@testable import Experiments

@Suite struct BudgetTests {
  private static let plain = Budget(epochs: 5, batchSize: 20, rate: 0.1, milestones: [3])

  private static func budget(_ optimizer: OptimizerChoice) -> Budget {
    Budget(epochs: 5, batchSize: 20, optimizer: optimizer, milestones: [3])
  }

  private static let choices: [OptimizerChoice] = [
    .sgd(SGD(rate: 0.5)), .sgd(SGD(rate: 0.5, momentum: 0.9, nesterov: true)),
    .adam(Adam(rate: 0.5)), .adam(Adam(rate: 0.5, beta1: 0.8, decay: 0.1)),
    .adamW(AdamW(rate: 0.5, decay: 0)),
  ]

  /// As budgets were spelled when SGD was the only optimiser: the keys of kept runs hang on it.
  @Test func `plain SGD keeps the spelling of runs that were kept before`() throws {
    let text =
      #"{"batchSize":20,"epochs":5,"milestones":[3],"momentum":0.9,"rate":0.1,"#
      + #""weightDecay":0.0001}"#
    #expect(try CanonicalJSON.text(of: Self.plain) == text)
    #expect(try CanonicalJSON.value(Budget.self, from: text.utf8.map { $0 }) == Self.plain)
  }

  @Test(arguments: choices)
  func `every optimiser is read back with its settings`(choice: OptimizerChoice) throws {
    let budget = Self.budget(choice)
    let bytes = try CanonicalJSON.bytes(of: budget)
    #expect(try CanonicalJSON.value(Budget.self, from: bytes) == budget)
  }

  @Test func `no two optimisers share a spelling`() throws {
    let texts = try Self.choices.map { try CanonicalJSON.text(of: Self.budget($0)) }
    #expect(Set(texts).count == Self.choices.count)
  }

  @Test(arguments: choices)
  func `the rate is the chosen rule's`(choice: OptimizerChoice) {
    var choice = choice
    #expect(choice.rate == 0.5)
    choice.rate = 0.25
    #expect(choice.rate == 0.25)
  }

  /// 45 samples in batches of 20 are 3 steps an epoch: the rate falls before step 9.
  @Test func `the schedule falls at the milestones' first steps`() {
    let schedule = Self.budget(.adam(Adam(rate: 0.5))).schedule(samples: 45)
    #expect(schedule.rate(at: 8) == 0.5)
    #expect(abs(schedule.rate(at: 9) - 0.05) < 1e-8)
  }

  /// The weights after one step of each rule by itself, and of the choice.
  @Test func `a choice moves weights as its rule does`() {
    func moved<Rule: UpdateRule>(_ rule: Rule) -> [Float] {
      let parameter = Parameter("w", Tensor([1, -2]))
      let optimizer = Optimizer(rule)
      for _ in 0..<2 {
        let gradients = (parameter.tracked * Tensor([0.5, 3])).sum().gradients()
        optimizer.step([parameter], along: gradients)
      }
      return parameter.value.scalars
    }
    let (sgd, adam, adamW) = (SGD(rate: 0.1, momentum: 0.9), Adam(), AdamW(decay: 0.5))
    #expect(moved(OptimizerChoice.sgd(sgd)) == moved(sgd))
    #expect(moved(OptimizerChoice.adam(adam)) == moved(adam))
    #expect(moved(OptimizerChoice.adamW(adamW)) == moved(adamW))
    #expect(Set([moved(sgd), moved(adam), moved(adamW)]).count == 3)
  }

  /// Peak accuracy is not the matter: a training by Adam without validation samples ends and learns.
  @Test func `a run by Adam without validation samples learns`() async throws {
    let problem = Problem(
      data: DataChoice(.digits, training: 200, validation: 0, test: 100),
      model: .perceptron(hidden: [16]),
      budget: Budget(epochs: 6, batchSize: 20, optimizer: .adam(Adam(rate: 1e-2))))
    var run = RunContext(seed: 1)
    try await SupervisedTraining().run(on: problem, in: &run)
    #expect(run.results.metrics["accuracy"] ?? 0 > 0.6)
    #expect(run.results.curves["validation accuracy"] == nil)
  }
}
