import Foundation

/// The values of `params`, as the tool passes them when the program starts.
public struct ParameterValues: Sendable {
  private enum Value: Decodable {
    case boolean(Bool)
    case number(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .boolean(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  private let values: [String: Value]

  /// Reads a JSON object; traps on anything else, because the tool wrote it.
  init(json: String?) {
    guard let json else {
      values = [:]
      return
    }
    do {
      values = try JSONDecoder().decode([String: Value].self, from: Data(json.utf8))
    } catch {
      fatalError("SWIFTNB_PARAMS can't be read: \(error)")
    }
  }

  /// The value of a truth parameter; traps when it has none.
  public func boolean(_ name: String) -> Bool {
    if case .boolean(let flag) = values[name] { return flag }
    fatalError("the tool passed no true or false for the parameter '\(name)'")
  }

  /// The value of an integer parameter; traps when it has none.
  public func integer(_ name: String) -> Int {
    if case .number(let number) = values[name], let value = Int(exactly: number) { return value }
    fatalError("the tool passed no whole number for the parameter '\(name)'")
  }

  /// The value of a number parameter; traps when it has none.
  public func number(_ name: String) -> Double {
    if case .number(let number) = values[name] { return number }
    fatalError("the tool passed no number for the parameter '\(name)'")
  }

  /// The value of a text parameter; traps when it has none.
  public func text(_ name: String) -> String {
    if case .text(let text) = values[name] { return text }
    fatalError("the tool passed no text for the parameter '\(name)'")
  }
}
