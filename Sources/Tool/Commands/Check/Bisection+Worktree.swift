import Baselines
import Foundation
import Outputs

extension Bisection {
  /// Looks through the commits from `good` to the checked-out one, in a worktree of its own.
  ///
  /// A project that builds its own tool (`scripts/swiftnb`) is checked by each commit's tool, whose
  /// build folder stays between commits; any other project by the running tool.
  static func run(
    from good: String, _ operands: [String], _ options: CheckOptions, on terminal: Terminal
  ) async throws -> ExitCode {
    let files = try NotebookPaths.named(by: operands)
    guard files.count == 1, let file = files.first else {
      throw UsageError("--bisect takes one notebook, found \(files.count)")
    }
    let git = Git(folder: file.standardizedFileURL.deletingLastPathComponent())
    guard let root = git.lines(["rev-parse", "--show-toplevel"])?.first,
      let place = git.lines(["ls-files", "--full-name", "--", file.lastPathComponent])?.first
    else { throw InputError("\(file.relativePath): not in a git repository, or not committed") }
    guard let start = git.lines(["rev-parse", "--short", "\(good)^{commit}"])?.first else {
      throw UsageError("--bisect: git knows no commit '\(good)'")
    }
    guard git.output(["merge-base", "--is-ancestor", start, "HEAD"]) != nil,
      let later = git.lines(["log", "--reverse", "--format=%h", "\(start)..HEAD"]), !later.isEmpty
    else { throw InputError("\(good) does not lie before the checked-out commit") }

    let folder = FileManager.default.temporaryDirectory
      .appending(path: "swiftnb-bisect-\(ProcessInfo.processInfo.processIdentifier)")
    guard git.output(["worktree", "add", "--detach", folder.path, start]) != nil else {
      throw InputError("git can't make a worktree in \(folder.path)")
    }
    defer { _ = git.output(["worktree", "remove", "--force", folder.path]) }
    terminal.say("looking through \(later.count) commits of \(root)")
    let bisection = Bisection(
      commits: [start] + later,
      measure: { commit in
        try Task.checkCancellation()
        terminal.progress("\(commit): checking")
        return try await measure(commit, place, in: folder, options)
      }, say: { terminal.say($0) })
    return try report(try await bisection.run(), good, git, on: terminal)
  }

  private static func report(
    _ finding: Finding, _ good: String, _ git: Git, on terminal: Terminal
  ) throws -> ExitCode {
    switch finding {
    case .unchanged:
      terminal.print("nothing has changed since \(good)")
      return .fine
    case .unusable(let reason):
      throw InputError(reason)
    case .oneOf(let commits):
      terminal.print("the change is in one of: " + commits.joined(separator: " "))
    case .first(let commit, let differences):
      let title = git.lines(["log", "-1", "--format=%h %ad %an: %s", "--date=short", commit])?.first
      terminal.print("first changed by \(title ?? commit)")
      for difference in differences { terminal.print("  \(difference)") }
    }
    return .regressed
  }

  /// What the notebook measures at `commit`.
  private static func measure(
    _ commit: String, _ place: String, in folder: URL, _ options: CheckOptions
  ) async throws -> Answer {
    guard Git(folder: folder).output(["checkout", "--quiet", "--detach", "--force", commit]) != nil
    else { return .skipped("git can't check it out") }
    let own = folder.appending(path: "scripts/swiftnb")
    let files = FileManager.default
    let tool =
      files.isExecutableFile(atPath: own.path) ? own : ToolFolder.url.appending(path: "swiftnb")
    let record = folder.appending(path: ".git-bisect.json")
    try? files.removeItem(at: record)
    let process = Process()
    process.executableURL = tool
    process.currentDirectoryURL = folder
    process.arguments =
      ["check", place, "--quiet", "--json", record.path, "--profile", options.render.profile]
      + ["-o", folder.appending(path: ".git-bisect").path]
      + options.render.params.flatMap { ["-P", "\($0.name)=\($0.text)"] }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      _ = try await process.finished(whenCancelled: SIGTERM)
    } catch {
      return .skipped("the tool can't be started")
    }
    try Task.checkCancellation()
    guard let bytes = try? Data(contentsOf: record),
      let document = try? JSONDecoder().decode(Document.self, from: bytes),
      let result = document.notebooks.first
    else {
      return .skipped(
        tool == own ? "its tool does not build, or can't check" : "the notebook can't be read")
    }
    guard result.isComplete else {
      return .skipped(
        result.code == ExitCode.compileError.rawValue
          ? "the notebook does not compile" : "the notebook fails")
    }
    return .measured(Baseline(figures: result.figures, claims: result.claims))
  }

  /// What is read of the record that `--json` writes.
  private struct Document: Decodable {
    struct Notebook: Decodable {
      var code: Int32
      var isComplete: Bool
      var figures: [String: Double]
      var claims: [String: Claim.Verdict]
    }

    var notebooks: [Notebook]
  }
}
