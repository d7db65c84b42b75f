/// The folders that hold sets which do not come with the project: a folder a set in each.
public enum DataFolders {
  /// Those of `SWIFTNB_DATA`, separated by colons; without it `swiftnb/data` of the user's own
  /// data folder.
  ///
  /// Sets are put into the first one.
  public static func paths(_ environment: [String: String]) -> [String] {
    let named = (environment["SWIFTNB_DATA"] ?? "").split(separator: ":").map(String.init)
    if !named.isEmpty { return named }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return ["\(data)/swiftnb/data"]
    }
    return ["\(environment["HOME"] ?? "/tmp")/.local/share/swiftnb/data"]
  }
}
