import Foundation

extension CellToolchain {
  /// The words that compile `sources` to `object`.
  func compileCommand(_ sources: [URL], to object: URL, optimized: Bool) -> [String] {
    let host = binaries.appending(path: "../lib/swift/host").standardizedFileURL.path
    var words = [frontend.path, "-frontend", "-c"]
    words += sources.map(\.path)
    words += ["-o", object.path, "-module-name", "Notebook", "-parse-as-library"]
    words += ["-target", CellToolchain.target, "-swift-version", "6"]
    words += ["-g", optimized ? "-O" : "-Onone"]
    words += ["-disable-objc-interop", "-disable-all-autolinking", "-empty-abi-descriptor"]
    words += ["-diagnostic-style", "llvm", "-no-color-diagnostics"]
    words += ["-module-cache-path", moduleCache.path, "-I", modules.path]
    words += ["-in-process-plugin-server-path", "\(host)/libSwiftInProcPluginServer.so"]
    words += ["-plugin-path", "\(host)/plugins"]
    // Frames of C code show in a back trace.
    words += ["-Xcc", "-fno-omit-frame-pointer"]
    words += moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0.path)"] }
    words += cFlags.flatMap { ["-Xcc", $0] }
    return words
  }

  /// The words that link `object` to a shared object that the engine loads.
  func linkCommand(_ object: URL, to notebook: URL, modules: Set<String>) -> [String] {
    let names = ["swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing"]
    let imported = modules.sorted().flatMap { [$0, "swift\($0)"] }.filter {
      FileManager.default.fileExists(atPath: runtime.appending(path: "lib\($0).so").path)
    }
    let start = runtime.appending(path: "\(CellToolchain.architecture)/swiftrt.o").path
    var words = [linker.path, "-shared", "--hash-style=gnu", start, object.path]
    words += ["-o", notebook.path, "-L", runtime.path, "-rpath", runtime.path]
    words += ["--as-needed", "-lswiftCore"]
    words += (names + imported).map { "-l\($0)" }
    return words
  }

  /// A client of the library needs the C modules' maps even where they are imported internally.
  private var moduleMaps: [URL] {
    [build.appending(path: "CKernels.build/module.modulemap")]
      + ["Engine/CZlib", "Drawing/CCairo", "Drawing/CPNG"].map {
        package.appending(path: "Sources/\($0)/module.modulemap")
      }
  }

  /// Where the system libraries' headers are, as `pkg-config` says.
  private var cFlags: [String] {
    let command = ["/usr/bin/env", "pkg-config", "--cflags", "cairo-ft", "libpng", "zlib"]
    guard let result = try? CapturedProcess.run(command, cancelled: CancellationFlag()),
      result.isSuccess
    else { return [] }
    return result.output.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  #if arch(arm64)
    static let architecture = "aarch64"
  #else
    static let architecture = "x86_64"
  #endif
  static var target: String { "\(architecture)-unknown-linux-gnu" }
}
