import Foundation

/// Where a page's pictures are: in the page itself, or in files of a folder beside it.
struct PictureFiles {
  /// The folder's name; `nil` where pictures go into the page.
  var folder: String?
  /// What belongs into the folder, by name.
  private(set) var files: [String: Data] = [:]

  init(folder: String? = nil) {
    self.folder = folder
  }

  /// The folder as an address.
  var address: String? {
    folder.map { "./" + ($0.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? $0) }
  }

  /// The picture's address, and its file where it gets one; `nil` for what no page can show.
  mutating func address(of bytes: Data) -> String? {
    guard let type = Self.type(of: bytes) else { return nil }
    guard let address else {
      return "data:image/\(type.name);base64,\(bytes.base64EncodedString())"
    }
    if let name = name(of: bytes) { return "\(address)/\(name)" }
    let name = "picture-\(files.count + 1).\(type.ending)"
    files[name] = bytes
    return "\(address)/\(name)"
  }

  /// The address of a PNG that `address(of:)` was asked for before.
  func known(_ png: Data) -> String {
    guard let address, let name = name(of: png) else {
      return "data:image/png;base64,\(png.base64EncodedString())"
    }
    return "\(address)/\(name)"
  }

  private func name(of bytes: Data) -> String? {
    files.first { $0.value == bytes }?.key
  }

  /// What the first bytes tell.
  private static func type(of bytes: Data) -> (name: String, ending: String)? {
    let signatures: [(start: [UInt8], name: String, ending: String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "png", "png"), ([0xFF, 0xD8, 0xFF], "jpeg", "jpg"),
      (Array("GIF8".utf8), "gif", "gif"), (Array("RIFF".utf8), "webp", "webp"),
      (Array("<svg".utf8), "svg+xml", "svg"), (Array("<?xml".utf8), "svg+xml", "svg"),
    ]
    return signatures.first { bytes.starts(with: $0.start) }.map { ($0.name, $0.ending) }
  }
}
