extension MailAddress {
  /// `text` with its bare mail addresses as links, by the rules of GFM; `nil` when it has none.
  static func linked(_ text: [UInt8]) -> [Inline]? {
    var inlines: [Inline] = []
    var taken = 0
    var index = 0
    while let at = text[index...].firstIndex(of: 0x40) {
      index = at + 1
      var first = at
      while first > taken, isBareLocalByte(text[first - 1]) { first -= 1 }
      guard first < at, let end = bareEnd(text[(at + 1)...]) else { continue }
      if first > taken { inlines.append(.text(string(text[taken..<first]))) }
      let address = string(text[first..<end])
      inlines.append(.link(destination: "mailto:" + address, title: nil, [.text(address)]))
      taken = end
      index = end
    }
    guard !inlines.isEmpty else { return nil }
    if taken < text.count { inlines.append(.text(string(text[taken...]))) }
    return inlines
  }

  private static func isBareLocalByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "." || byte == "-" || byte == "_" || byte == "+"
  }

  /// A host with a dot in it, which ends neither with `-` nor with `_`.
  private static func bareEnd(_ text: ArraySlice<UInt8>) -> Int? {
    var host = text.prefix { $0.isAlphanumeric || $0 == "." || $0 == "-" || $0 == "_" }
    while host.last == 0x2E { host.removeLast() }
    guard let last = host.last, last != "-", last != "_", host.dropFirst().contains(0x2E) else {
      return nil
    }
    return host.endIndex
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
