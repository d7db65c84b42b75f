/// Bare addresses (the GFM extension) and cross references.
extension InlineReader {
  mutating func readAddress() -> Bool {
    let rest = bytes[position..<end]
    let host: ArraySlice<UInt8>
    let isWeb = rest.starts(with: "www.".utf8)
    if position > start {
      let before = bytes[position - 1]
      guard isWeb ? Self.mayPrecedeHost(before) : !before.isAlphanumeric else { return false }
    }
    if isWeb {
      host = rest
    } else if let scheme = ["http://", "https://", "ftp://"].first(where: {
      rest.starts(with: $0.utf8)
    }) {
      host = rest.dropFirst(scheme.utf8.count)
    } else {
      return false
    }
    guard let hostEnd = Self.hostEnd(host, needsDot: isWeb) else { return false }
    let isInBracket = !brackets.isEmpty
    var path = bytes[hostEnd..<end].prefix {
      !$0.isWhitespace && $0 != "<" && !(isInBracket && $0 == "]")
    }
    path = Self.withoutTrailingPunctuation(path, from: position, in: bytes)
    let range = position..<path.endIndex
    let text = String(decoding: bytes[range], as: UTF8.self)
    tokens.append(.address(destination: (isWeb ? "http://" : "") + text, range))
    position = range.upperBound
    return true
  }

  private static func mayPrecedeHost(_ byte: UInt8) -> Bool {
    byte.isWhitespace || byte == "*" || byte == "_" || byte == "~" || byte == "(" || byte == "["
  }

  /// Where a host name of at most 253 bytes ends; its last two labels may hold no underscore.
  private static func hostEnd(_ text: ArraySlice<UInt8>, needsDot: Bool) -> Int? {
    let host = text.prefix(254).prefix {
      $0.isAlphanumeric || $0 == "-" || $0 == "_" || $0 == "." || $0 >= 0x80
    }
    guard host.first?.isAlphanumeric == true || (host.first ?? 0) >= 0x80, host.count <= 253 else {
      return nil
    }
    let labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard !labels.suffix(2).contains(where: { $0.contains(0x5F) }) else { return nil }
    guard !needsDot || labels.count >= 2 && !labels[1].isEmpty else { return nil }
    return host.endIndex
  }

  /// Leaves out what more likely belongs to the sentence: punctuation, an unbalanced `)`, `&amp;`.
  private static func withoutTrailingPunctuation(
    _ path: ArraySlice<UInt8>, from start: Int, in bytes: [UInt8]
  ) -> ArraySlice<UInt8> {
    let whole = bytes[start..<path.endIndex]
    var surplus = 0
    for byte in whole {
      if byte == ")" { surplus += 1 } else if byte == "(" { surplus -= 1 }
    }
    var end = whole.endIndex
    while end > start {
      switch bytes[end - 1] {
      case "?", "!", ".", ",", ":", "*", "_", "~", "'", "\"":
        end -= 1
      case ")":
        guard surplus > 0 else { return bytes[start..<end] }
        surplus -= 1
        end -= 1
      case ";":
        var first = end - 1
        while first > start, bytes[first - 1].isAlphanumeric { first -= 1 }
        guard first > start, first < end - 1, bytes[first - 1] == "&" else {
          end -= 1
          continue
        }
        end = first - 1
      default:
        return bytes[start..<end]
      }
    }
    return bytes[start..<end]
  }

  /// `@fig-x`, `@tbl-x`, `@sec-x`, `@eq-x` or `@lst-x`.
  mutating func readCrossReference() -> Bool {
    if position > start, bytes[position - 1].isAlphanumeric || bytes[position - 1] >= 0x80 {
      return false
    }
    let rest = bytes[(position + 1)..<end]
    guard CrossReference.prefixes.contains(where: { rest.starts(with: $0.utf8) }) else {
      return false
    }
    var name = rest.prefix { $0.isAlphanumeric || $0 == "-" || $0 == "_" || $0 == "." || $0 == ":" }
    while let last = name.last, last == "." || last == ":" || last == "-" { name.removeLast() }
    guard name.count > 4 || (name.count == 4 && rest.starts(with: "eq-".utf8)) else { return false }
    tokens.append(.reference(String(decoding: name, as: UTF8.self), at: position))
    position = name.endIndex
    return true
  }
}

/// The beginnings of the labels that `@label` may name.
enum CrossReference {
  static let prefixes = ["fig-", "tbl-", "sec-", "eq-", "lst-"]
}
