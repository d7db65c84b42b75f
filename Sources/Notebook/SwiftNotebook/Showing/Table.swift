public import Outputs

/// Rows under named columns: `Table(runs) { Column("seed", \.seed); Column("Dice", \.dice, digits: 3) }`.
public struct Table<Row>: Displayable {
  public let rows: [Row]
  public let columns: [Column<Row>]

  public init(_ rows: [Row], @ColumnBuilder<Row> columns: () -> [Column<Row>]) {
    self.rows = rows
    self.columns = columns()
  }

  /// The table with its cells formatted.
  public var display: Display {
    .table(
      TableOutput(
        columns: columns.map {
          TableOutput.Column(
            title: $0.title, isNumeric: $0.isNumeric, isMeasured: $0.isMeasured)
        },
        rows: rows.map { row in columns.map { $0.text(row) } }))
  }
}

/// One column of a `Table`: a heading and what stands below it.
public struct Column<Row> {
  public let title: String
  let isNumeric: Bool
  let isMeasured: Bool
  let text: (Row) -> String

  /// Whatever `value` gives, by its description.
  public init<Value>(_ title: String, _ value: @escaping (Row) -> Value) {
    self.title = title
    isMeasured = Value.self is Measured.Type
    isNumeric = isMeasured || Value.self is any BinaryInteger.Type
    text = { String(describing: value($0)) }
  }

  /// Numbers with four significant digits.
  public init<Number: BinaryFloatingPoint>(_ title: String, _ value: @escaping (Row) -> Number) {
    self.init(title, numbers: { Double(value($0)) }, digits: nil)
  }

  /// Numbers with `digits` decimals.
  public init<Number: BinaryFloatingPoint>(
    _ title: String, _ value: @escaping (Row) -> Number, digits: Int
  ) {
    self.init(title, numbers: { Double(value($0)) }, digits: digits)
  }

  private init(_ title: String, numbers: @escaping (Row) -> Double, digits: Int?) {
    self.title = title
    isNumeric = true
    isMeasured = false
    text = { DecimalText.text(of: numbers($0), digits: digits) }
  }
}

/// Collects the columns of a `Table`.
@resultBuilder
public enum ColumnBuilder<Row> {
  public static func buildExpression(_ column: Column<Row>) -> [Column<Row>] { [column] }
  public static func buildBlock(_ columns: [Column<Row>]...) -> [Column<Row>] {
    columns.flatMap(\.self)
  }
  public static func buildArray(_ columns: [[Column<Row>]]) -> [Column<Row>] {
    columns.flatMap(\.self)
  }
  public static func buildOptional(_ columns: [Column<Row>]?) -> [Column<Row>] { columns ?? [] }
  public static func buildEither(first columns: [Column<Row>]) -> [Column<Row>] { columns }
  public static func buildEither(second columns: [Column<Row>]) -> [Column<Row>] { columns }
}
