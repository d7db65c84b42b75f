import Foundation

/// Where one call publishes to, found usable before anything is rendered.
struct SitePlace {
  private enum Kind {
    case folder(SiteFolder)
    case branch(SiteBranch)
  }

  private let kind: Kind
  /// The notebooks' repository.
  private let git: Git

  /// Throws `InputError` where nothing could be published there.
  init(_ place: PublishOptions.Place, besides notebook: URL) async throws {
    let folder = notebook.standardizedFileURL.deletingLastPathComponent()
    git = Git(folder: folder)
    switch place {
    case .folder(let folder): kind = .folder(try SiteFolder(folder))
    case .branch(let branch, let remote):
      let site = SiteBranch(git: GitCalls(folder: folder), remote: remote, branch: branch)
      try await site.check()
      kind = .branch(site)
    }
  }

  /// Publishes, and prints what that changed.
  func publish(_ site: SiteReports, _ pages: SitePages, on terminal: Terminal) async throws {
    func isNewer(_ commit: String) -> Bool {
      guard let own = site.reports.first?.record.commit, own != commit else { return false }
      return git.output(["merge-base", "--is-ancestor", own, commit]) != nil
    }
    switch kind {
    case .folder(let folder):
      let plan = try folder.publish(site, pages, isNewer: isNewer)
      Self.tell(plan, folder.root.shortPath, on: terminal)
    case .branch(let branch):
      var pages = pages
      // Without it GitHub leaves out files whose names begin with an underscore.
      pages.others[".nojekyll"] = Data()
      let outcome = try await branch.publish(
        site, pages, message: Self.message(of: site), say: terminal.say, isNewer: isNewer)
      let commit = outcome.commit.map { " \($0.prefix(10))" } ?? ""
      Self.tell(outcome.plan, "\(branch.remote) \(branch.branch)\(commit)", on: terminal)
    }
  }

  private static func tell(_ plan: SitePlan, _ place: String, on terminal: Terminal) {
    for note in plan.notes { terminal.say(note) }
    guard !plan.isEmpty else {
      terminal.print("\(place): nothing has changed")
      return
    }
    let removed = plan.removals.isEmpty ? "" : ", \(plan.removals.count) removed"
    let files = plan.writes.count == 1 ? "1 file" : "\(plan.writes.count) files"
    terminal.print("\(place): \(files) written\(removed)")
  }

  private static func message(of site: SiteReports) -> String {
    let count = site.reports.count == 1 ? "1 report" : "\(site.reports.count) reports"
    guard let record = site.reports.first?.record, let commit = record.commit else {
      return "Publish \(count)\n"
    }
    return "Publish \(count) of \(commit)\(record.isDirty ? ", modified" : "")\n"
  }
}
