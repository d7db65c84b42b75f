/// Arithmetic of `#rrggbb` colours.
enum Color {
  /// Red, green and blue within 0...1; black for what is not a colour.
  static func parts(_ text: String) -> (Double, Double, Double) {
    let value = UInt32(text.dropFirst(), radix: 16) ?? 0
    return (
      Double(value >> 16 & 255) / 255, Double(value >> 8 & 255) / 255, Double(value & 255) / 255
    )
  }
}
