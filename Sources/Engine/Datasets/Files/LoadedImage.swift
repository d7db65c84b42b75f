import Glibc

/// The shared object or executable that this code was linked into.
enum LoadedImage {
  /// Its path, as the kernel lists it in `/proc/self/maps` beside the addresses it is mapped to.
  static let holdingThisCode: String? = {
    let address = UInt(bitPattern: #dsohandle)
    return memoryMap().split(separator: "\n").lazy.compactMap { line in
      path(in: line, mapping: address)
    }.first
  }()

  /// The path in a line like `7f00-7f80 r-xp 0000 08:01 42   /usr/lib/x.so` whose range holds
  /// `address`.
  static func path(in line: some StringProtocol, mapping address: UInt) -> String? {
    let fields = line.split(separator: " ", maxSplits: 5)
    guard fields.count == 6 else { return nil }
    let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
    guard bounds.count == 2, bounds[0] <= address, address < bounds[1] else { return nil }
    let path = fields[5].drop { $0 == " " }
    // A build that replaced the file while it was loaded leaves this mark.
    let mark = " (deleted)"
    return path.hasPrefix("/")
      ? String(path.hasSuffix(mark) ? path.dropLast(mark.count) : path) : nil
  }

  private static func memoryMap() -> String {
    let descriptor = unsafe open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let got = unsafe read(descriptor, &piece, piece.count)
      guard got > 0 else { return String(decoding: text, as: UTF8.self) }
      text += piece[..<got]
    }
  }
}
