import Learning
import Numerics
import Tensors
import Testing

@Suite struct SelfDistillationTests {
  // PyTorch 2.15: the mean over teachers i and students j != i of
  // -(softmax((t[i] - c) / 0.5, 1) * log_softmax(s[j] / 0.2, 1)).sum(1).mean() with
  // t = sin(k arange(1, 7)).reshape(2, 3) for k = 0.4, 0.8, s for k = 0.3, 0.5, 0.9, c = (0.1, -0.2, 0.3).
  @Test func `views are compared with the teacher's other views, less its centre`() {
    var distillation = SelfDistillation(
      prototypes: 3, studentTemperature: 0.2, teacherTemperature: 0.5, centreMomentum: 0)
    distillation.recentre(by: [Tensor([0.2, -0.4, 0.6, 0, 0, 0], shape: [2, 3])])
    #expect(distillation.centre.scalars.isClose(to: [0.1, -0.2, 0.3], within: 1e-6))
    let students = [0.3, 0.5, 0.9].map { waves([2, 3], step: $0) }
    let teachers = [0.4, 0.8].map { waves([2, 3], step: $0) }
    let loss = distillation.loss(students: students, teachers: teachers)
    #expect(abs(loss.scalar - 1.34398799) < 1e-5)
  }

  @Test func `the centre moves slowly`() {
    var distillation = SelfDistillation(prototypes: 2, centreMomentum: 0.75)
    let logits = Tensor([1, 2, 3, 6], shape: [2, 2])
    distillation.recentre(by: [logits])
    #expect(distillation.centre.scalars == [0.5, 1])
    distillation.recentre(by: [logits, logits])
    #expect(distillation.centre.scalars == [0.875, 1.75])
  }

  @Test func `only students get gradients`() {
    let student = Parameter("student", waves([2, 3]))
    let teacher = Parameter("teacher", waves([2, 3], step: 0.5))
    let distillation = SelfDistillation(prototypes: 3, studentTemperature: 0.5)
    func loss() -> Tensor {
      distillation.loss(
        students: [student.tracked, student.tracked * 0.5], teachers: [teacher.tracked])
    }
    #expect(loss().gradients()[teacher] == nil)
    #expect(gradientGap(of: student) { loss() } < 1e-2)
  }

  @Test func `a head compares directions, and is differentiated`() {
    var generator = SeededGenerator(seed: 2)
    let head = PrototypeHead(4, hidden: 5, bottleneck: 3, prototypes: 6, using: &generator)
    let x = waves([3, 4])
    let before = head(x).scalars
    #expect(before.allSatisfy { abs($0) <= 1.00001 })
    head.prototypes.value = head.prototypes.value * 3
    #expect(head(x).scalars.isClose(to: before, within: 1e-5))
    #expect(
      storedParameters(in: head).map(ObjectIdentifier.init)
        == head.parameters.map(ObjectIdentifier.init))
    for parameter in head.parameters {
      let gap = gradientGap(of: parameter) {
        var pass = Pass.evaluation
        return weighted(head(x, in: &pass))
      }
      #expect(gap < 2e-2, "\(parameter.name)")
    }
  }
}
