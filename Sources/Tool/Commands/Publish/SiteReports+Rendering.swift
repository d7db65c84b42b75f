import Baselines
import Foundation
import Reports

extension SiteReports {
  /// Takes the reports that `renders` wrote below `staging`.
  init(
    of renders: [NotebookRender], _ outcomes: [NotebookRender.Outcome], below staging: URL,
    profile: String
  ) throws {
    reports = try zip(renders, outcomes).map { render, outcome in
      try Entry(of: render, outcome, below: staging, profile: profile)
    }
    scope = Set(renders.compactMap { render in render.folder.map { render.projectPath(of: $0) } })
      .sorted()
  }
}

extension SiteReports.Entry {
  fileprivate init(
    of render: NotebookRender, _ outcome: NotebookRender.Outcome, below staging: URL,
    profile: String
  ) throws {
    let top = staging.standardizedFileURL.path + "/"
    let page = String(render.report.standardizedFileURL.path.dropFirst(top.count))
    guard SitePath.isInside(page) else {
      throw InputError("\(render.file.relativePath): its report can't have the path \(page)")
    }
    let beside = page.dropLast(".html".count) + "_files"
    let folder = SiteFolder(staged: staging)
    files = [page: try Data(contentsOf: render.report)]
    for path in folder.files(below: beside + "/") { files[path] = try folder.bytes(of: path) }
    let git = GitState(of: render.file.standardizedFileURL.deletingLastPathComponent())
    let baseline = Baseline.file(beside: render.file, profile: profile)
    record = SiteRecord(
      notebook: render.projectPath(of: render.file), commit: git?.commit,
      isDirty: git?.isDirty ?? false, files: files.keys.sorted(),
      report: outcome.content.summary(link: "./" + page),
      changes: BaselineHistory(of: baseline).claimChanges)
  }
}

extension NotebookRender {
  /// A path below the project; outside of any, below the folder that the user named.
  fileprivate func projectPath(of url: URL) -> String {
    let path = url.standardizedFileURL.path
    let folder = folder ?? file.deletingLastPathComponent()
    let top = (project.root ?? folder).standardizedFileURL.path
    guard path != top else { return "" }
    return path.hasPrefix(top + "/") ? String(path.dropFirst(top.count + 1)) : path
  }
}
