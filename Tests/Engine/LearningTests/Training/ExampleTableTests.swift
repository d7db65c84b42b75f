import Learning
import Tensors
import Testing

@Suite struct ExampleTableTests {
  @Test func `rows belong to examples, not to places in a batch`() {
    var table = ExampleTable(examples: 5, features: 2, filledWith: 1)
    table.set(Tensor([1, 2, 3, 4], shape: [2, 2]), at: [4, 0])
    #expect(table.rows([0, 1, 4]).scalars == [3, 4, 1, 1, 1, 2])
    #expect(table.visits == [1, 0, 0, 0, 1])
  }

  @Test func `a row moves by its decay, twice for an example that comes twice`() {
    var table = ExampleTable(examples: 3, features: 1)
    let ones = Tensor.ones([3, 1])
    table.move(towards: ones, at: [1, 1, 2], decay: 0.75)
    // 1 − 0.75² and 1 − 0.75.
    #expect(table.rows([0, 1, 2]).scalars == [0, 0.4375, 0.25])
  }

  @Test func `a first row may be taken whole`() {
    var table = ExampleTable(examples: 2, features: 1)
    for value in [4, 8] as [Float] {
      table.move(
        towards: .full([1, 1], value: value), at: [1], decay: 0.75, startingWithFirst: true)
    }
    #expect(table.rows([0, 1]).scalars == [0, 5])
  }

  @Test func `nothing of a graph is kept`() {
    let weight = Parameter("weight", .ones([1, 1]))
    var table = ExampleTable(examples: 1, features: 1)
    table.set(weight.tracked * 2, at: [0])
    #expect((table.rows([0]) * weight.tracked).sum().gradients()[weight]?.scalars == [2])
  }
}
