import Tensors
import Testing

struct TrainingTests {
  @Test func `a small network learns its six images`() {
    let problem = SmallProblem()
    let first = problem.step()
    for _ in 0..<30 { problem.step() }
    #expect(problem.step() < first / 10)
  }

  @Test func `one and two threads give the same bits`() async {
    await #expect(processExitsWith: .success) {
      let results = [1, 2].map { threads in
        Compute.threads = threads
        let problem = SmallProblem()
        for _ in 0..<5 { problem.step() }
        return problem.parameters.map { $0.value.scalars.map(\.bitPattern) }
      }
      guard results[0] == results[1] else { fatalError("the bits differ") }
    }
  }

  @Test func `unknown settings of the environment stop the program`() async {
    await #expect(processExitsWith: .failure) { Compute.threads = 0 }
  }
}
