import Foundation
import Notebooks

extension PageWriter {
  /// The picture itself, a link where it lies on a network, a mark where the file is missing.
  func image(_ source: String, title: String?, alternativeText: String) -> HTML {
    if let bytes = images[source] {
      guard let address = dataAddress(of: bytes) else {
        return missing(source, because: "The file is no picture that a page can show")
      }
      return picture(HTML(trusting: address), title: title, alternativeText: alternativeText)
    }
    if Link.scheme(of: source) == "data" {
      let isPicture = source.lowercased().hasPrefix("data:image/")
      guard !isSafe || isPicture else { return "\(alternativeText)" }
      return picture("\(Link.encoded(source))", title: title, alternativeText: alternativeText)
    }
    if Link.isRemote(source) {
      guard !isSafe || Link.isSafe(source) else { return "\(alternativeText)" }
      let text = alternativeText.isEmpty ? source : alternativeText
      return "<a class=\"remote-image\" href=\"\(Link.encoded(source))\">\(text)</a>"
    }
    return missing(source, because: "This file was not found")
  }

  private func picture(_ address: HTML, title: String?, alternativeText: String) -> HTML {
    "<img src=\"\(address)\" alt=\"\(alternativeText)\"\(.attribute("title", title))>"
  }

  private func missing(_ source: String, because reason: String) -> HTML {
    "<span class=\"unresolved\" title=\"\(reason)\">\(source)</span>"
  }

  /// The bytes as a `data:` address, with the type that their first bytes tell.
  private func dataAddress(of bytes: Data) -> String? {
    let signatures: [(start: [UInt8], type: String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpeg"),
      (Array("GIF8".utf8), "gif"), (Array("RIFF".utf8), "webp"), (Array("<svg".utf8), "svg+xml"),
      (Array("<?xml".utf8), "svg+xml"),
    ]
    guard let type = signatures.first(where: { bytes.starts(with: $0.start) })?.type else {
      return nil
    }
    return "data:image/\(type);base64,\(bytes.base64EncodedString())"
  }
}
