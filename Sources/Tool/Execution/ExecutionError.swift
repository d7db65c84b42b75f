import Notebooks

/// Why a notebook can't be run, other than by a mistake in its Swift.
public enum ExecutionError: Error, Equatable, CustomStringConvertible {
  /// A file that the front matter names is not there.
  case missingFile(path: String, option: String)
  /// The command line sets a parameter that the front matter doesn't have.
  case unknownParam(name: String, known: [String])
  /// The command line's value has another type than the front matter's.
  case wrongParamType(name: String, expected: String)
  /// No cell has the label that the command line names.
  case unknownLabel(String, nearest: String?)
  /// The command line asks for a cell that says `eval: false`.
  case notEvaluated(String)
  /// The linker failed.
  case notLinked(String)
  /// The engine did not come to the first cell.
  case engineFailed(String)

  public var description: String {
    switch self {
    case .missingFile(let path, let option):
      "\(path), named by '\(option):', does not exist; paths start at the notebook's folder"
    case .unknownParam(let name, let known) where known.isEmpty:
      "there is no parameter '\(name)': the front matter has no 'params:'"
    case .unknownParam(let name, let known):
      "there is no parameter '\(name)'; the front matter has \(known.joined(separator: ", "))"
    case .wrongParamType(let name, let expected):
      "the parameter '\(name)' takes \(expected)"
    case .unknownLabel(let label, let nearest):
      "no cell has the label '\(label)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; --cells lists them")
    case .notEvaluated(let label): "the cell '\(label)' says 'eval: false'; it is never run"
    case .notLinked(let text): "the compiled notebook can't be linked:\n\(text)"
    case .engineFailed(let text):
      "the notebook's program did not start; libSwiftNotebook.so may be damaged or of another build: "
        + "run scripts/build-release\n\(text)"
    }
  }
}
