import Testing

@testable import Datasets

@Suite struct BundledFilesTests {
  @Test func `bundled files lie beside the binary that holds this code`() throws {
    let path = try BundledFiles.path(of: "digits/README.md")
    #expect(path.hasSuffix("/swiftnb_Datasets.resources/Resources/digits/README.md"))
  }

  @Test func `a file that is not bundled names the variable to set`() throws {
    let error = try dataError { _ = try BundledFiles.path(of: "none/at-all") }
    #expect(error?.remedy.hasPrefix("set SWIFTNB_RESOURCES to the folder") == true)
  }

  @Test(arguments: [
    ("7f00-7f80 r-xp 00001000 08:01 42                /usr/lib/a b.so", "/usr/lib/a b.so"),
    ("7f00-7f80 r-xp 00001000 08:01 42   /usr/lib/x.so (deleted)", "/usr/lib/x.so"),
    ("7f10-7f80 r-xp 00001000 08:01 42                /usr/lib/x.so", nil),
    ("7e00-7f08 r-xp 00001000 08:01 42                /usr/lib/x.so", nil),
    ("7f00-7f80 rw-p 00000000 00:00 0                 [heap]", nil),
    ("7f00-7f80 rw-p 00000000 00:00 0", nil),
  ])
  func `a line of the memory map names the image at an address`(line: String, path: String?) {
    #expect(LoadedImage.path(in: line, mapping: 0x7F08) == path)
  }
}
