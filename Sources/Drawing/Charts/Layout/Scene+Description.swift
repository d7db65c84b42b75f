extension Scene: CustomStringConvertible {
  /// One line for each thing drawn, coordinates with at most two decimals.
  public var description: String {
    "scene \(width.short) × \(height.short)\n" + Scene.lines(items, indent: "  ").joined()
  }

  private static func lines(_ items: [Item], indent: String) -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .path(let path, let style): ["\(indent)path \(path) \(style)\n"]
      case .rectangle(let box, let corner, let style):
        ["\(indent)rectangle \(box)\(corner > 0 ? " corner \(corner.short)" : "") \(style)\n"]
      case .symbols(let symbol, let size, let places, let style):
        [
          "\(indent)\(symbol.rawValue) \(size.short) at "
            + places.map(\.description).joined(separator: " ") + " \(style)\n"
        ]
      case .text(let run): ["\(indent)text \(run)\n"]
      case .picture(let picture, let frame):
        ["\(indent)picture \(picture.width) × \(picture.height) in \(frame)\n"]
      case .coverage(let coverage, let frame, let paint):
        ["\(indent)coverage \(coverage.width) × \(coverage.height) in \(frame) \(paint)\n"]
      case .group(let label, let clip, let inner):
        ["\(indent)group \"\(label)\"\(clip.map { " clip \($0)" } ?? "")\n"]
          + lines(inner, indent: indent + "  ")
      }
    }
  }
}

extension Position: CustomStringConvertible {
  public var description: String { "\(x.short),\(y.short)" }
}

extension Rectangle: CustomStringConvertible {
  public var description: String { "\(x.short),\(y.short) \(width.short) × \(height.short)" }
}

extension Path: CustomStringConvertible {
  public var description: String {
    steps.map { step in
      switch step {
      case .move(let place): "M\(place)"
      case .line(let place): "L\(place)"
      case .curve(let a, let b, let c): "C\(a) \(b) \(c)"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

extension Paint: CustomStringConvertible {
  public var description: String { "\(role)" + (opacity < 1 ? "@\(opacity.short)" : "") }
}

extension Style: CustomStringConvertible {
  public var description: String {
    var parts: [String] = []
    if let fill { parts.append("fill \(fill)") }
    if let stroke { parts.append("stroke \(stroke) \(lineWidth.short)") }
    if !dashes.isEmpty { parts.append("dashes \(dashes.map(\.short).joined(separator: ","))") }
    return parts.joined(separator: " ")
  }
}

extension TextRun: CustomStringConvertible {
  public var description: String {
    "\"\(string)\" \(origin) width \(width.short) \(face.rawValue) \(size.short) \(paint)"
      + (isUpright ? " upright" : "")
  }
}
