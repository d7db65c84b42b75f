import Glibc

/// Finds the data sets that the project carries with it.
public enum BundledFiles {
  private static let bundle = "swiftnb_Datasets.resources"

  /// The path of a bundled file, such as `digits/digits.csv.gz`.
  ///
  /// Looked for in the folder that `SWIFTNB_RESOURCES` names; without it, beside the library or
  /// executable that holds this code, then beside the running executable. Throws `DataError`.
  public static func path(of file: String) throws -> String {
    let folders = candidates()
    for folder in folders {
      let path = "\(folder)/\(bundle)/Resources/\(file)"
      if unsafe access(path, R_OK) == 0 { return path }
    }
    throw DataError(
      file: file, found: "no folder \(bundle) with this bundled file in \(named(folders))",
      remedy: "set SWIFTNB_RESOURCES to the folder that holds \(bundle), or build again")
  }

  private static func candidates() -> [String] {
    if let named = unsafe getenv("SWIFTNB_RESOURCES") { return [unsafe String(cString: named)] }
    return [LoadedImage.holdingThisCode, "/proc/self/exe"].compactMap { $0.flatMap(folder) }
  }

  private static func folder(of file: String) -> String? {
    guard let whole = unsafe realpath(file, nil) else { return nil }
    defer { unsafe free(whole) }
    let path = unsafe String(cString: whole)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private static func named(_ folders: [String]) -> String {
    folders.isEmpty ? "any known place" : folders.joined(separator: " or ")
  }
}
