import Foundation

extension Command {
  /// Begins a notebook.
  static let new = Command(
    name: "new",
    summary: "Write a notebook to begin with.",
    operands: "NAME",
    options: [
      CommandOption(
        "template", value: "analysis|minimal",
        "A study with data, training, a chart and a claim, or a title and one cell (default)."),
      CommandOption("quiet", "Print the file's name only."),
    ],
    examples: [
      ("swiftnb new notebooks/first.swiftmd", "a title and one cell"),
      ("swiftnb new noise --template analysis", "writes noise.swiftmd, ready to render"),
    ]
  ) { arguments, terminal in
    guard arguments.operands.count == 1, let name = arguments.operands.first else {
      throw UsageError("new takes one name, found \(arguments.operands.count)")
    }
    let word = arguments.value(of: "template") ?? NotebookTemplate.minimal.rawValue
    guard let template = NotebookTemplate(rawValue: word) else {
      throw UsageError("--template is 'analysis' or 'minimal', found '\(word)'")
    }
    let file = URL(filePath: name.hasSuffix(".swiftmd") ? name : name + ".swiftmd")
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw InputError("\(file.relativePath) is there already; choose another name")
    }
    do {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let title = NotebookTemplate.title(ofFile: file.deletingPathExtension().lastPathComponent)
      let bytes = Data(template.text(title: title).utf8)
      try bytes.write(to: file, options: .withoutOverwriting)
    } catch {
      throw InputError("\(file.relativePath) can't be written: \(error.localizedDescription)")
    }
    terminal.print(file.relativePath)
    terminal.say("next: swiftnb render \(file.relativePath)")
    return .fine
  }
}
