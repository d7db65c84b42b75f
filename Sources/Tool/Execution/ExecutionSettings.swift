public import Foundation
public import Notebooks

/// How a notebook is to be run.
public struct ExecutionSettings: Sendable {
  /// The notebook's file; its folder is the cells' working folder.
  public var file: URL
  /// Where compiled notebooks, kept outputs and runs are.
  public var store: URL
  /// Values in place of the front matter's.
  public var params: [String: ParamValue] = [:]
  /// `quick` or `full`.
  public var profile = "quick"
  /// `bundled` or `spec`; `nil` for what the profile says.
  public var dataOrigin: String?
  /// Seconds for each cell that has no limit of its own; wins over the front matter's.
  public var timeout: Double?
  /// Bytes for the program while a cell runs that has no limit of its own; wins over the front matter's.
  public var memory: Int?
  /// Threads for the program where `environment` doesn't set `SWIFTNB_THREADS`; `nil` for one for each core.
  public var threads: Int?
  /// Which cells are to run.
  public var selection = CellSelection.all
  /// Whether outputs of an earlier run may be used.
  public var usesCache = true
  /// What of it reaches the cells: `PATH`, `HOME`, `TMPDIR`, `LD_LIBRARY_PATH`, `SWIFTNB_…`, and what the
  /// front matter's `environment:` names.
  public var environment = ProcessInfo.processInfo.environment

  public init(file: URL, store: URL) {
    self.file = file
    self.store = store
  }

  /// The notebook's path as the compiler and the back traces name it.
  var path: String { file.standardizedFileURL.path }

  /// The folder that the cells run in and relative paths start from.
  var folder: URL { file.standardizedFileURL.deletingLastPathComponent() }
}
