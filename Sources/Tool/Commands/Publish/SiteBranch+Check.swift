import Foundation

extension SiteBranch {
  /// Looks whether the branch could be published to; throws `InputError` with the remedy where not.
  func check() async throws {
    let repository = try await git.answer(["rev-parse", "--git-dir"])
    guard repository.status == 0 else {
      throw InputError(
        "\(git.folder.path): --branch needs a git repository, and here is none; publish into a "
          + "folder with -o DIR")
    }
    guard try await git.answer(["check-ref-format", "refs/heads/\(branch)"]).status == 0 else {
      throw InputError("--branch: git can't name a branch '\(branch)'")
    }
    guard try await git.answer(["symbolic-ref", "--short", "HEAD"]).text != branch else {
      throw InputError(
        "--branch: \(branch) is the branch that you work on; a site needs one of its own, such as "
          + "gh-pages")
    }
    let isAddress = remote.contains("/") || remote.contains(":")
    if !isAddress, try await git.answer(["remote", "get-url", remote]).status != 0 {
      let names = try await git.answer(["remote"]).text.split(separator: "\n")
      throw InputError(
        "there is no remote '\(remote)'; "
          + (names.isEmpty
            ? "add one with `git remote add \(remote) ADDRESS`"
            : "name one of \(names.joined(separator: ", ")) with --remote"))
    }
    let listing = try await git.answer(["ls-remote", remote, "refs/heads/\(branch)"])
    guard listing.status == 0 else {
      throw InputError("the remote '\(remote)' can't be read: \(listing.complaint)")
    }
  }
}
