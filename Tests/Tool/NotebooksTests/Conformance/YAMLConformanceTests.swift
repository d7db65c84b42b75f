import Foundation
import Testing

@testable import Notebooks

/// Runs when `SWIFTNB_CONFORMANCE` names a folder with the public YAML test suite.
@Suite(.enabled(if: ConformanceFolder.path != nil))
struct YAMLConformanceTests {
  /// 94 cases are no YAML; of the others the subset reads these many, and refuses the rest.
  static let readFloor = 42

  @Test func `no case is read as something else than its JSON`() throws {
    let root = URL(filePath: ConformanceFolder.path ?? "").appending(path: "yaml-test-suite")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var read = 0
    var refused = 0
    var misread = 0
    while let file = files?.nextObject() as? URL {
      guard file.lastPathComponent == "in.yaml" else { continue }
      let folder = file.deletingLastPathComponent()
      let yaml = try String(contentsOf: file, encoding: .utf8)
      guard let value = try? YAMLReader.value(of: yaml, firstLine: 1) else {
        refused += 1
        continue
      }
      let isError = FileManager.default.fileExists(atPath: folder.appending(path: "error").path())
      #expect(!isError, "\(folder.lastPathComponent) is no YAML")
      let json = (try? Data(contentsOf: folder.appending(path: "in.json"))) ?? Data()
      let expected = try? JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
      let found = Self.object(value)
      if isError || !found.isEqual(expected ?? NSNull()) { misread += 1 }
      #expect(found.isEqual(expected ?? NSNull()), "\(folder.lastPathComponent): \(found)")
      read += 1
    }
    print("YAML: \(read) read, \(refused) refused, \(misread) misread")
    #expect(read >= Self.readFloor)
  }

  private static func object(_ value: YAMLValue) -> NSObject {
    switch value {
    case .null: NSNull()
    case .boolean(let boolean, _): NSNumber(value: boolean)
    case .integer(let integer, _): NSNumber(value: integer)
    case .number(let number, _): NSNumber(value: number)
    case .text(let text, _): NSString(string: text)
    case .list(let items, _): NSArray(array: items.map(object))
    case .mapping(let entries, _):
      NSDictionary(
        objects: entries.map { object($0.value) }, forKeys: entries.map { NSString(string: $0.key) }
      )
    }
  }
}
