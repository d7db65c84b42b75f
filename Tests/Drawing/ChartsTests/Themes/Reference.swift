import Foundation

/// The system's functions, for expectations that should not come from our own.
enum Reference {
  static func power(_ base: Double, _ exponent: Double) -> Double { Foundation.pow(base, exponent) }
}
