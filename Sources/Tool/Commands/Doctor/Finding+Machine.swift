import Foundation

extension Finding {
  static func toolchain() -> Finding {
    guard let text = ProgramOutput.of(["swiftc", "--version"]),
      let line = text.split(separator: "\n").first(where: { $0.contains("Swift version") })
    else {
      return Finding(
        subject: "toolchain", state: "no swiftc in PATH",
        remedy: "install Swift 6.2 or later from https://swift.org/install")
    }
    return Finding(
      subject: "toolchain", state: line.trimmingCharacters(in: .whitespaces), remedy: nil)
  }

  static func library(_ module: String, package: String) -> Finding {
    guard let version = ProgramOutput.of(["pkg-config", "--modversion", module]) else {
      return Finding(
        subject: module, state: "pkg-config does not find it",
        remedy: "sudo apt-get install pkg-config \(package)")
    }
    return Finding(
      subject: module, state: version.trimmingCharacters(in: .whitespacesAndNewlines), remedy: nil)
  }

  /// The engine and its dynamic library lie beside the tool.
  static func engine() -> Finding {
    let folder = ToolFolder.url
    let names = ["swiftnb-engine", "libSwiftNotebook.so"]
    let missing = names.filter {
      !FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
    return Finding(
      subject: "engine",
      state: missing.isEmpty
        ? folder.path : "\(missing.joined(separator: ", ")) not in \(folder.path)",
      remedy: missing.isEmpty ? nil : "run scripts/build-release")
  }

  static func codeDigests() -> Finding {
    let file = ToolFolder.codeDigests
    let isThere = FileManager.default.fileExists(atPath: file.path)
    return Finding(
      subject: "code digests", state: isThere ? file.path : "none beside the tool",
      remedy: isThere ? nil : "run scripts/build-release; without them no run is kept")
  }

  static func fonts() -> Finding {
    guard let text = ProgramOutput.of(["fc-match", "--format=%{family}", "sans-serif"]),
      !text.isEmpty
    else {
      return Finding(
        subject: "fonts", state: "charts use the bundled font; fontconfig finds no other",
        remedy: "sudo apt-get install fontconfig fonts-dejavu-core")
    }
    return Finding(
      subject: "fonts", state: "bundled, and \(text) for characters outside of it", remedy: nil)
  }

  static func processor() -> Finding {
    let flags =
      (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))
      .flatMap { $0.split(separator: "\n").first { $0.hasPrefix("flags") } }
      .map { Set($0.split(separator: " ")) } ?? []
    let best =
      if flags.contains("avx512f") { "avx512" } else if flags.contains("avx2") { "avx2" } else {
        "portable"
      }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return Finding(
      subject: "processor", state: "\(cores) cores, instruction set \(best)", remedy: nil)
  }
}
