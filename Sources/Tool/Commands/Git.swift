import Foundation

/// Calls git in a folder; nothing it is asked here writes to the user's work tree.
struct Git {
  var folder: URL

  /// What `git WORDS` prints; `nil` where git is missing or answers with an error.
  func output(_ words: [String]) -> String? {
    ProgramOutput.of(["git", "-C", folder.path, "--no-optional-locks"] + words)
  }

  /// The lines of `output`, without empty ones.
  func lines(_ words: [String]) -> [String]? {
    output(words)?.split(separator: "\n").map(String.init)
  }
}
