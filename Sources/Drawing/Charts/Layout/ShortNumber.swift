extension Double {
  /// The shortest form with at most two decimals, as coordinates are written.
  var short: String { fixed(2, trimmed: true) }

  /// The value rounded half away from zero, with exactly `decimals` decimals, or fewer when trailing
  /// zeros are trimmed; never in scientific form below 10¹⁵.
  func fixed(_ decimals: Int, trimmed: Bool = false) -> String {
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "−∞" : "∞" }
    let scale = powerOfTen(decimals)
    let scaled = (magnitude * scale).rounded()
    guard scaled < 1e15 else { return "\(self)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var whole = String(padded.dropLast(decimals))
    var fraction = padded.suffix(decimals)
    if trimmed {
      while fraction.last == "0" { fraction = fraction.dropLast() }
    }
    if !fraction.isEmpty { whole += "." + fraction }
    return self < 0 && scaled > 0 ? "-" + whole : whole
  }
}

/// The double nearest to a power of ten.
func powerOfTen(_ exponent: Int) -> Double {
  if exponent >= 0 && exponent <= 22 {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }
  return Double("1e\(exponent)") ?? (exponent > 0 ? .infinity : 0)
}
