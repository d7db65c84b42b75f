public import Foundation

/// The compiler, the linker and the library that cells are compiled against, and all their flags.
public struct CellToolchain: Sendable {
  /// The folder of `swift-frontend` and `ld.lld`.
  public let binaries: URL
  /// The folder of the library, the engine and the module interfaces.
  public let build: URL
  /// Where the sources of the C modules' maps are.
  let package: URL
  /// The compiler's own cache of C modules; it is filled by the first cell.
  let moduleCache: URL

  /// Finds everything; throws `ToolchainError` that names what is missing.
  ///
  /// `build` is the folder of the build's products, the tool's own when `nil`; `path` lists the
  /// folders in which `swiftc` is looked for, separated by colons.
  public init(
    build: URL? = nil, path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
  ) throws {
    // One name only: the compiler takes a module cache with two for two.
    self.build = (build ?? CellToolchain.toolFolder).resolvingSymlinksInPath()
    binaries = try CellToolchain.compilerFolder(in: path)
    guard let package = CellToolchain.packageFolder(above: self.build) else {
      throw ToolchainError(
        missing: "Package.swift above \(self.build.path)", remedy: "run scripts/swiftnb")
    }
    self.package = package
    moduleCache = self.build.appending(path: "cell-modules")
    let needed = [
      (frontend, "install Swift 6.2 or later from https://swift.org/install"),
      (linker, "install Swift 6.2 or later from https://swift.org/install"),
      (library, "run scripts/build-release"), (engine, "run scripts/build-release"),
      (modules.appending(path: "SwiftNotebook.swiftmodule"), "run scripts/build-release"),
    ]
    for (file, remedy) in needed where !FileManager.default.fileExists(atPath: file.path) {
      throw ToolchainError(missing: file.path, remedy: remedy)
    }
  }

  var frontend: URL { binaries.appending(path: "swift-frontend") }
  var linker: URL { binaries.appending(path: "ld.lld") }
  var library: URL { build.appending(path: "libSwiftNotebook.so") }
  var engine: URL { build.appending(path: "swiftnb-engine") }
  var modules: URL { build.appending(path: "Modules") }
  var runtime: URL { binaries.appending(path: "../lib/swift/linux").standardizedFileURL }

  /// What tells this library from every other: the linker's digest of its content.
  public var libraryIdentity: String {
    get throws { try BuildIdentifier(of: library).text }
  }

  /// What tells this compiler from every other: its place, size and time of change.
  public var compilerIdentity: String {
    get throws {
      let stamp = try FileStamp(of: frontend.path)
      return "\(frontend.path) \(stamp.size) \(stamp.modified)"
    }
  }

  private static var toolFolder: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }

  private static func compilerFolder(in path: String) throws -> URL {
    for folder in path.split(separator: ":") {
      let compiler = URL(filePath: String(folder)).appending(path: "swiftc")
      guard FileManager.default.isExecutableFile(atPath: compiler.path) else { continue }
      // `swiftc` is a link to the driver, which lies beside the frontend.
      return compiler.resolvingSymlinksInPath().deletingLastPathComponent()
    }
    throw ToolchainError(
      missing: "swiftc in PATH", remedy: "install Swift 6.2 or later from https://swift.org/install"
    )
  }

  private static func packageFolder(above folder: URL) -> URL? {
    var folder = folder.resolvingSymlinksInPath()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        return folder
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}

/// Something that rendering needs is not there, or is of another version than the rest.
public struct ToolchainError: Error, Equatable, CustomStringConvertible {
  public let problem: String
  public let remedy: String

  init(missing: String, remedy: String) {
    (problem, self.remedy) = ("\(missing) is missing", remedy)
  }

  /// What the compiler said of the library's interface: it names both versions.
  init(otherVersion message: String) {
    problem = "the engine was built by another toolchain than the one in PATH: \(message)"
    remedy = "put the first one before it in PATH, or build again with scripts/build-release"
  }

  public var description: String { "\(problem); \(remedy)" }
}
