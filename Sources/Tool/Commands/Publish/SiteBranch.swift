import Foundation

/// A branch of a remote that holds a published site, among whatever else lies there.
///
/// Commits are made from git's objects alone: the user's work tree, index and branches stay as they
/// are. The push is never forced. Where another call was faster, the branch is fetched and the
/// commit made anew on top of it.
struct SiteBranch {
  var git: GitCalls
  /// A remote's name, or an address.
  var remote: String
  var branch: String

  /// What publishing did.
  struct Outcome {
    var plan: SitePlan
    /// The new commit; `nil` where the branch held all of it already.
    var commit: String?
  }

  private let attempts = 12

  /// Publishes; throws `InputError` where the remote can't be reached or refuses.
  func publish(
    _ site: SiteReports, _ pages: SitePages, message: String, say: (String) -> Void,
    isNewer: (String) -> Bool
  ) async throws -> Outcome {
    let place = "refs/swiftnb/\(UUID().uuidString)"
    defer { _ = Git(folder: git.folder).output(["update-ref", "-d", place]) }
    for attempt in 1...attempts {
      let tip = try await fetchedTip(into: place)
      let tree = try await SiteTree(of: tip, git)
      let plan = try SitePlan(publishing: site, onto: tree, pages: pages, isNewer: isNewer)
      guard !plan.isEmpty else { return Outcome(plan: plan, commit: nil) }
      let commit = try await commit(plan, on: tip, message)
      do {
        if try await push(commit) { return Outcome(plan: plan, commit: commit) }
      } catch let error as CancellationError {
        say("\(branch): interrupted while pushing; the remote may have taken \(commit.prefix(10))")
        throw error
      }
      say("\(branch): somebody else published meanwhile; trying again (\(attempt))")
      try await Task.sleep(for: .milliseconds(min(50 << attempt, 3000) + .random(in: 0...400)))
    }
    throw InputError(
      "\(branch): others published each time while this call tried, \(attempts) times; try again")
  }

  /// The newest commit of the branch; `nil` where there is no such branch yet.
  private func fetchedTip(into place: String) async throws -> String? {
    let listing = try await git.answer(["ls-remote", remote, "refs/heads/\(branch)"])
    guard listing.status == 0 else {
      throw InputError("the remote '\(remote)' can't be read: \(listing.complaint)")
    }
    guard !listing.text.isEmpty else { return nil }
    try await git.result([
      "-c", "gc.auto=0", "-c", "maintenance.auto=false", "fetch", "--quiet", "--no-tags",
      "--no-write-fetch-head", "--recurse-submodules=no", "--refmap=", remote,
      "+refs/heads/\(branch):\(place)",
    ])
    return try await git.result(["rev-parse", "--verify", place]).text
  }

  /// Makes a commit of what `tip` holds with the plan carried out; no branch names it yet.
  private func commit(
    _ plan: SitePlan, on tip: String?, _ message: String
  ) async throws -> String {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "swiftnb-site-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    var git = git
    git.environment["GIT_INDEX_FILE"] = folder.appending(path: "index").path
    let isolated = ["-c", "core.splitIndex=false", "-c", "core.sparseCheckout=false"]
    try await git.result(isolated + ["read-tree"] + (tip.map { [$0] } ?? ["--empty"]))
    let paths = plan.writes.keys.sorted()
    for (number, path) in paths.enumerated() {
      try plan.writes[path]?.write(to: folder.appending(path: "\(number)"))
    }
    let names = paths.indices.map { folder.appending(path: "\($0)").path + "\n" }.joined()
    let objects = try await git.result(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"], input: Data(names.utf8)
    ).text.split(separator: "\n")
    // Removals first: a file may give way to a folder of its name.
    let removals = plan.removals.map { "0 \(String(repeating: "0", count: 40))\t\($0)\0" }
    let additions = zip(paths, objects).map { "100644 \($1)\t\($0)\0" }
    try await git.result(
      isolated + ["update-index", "-z", "--index-info"],
      input: Data((removals + additions).joined().utf8))
    let tree = try await git.result(isolated + ["write-tree"]).text
    git.environment.merge(try await identity()) { $1 }
    return try await git.result(
      ["commit-tree", tree] + (tip.map { ["-p", $0] } ?? []), input: Data(message.utf8)
    ).text
  }

  /// Who commits, where git knows nobody: a fresh CI machine has no `user.email`.
  private func identity() async throws -> [String: String] {
    guard try await git.answer(["var", "GIT_COMMITTER_IDENT"]).status != 0 else { return [:] }
    return [
      "GIT_AUTHOR_NAME": "swiftnb", "GIT_AUTHOR_EMAIL": "swiftnb@localhost",
      "GIT_COMMITTER_NAME": "swiftnb", "GIT_COMMITTER_EMAIL": "swiftnb@localhost",
    ]
  }

  /// Whether the remote took the commit; `false` where the branch has moved on meanwhile.
  private func push(_ commit: String) async throws -> Bool {
    let answer = try await git.answer([
      "push", "--porcelain", "--no-follow-tags", "--recurse-submodules=no", remote,
      "\(commit):refs/heads/\(branch)",
    ])
    if answer.status == 0 { return true }
    // `!<tab>FROM:TO<tab>[rejected] (fetch first)`
    let refusal = answer.text.split(separator: "\n").first { $0.hasPrefix("!\t") } ?? ""
    let isRace =
      refusal.contains("[rejected]")
      || (refusal.contains("[remote rejected]") && refusal.contains("failed to update ref"))
      || refusal.contains("cannot lock ref") || refusal.contains("reference already exists")
    if isRace { return false }
    let reason = refusal.split(separator: "\t").last.map { "\($0)\n" } ?? ""
    throw InputError(
      "\(remote) did not take \(branch), and nothing was published: \(reason)\(answer.complaint)\n"
        + "a protected branch or missing rights may be the cause; allow pushes to \(branch), or "
        + "choose another one with --branch")
  }
}
