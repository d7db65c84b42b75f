/// Where data came from that a notebook tells of as opened.
public enum DataOrigin {
  /// What stands before the description of made data, in the place of a file's path.
  public static let syntheticMark = "synthetic data: "

  /// Whether the name is no file's: such data are made by the code, and there is nothing to compare.
  public static func isSynthetic(_ name: String) -> Bool { name.hasPrefix(syntheticMark) }
}
