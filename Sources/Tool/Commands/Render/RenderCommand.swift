import Execution
import Foundation
import Notebooks

extension Command {
  /// Renders notebooks to reports.
  static let render = Command(
    name: "render",
    summary: "Type-check notebooks, run their cells, and write HTML reports.",
    operands: "NOTEBOOK...",
    options: RenderOptions.table + RenderOptions.ownTable,
    examples: [
      ("swiftnb render notebooks/quickstart.swiftmd", "writes outputs/quickstart.html"),
      (
        "swiftnb render notebooks -o /tmp/site",
        "every notebook below notebooks/, and an index page"
      ),
      ("swiftnb render a.swiftmd -P noise=0.6", "with another value of a param"),
      (
        "swiftnb render a.swiftmd -P noise=0.2,0.6",
        "a report for each, and a page that compares them"
      ),
    ],
    details: """
      A cell that fails, or does not compile, is shown in the report with its line. When nothing that
      decides the outputs has changed since the last good run, cells are not run again; training runs
      are kept in .swiftnb/ (or SWIFTNB_STORE). SWIFTNB_THREADS and SWIFTNB_ISA choose threads and
      instruction set; neither changes a bit of any result.
      """
  ) { arguments, terminal in
    var options = try RenderOptions(arguments)
    options.isJSON = arguments.has("json")
    if arguments.has("cells") { return try CellList.print(of: arguments.operands, on: terminal) }
    let renders = try RenderCommand.renders(arguments.operands, options, asVariants: true)
    let outcomes = try await RenderCommand.outcomes(of: renders, on: terminal)
    for page in VariantIndex.pages(of: renders, outcomes.map(\.outcome)) {
      try page.write(on: terminal)
    }
    for page in IndexPage.pages(of: renders, outcomes.map(\.outcome)) {
      try page.write(on: terminal)
    }
    return .worst(of: outcomes.map(\.code))
  }
}

/// What `render` and `check` share.
enum RenderCommand {
  /// A render for each notebook that the operands name, with `asVariants` for each combination of its params.
  ///
  /// Throws where there is none, where two would be written to one place, and where toolchain or
  /// templates are missing.
  static func renders(
    _ operands: [String], _ options: RenderOptions, asVariants: Bool = false
  ) throws -> [NotebookRender] {
    let plans = try RenderPlan.all(
      for: try NotebookPaths.located(by: operands), options, asVariants: asVariants)
    let toolchain = try CellToolchain()
    guard let templates = ToolFolder.templates else {
      throw InputError("no templates/page.html above \(ToolFolder.url.path); restore the folder")
    }
    let budget = CoreBudget(notebooks: plans.count, jobs: options.jobs)
    return plans.map { plan in
      NotebookRender(
        file: plan.file, report: plan.report, folder: plan.folder, variant: plan.variant,
        options: plan.options(from: options), toolchain: toolchain, templates: templates,
        project: plan.project, budget: budget)
    }
  }

  /// Renders notebooks side by side, as far as their budget of cores goes; outcomes in their order.
  ///
  /// Only an interruption is thrown.
  static func outcomes(
    of renders: [NotebookRender], on terminal: Terminal
  ) async throws -> [(code: ExitCode, outcome: NotebookRender.Outcome?)] {
    typealias Result = (code: ExitCode, outcome: NotebookRender.Outcome?)
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var waiting = renders.enumerated().makeIterator()
      func startNext() {
        guard let (index, render) = waiting.next() else { return }
        group.addTask { (index, try await outcome(of: render, on: terminal)) }
      }
      for _ in 0..<(renders.first?.budget.jobs ?? 0) { startNext() }
      var results: [Int: Result] = [:]
      while let (index, result) = try await group.next() {
        results[index] = result
        startNext()
      }
      return renders.indices.compactMap { results[$0] }
    }
  }

  /// Renders one notebook and prints what came of it; only an interruption is thrown.
  static func outcome(
    of render: NotebookRender, on terminal: Terminal
  ) async throws -> (code: ExitCode, outcome: NotebookRender.Outcome?) {
    do {
      let outcome = try await render.run(on: terminal)
      if render.options.isJSON {
        for event in events(of: render, outcome) { terminal.print(event.json) }
        return (outcome.code, outcome)
      }
      for complaint in outcome.complaints {
        if outcome.code == .fine { terminal.say(complaint) } else { terminal.complain(complaint) }
      }
      let times = "(\(timeline(of: outcome.phases)))"
      if render.isStaged {
        terminal.say("\(render.file.shortPath) \(times)")
      } else {
        terminal.print("\(render.report.shortPath) \(times)")
      }
      return (outcome.code, outcome)
    } catch let error as CancellationError {
      throw error
    } catch let errors as NotebookErrors {
      for error in errors.errors { terminal.complain("\(error)") }
    } catch let error as CocoaError {
      terminal.complain("\(render.file.relativePath): \(error.localizedDescription)")
    } catch {
      terminal.complain("\(error)")
    }
    return (.unusable, nil)
  }

  private static func events(
    of render: NotebookRender, _ outcome: NotebookRender.Outcome
  ) -> [RenderEvent] {
    let name = render.file.relativePath
    let complaints = outcome.complaints.map { complaint in
      var event = RenderEvent("complaint", of: name)
      event.text = complaint
      return event
    }
    var report = RenderEvent("report", of: name)
    report.path = render.report.shortPath
    report.code = outcome.code.rawValue
    report.phases = Dictionary(outcome.phases.map { ($0.name, $0.seconds) }) { $0 + $1 }
    return complaints + [report]
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
