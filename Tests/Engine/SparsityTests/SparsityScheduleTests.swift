import Sparsity
import Testing

@Suite struct SparsityScheduleTests {
  @Test func `the gradual schedule is a cubic`() {
    let schedule = SparsitySchedule(reaching: 0.8, during: 10...14)
    // 0.8 (1 − (1 − k/4)³): the cubes of 1, ¾, ½, ¼ are 1, 27/64, 1/8, 1/64.
    let expected = [0, 0, 0.8 * 37 / 64, 0.8 * 7 / 8, 0.8 * 63 / 64, 0.8, 0.8]
    for (step, sparsity) in zip(9..., expected) {
      #expect(abs(schedule.sparsity(at: step) - sparsity) < 1e-12, "step \(step)")
    }
  }

  @Test func `between updates the sparsity is held`() {
    let schedule = SparsitySchedule(reaching: 0.9, from: 0.1, during: 0...10, every: 4)
    #expect((0...12).filter(schedule.isUpdate) == [0, 4, 8, 10])
    #expect(schedule.sparsity(at: 0) == schedule.sparsity(at: 3))
    #expect(schedule.sparsity(at: 4) == schedule.sparsity(at: 7))
    #expect(schedule.sparsity(at: 4) > schedule.sparsity(at: 3))
    #expect(abs(schedule.sparsity(at: 5) - (0.9 - 0.8 * 0.216)) < 1e-12)
    #expect(schedule.sparsity(at: 10) == 0.9)
  }

  @Test func `one shot prunes once`() {
    let schedule = SparsitySchedule.oneShot(0.5, at: 3)
    #expect((0..<9).filter(schedule.isUpdate) == [3])
    #expect([2, 3, 4].map(schedule.sparsity) == [0, 0.5, 0.5])
  }
}
