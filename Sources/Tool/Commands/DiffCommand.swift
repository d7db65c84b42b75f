import Foundation
import Reports
import Runs

extension Command {
  /// Compares what two reports say.
  static let diff = Command(
    name: "diff",
    summary: "Compare two reports: figures, claims, tables, texts and charts.",
    operands: "OLD.html NEW.html",
    options: [
      CommandOption(
        "output", letter: "o", value: "FILE.html",
        "Also write the differences as a page, charts side by side."),
      CommandOption("quiet", "Print the differences only."),
    ],
    examples: [
      ("swiftnb diff old/quickstart.html outputs/quickstart.html", "what the last change did"),
      (
        "swiftnb diff old/quickstart.html outputs/quickstart.html -o diff.html",
        "the same as a page with the charts"
      ),
    ],
    details: """
      What was measured on a clock is left out. The exit code is 0 where both say the same, and 4
      where they differ.
      """
  ) { arguments, terminal in
    guard arguments.operands.count == 2 else {
      throw UsageError("diff takes two reports, found \(arguments.operands.count)")
    }
    let pages = try arguments.operands.map(ReportFile.content)
    let differences = PageDifference.between(pages[0], pages[1])
    for difference in differences { terminal.print(difference.lines.joined(separator: "\n")) }
    if let place = arguments.value(of: "output") {
      try ReportFile.compare(arguments.operands, pages, in: URL(filePath: place))
    }
    terminal.say(
      differences.isEmpty
        ? "both reports say the same" : "\(differences.count) differences")
    return differences.isEmpty ? .fine : .regressed
  }
}

/// Reports as files.
private enum ReportFile {
  /// Throws `InputError` for what is no report.
  static func content(of path: String) throws -> PageContent {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      throw InputError("\(path): there is no such file, or it can't be read")
    }
    let page = String(decoding: bytes, as: UTF8.self)
    guard page.contains("<meta name=\"generator\" content=\"swiftnb ") else {
      throw InputError("\(path): this is no report; name an HTML file that `swiftnb render` wrote")
    }
    return PageContent(ofPage: page)
  }

  /// Writes the page that shows the differences of two reports.
  static func compare(_ names: [String], _ contents: [PageContent], in place: URL) throws {
    guard let folder = ToolFolder.templates else {
      throw InputError("no templates/ with a page.html lies above the tool; reinstall it whole")
    }
    let project = Project(of: place).root?.appending(path: "templates")
    let page = ComparisonPage(
      old: .init(name: names[0], content: contents[0]),
      new: .init(name: names[1], content: contents[1]))
    let text = try page.html(
      from: TemplateFolder(folder, overriddenBy: project?.path == folder.path ? nil : project))
    try WholeFile.write(Data(text.utf8), to: place)
  }
}

extension PageDifference {
  /// A heading, and what was and is, line by line.
  var lines: [String] {
    guard let old else { return ["\(kind.rawValue) \(name): new"] + marked("+", new ?? "") }
    guard let new else { return ["\(kind.rawValue) \(name): gone"] + marked("-", old) }
    let (before, after) = (Self.split(old), Self.split(new))
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before.dropFirst(start).reversed(), after.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    return ["\(kind.rawValue) \(name):"]
      + before[start..<(before.count - end)].map { "  - \($0)" }
      + after[start..<(after.count - end)].map { "  + \($0)" }
  }

  private func marked(_ mark: String, _ text: String) -> [String] {
    Self.split(text).map { "  \(mark) \($0)" }
  }

  private static func split(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: true)
  }
}
