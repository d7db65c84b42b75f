import Foundation

/// What git says of the notebook's folder: part of what a report names as its origin.
struct GitState: Equatable {
  let commit: String
  /// Whether a tracked file differs from the commit.
  let isDirty: Bool

  /// `nil` where there is no repository, no commit, or no git.
  init?(of folder: URL) {
    guard
      let status = Git(folder: folder).output(
        ["status", "--porcelain=v2", "--branch", "--untracked-files=no"])
    else { return nil }
    let lines = status.split(separator: "\n")
    let mark = "# branch.oid "
    guard let head = lines.first(where: { $0.hasPrefix(mark) })?.dropFirst(mark.count),
      head != "(initial)"
    else { return nil }
    commit = String(head.prefix(12))
    isDirty = lines.contains { !$0.hasPrefix("#") }
  }
}
