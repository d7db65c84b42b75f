import Baselines
import Foundation

extension Command {
  /// Shows how a notebook's figures went over the commits that recorded them.
  static let history = Command(
    name: "history",
    summary: "Show each figure's course over the commits that recorded it.",
    operands: "[NOTEBOOK...]",
    options: [
      CommandOption(
        "figure", value: "NAME", "Only figures whose name holds NAME, with every value."),
      CommandOption(
        "profile", value: "quick|full", "Whose baselines to read; quick where not given."),
    ],
    examples: [
      ("swiftnb history notebooks/a.swiftmd", "one line a figure: course, first and last value"),
      ("swiftnb history notebooks/a.swiftmd --figure dice", "every value with its commit"),
    ],
    details: "Read from the committed baselines alone; nothing is rendered."
  ) { arguments, terminal in
    let profile = try RenderOptions(arguments).profile
    for notebook in try NotebookPaths.named(
      by: try NotebookPaths.orAll(arguments.operands))
    {
      let place = Baseline.file(beside: notebook, profile: profile)
      let history = BaselineHistory(of: place)
      guard !history.entries.isEmpty else {
        throw InputError(
          "\(place.relativePath) was never committed; write it with `swiftnb check --accept` and "
            + "commit it")
      }
      let lines = history.lines(ofFiguresNamed: arguments.value(of: "figure"))
      if let part = arguments.value(of: "figure"), lines.isEmpty {
        throw InputError(
          "\(place.relativePath): no figure's name holds '\(part)'; there are "
            + history.figures.joined(separator: ", "))
      }
      let count = history.entries.count
      terminal.print("\(notebook.relativePath): \(count == 1 ? "1 commit" : "\(count) commits")")
      for line in lines { terminal.print(line) }
    }
    return .fine
  }
}

extension BaselineHistory {
  /// A line for each figure; with `part`, only figures whose names hold it, and every value.
  func lines(ofFiguresNamed part: String?) -> [String] {
    let names = figures.filter { name in part.map { name.contains($0) } ?? true }
    let width = names.map(\.count).max() ?? 0
    return names.flatMap { name -> [String] in
      let course = values(of: name)
      let padded = name.padding(toLength: width, withPad: " ", startingAt: 0)
      let sparkline = Self.sparkline(course.map(\.value))
      let range = course.count > 1 ? "\(course[0].value) to \(course[course.count - 1].value)" : ""
      let gone = entries.last?.baseline.figures[name] == nil ? "  (gone)" : ""
      let head =
        "  \(padded)  \(sparkline)  \(range.isEmpty ? "\(course[0].value)" : range)\(gone)"
      guard part != nil else { return [head] }
      return [head] + course.map { "    \($0.entry.shortCommit)  \($0.entry.date)  \($0.value)" }
    }
  }

  /// One block a value, from the lowest to the highest of them.
  static func sparkline(_ values: [Double]) -> String {
    guard let low = values.min(), let high = values.max() else { return "" }
    let blocks = Array("▁▂▃▄▅▆▇█")
    return String(
      values.map { value in
        high > low ? blocks[Int(((value - low) / (high - low) * 7).rounded())] : blocks[3]
      })
  }
}
