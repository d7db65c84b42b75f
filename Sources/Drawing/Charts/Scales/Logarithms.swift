import Numerics

/// The one place where charts take logarithms: our own, so that coordinates are the same on every machine.
enum Logarithms {
  static func natural(_ value: Double) -> Double { Elementary.log(value) }

  /// ln(p ÷ (1 − p)), for p strictly between 0 and 1.
  static func odds(_ share: Double) -> Double { natural(share / (1 - share)) }
}
