import Foundation
import Notebooks

/// The values of `params` for one run: the front matter's, and in their place what the caller sets.
struct ParamAssignment: Equatable {
  let values: [String: ParamValue]

  /// Throws `ExecutionError` for a name or a type that the front matter doesn't have.
  init(_ params: [Param], setting settings: [String: ParamValue]) throws {
    var values = Dictionary(params.map { ($0.name, $0.value) }) { first, _ in first }
    for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
      guard let declared = values[name] else {
        throw ExecutionError.unknownParam(name: name, known: params.map(\.name))
      }
      values[name] = try ParamAssignment.converted(value, to: declared, name: name)
    }
    self.values = values
  }

  /// One JSON object, as the program reads it.
  var json: String {
    let fields = values.sorted { $0.key < $1.key }.map { name, value in
      let text =
        switch value {
        case .boolean(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .text(let text): text.jsonLiteral
        }
      return "\(name.jsonLiteral):\(text)"
    }
    return "{\(fields.joined(separator: ","))}"
  }

  private static func converted(
    _ value: ParamValue, to declared: ParamValue, name: String
  ) throws -> ParamValue {
    switch (declared, value) {
    case (.boolean, .boolean), (.integer, .integer), (.number, .number), (.text, .text): value
    case (.number, .integer(let number)): .number(Double(number))
    case (.text, .boolean(let flag)): .text("\(flag)")
    case (.text, .integer(let number)): .text("\(number)")
    case (.text, .number(let number)): .text("\(number)")
    case (.boolean, _):
      throw ExecutionError.wrongParamType(name: name, expected: "true or false")
    case (.integer, _):
      throw ExecutionError.wrongParamType(name: name, expected: "a whole number")
    case (.number, _):
      throw ExecutionError.wrongParamType(name: name, expected: "a number")
    }
  }
}

extension String {
  /// The text as a JSON string.
  fileprivate var jsonLiteral: String {
    let escaped = unicodeScalars.map { scalar -> String in
      if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
      return scalar.value < 32 ? String(format: "\\u%04x", scalar.value) : String(scalar)
    }
    return "\"\(escaped.joined())\""
  }
}
