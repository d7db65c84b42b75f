import Foundation
import Notebooks
import Reports

extension Command {
  /// Serves a notebook's report to a browser and renders it anew at every save.
  static let watch = Command(
    name: "watch",
    summary: "Show a notebook in the browser and render it at every save.",
    operands: "NOTEBOOK",
    options: RenderOptions.table.filter {
      !["output", "to", "safe", "no-embed", "jobs"].contains($0.name)
    }
      + [CommandOption("port", value: "N", "Listen on 127.0.0.1:N; by default 8437, 0 for any.")],
    examples: [("swiftnb watch notebooks/quickstart.swiftmd", "then open http://127.0.0.1:8437/")],
    details: """
      The page is served on 127.0.0.1 only. A mistake is shown below the last good page. Ctrl-C ends it.
      """
  ) { arguments, terminal in
    guard arguments.operands.count == 1 else {
      throw UsageError("watch takes one notebook, found \(arguments.operands.count)")
    }
    let text = arguments.value(of: "port") ?? "8437"
    guard let port = Int(text), (0...65_535).contains(port) else {
      throw UsageError("--port takes a whole number from 0 to 65535, found '\(text)'")
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "swiftnb-watch-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = try RenderOptions(arguments)
    options.folder = folder
    let renders = try RenderCommand.renders(arguments.operands, options)
    guard renders.count == 1, let render = renders.first else {
      throw UsageError("watch takes one notebook, this folder holds \(renders.count)")
    }
    let page = WatchedPage()
    let server = try LocalServer(port: port)
    defer { server.stop() }
    server.start { page.response(to: $0, port: server.port) }
    terminal.print("http://127.0.0.1:\(server.port)/")
    while true {
      let files = WatchedFiles(of: render)
      let work = Task { await Watching.update(page, by: render, on: terminal) }
      var end: (any Error)?
      do {
        while files == WatchedFiles(of: render) { try await Task.sleep(for: .milliseconds(30)) }
      } catch {
        end = error
      }
      // A render of what is no longer written there is of no use.
      work.cancel()
      await work.value
      if let end { throw end }
    }
  }
}

/// One render whose result a browser is shown.
private enum Watching {
  static func update(_ page: WatchedPage, by render: NotebookRender, on terminal: Terminal) async {
    do {
      let outcome = try await render.run(on: terminal)
      page.show(try String(contentsOf: render.report, encoding: .utf8))
      for complaint in outcome.complaints { terminal.say(complaint) }
      let seconds = outcome.phases.reduce(0) { $0 + $1.seconds }
      terminal.say(String(format: "rendered in %.2f s", seconds))
    } catch let errors as NotebookErrors {
      show(errors.errors.map { "\($0)" }.joined(separator: "\n"), page, terminal)
    } catch is CancellationError {
      // A newer text is being rendered, or the command ends.
    } catch {
      show("\(error)", page, terminal)
    }
  }

  private static func show(_ problem: String, _ page: WatchedPage, _ terminal: Terminal) {
    page.show(problem: problem)
    terminal.complain(problem)
  }
}

/// When the files that decide a report were written last.
private struct WatchedFiles: Equatable {
  private var dates: [String: Date] = [:]

  /// The notebook, the Swift files and pictures beside it, and the templates.
  init(of render: NotebookRender) {
    let beside = render.file.deletingLastPathComponent()
    note(render.file)
    for file in Self.files(in: beside)
    where ["swift", "swiftmd", "md", "qmd", "bib", "png", "jpg", "svg", "csv", "json"].contains(
      file.pathExtension)
    {
      note(file)
    }
    for folder in render.templateFolder.folders {
      for file in Self.files(in: folder) { note(file) }
    }
  }

  private static func files(in folder: URL) -> [URL] {
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
  }

  private mutating func note(_ file: URL) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    dates[file.path] = attributes?[.modificationDate] as? Date
  }
}
