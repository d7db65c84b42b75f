import Digests
import DataCatalogue
import Glibc

/// Finds data sets that the user got by `swiftnb data get`.
public enum FetchedFiles {
  /// The path of a file of a set, such as `mnist/t10k-images-idx3-ubyte.gz`.
  ///
  /// Looked for in the folders of `SWIFTNB_DATA`, in their order. Throws `MissingDataSet`, which
  /// names the command that gets the set.
  public static func path(of file: String) throws -> String {
    let folders = DataFolders.paths(environment)
    for folder in folders {
      let path = "\(folder)/\(file)"
      if unsafe access(path, R_OK) == 0 { return path }
      DataAccess.report { .looked(path: path, found: .absent) }
    }
    let set = String(file.prefix { $0 != "/" })
    throw MissingDataSet(set: set, file: file, folders: folders)
  }

  private static var environment: [String: String] {
    var found: [String: String] = [:]
    for name in ["SWIFTNB_DATA", "XDG_DATA_HOME", "HOME"] {
      if let value = unsafe getenv(name) { found[name] = unsafe String(cString: value) }
    }
    return found
  }
}

/// A data set that is not on this machine: the notebook stops, and nothing takes its place.
public struct MissingDataSet: Error, Hashable, Sendable, CustomStringConvertible {
  public let set: String
  public let file: String
  public let folders: [String]

  public init(set: String, file: String, folders: [String]) {
    self.set = set
    self.file = file
    self.folders = folders
  }

  /// What is missing, where it was looked for, and the command that gets it.
  public var description: String {
    let remedy =
      DataCatalogue.card(set).map { "get it with `\($0.command)`" }
      ?? "`swiftnb data list` shows the sets that there are"
    return "the data set '\(set)' is missing: no \(file) in \(folders.joined(separator: ", "));\n"
      + "\(remedy), or render with --data bundled where the notebook can do with less"
  }
}
