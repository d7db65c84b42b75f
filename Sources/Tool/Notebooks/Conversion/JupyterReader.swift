public import Foundation

/// Writes a Jupyter notebook as one of ours.
///
/// Swift cells run here too; code of any other language is shown. Markdown is taken as it is, its
/// attached pictures as files.
public struct JupyterReader {
  private let file: JupyterFile
  private let keepsOutputs: Bool
  /// The folder of the pictures, relative to the text.
  private let folder: String
  private var converted = Converted()

  /// Reads `bytes`; `path` only names them in messages, and `folder` is where pictures go.
  ///
  /// Throws `ConversionError` for what is no notebook of format 4.
  public static func converted(
    _ bytes: Data, path: String, keepingOutputs: Bool, folder: String
  ) throws(ConversionError) -> Converted {
    let file = try JupyterFile(reading: bytes, path: path)
    var reader = JupyterReader(file: file, keepsOutputs: keepingOutputs, folder: folder)
    reader.convert()
    return reader.converted
  }

  private init(file: JupyterFile, keepsOutputs: Bool, folder: String) {
    self.file = file
    self.keepsOutputs = keepsOutputs
    self.folder = folder
  }

  private var language: String {
    (file.metadata.languageInfo?.name ?? file.metadata.kernelspec?.language ?? "python")
      .lowercased()
  }

  private mutating func convert() {
    var parts: [String] = []
    for (index, cell) in file.cells.enumerated() {
      let place = "cell \(index + 1)"
      let source = cell.source.text ?? ""
      switch cell.type {
      case "markdown": parts.append(prose(source, cell, place))
      case "code": parts += code(source, cell, place)
      case "raw":
        if !source.isEmpty { parts.append(Markdown.fenced(source, information: "text")) }
        converted.lose("a raw cell is shown as text", at: place)
      default: converted.lose("a cell of the type '\(cell.type)' is left out", at: place)
      }
    }
    let texts = parts.map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
    converted.text = texts.joined(separator: "\n\n") + "\n"
  }

  private mutating func prose(_ source: String, _ cell: JupyterFile.Cell, _ place: String) -> String
  {
    var text = source
    for (name, contents) in (cell.attachments ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let address = picture(in: contents) else {
        converted.lose("the attachment '\(name)' is no picture", at: place)
        continue
      }
      text = text.replacing("attachment:\(name)", with: address)
    }
    return text
  }

  private mutating func code(
    _ source: String, _ cell: JupyterFile.Cell, _ place: String
  ) -> [String] {
    guard !source.allSatisfy(\.isWhitespace) else { return [] }
    let isSwift = language == "swift"
    if !isSwift {
      converted.lose("code of the language '\(language)' is shown, not run", at: place)
    }
    if source.split(separator: "\n").contains(where: { $0.hasPrefix("%") || $0.hasPrefix("!") }) {
      converted.lose("a magic or shell line has no meaning here", at: place)
    }
    let outputs = cell.outputs ?? []
    guard keepsOutputs else {
      if !outputs.isEmpty { converted.lose("its outputs are left out", at: place) }
      return [Markdown.fenced(source, information: isSwift ? "{swift}" : language)]
    }
    let kept = outputs.compactMap { text(of: $0, place) }
    return [Markdown.fenced(source, information: isSwift ? "{swift}" : language)] + kept
  }

  private mutating func text(of output: JupyterFile.Output, _ place: String) -> String? {
    switch output.type {
    case "stream":
      return Markdown.fenced(trimmed(output.text?.text ?? ""), information: "text")
    case "error":
      let message = "\(output.errorName ?? "error"): \(output.errorValue ?? "")"
      return Markdown.fenced(message, information: "text")
    case "display_data", "execute_result", "pyout":
      let data = output.data ?? [:]
      if let address = picture(in: data) { return "![Output of \(place)](\(address))" }
      if let markdown = data["text/markdown"]?.text { return markdown }
      if data["text/html"] != nil || data.keys.contains(where: { $0.hasPrefix("application/") }) {
        converted.lose("an output of HTML or script is kept as plain text only", at: place)
      }
      return data["text/plain"]?.text.map { Markdown.fenced(trimmed($0), information: "text") }
    default:
      converted.lose("an output of the type '\(output.type)' is left out", at: place)
      return nil
    }
  }

  private func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .newlines)
  }

  /// Keeps the picture as a file, and answers with its address.
  private mutating func picture(in data: [String: JupyterText]) -> String? {
    let types = [("image/svg+xml", "svg"), ("image/png", "png"), ("image/jpeg", "jpg")]
    for (type, ending) in types {
      guard let text = data[type]?.text else { continue }
      let bytes =
        ending == "svg"
        ? Data(text.utf8)
        : Data(base64Encoded: text, options: .ignoreUnknownCharacters)
      guard let bytes else { continue }
      let name = "\(folder)/picture-\(converted.files.count + 1).\(ending)"
      converted.files[name] = bytes
      return name
    }
    return nil
  }
}
