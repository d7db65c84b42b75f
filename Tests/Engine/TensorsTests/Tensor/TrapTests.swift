import Tensors
import Testing

/// Wrong shapes and indices stop the program with the operation's name and what it was given.
struct TrapTests {
  @Test func `elementwise operations name both shapes`() async {
    let sum = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]) + .zeros([4]) }
    #expect(sum.message.contains("+: the shapes [2, 3] and [4] do not fit"))
    let choice = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.maximum(.zeros([2]), .zeros([3])) }
    #expect(choice.message.contains("maximum: the shapes [2] and [3] do not fit"))
  }

  @Test func `products name both shapes`() async {
    let plain = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).matmul(.zeros([4, 5])) }
    #expect(plain.message.contains("matmul: the shapes [2, 3] and [4, 5] do not fit"))
    let batched = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3, 4]).matmul(.zeros([3, 4, 5])) }
    #expect(batched.message.contains("matmul: the leading axes of [2, 3, 4] and [3, 4, 5] differ"))
    let images = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([1, 4, 4, 2]).convolved(with: .zeros([3, 3, 3, 1])) }
    #expect(images.message.contains("convolved: images [1, 4, 4, 2] and weights [3, 3, 3, 1]"))
  }

  @Test func `layouts name what they cannot do`() async {
    let reshaped = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).reshaped(to: [4, -1]) }
    #expect(reshaped.message.contains("reshaped: [2, 3] holds 6, which [4, -1] cannot"))
    let slice = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).slice(axis: 1, 2..<5) }
    #expect(slice.message.contains("slice: 2..<5 of axis 1 of the shape [2, 3]"))
    let joined = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.concatenating([.zeros([2, 3]), .zeros([3, 2])]) }
    #expect(joined.message.contains("concatenating: the shapes [2, 3] and [3, 2] along axis 0"))
    let rows = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).rows([0, 2]) }
    #expect(rows.message.contains("rows: index 2 at position 1; there are 2"))
  }

  @Test func `labels and scalars are counted`() async {
    let labels = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([1, 3]).crossEntropy(labels: [3]) }
    #expect(labels.message.contains("crossEntropy: label 3 of row 0; there are 3 classes"))
    let scalars = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor([1, 2, 3], shape: [2, 2]) }
    #expect(scalars.message.contains("Tensor: 3 scalars for the shape [2, 2]"))
    let scalar = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor([1, 2]).scalar }
    #expect(scalar.message.contains("scalar: of one element only, not of the shape [2]"))
    let axes = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).sum(axes: [1, -1]) }
    #expect(axes.message.contains("sum: axis -1 of the shape [2, 3] is named twice"))
  }
}
