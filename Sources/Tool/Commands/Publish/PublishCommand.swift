import Foundation

extension Command {
  /// Renders notebooks and puts their site where it can be read.
  static let publish = Command(
    name: "publish",
    summary: "Build the site of all reports: into a folder, or onto a branch of a git remote.",
    operands: "[NOTEBOOK...]",
    options: PublishOptions.table,
    examples: [
      ("swiftnb publish -o site", "every notebook below notebooks/, into the folder site/"),
      ("swiftnb publish --branch gh-pages", "onto that branch of origin, by a commit of its own"),
      ("swiftnb publish notebooks/a.swiftmd -o site", "that report; the others stay"),
    ],
    details: """
      A site holds the reports, index.html, verdicts.html (all claims at a glance) and feed.xml (an
      Atom feed of changed claims, from the committed baselines). What it published is written down in
      .swiftnb-site/; no other file is ever written over or removed. A folder among the operands is
      complete: reports of its notebooks that are gone are removed. When nothing has changed, nothing
      is written and no commit made. Where a cell fails, nothing is published at all. A push is never
      forced; when another call was faster, this one starts from what that left.
      """
  ) { arguments, terminal in
    var options = try PublishOptions(arguments)
    let operands = try NotebookPaths.orAll(arguments.operands)
    let staging = FileManager.default.temporaryDirectory.appending(
      path: "swiftnb-publish-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: staging) }
    options.render.folder = staging
    var renders = try RenderCommand.renders(operands, options.render)
    for index in renders.indices { renders[index].isStaged = true }
    guard let first = renders.first else { return .fine }
    // Before an hour's work, not after it.
    let place = try await SitePlace(options.place, besides: first.file)
    let outcomes = try await RenderCommand.outcomes(of: renders, on: terminal)
    let code = ExitCode.worst(of: outcomes.map(\.code))
    guard code == .fine else {
      terminal.complain("nothing was published: not every notebook came through")
      return code
    }
    let site = try SiteReports(
      of: renders, outcomes.compactMap(\.outcome), below: staging, profile: options.render.profile)
    let pages = SitePages(
      title: options.title, address: options.address, templates: first.templateFolder)
    try Task.checkCancellation()
    try await place.publish(site, pages, on: terminal)
    return .fine
  }
}
