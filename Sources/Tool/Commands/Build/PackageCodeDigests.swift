import Digests
import Foundation

/// The digest of each target's source bytes and of all that it depends on, as `swift package describe` lists them.
///
/// A run's key holds its system's digest, so that editing one system leaves the other families' runs.
struct PackageCodeDigests {
  let byTarget: [String: String]

  private struct Description: Decodable {
    struct Target: Decodable {
      var name: String
      var path: String
      var type: String
      var target_dependencies: [String]?
    }
    var targets: [Target]
  }

  init(root: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root.path, "describe", "--type", "json",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw UsageError("`swift package describe` failed in \(root.path)")
    }
    try self.init(root: root, description: output)
  }

  /// `description` is what `swift package describe --type json` prints.
  init(root: URL, description: Data) throws {
    let description = try JSONDecoder().decode(Description.self, from: description)
    let targets = Dictionary(uniqueKeysWithValues: description.targets.map { ($0.name, $0) })
    var known: [String: String] = [:]
    func digest(of name: String) throws -> String {
      if let digest = known[name] { return digest }
      guard let target = targets[name] else { return "" }
      var builder = DigestBuilder()
      try Self.append(filesBelow: root.appending(path: target.path), to: &builder)
      for dependency in (target.target_dependencies ?? []).sorted() {
        builder.append(field: dependency)
        builder.append(field: try digest(of: dependency))
      }
      let result = builder.finished().description
      known[name] = result
      return result
    }
    for target in description.targets where target.type != "test" {
      _ = try digest(of: target.name)
    }
    byTarget = known
  }

  /// Names and bytes of all files, in the order of their names.
  private static func append(filesBelow folder: URL, to builder: inout DigestBuilder) throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    for name in names {
      let file = folder.appending(path: name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      builder.append(field: name)
      builder.append(field: Digest(of: try Data(contentsOf: file)).description)
    }
  }
}
