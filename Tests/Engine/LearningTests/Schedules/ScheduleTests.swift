import Learning
import Testing

@Suite struct ScheduleTests {
  @Test func `a milestone multiplies the rate from its step on`() {
    let schedule = MultiStep(rate: 1, milestones: [4, 2], factor: 0.5)
    #expect((0..<6).map(schedule.rate) == [1, 1, 0.5, 0.5, 0.25, 0.25])
  }

  @Test func `the cosine falls to its end and stays`() {
    // torch.optim.lr_scheduler.CosineAnnealingLR(o, T_max=10, eta_min=0.01) from 0.1
    let expected: [Float] = [
      0.1, 0.0977975432, 0.0914057647, 0.0814503363, 0.0689057648, 0.055, 0.0410942353,
      0.0285496636, 0.0185942353, 0.0122024567, 0.01, 0.01,
    ]
    let schedule = Cosine(from: 0.1, to: 0.01, steps: 10)
    #expect((0..<12).map(schedule.rate).isClose(to: expected, within: 1e-8))
  }

  @Test func `warm restarts begin again with longer periods`() {
    // torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(o, T_0=3, T_mult=2) from 0.1
    let expected: [Float] = [
      0.1, 0.075, 0.025, 0.1, 0.0933012702, 0.075, 0.05, 0.025, 0.0066987298, 0.1, 0.0982962913,
      0.0933012702,
    ]
    let schedule = WarmRestarts(from: 0.1, period: 3, growth: 2)
    #expect((0..<12).map(schedule.rate).isClose(to: expected, within: 1e-8))
  }

  @Test func `a warm-up rises in equal steps to the base's beginning`() {
    let schedule = Constant(rate: 1).warmedUp(over: 3)
    #expect((0..<5).map(schedule.rate) == [0.25, 0.5, 0.75, 1, 1])
  }

  @Test func `the base begins at its own first step after the warm-up`() {
    let base = MultiStep(rate: 1, milestones: [1], factor: 0.5)
    #expect((0..<4).map(WarmUp(steps: 2, then: base).rate).suffix(2) == [1, 0.5])
  }

  @Test func `a line falls to its end and stays`() {
    #expect((0..<6).map(LinearDecay(from: 1, to: 0, steps: 4).rate) == [1, 0.75, 0.5, 0.25, 0, 0])
  }

  @Test func `one cycle rises and falls`() {
    // torch.optim.lr_scheduler.OneCycleLR(o, max_lr=1.0, total_steps=10)
    let expected: [Float] = [
      0.04, 0.52, 1, 0.9504846320, 0.8117456540, 0.6112620219, 0.3887419781, 0.1882583460,
      0.0495193680, 0.000004,
    ]
    #expect((0..<10).map(OneCycle(peak: 1, steps: 10).rate).isClose(to: expected, within: 1e-7))
  }
}
