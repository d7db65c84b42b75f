import Testing

@testable import Commands

@Suite struct CoreBudgetTests {
  @Test(
    arguments: [
      (notebooks: 1, asked: nil, setting: nil, jobs: 1, threads: 8),
      (notebooks: 3, asked: nil, setting: nil, jobs: 3, threads: 2),
      (notebooks: 20, asked: nil, setting: nil, jobs: 8, threads: 1),
      (notebooks: 20, asked: 100, setting: nil, jobs: 8, threads: 1),
      (notebooks: 20, asked: 2, setting: nil, jobs: 2, threads: 4),
      (notebooks: 20, asked: nil, setting: "2", jobs: 2, threads: 1),
      (notebooks: 0, asked: nil, setting: nil, jobs: 1, threads: 8),
    ] as [(notebooks: Int, asked: Int?, setting: String?, jobs: Int, threads: Int)])
  func `jobs and threads never exceed the cores`(
    notebooks: Int, asked: Int?, setting: String?, jobs: Int, threads: Int
  ) {
    let budget = CoreBudget(
      notebooks: notebooks, jobs: asked,
      environment: setting.map { ["SWIFTNB_THREADS": $0] } ?? [:], cores: 8)
    #expect(budget.jobs == jobs)
    #expect(budget.threads == threads)
  }
}
