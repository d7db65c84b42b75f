/// A setting that a cell reads as `params.NAME`, with the type of its value in the header.
public struct Param: Equatable, Sendable {
  public var name: String
  public var value: ParamValue
  /// The least and the greatest value that is taken; `nil` for any.
  public var range: ClosedRange<Double>?
  /// The values that are taken; empty for any.
  public var choices: [ParamValue]
  /// The line of the file, counted from 1.
  public var line: Int

  public init(
    name: String, value: ParamValue, range: ClosedRange<Double>? = nil,
    choices: [ParamValue] = [], line: Int
  ) {
    self.name = name
    self.value = value
    self.range = range
    self.choices = choices
    self.line = line
  }

  /// Why the param does not take `value`, such as "a number from 0.0 to 1.0"; `nil` where it does.
  public func refusal(of value: ParamValue) -> String? {
    if let range, let number = value.number, !range.contains(number) {
      return
        "\(value.kindName) from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
    }
    if !choices.isEmpty, !choices.contains(value) {
      return "one of \(choices.map(\.text).joined(separator: ", "))"
    }
    return nil
  }

  private static func text(_ bound: Double) -> String {
    bound == bound.rounded() && abs(bound) < 1e15 ? "\(Int(bound))" : "\(bound)"
  }
}

/// A setting's value: its case is its static type in the cells.
public enum ParamValue: Equatable, Hashable, Sendable, Codable {
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)

  /// The value of this type that `text` writes; `nil` where it writes none.
  public func sameType(from text: String) -> ParamValue? {
    switch self {
    case .boolean: ["true": true, "false": false][text].map(ParamValue.boolean)
    case .integer: Int(text).map(ParamValue.integer)
    case .number: Double(text).map(ParamValue.number)
    case .text: .text(text)
    }
  }

  /// What a message calls the type.
  public var kindName: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "text"
    }
  }

  /// The value of a number.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .boolean, .text: nil
    }
  }
}
