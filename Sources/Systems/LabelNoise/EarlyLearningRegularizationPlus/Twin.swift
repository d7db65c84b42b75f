import Experiments
import Learning
import Tensors

/// One of the two networks of ELR+: its weights, their running average, and its targets.
struct Twin {
  let model: any Layer
  /// e: what the other network's targets come from; never trained itself.
  let average: any Layer
  let optimizer: Optimizer<OptimizerChoice>
  var table: TargetTable

  /// e ← a e + (1 − a) m over the parameters; the running statistics of e are its own (step f).
  func follow(decay: Float) {
    for (copy, parameter) in zip(average.parameters, model.parameters) {
      guard decay > 0 else {
        copy.value = parameter.value
        continue
      }
      copy.value *= decay
      copy.value.add(parameter.value, scaledBy: 1 - decay)
    }
  }
}
