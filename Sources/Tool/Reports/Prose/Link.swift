/// Where links and images may lead.
enum Link {
  /// Whether following `destination` asks a network.
  static func isRemote(_ destination: String) -> Bool {
    destination.hasPrefix("//")
      || (scheme(of: destination).map { $0 != "data" && $0 != "file" } ?? false)
  }

  /// Whether `destination` can't run code; browsers skip white space and control characters in a
  /// scheme, so they don't count here either.
  static func isSafe(_ destination: String) -> Bool {
    guard let scheme = scheme(of: destination) else { return true }
    return ["http", "https", "mailto", "ftp", "tel"].contains(scheme)
  }

  /// The scheme in lower case; `nil` for a relative address.
  static func scheme(of destination: String) -> String? {
    let visible = destination.unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = visible.firstIndex(of: ":") else { return nil }
    let scheme = visible[..<colon]
    guard !scheme.isEmpty, !scheme.contains(where: { "/?#".unicodeScalars.contains($0) }) else {
      return nil
    }
    return String(String.UnicodeScalarView(scheme)).lowercased()
  }

  /// `destination` with what a URL can't hold as percent escapes; escapes that are there stay.
  static func encoded(_ destination: String) -> String {
    var encoded = ""
    for byte in destination.utf8 {
      if byte > 0x20, byte < 0x7F, !"\"<>[\\]^`{|}".utf8.contains(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (byte < 16 ? "0" : "") + hexadecimal
      }
    }
    return encoded
  }
}
