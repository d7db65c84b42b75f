import Foundation

extension Command {
  /// For `scripts/build-release`: the digest of each target's sources and of all it depends on.
  static let codeDigests = Command(
    name: "code-digests",
    summary: "Print the digest of each target's code, as the build script keeps it.",
    operands: "ROOT",
    options: [],
    examples: [("swiftnb code-digests .", "prints a JSON object: target name to SHA-256 digest")],
    isInternal: true
  ) { arguments, terminal in
    guard let root = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError("code-digests takes the package's folder")
    }
    let digests = try PackageCodeDigests(root: URL(filePath: root))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    terminal.print(String(decoding: try encoder.encode(digests.byTarget), as: UTF8.self))
    return .fine
  }
}
