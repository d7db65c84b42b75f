import DataCatalogue
import Digests
import Testing

@testable import Datasets

@Suite struct FetchedFilesTests {
  @Test func `a missing set names the command that gets it`() {
    let error = MissingDataSet(set: "mnist", file: "mnist/x", folders: ["/a", "/b"])
    #expect(
      error.description
        == "the data set 'mnist' is missing: no mnist/x in /a, /b;\nget it with "
        + "`swiftnb data get mnist`, or render with --data bundled where the notebook can do "
        + "with less")
  }

  @Test func `a set that nobody knows names the list`() {
    let error = #expect(throws: MissingDataSet.self) {
      try FetchedFiles.path(of: "no-such-set/x")
    }
    #expect(error?.set == "no-such-set")
    #expect(error?.description.contains("`swiftnb data list` shows the sets") == true)
  }

  @Test(arguments: ["digits", "tables", "wordtree"])
  func `a bundled set is the catalogue's`(id: String) throws {
    let card = try #require(DataCatalogue.card(id))
    for wanted in card.files {
      let file = try DataFile(opening: BundledFiles.path(of: "\(id)/\(wanted.path)"))
      #expect(Digest(of: file.bytes).description == wanted.digest, "\(wanted.path)")
    }
  }

  private static let cranfield = try? FetchedFiles.path(of: "cranfield/cran.all.1400.gz")

  @Test(.enabled(if: cranfield != nil, "needs the set cranfield in SWIFTNB_DATA"))
  func `all of Cranfield is read`() throws {
    let documents = try SMARTDocument.read(DataFile(opening: Self.cranfield ?? ""))
    #expect(documents.map(\.id) == Array(1...1400))
  }
}
