import Foundation
import Notebooks

extension Command {
  /// Brings documents over from Jupyter and Quarto, and hands notebooks over to Jupyter.
  static let convert = Command(
    name: "convert",
    summary: "Turn .ipynb and .qmd into .swiftmd, and .swiftmd into .ipynb with its outputs.",
    operands: "FILE",
    options: [
      CommandOption("output", letter: "o", value: "FILE", "Write FILE instead of one beside it."),
      CommandOption(
        "keep-outputs", "Keep a Jupyter notebook's outputs as text and as pictures beside it."),
      CommandOption("force", "Write over a file that is already there."),
      CommandOption("quiet", "Print the file's name and errors only."),
    ],
    examples: [
      ("swiftnb convert analysis.ipynb", "writes analysis.swiftmd and says what it leaves behind"),
      ("swiftnb convert report.qmd -o notebooks/report.swiftmd", "with Quarto's options and prose"),
      ("swiftnb convert notebooks/quickstart.swiftmd", "runs it and writes quickstart.ipynb"),
    ],
    details: """
      Swift cells run here too; code of other languages is shown. What can't be carried over is listed
      with its cell or line.
      """
  ) { arguments, terminal in
    guard arguments.operands.count == 1, let name = arguments.operands.first else {
      throw UsageError("convert takes one file, found \(arguments.operands.count)")
    }
    let file = URL(filePath: name)
    let ending = file.pathExtension.lowercased() == "swiftmd" ? "ipynb" : "swiftmd"
    let target =
      arguments.value(of: "output").map { URL(filePath: $0) }
      ?? file.deletingPathExtension().appendingPathExtension(ending)
    if FileManager.default.fileExists(atPath: target.path), !arguments.has("force") {
      throw InputError("\(target.relativePath) is there already; write over it with --force")
    }
    switch file.pathExtension.lowercased() {
    case "swiftmd":
      guard !arguments.has("keep-outputs") else {
        throw UsageError("--keep-outputs is for .ipynb; a .swiftmd is run, with all its outputs")
      }
      return try await Conversion.toJupyter(file, target, on: terminal)
    case "ipynb", "qmd":
      let keeps = arguments.has("keep-outputs")
      try Conversion.fromOther(file, target, keepingOutputs: keeps, on: terminal)
      return .fine
    default:
      throw UsageError("convert reads .ipynb, .qmd and .swiftmd, found '\(name)'")
    }
  }
}

/// The two directions of `convert`.
private enum Conversion {
  static func toJupyter(_ file: URL, _ target: URL, on terminal: Terminal) async throws -> ExitCode
  {
    var options = try RenderOptions(ParsedArguments([], options: RenderOptions.table))
    options.format = .ipynb
    var renders = try RenderCommand.renders([file.relativePath], options)
    renders[0].report = target
    return .worst(of: try await RenderCommand.outcomes(of: renders, on: terminal).map(\.code))
  }

  static func fromOther(
    _ file: URL, _ target: URL, keepingOutputs: Bool, on terminal: Terminal
  ) throws {
    guard let bytes = FileManager.default.contents(atPath: file.path) else {
      throw InputError("\(file.relativePath): there is no such file, or it can't be read")
    }
    let folder = target.deletingPathExtension().lastPathComponent + "_files"
    let converted =
      file.pathExtension.lowercased() == "qmd"
      ? try QuartoReader.converted(String(decoding: bytes, as: UTF8.self), path: file.relativePath)
      : try JupyterReader.converted(
        bytes, path: file.relativePath, keepingOutputs: keepingOutputs, folder: folder)
    let place = target.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for (name, bytes) in converted.files.sorted(by: { $0.key < $1.key }) {
        let picture = place.appending(path: name)
        try FileManager.default.createDirectory(
          at: picture.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: picture, options: .atomic)
      }
      try Data(converted.text.utf8).write(to: target, options: .atomic)
    } catch {
      throw InputError("\(target.relativePath) can't be written: \(error.localizedDescription)")
    }
    terminal.print(target.relativePath)
    if !converted.losses.isEmpty { terminal.say("not carried over:") }
    for loss in converted.losses { terminal.say("  \(loss.place): \(loss.what)") }
    terminal.say("next: swiftnb render \(target.relativePath)")
  }
}
