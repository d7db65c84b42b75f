import Tensors
import Testing

@Suite(.serialized)
struct StorageTests {
  @Test(arguments: [1, 15, 16, 17, 64, 65, 80, 81, 1000, 4096, 4097, 100_000])
  func `storage of any size begins at 64 bytes and holds its scalars`(count: Int) {
    let tensors = (0..<3).map { Tensor.full([count], value: Float($0)) }
    for (index, tensor) in tensors.enumerated() {
      #expect(tensor.scalars == [Float](repeating: Float(index), count: count))
      let address = tensor.withScalars { span in
        unsafe span.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
      }
      #expect(address % 64 == 0)
    }
  }

  @Test func `scalars are changed after a copy where they are shared`() {
    var a = counting([4])
    let copy = a
    a.withMutableScalars { $0[0] = 7 }
    #expect(a.scalars == [7, 1, 2, 3])
    #expect(copy.scalars == [0, 1, 2, 3])
    let tracked = Parameter("w", a)
    a.withMutableScalars { $0[1] = 8 }
    #expect(tracked.value.scalars == [7, 1, 2, 3])
  }

  @Test func `a warm loop asks nothing of the system`() async {
    // In a process of its own: other tests share the pool.
    await #expect(processExitsWith: .success) {
      let problem = SmallProblem()
      for _ in 0..<3 { problem.step() }
      let before = Compute.systemAllocationCount
      for _ in 0..<20 { problem.step() }
      guard Compute.systemAllocationCount == before else { fatalError("the pool missed") }
    }
  }

  @Test func `tensors are made and freed on many threads`() async {
    let sums = await withTaskGroup(of: Float.self) { group in
      for task in 0..<8 {
        group.addTask {
          var total: Float = 0
          for round in 0..<200 {
            total += (Tensor.full([round + 1], value: Float(task)) + 1).sum().scalar
          }
          return total
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted()
    }
    #expect(sums == (1...8).map { Float($0) * 20_100 })
  }
}
