import Glibc
import Tensors
import Testing

@testable import Datasets

@Suite struct PictureFolderTests {
  /// A picture of 2 × 1 pixels.
  private static func picture(_ left: Float, _ right: Float) -> [UInt8] {
    PNGPicture(Tensor([left, right], shape: [1, 2, 1])).pngBytes()
  }

  private let classes: [(String, [UInt8])] = [
    ("cats/1.png", picture(0, 1)), ("cats/0.png", picture(1, 1)), ("ants/x.PNG", picture(0, 0)),
    ("cats/readme.txt", [65]),
  ]

  private let pairs: [(String, [UInt8])] = [
    ("images/a.png", picture(0, 1)), ("masks/a.png", picture(0, 0.2)),
    ("images/b.png", picture(1, 1)), ("masks/b.png", picture(1, 0)),
  ]

  /// A folder and an archive of the files, both removed afterwards.
  private func withBoth(
    _ name: String, _ files: [(String, [UInt8])], _ body: (PictureFolder) throws -> Void
  ) throws {
    let root = "/tmp/picture-folder-tests-\(getpid())-\(name)"
    var folders = Set([root])
    var archive = ZipWriter()
    for (path, content) in files {
      archive.add(path, content)
      folders.insert("\(root)/\(path.split(separator: "/")[0])")
    }
    for folder in folders.sorted() { _ = unsafe mkdir(folder, 0o700) }
    for (path, content) in files { try OutputFile.write(content, to: "\(root)/\(path)") }
    try OutputFile.write(archive.bytes(), to: "\(root).zip")
    defer {
      for (path, _) in files { unsafe unlink("\(root)/\(path)") }
      for folder in folders.sorted().reversed() { unsafe rmdir(folder) }
      unsafe unlink("\(root).zip")
    }
    try body(PictureFolder(root))
    try body(PictureFolder("\(root).zip"))
  }

  @Test func `the first folder of a path is the class`() throws {
    try withBoth("classes", classes) { folder in
      #expect(folder.paths == ["ants/x.PNG", "cats/0.png", "cats/1.png"])
      let images = try folder.labeledImages(name: "animals")
      #expect(images.classNames == ["ants", "cats"] && images.labels == [0, 1, 1])
      #expect(images.images.scalars == [0, 0, 1, 1, 0, 1])
    }
  }

  @Test func `masks lie beside their pictures`() throws {
    try withBoth("masks", pairs) { folder in
      let read = try folder.maskedImages()
      #expect(read.names == ["a.png", "b.png"])
      #expect(read.images.scalars == [0, 1, 1, 1])
      #expect(read.labels == [0, 1, 2, 0])
    }
  }

  @Test func `a missing mask, another size and an empty folder are named`() throws {
    try withBoth("missing", Array(pairs.dropLast())) { folder in
      let error = try dataError { _ = try folder.maskedImages() }
      #expect(error?.file == "masks/b.png")
    }
    let tall = PNGPicture(Tensor.zeros([2, 2, 1])).pngBytes()
    try withBoth("sizes", classes + [("cats/2.png", tall)]) { folder in
      let error = try dataError { _ = try folder.labeledImages(name: "") }
      #expect(error?.found == "a picture of [2, 2, 1], where the first has [1, 2, 1]")
    }
    #expect(throws: DataError.self) { try withBoth("empty", [("a/b.txt", [])]) { _ in } }
  }
}
