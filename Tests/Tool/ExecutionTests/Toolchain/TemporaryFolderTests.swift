import Foundation
import Testing

@testable import Execution

@Suite struct TemporaryFolderTests {
  @Test func `a killed owner's folder is removed by the next one and a living owner's is not`()
    throws
  {
    let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: parent) }
    let abandoned = parent.appending(path: ".\(UUID().uuidString).partial/inside")
    let being = parent.appending(path: ".\(UUID().uuidString).making")
    for folder in [abandoned, being] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let report = parent.appending(path: ".report.html.partial")
    try Data("half".utf8).write(to: report)
    let first = try TemporaryFolder(in: parent)
    let second = try TemporaryFolder(in: parent)
    let left = try FileManager.default.contentsOfDirectory(atPath: parent.path)
    #expect(
      Set(left)
        == [first.url, second.url, being, report].reduce(into: []) {
          $0.insert($1.lastPathComponent)
        })
  }
}
