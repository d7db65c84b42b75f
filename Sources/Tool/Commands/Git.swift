import Foundation

/// Calls git in a folder; nothing it is asked here writes to the user's work tree.
struct Git {
  var folder: URL

  /// The whole command line of `git WORDS`.
  func words(_ words: [String]) -> [String] {
    ["git", "-C", folder.path, "--no-optional-locks"] + words
  }

  /// What `git WORDS` prints; `nil` where git is missing or answers with an error.
  func output(_ words: [String]) -> String? {
    ProgramOutput.of(self.words(words))
  }

  /// The lines of `output`, without empty ones.
  func lines(_ words: [String]) -> [String]? {
    output(words)?.split(separator: "\n").map(String.init)
  }
}
