import Notebooks

extension PageWriter {
  /// The picture itself, a link where it lies on a network, a mark where the file is missing.
  mutating func image(_ source: String, title: String?, alternativeText: String) -> HTML {
    if let bytes = images[source] {
      guard let address = pictures.address(of: bytes) else {
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
}
