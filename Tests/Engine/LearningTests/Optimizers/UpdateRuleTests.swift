import Learning
import Tensors
import Testing

/// Weights after three steps of PyTorch 2.15 on the loss Σ (k w_k)²/2, k = 1, 2, 3.
///
///     w = torch.tensor([1.0, -2.0, 0.5], requires_grad=True); o = torch.optim...([w], ...)
///     for t in range(3):
///         o.zero_grad(); ((w * torch.tensor([1., 2., 3.])).pow(2).sum() / 2).backward(); o.step()
@Suite struct UpdateRuleTests {
  @Test func `plain SGD moves against the gradient`() {
    expect(SGD(rate: 0.1), [0.72899997, -0.43200001, 0.0005])
  }

  @Test func `momentum keeps a velocity`() {
    // SGD(lr=0.02, momentum=0.9)
    expect(SGD(rate: 0.02, momentum: 0.9), [0.88971204, -1.16281605, 0.06994402])
  }

  @Test func `weight decay is added to the gradient`() {
    // SGD(lr=0.02, momentum=0.9, weight_decay=0.5)
    expect(SGD(rate: 0.02, momentum: 0.9, decay: 0.5), [0.83599299, -1.06650198, 0.05026050])
  }

  @Test func `nesterov's form looks ahead`() {
    // SGD(lr=0.02, momentum=0.9, nesterov=True, weight_decay=0.01)
    expect(
      SGD(rate: 0.02, momentum: 0.9, decay: 0.01, nesterov: true),
      [0.84302866, -0.88077766, -0.01947190])
  }

  @Test func `adam corrects its moments for their start`() {
    // Adam(lr=0.1)
    expect(Adam(rate: 0.1), [0.70158631, -1.70062339, 0.20487125])
  }

  @Test func `adam's decay is part of the gradient`() {
    // Adam(lr=0.1, weight_decay=0.5, betas=(0.8, 0.95), eps=1e-6)
    expect(
      Adam(rate: 0.1, beta1: 0.8, beta2: 0.95, epsilon: 1e-6, decay: 0.5),
      [0.70225251, -1.70094061, 0.20635034])
  }

  @Test func `AdamW's decay shrinks the weight itself`() {
    // AdamW(lr=0.1, weight_decay=0.5)
    expect(AdamW(rate: 0.1, decay: 0.5), [0.57497394, -1.43102515, 0.15050262])
  }

  @Test func `AMSGrad divides by the greatest second moment so far`() {
    // Adam(lr=0.3, betas=(0.5, 0.3), amsgrad=True): the second moment falls from step to step.
    let adam = Adam(rate: 0.3, beta1: 0.5, beta2: 0.3)
    expect(AMSGrad(adam), [0.21891934, -1.1211741, -0.09406696])
    // AdamW(lr=0.3, betas=(0.5, 0.3), weight_decay=0.5, amsgrad=True)
    let decayed = Adam(rate: 0.3, beta1: 0.5, beta2: 0.3, decay: 0.5)
    expect(AMSGrad(decayed, isDecoupled: true), [0.04165113, -0.56503433, -0.10466756])
  }

  @Test func `RMSProp divides by the root of the mean square`() {
    // RMSprop(lr=0.05, alpha=0.9, weight_decay=0.1)
    expect(
      RMSProp(rate: 0.05, smoothing: 0.9, decay: 0.1), [0.65435892, -1.64192903, 0.18459027])
  }

  @Test func `LARS scales the step by weight over gradient`() {
    // ‖w‖ = 5, ‖g‖ = 10: w − 0.5 · 0.1 · 5/10 · g = w (1 − 0.025 · 2) with g = 2 w.
    let weight = Parameter("weight", Tensor([3, 4], shape: [1, 2]))
    Optimizer(LARS(rate: 0.5, momentum: 0, trust: 0.1)).step(
      [weight], along: weight.tracked.squared().sum().gradients())
    #expect(weight.value.scalars.isClose(to: [2.85, 3.8], within: 1e-6))
  }

  @Test func `LARS with momentum and decay agrees with NumPy, and a vector is left to plain SGD`() {
    // g = c w + 0.01 w; g *= 0.1 |w| / |g|; v = 0.9 v + 0.5 g; w -= v, five times; for the vector
    // v = 0.9 v + 0.5 d b; b -= v (NumPy in float64).
    let weight = Parameter("weight", Tensor([3, 4, -1, 2], shape: [2, 2]))
    let bias = Parameter("bias", Tensor([1, -2]))
    let slopes = Tensor([1, 2, 3, 0.5], shape: [2, 2])
    let optimizer = Optimizer(LARS(rate: 0.5, momentum: 0.9, decay: 0.01, trust: 0.1))
    for _ in 0..<5 {
      let loss =
        (weight.tracked.squared() * slopes).sum() / 2
        + (bias.tracked.squared() * Tensor([2, 1])).sum() / 2
      optimizer.step([weight, bias], along: loss.gradients())
    }
    let expected: [Float] = [1.848_797_51, 1.176_962_11, -0.025_111_9, 1.597_155_66]
    #expect(weight.value.scalars.isClose(to: expected, within: 1e-5))
    #expect(bias.value.scalars.isClose(to: [0.8019, 1.0436], within: 1e-5))
  }

  private func expect(_ rule: some UpdateRule, _ expected: [Float]) {
    let weight = Parameter("weight", Tensor([1, -2, 0.5]))
    let optimizer = Optimizer(rule)
    for _ in 0..<3 {
      let loss = (weight.tracked * Tensor([1, 2, 3])).squared().sum() / 2
      optimizer.step([weight], along: loss.gradients())
    }
    #expect(weight.value.scalars.isClose(to: expected, within: 1e-6))
  }
}
