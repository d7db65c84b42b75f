/// Sizes such as `2 GB`: KB, MB, GB and TB count in thousands, KiB, MiB, GiB and TiB in 1024s.
public enum ByteCount {
  private static let units: [String: Int] = [
    "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
  ]

  /// The bytes of a positive number with a unit, or `nil`.
  public static func bytes(of text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Double(String(digits)), let factor = units[unit.lowercased()] else {
      return nil
    }
    let bytes = number * Double(factor)
    return bytes >= 1 && bytes < Double(Int.max) ? Int(bytes) : nil
  }
}
