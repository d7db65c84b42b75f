import CKernels

extension Kernels {
  /// One step of gradient descent with momentum; `value` and `velocity` are their storages' only
  /// owners.
  static func momentumStep(
    _ value: inout Tensor, _ gradient: Tensor, _ velocity: inout Tensor, rate: Float,
    momentum: Float, decay: Float, isNesterov: Bool
  ) {
    unsafe snb_sgd_step(
      value.count, rate, momentum, decay, isNesterov, gradient.storage.pointer,
      velocity.storage.pointer, value.storage.pointer)
  }

  /// One step of Adam; `value` and both moments are their storages' only owners.
  static func adamStep(
    _ value: inout Tensor, _ gradient: Tensor, _ moments: inout AdamMoments,
    _ settings: AdamSettings
  ) {
    unsafe snb_adam_step(
      value.count, settings.rate, settings.beta1, settings.beta2, settings.epsilon,
      settings.decay, settings.isDecoupled, moments.correction(settings.beta1),
      moments.correction(settings.beta2), gradient.storage.pointer,
      moments.first.storage.pointer, moments.second.storage.pointer, value.storage.pointer)
  }
}
