import Foundation
import Testing

@testable import Runs

@Suite struct StoreLockTests {
  private func withFolder(_ body: (StoreFolder) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(StoreFolder(at: folder))
  }

  @Test func `one name is held once and another name is free`() throws {
    try withFolder { folder in
      let first = try #require(try folder.lock(named: "a", waits: false))
      #expect(try folder.lock(named: "a", waits: false) == nil)
      #expect(try folder.lock(named: "b", waits: false) != nil)
      first.release()
      #expect(try folder.lock(named: "a", waits: false) != nil)
    }
  }

  @Test func `a killed process leaves no lock`() throws {
    try withFolder { folder in
      _ = try folder.lock(named: "a", waits: false)
      let other = Process()
      other.executableURL = URL(filePath: "/bin/sh")
      // `flock` locks the whole file by another mechanism, so a byte of it is locked by Python.
      let code =
        "import fcntl,struct,sys,time;f=open(sys.argv[1],'r+');"
        + "fcntl.fcntl(f,37,struct.pack('hhqqi',1,0,int(sys.argv[2]),1,0));print(1,flush=True);"
        + "time.sleep(60)"
      let byte = Int64("ca978112ca1bbdc".prefix(15), radix: 16) ?? 0  // SHA-256 of "a"
      other.arguments = [
        "-c", "exec python3 -c \"\(code)\" \(folder.url.path)/lock \(byte)",
      ]
      let pipe = Pipe()
      other.standardOutput = pipe
      try other.run()
      _ = pipe.fileHandleForReading.availableData
      #expect(try folder.lock(named: "a", waits: false) == nil)
      kill(other.processIdentifier, SIGKILL)
      other.waitUntilExit()
      #expect(try folder.lock(named: "a", waits: false) != nil)
    }
  }

  @Test func `only a temporary file without a writer is removed`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
      let temporary = folder.url.appending(path: ".kept.partial")
      try Data("half".utf8).write(to: temporary)
      let files = SystemFiles()
      let writer = try files.open(temporary.path, O_WRONLY)
      _ = try files.lock(writer, byte: 0, waits: true, of: temporary.path)
      #expect(try folder.removeAbandoned(among: [temporary]) == 0)
      #expect(FileManager.default.fileExists(atPath: temporary.path))
      try files.close(writer, of: temporary.path)
      #expect(try folder.removeAbandoned(among: [temporary]) == 1)
      #expect(!FileManager.default.fileExists(atPath: temporary.path))
    }
  }

  @Test func `many writers of one file leave one of their contents whole`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "kept")
    let contents = (0..<8).map { Data(repeating: UInt8($0), count: 1_000 + 100 * $0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for content in contents {
        group.addTask { for _ in 0..<20 { try WholeFile.write(content, to: file) } }
      }
      try await group.waitForAll()
    }
    #expect(contents.contains(try Data(contentsOf: file)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"])
  }
}
