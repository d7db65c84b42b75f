import Execution
import Foundation
import Notebooks

extension Command {
  /// Renders notebooks to reports.
  static let render = Command(
    name: "render",
    summary: "Type-check notebooks, run their cells, and write HTML reports.",
    operands: "NOTEBOOK...",
    options: RenderOptions.table,
    examples: [
      ("swiftnb render notebooks/quickstart.swiftmd", "writes outputs/quickstart.html"),
      ("swiftnb render notebooks -o /tmp/site", "renders every notebook below notebooks/"),
      ("swiftnb render a.swiftmd -P noise=0.6", "with another value of a param"),
    ],
    details: """
      A cell that fails, or does not compile, is shown in the report with its line. When nothing that
      decides the outputs has changed since the last good run, cells are not run again; training runs
      are kept in .swiftnb/ (or SWIFTNB_STORE). SWIFTNB_THREADS and SWIFTNB_ISA choose threads and
      instruction set; neither changes a bit of any result.
      """
  ) { arguments, terminal in
    let options = try RenderOptions(arguments)
    let files = try NotebookPaths.named(by: arguments.operands)
    let plans = try plans(for: files, options)
    let toolchain = try CellToolchain()
    guard let templates = ToolFolder.templates else {
      throw InputError("no templates/page.html above \(ToolFolder.url.path); restore the folder")
    }
    var codes: [ExitCode] = []
    for (file, project, report) in plans {
      let render = NotebookRender(
        file: file, report: report, options: options, toolchain: toolchain, templates: templates,
        project: project)
      codes.append(try await rendered(render, on: terminal))
    }
    return .worst(of: codes)
  }

  /// Each notebook with its project and the place of its report; two can't share a place.
  private static func plans(
    for files: [URL], _ options: RenderOptions
  ) throws(InputError) -> [(file: URL, project: Project, report: URL)] {
    var taken: [String: URL] = [:]
    var plans: [(URL, Project, URL)] = []
    for file in files {
      let project = Project(of: file)
      let report = project.report(of: file, in: options.folder)
      if let other = taken.updateValue(file, forKey: report.standardizedFileURL.path) {
        throw InputError(
          "\(other.relativePath) and \(file.relativePath) would both be written to "
            + "\(report.relativePath); render them into different folders")
      }
      plans.append((file, project, report))
    }
    return plans
  }

  /// Renders one notebook and prints what came of it; only an interruption is thrown.
  private static func rendered(
    _ render: NotebookRender, on terminal: Terminal
  ) async throws -> ExitCode {
    do {
      let outcome = try await render.run(on: terminal)
      for complaint in outcome.complaints {
        if outcome.code == .fine { terminal.say(complaint) } else { terminal.complain(complaint) }
      }
      terminal.print("\(render.report.shortPath) (\(timeline(of: outcome.phases)))")
      return outcome.code
    } catch let error as CancellationError {
      throw error
    } catch let errors as NotebookErrors {
      for error in errors.errors { terminal.complain("\(error)") }
    } catch let error as CocoaError {
      terminal.complain("\(render.file.relativePath): \(error.localizedDescription)")
    } catch {
      terminal.complain("\(error)")
    }
    return .unusable
  }

  private static func timeline(of phases: [NotebookRender.Phase]) -> String {
    phases.map { "\($0.name) \(String(format: "%.2f", $0.seconds)) s" }.joined(separator: ", ")
  }
}

extension URL {
  /// The path below the working folder where it is there, else the whole path.
  var shortPath: String {
    let folder = FileManager.default.currentDirectoryPath + "/"
    let path = standardizedFileURL.path
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }
}
