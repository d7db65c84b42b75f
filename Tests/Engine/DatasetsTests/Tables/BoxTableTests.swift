import Testing

@testable import Datasets

@Suite struct BoxTableTests {
  private func read(_ text: String) throws -> BoxTable {
    try BoxTable(DataFile(path: "boxes.csv", stored: Array(text.utf8)))
  }

  @Test func `boxes are read and grouped by picture`() throws {
    let table = try read(
      "image,split,class,xmin,ymin,xmax,ymax\n7,a,RBC,1,2,3.5,4\n7,a,WBC,0,0,1,1\n")
    #expect(table.boxes.map(\.label) == ["RBC", "WBC"])
    #expect(table.boxes[0].right == 3.5 && table.boxes[0].top == 2)
    #expect(table.byPicture["7"]?.count == 2)
  }

  @Test(arguments: [
    "image,class,xmin,ymin,xmax\na,b,0,0,1\n", "image,class,xmin,ymin,xmax,ymax\na,b,3,0,1,1\n",
    "image,class,xmin,ymin,xmax,ymax\na,b,x,0,1,1\n",
    "image,class,xmin,ymin,xmax,ymax\na,b,0,0,1,\n",
  ])
  func `missing columns, turned boxes and other values are refused`(text: String) {
    #expect(throws: DataError.self) { try read(text) }
  }
}
