public import Tensors

/// KL(teacher ‖ student) of softened distributions, times T²: the mean over rows of logits.
///
/// T² Σ_k t_k (log t_k − log s_k) with t, s = softmax(z/T). Hinton et al., 2015, arXiv:1503.02531,
/// section 2. No gradient reaches the teacher.
public func distillationLoss(
  student: Tensor, teacher: Tensor, temperature: Float = 1
) -> Tensor {
  distillationLossPerExample(student: student, teacher: teacher, temperature: temperature).mean()
}

/// T² KL(teacher ‖ student) of each row; logits `[..., classes]` give `[...]`.
public func distillationLossPerExample(
  student: Tensor, teacher: Tensor, temperature: Float = 1
) -> Tensor {
  require(
    student.shape == teacher.shape && student.rank > 0 && temperature > 0,
    "distillationLoss: student \(student.shape), teacher \(teacher.shape), T = \(temperature)")
  let logTeacher = (teacher.detached / temperature).logSoftmax()
  let divergence = logTeacher.exp() * (logTeacher - (student / temperature).logSoftmax())
  return divergence.sum(axes: [student.rank - 1]) * (temperature * temperature)
}

/// The Jensen-Shannon divergence of two tables of probabilities, as the mean over rows, in nats.
///
/// ½ KL(p ‖ m) + ½ KL(q ‖ m) with m = (p + q)/2, in 0...log 2; a probability of 0 adds nothing.
public func jensenShannonDivergence(_ p: Tensor, _ q: Tensor) -> Tensor {
  jensenShannonDivergencePerExample(p, q).mean()
}

/// The Jensen-Shannon divergence of each row of two tables `[..., classes]`, in nats: `[...]`.
public func jensenShannonDivergencePerExample(_ p: Tensor, _ q: Tensor) -> Tensor {
  require(
    p.shape == q.shape && p.rank > 0, "jensenShannonDivergence: \(p.shape) and \(q.shape)")
  // Away from 0, where the logarithm and its gradient have no value; the change is below 1e-36.
  let least = Tensor(Float.leastNormalMagnitude)
  let (p, q) = (Tensor.maximum(p, least), Tensor.maximum(q, least))
  let logMiddle = ((p + q) * 0.5).log()
  let terms = p * (p.log() - logMiddle) + q * (q.log() - logMiddle)
  return terms.sum(axes: [p.rank - 1]) * 0.5
}
