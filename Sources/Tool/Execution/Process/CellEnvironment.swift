import Digests
import Foundation
import Runs

/// The variables that cells see: the same on every machine but for places.
struct CellEnvironment {
  /// A word that no cell can guess.
  let nonce = UUID().uuidString.filter { $0 != "-" }
  /// Where the runtime writes the back trace of a crash.
  let backtrace: URL
  /// Where the program keeps the line of the statement that runs.
  let statement: URL

  /// Writes the place for the statement's line; throws `FileFailure` where there is no room for it.
  init(in folder: URL) throws {
    backtrace = folder.appending(path: "backtrace.txt")
    statement = folder.appending(path: "line")
    try WholeFile.write(Data(count: 8), to: statement)
  }

  func variables(
    for settings: ExecutionSettings, declared: [String], params: ParamAssignment,
    toolchain: CellToolchain, code: Digest
  ) -> [String: String] {
    let passed = Set(["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"] + declared)
    var variables = settings.environment.filter { name, _ in
      passed.contains(name) || name.hasPrefix("SWIFTNB_")
    }
    variables["TZ"] = "UTC"
    variables["LC_ALL"] = "C.UTF-8"
    variables["SWIFT_DETERMINISTIC_HASHING"] = "1"
    variables["SWIFT_BACKTRACE"] =
      "enable=yes,color=no,interactive=no,threads=crashed,registers=none,images=none,"
      + "symbolicate=full,output-to=\(backtrace.path)"
    variables["SWIFTNB_EVENTS"] = "3"
    variables["SWIFTNB_NONCE"] = nonce
    variables["SWIFTNB_LINE"] = statement.path
    variables["SWIFTNB_LIBRARY"] = toolchain.library.path
    variables["SWIFTNB_PARAMS"] = params.json
    variables["SWIFTNB_PROFILE"] = settings.profile
    variables["SWIFTNB_DATA_ORIGIN"] = settings.dataOrigin
    variables["SWIFTNB_STORE"] = settings.store.path
    // Runs of what the notebook itself defines depend on all of its code.
    variables["SWIFTNB_NOTEBOOK_DIGEST"] = code.description
    return variables
  }

  /// The line that the program noted last.
  var lastLine: Int? {
    guard let bytes = try? Data(contentsOf: statement), bytes.count >= 8 else { return nil }
    let line = (0..<8).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
    return line > 0 ? line : nil
  }
}
