import Foundation

/// What a method changes during training beside model and optimiser, such as running targets.
///
/// An interrupted training goes on to the same bits only when this is kept and restored with it.
public struct Companion {
  let encoded: () throws -> Data
  let restore: (Data) throws -> Void

  /// Takes and gives back a value of any kind that keeps its bits when encoded.
  public init<Value: Codable>(
    _ value: @escaping () -> Value, restore: @escaping (Value) -> Void
  ) {
    encoded = {
      let encoder = PropertyListEncoder()
      encoder.outputFormat = .binary
      // A property list begins with a collection, and has no nothing.
      return try encoder.encode([value()])
    }
    self.restore = { data in
      for value in try PropertyListDecoder().decode([Value].self, from: data) { restore(value) }
    }
  }
}
