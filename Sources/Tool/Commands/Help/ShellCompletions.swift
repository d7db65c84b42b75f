/// Completion scripts for shells, made from the tables of commands and options.
struct ShellCompletions {
  var commands: [Command]

  /// The shells that have one.
  static let shells = ["bash", "zsh", "fish"]

  /// The script for one of `shells`; `nil` for another shell.
  func script(for shell: String) -> String? {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    case "fish": fish
    default: nil
    }
  }

  private var shown: [Command] { commands.filter { !$0.isInternal } }

  private func words(of command: Command) -> String {
    (command.options.map { "--\($0.name)" } + ["--help"]).joined(separator: " ")
  }

  private var bash: String {
    let cases = shown.map { "    \($0.name)) options=\"\(words(of: $0))\" ;;" }
    return """
      # Completions of swiftnb for bash: put this into a file that bash reads, such as ~/.bashrc.
      _swiftnb() {
        local word=${COMP_WORDS[COMP_CWORD]} options=""
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(shown.map(\.name).joined(separator: " ")) --help --version" -- "$word"))
          return
        fi
        case ${COMP_WORDS[1]} in
      \(cases.joined(separator: "\n"))
        esac
        if [[ $word == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$word"))
        else
          compopt -o filenames
          COMPREPLY=($(compgen -f -- "$word"))
        fi
      }
      complete -F _swiftnb swiftnb
      """
  }

  private var zsh: String {
    let verbs = shown.map { "    '\($0.name):\(Self.single($0.summary))'" }
    let cases = shown.map { command in
      let options = command.options.map { option in
        let value = option.valueName.map { ":\(Self.single($0)):_files" } ?? ""
        return
          "'\(option.repeats ? "*" : "")--\(option.name)[\(Self.bracketed(option.summary))]\(value)'"
      }
      return "    \(command.name)) _arguments \(options.joined(separator: " ")) '*:file:_files' ;;"
    }
    return """
      #compdef swiftnb
      # Completions of swiftnb for zsh: put this into a folder of $fpath as _swiftnb.
      _swiftnb() {
        local -a verbs
        verbs=(
      \(verbs.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe command verbs
          return
        fi
        local verb=$words[2]
        shift words
        (( CURRENT-- ))
        case $verb in
      \(cases.joined(separator: "\n"))
        esac
      }
      _swiftnb "$@"
      """
  }

  private var fish: String {
    let verbs = shown.map { command in
      "complete -c swiftnb -n __fish_use_subcommand -f -a \(command.name) "
        + "-d '\(Self.single(command.summary))'"
    }
    let options = shown.flatMap { command in
      command.options.map { option in
        "complete -c swiftnb -n '__fish_seen_subcommand_from \(command.name)' -l \(option.name)"
          + (option.letter.map { " -s \($0)" } ?? "") + (option.valueName == nil ? "" : " -r")
          + " -d '\(Self.single(option.summary))'"
      }
    }
    return
      (["# Completions of swiftnb for fish: ~/.config/fish/completions/swiftnb.fish"] + verbs
      + options).joined(separator: "\n")
  }

  /// Inside of single quotes.
  private static func single(_ text: String) -> String { text.replacing("'", with: "") }

  /// Inside of single quotes and square brackets, where zsh gives colons a meaning.
  private static func bracketed(_ text: String) -> String {
    single(text).replacing("[", with: "(").replacing("]", with: ")").replacing(":", with: "\\:")
  }
}
