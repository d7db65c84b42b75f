import Foundation
import Learning
import Numerics
import Tensors
import Testing

/// In a process of its own, since the pool and the resident size are the whole process's.
struct TrainingMemoryTests {
  @Test func `between step 10 and step 1000 no buffer is asked of the system, and none grows`()
    async
  {
    let outcome = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) {
      _ = residentPageCount()  // what reading it needs is there from now on
      Compute.threads = 1
      var generator = SeededGenerator(seed: 3)
      let model = MLP(inputs: 4, hidden: [8], classes: 2, using: &generator)
      let x = Tensor.normal([6, 4], using: &generator)
      let optimizer = Optimizer(Adam(rate: 1e-3))
      func train(_ steps: Int) {
        for _ in 0..<steps {
          var pass = Pass.training(generator)
          let loss = crossEntropy(model(x, in: &pass), [0, 1, 0, 1, 1, 0])
          optimizer.step(model.parameters, along: loss.gradients())
        }
      }
      train(10)
      let (misses, pages) = (Compute.systemAllocationCount, residentPageCount())
      train(990)
      guard Compute.systemAllocationCount == misses else {
        fatalError("\(Compute.systemAllocationCount - misses) buffers were asked of the system")
      }
      // The allocator may touch a few pages of the arena that it already has.
      guard residentPageCount() <= pages + 64 else {
        fatalError("from \(pages) pages to \(residentPageCount())")
      }
    }
    let message = outcome.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } ?? ""
    #expect(!message.contains("Fatal error"), "\(message)")
  }
}

/// The pages of this process that lie in memory: the second number of Linux's `statm`.
private func residentPageCount() -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
  let numbers = text.split(separator: " ")
  guard numbers.count > 1, let count = Int(numbers[1]) else { fatalError("no resident size") }
  return count
}
