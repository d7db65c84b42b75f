import Foundation
import Notebooks

extension Command {
  /// Runs a file of examples through the parser.
  static let conformance = Command(
    name: "conformance",
    summary: "Compare the parser with a file of examples in CommonMark's form.",
    operands: "FILE",
    options: [
      CommandOption(
        "extensions", value: "A,B",
        "The constructs that are on; without it CommonMark with GFM's extensions."),
      CommandOption("failures", "Print input, expected and found HTML of what fails."),
    ],
    examples: [
      ("swiftnb conformance spec.txt", "prints passed and failed by section and in all")
    ],
    isInternal: true
  ) { arguments, terminal in
    guard arguments.operands.count == 1 else {
      throw UsageError("conformance takes one file, found \(arguments.operands.count)")
    }
    let file = SpecificationFile(try ProseInput.text(of: arguments.operands[0]))
    guard !file.examples.isEmpty else {
      throw InputError("\(arguments.operands[0]): this file holds no examples")
    }
    let names = arguments.value(of: "extensions")
    let run = ConformanceRun(
      file, extensions: try extensions(named: names, for: file), isPandoc: names != nil)
    for section in run.sections {
      terminal.print("\(section.name): \(section.passed) passed, \(section.failed) failed")
    }
    for failure in run.failures {
      let example = failure.example
      terminal.say("failed: line \(example.line)")
      guard arguments.has("failures") else { continue }
      terminal.say("\(example.markdown)--- expected\n\(example.html)--- found\n\(failure.found)")
    }
    terminal.print("\(run.passed) passed, \(run.failures.count) failed")
    return run.failures.isEmpty ? .fine : .cellFailed
  }

  /// The set of the names, or what the file's title asks for.
  ///
  /// The specification of CommonMark itself shows bare addresses and tags as text, which GFM reads
  /// otherwise; so it is read as CommonMark alone.
  private static func extensions(
    named names: String?, for file: SpecificationFile
  ) throws -> MarkdownExtensions {
    guard let names else {
      return file.title == "CommonMark Spec" ? .commonMark : [.github, .tagFilter]
    }
    var extensions = MarkdownExtensions.commonMark
    for name in names.split(separator: ",") {
      let known = MarkdownExtensions.named
      guard let found = known[String(name).replacing("-", with: "_")] else {
        let nearest = nearestName(to: String(name), among: known.keys.sorted())
        throw UsageError(
          "there is no extension '\(name)'; "
            + (nearest.map { "did you mean '\($0)'?" }
              ?? "known are \(known.keys.sorted().joined(separator: ", "))"))
      }
      extensions.formUnion(found)
    }
    return extensions
  }
}
