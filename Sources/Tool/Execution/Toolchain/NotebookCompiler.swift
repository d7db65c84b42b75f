import Digests
import Foundation
import Notebooks
import Runs

/// Compiles a notebook's program, or finds what it compiled earlier.
struct NotebookCompiler {
  /// What came of it.
  enum Result {
    case sharedObject(URL, warnings: [CompilerMessage])
    case failed([CompilerMessage])
  }

  let toolchain: CellToolchain
  let objects: CompiledNotebooks

  /// Compiles `program` with the files that its notebook uses.
  ///
  /// An `if` or `switch` at a cell's end is first taken for a value; where the compiler refuses that,
  /// it is a plain statement.
  func compile(
    _ program: NotebookProgram, using files: [URL], cancelled flag: CancellationFlag
  ) throws -> Result {
    let key = try key(of: program, using: files)
    if let kept = objects.object(for: key) { return .sharedObject(kept, warnings: []) }
    let folder = try TemporaryFolder(in: objects.folder)
    let first = try compile(program, using: files, in: folder.url, key: key, cancelled: flag)
    guard case .failed(let messages) = first else { return first }
    let doubtful = conditionals(of: program, touchedBy: messages)
    guard !doubtful.isEmpty else { return first }
    let plain = NotebookProgram(
      program.notebook, path: program.path, plainConditionals: Set(doubtful.map(\.lowerBound)))
    let second = try compile(plain, using: files, in: folder.url, key: key, cancelled: flag)
    if case .failed(let rest) = second,
      rest.contains(where: { message in doubtful.contains { $0.contains(message.line) } })
    {
      return first
    }
    return second
  }

  private func compile(
    _ program: NotebookProgram, using files: [URL], in folder: URL, key: Digest,
    cancelled flag: CancellationFlag
  ) throws -> Result {
    let source = folder.appending(path: "Notebook.swift")
    let object = folder.appending(path: "Notebook.o")
    try WholeFile.write(Data(program.source.utf8), to: source)
    let command = toolchain.compileCommand(
      [source] + files, to: object, optimized: program.notebook.frontMatter.optimize)
    let compiled = try CapturedProcess.run(command, cancelled: flag)
    let messages = messages(in: compiled, of: program)
    guard compiled.isSuccess else {
      let errors = messages.filter { $0.severity == .error }
      if let other = errors.first(where: { $0.message.hasPrefix("module compiled with Swift") }) {
        throw ToolchainError(otherVersion: other.message)
      }
      guard !errors.isEmpty else { throw ExecutionError.notLinked(compiled.errors) }
      return .failed(errors)
    }
    let shared = folder.appending(path: "Notebook.so")
    let link = toolchain.linkCommand(object, to: shared, modules: importedModules(of: program))
    let linked = try CapturedProcess.run(link, cancelled: flag)
    guard linked.isSuccess else { throw ExecutionError.notLinked(linked.errors) }
    return .sharedObject(try objects.keep(shared, for: key), warnings: messages)
  }

  private func messages(
    in result: CapturedProcess, of program: NotebookProgram
  ) -> [CompilerMessage] {
    let locator = MessageLocator(program)
    return CompilerMessage.messages(in: result.errors).map(locator.located).filter {
      // What the tool added is not the author's to mend.
      $0.severity == .error || ($0.path != ProgramWriter.ownFile && !$0.message.contains("'__"))
    }
  }

  private func key(of program: NotebookProgram, using files: [URL]) throws -> Digest {
    var builder = DigestBuilder()
    builder.append(field: program.source)
    builder.append(field: "\(program.notebook.frontMatter.optimize)")
    builder.append(field: try toolchain.compilerIdentity)
    builder.append(field: try toolchain.libraryIdentity)
    for file in files {
      builder.append(field: file.path)
      builder.append(field: String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
    return builder.finished()
  }

  /// The lines of each `if` or `switch` at a cell's end in which an error lies.
  private func conditionals(
    of program: NotebookProgram, touchedBy messages: [CompilerMessage]
  ) -> [Range<Int>] {
    program.notebook.cells.filter(\.options.eval).map(CellStatements.init).compactMap { cell in
      guard let last = cell.statements.last, last.kind == .conditionalExpression else { return nil }
      let lines = cell.line(of: last)..<cell.cell.codeLine + last.lastLine + 1
      return messages.contains { $0.path == program.path && lines.contains($0.line) } ? lines : nil
    }
  }

  private func importedModules(of program: NotebookProgram) -> Set<String> {
    var modules: Set<String> = ["Foundation", "FoundationEssentials", "Glibc"]
    for line in program.source.split(separator: "\n") {
      let words = line.split(separator: " ")
      if let position = words.firstIndex(of: "import"), position + 1 < words.count {
        modules.insert(String(words[words.count - 1].prefix { $0 != "." }))
      }
    }
    return modules
  }
}
