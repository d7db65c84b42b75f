import Foundation

/// The one place where charts take logarithms, so that one function decides their coordinates.
enum Logarithms {
  static func natural(_ value: Double) -> Double { Foundation.log(value) }

  /// ln(p ÷ (1 − p)), for p strictly between 0 and 1.
  static func odds(_ share: Double) -> Double { natural(share / (1 - share)) }
}
