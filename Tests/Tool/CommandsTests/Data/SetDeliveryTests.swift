@testable import DataCatalogue
import Digests
import Foundation
import Testing

@testable import Commands

/// How a set reaches the data folder: whole and verified, or not at all.
@Suite final class SetDeliveryTests {
  private let folder: URL
  private var store: URL { folder.appending(path: "store") }
  private var place: URL { folder.appending(path: "mine") }
  private let terminal = Terminal(isQuiet: true)
  private let files = FileManager.default

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID())")
    try files.createDirectory(at: place, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func card(
    _ texts: [String: String], _ supply: DataCard.Supply = .given
  ) -> DataCard {
    let lines = texts.sorted { $0.key < $1.key }.map { path, text in
      "\(Digest(of: text)) \(text.utf8.count)\n  \(path)\n"
    }
    return DataCard(
      id: "few", task: "t", licence: "l", source: "s", citation: "c", supply: supply,
      contents: .files(lines.joined()))
  }

  private func write(_ text: String, _ path: String) throws -> URL {
    let file = place.appending(path: path)
    try files.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  private func get(_ card: DataCard, from place: URL? = nil) async throws -> URL {
    try await SetDelivery(card: card, folder: store, terminal: terminal).get(from: place)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: store.appending(path: path), encoding: .utf8)
  }

  /// Hidden files too.
  private func stored() -> [String] {
    ((try? files.contentsOfDirectory(atPath: store.path)) ?? []).sorted()
  }

  @Test func `files are found below a folder by name or by content`() async throws {
    _ = try write("one", "deep/down/a.txt")
    _ = try write("two", "another name.csv")
    let got = try await get(card(["a.txt": "one", "b/c.txt": "two"]), from: place)
    #expect(got.lastPathComponent == "few")
    #expect(try text("few/a.txt") == "one" && text("few/b/c.txt") == "two")
    #expect(stored() == ["few"])
  }

  @Test func `another content is refused and leaves nothing`() async throws {
    _ = try write("uno", "a.txt")
    let error = await #expect(throws: InputError.self) {
      _ = try await self.get(self.card(["a.txt": "one"]), from: self.place)
    }
    #expect(
      error?.description == "the set 'few' was not taken: a.txt is there with another content")
    #expect(stored().isEmpty)
  }

  @Test func `a packed file counts by what it unpacks to`() async throws {
    let file = try write("a line\n", "a.txt")
    #expect(ProgramOutput.bytes(of: ["gzip", "-1", file.path]) != nil)
    let wanted = card(["a.txt.gz": "a line\n"])
    let got = try await get(wanted, from: place)
    #expect(try SetVerification(card: wanted, folder: got).problems().isEmpty)
    #expect(
      try SetVerification(card: card(["a.txt.gz": "another\n"]), folder: got).problems().count == 1)
  }

  @Test func `an archive is unpacked`() async throws {
    _ = try write("one", "in/a.txt")
    let archive = folder.appending(path: "x.tar.gz")
    #expect(
      ProgramOutput.bytes(of: ["tar", "-czf", archive.path, "-C", place.path, "in"]) != nil)
    _ = try await get(card(["a.txt": "one"]), from: archive)
    #expect(try text("few/a.txt") == "one" && stored() == ["few"])
  }

  @Test func `a packed file is made from its content, also out of an archive in an archive`()
    async throws
  {
    _ = try write("one\n", "in/a.txt")
    let inner = place.appending(path: "package/data/inner.tar.gz")
    try files.createDirectory(
      at: inner.deletingLastPathComponent(), withIntermediateDirectories: true)
    let outer = folder.appending(path: "package.tar.gz")
    #expect(ProgramOutput.bytes(of: ["tar", "-czf", inner.path, "-C", place.path, "in"]) != nil)
    #expect(
      ProgramOutput.bytes(of: ["tar", "-czf", outer.path, "-C", place.path, "package"]) != nil)
    let supply = DataCard.Supply.package(name: "p", version: "1", within: "inner.tar.gz")
    let wanted = card(["a.txt.gz": "one\n"], supply)
    let got = try await get(wanted, from: outer)
    #expect(try FileContent(of: got.appending(path: "a.txt.gz")).bytes == 4)
    #expect(stored() == ["few"])
    await #expect(throws: InputError.self) {
      _ = try await SetDelivery(
        card: self.card(["a.txt.gz": "one\n"]), folder: self.store, terminal: self.terminal
      ).get(from: outer)
    }
  }

  @Test func `a download goes on from where it stopped`() async throws {
    let file = try write("0123456789", "a.txt")
    let draft = store.appending(path: ".few.part")
    try files.createDirectory(at: draft, withIntermediateDirectories: true)
    try Data("01234".utf8).write(to: draft.appending(path: "a.txt.part"))
    _ = try await get(
      card(["a.txt": "0123456789"], .home(["a.txt": file.absoluteString])))
    #expect(try text("few/a.txt") == "0123456789" && stored() == ["few"])
  }

  @Test func `a download of another content is not kept`() async throws {
    let file = try write("changed", "a.txt")
    let wanted = card(["a.txt": "one"], .home(["a.txt": file.absoluteString]))
    let error = await #expect(throws: InputError.self) { _ = try await self.get(wanted) }
    #expect(error?.description.hasSuffix("; nothing was kept") == true)
    #expect(stored().isEmpty)
  }

  @Test func `a set that has no home names the command`() async throws {
    let error = await #expect(throws: InputError.self) {
      _ = try await self.get(self.card(["a.txt": "one"]))
    }
    #expect(error?.description.hasSuffix("`swiftnb data get few --from FOLDER`") == true)
    #expect(stored().isEmpty)
  }

  @Test func `cancelling ends the download and keeps what is there`() async throws {
    // Nothing answers at this address, and what is there already stays.
    let draft = store.appending(path: ".few.part")
    try files.createDirectory(at: draft, withIntermediateDirectories: true)
    try Data("o".utf8).write(to: draft.appending(path: "a.txt.part"))
    let wanted = card(["a.txt": "one"], .home(["a.txt": "http://10.255.255.1/a.txt"]))
    let delivery = SetDelivery(card: wanted, folder: store, terminal: terminal)
    let task = Task { try await delivery.get(from: nil) }
    try await Task.sleep(for: .milliseconds(300))
    let begin = ContinuousClock.now
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    // A program that outlives the signal would be waited for until its connection fails, 30 s.
    #expect(ContinuousClock.now - begin < .seconds(20))
    #expect(stored() == [".few.part"])
  }
}
