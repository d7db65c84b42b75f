/// How a text file separates, quotes and leaves out the values of a table.
public struct CSVFormat: Hashable, Sendable, Codable {
  /// What stands between two values: one ASCII character.
  public var separator: String = ","
  /// Whether the first line holds the columns' names; without them they are "0", "1" and so on.
  public var hasHeader = true
  /// Unquoted values that mean that there is none.
  public var missing: Set<String> = ["", "NA", "N/A", "NaN", "nan", "null", "?"]
  /// Columns that hold text even where every value is a number, such as codes with leading zeros.
  public var textColumns: Set<String> = []
  /// Columns that must hold numbers; any other value in them is an error.
  public var numberColumns: Set<String> = []

  public init(separator: String = ",", hasHeader: Bool = true) {
    self.separator = separator
    self.hasHeader = hasHeader
  }

  /// Whether a word for "there is none", such as -999, would read as a number.
  var hasMissingNumbers: Bool {
    missing.contains { word in
      let bytes = Array(word.utf8)
      return DecimalNumber.value(bytes.span, bytes.indices) != nil
    }
  }

  /// Values between tabulators.
  public static let tabs = CSVFormat(separator: "\t")
}
