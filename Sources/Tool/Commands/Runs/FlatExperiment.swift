import Foundation
import Runs

/// An experiment's values under dotted names: `settings.strength`, `problem.budget.epochs`.
struct FlatExperiment {
  /// Numbers and words as they stand in the record; a list's elements are numbered from 0.
  let values: [String: String]

  init(_ record: RunRecord) {
    let root = try? CanonicalJSON.value(Value.self, from: Data(record.experiment.utf8))
    var values: [String: String] = [:]
    root?.flatten(under: "", into: &values)
    self.values = values
  }

  /// Whether `name` (whole, or its end behind a dot) has the value.
  func has(_ name: String, _ value: String) -> Bool {
    values.contains { ($0.key == name || $0.key.hasSuffix("." + name)) && $0.value == value }
  }

  /// Any JSON value.
  private indirect enum Value: Decodable {
    case object([String: Value])
    case list([Value])
    case word(String)
    case null

    init(from decoder: any Decoder) throws {
      if let object = try? [String: Value](from: decoder) {
        self = .object(object)
      } else if let list = try? [Value](from: decoder) {
        self = .list(list)
      } else {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .null
        } else if let value = try? container.decode(Bool.self) {
          self = .word("\(value)")
        } else if let value = try? container.decode(Int.self) {
          self = .word("\(value)")
        } else if let value = try? container.decode(Double.self) {
          self = .word("\(value)")
        } else {
          self = .word(try container.decode(String.self))
        }
      }
    }

    func flatten(under name: String, into values: inout [String: String]) {
      func path(_ part: String) -> String { name.isEmpty ? part : "\(name).\(part)" }
      switch self {
      case .object(let object):
        for (key, value) in object { value.flatten(under: path(key), into: &values) }
      case .list(let list):
        for (index, value) in list.enumerated() {
          value.flatten(under: path("\(index)"), into: &values)
        }
      case .word(let word): values[name] = word
      case .null: break
      }
    }
  }
}
