@testable import DataCatalogue
import Foundation
import Testing

@testable import Commands

@Suite struct CatalogueTests {
  @Test func `each set has a name of its own and checksums`() {
    let cards = DataCatalogue.cards
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      var digests = card.files.map(\.digest)
      if case .folder(_, _, let digest) = card.contents { digests.append(digest) }
      let areWhole = digests.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) }
      #expect(!digests.isEmpty && areWhole, "\(card.id)")
      #expect(card.bytes > 0 && card.fileCount > 0, "\(card.id)")
      let texts = [card.task, card.licence, card.source, card.citation]
      #expect(texts.allSatisfy { !$0.isEmpty }, "\(card.id)")
    }
  }

  @Test func `every address belongs to a file, and every file has one`() {
    for card in DataCatalogue.cards {
      guard case .home(let addresses) = card.supply else { continue }
      #expect(Set(addresses.keys) == Set(card.files.map(\.path)), "\(card.id)")
    }
  }

  @Test func `the folders are those of the environment`() {
    #expect(DataFolders.paths(["SWIFTNB_DATA": "/a:/b", "HOME": "/h"]) == ["/a", "/b"])
    #expect(DataFolders.paths(["HOME": "/h"]) == ["/h/.local/share/swiftnb/data"])
    #expect(
      DataFolders.paths(["XDG_DATA_HOME": "/x", "SWIFTNB_DATA": ""]) == ["/x/swiftnb/data"])
  }

  @Test func `an entry says how a set can be had`() {
    func state(_ supply: DataCard.Supply, _ folder: URL? = nil) -> String {
      let card = DataCard(
        id: "a", task: "t", licence: "l", source: "s", citation: "c", supply: supply,
        contents: .folder(count: 3, bytes: 5_230_000, digest: "0"))
      return DataEntry(card: card, folder: folder).state
    }
    #expect(state(.bundled) == "bundled" && state(.given) == "--from")
    #expect(state(.package(name: "river", version: "1")) == "pip river")
    #expect(state(.debian(name: "unifont", version: "1")) == "apt unifont")
    #expect(state(.home([:])) == "download")
    #expect(state(.home([:]), URL(filePath: "/a")) == "here")
    #expect(DataEntry.size(5_230_000) == "5.2 MB" && DataEntry.size(999) == "999 B")
  }

  @Test func `a word that is no choice of data is refused`() throws {
    let arguments = try ParsedArguments(["--data", "full"], options: RenderOptions.table)
    #expect(
      throws: UsageError("--data is 'bundled' or 'spec', found 'full'")
    ) { try RenderOptions(arguments) }
  }
}
