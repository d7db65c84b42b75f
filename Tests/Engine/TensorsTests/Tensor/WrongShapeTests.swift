import Tensors
import Testing

struct WrongShapeTests {
  @Test(arguments: WrongShapes.table.indices)
  func `a wrong shape stops the program with the name and the shapes`(index: Int) async {
    let row = WrongShapes.table[index]
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [index] in WrongShapes.table[index].call() }
    #expect(result.message.contains(row.operation), "\(row.operation): \(result.message)")
    for part in row.given {
      #expect(result.message.contains(part), "\(row.operation): \(result.message)")
    }
  }
}
