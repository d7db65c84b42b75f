import Datasets
import Foundation
import Numerics
import Tensors
import Testing

@testable import Experiments

@Suite struct AugmentedProblemTests {
  private let plain = Problem(
    data: DataChoice(.digits, training: 40, validation: 10, test: 10),
    labelNoise: .symmetric(rate: 0.5), model: .perceptron(hidden: [4]), budget: Budget(epochs: 1))

  private var augmented: Problem {
    var problem = plain
    problem.augmentations = [.flip, .affine(shift: 0.2)]
    return problem
  }

  @Test func `a problem without augmentations is written as before`() throws {
    let text = String(decoding: try JSONEncoder().encode(plain), as: UTF8.self)
    #expect(!text.contains("augmentations"))
    for problem in [plain, augmented] {
      let again = try JSONDecoder().decode(Problem.self, from: JSONEncoder().encode(problem))
      #expect(again == problem)
    }
  }

  @Test func `training pictures are changed by seed and epoch, the others are not`() throws {
    let generator = SeededGenerator(seed: 3)
    let task = try ClassificationTask(plain, by: generator)
    let changed = try ClassificationTask(augmented, by: generator)
    let indices = [5, 2, 7]
    #expect(
      task.inputs(of: indices, epoch: 0).scalars == task.training.inputs.rows(indices).scalars)
    #expect(changed.training.inputs.scalars == task.training.inputs.scalars)
    #expect(changed.test.inputs.scalars == task.test.inputs.scalars)
    let first = changed.inputs(of: indices, epoch: 0)
    #expect(first.scalars != task.inputs(of: indices, epoch: 0).scalars)
    #expect(first.scalars == changed.inputs(of: indices, epoch: 0).scalars)
    #expect(first.scalars != changed.inputs(of: indices, epoch: 1).scalars)
    #expect(first.rows([1]).scalars == changed.inputs(of: [2], epoch: 0).scalars)
  }

  @Test func `parts hold the given labels and the true ones`() throws {
    let task = try ClassificationTask(plain, by: SeededGenerator(seed: 3))
    #expect(task.training.samples.classes == task.training.labels)
    #expect(task.training.wrong.count > 5 && task.test.wrong.isEmpty)
    #expect(task.training.samples.synthesis == nil && task.classes == 10)
  }
}
