import Foundation
import Notebooks

/// One combination of a notebook's params, where several are rendered.
struct ReportVariant {
  /// Names and values in the order of the axes.
  let values: [(name: String, value: ParamValue)]

  /// As many reports as a page can compare.
  static let limit = 1_000

  /// The variants that `matrix:` and lists on the command line ask for, none for one report.
  ///
  /// A list on the command line takes the place of the front matter's.
  ///
  /// Throws `InputError` for values that a param does not take, and for too many.
  static func all(
    of notebook: Notebook, setting settings: [(name: String, text: String)]
  ) throws(InputError) -> [ReportVariant] {
    var matrix = notebook.frontMatter.matrix
    for (name, text) in settings {
      guard let param = notebook.frontMatter.params.first(where: { $0.name == name }) else {
        continue
      }
      matrix.axes.removeAll { $0.name == name }
      let texts = parts(of: text, for: param)
      guard texts.count > 1 else { continue }
      var values: [ParamValue] = []
      for text in texts {
        let typed = try ParamSettings.typed([(name, text)], for: notebook)
        values += typed.values.filter { !values.contains($0) }
      }
      matrix.axes.append(.init(name: name, values: values))
    }
    guard !matrix.axes.isEmpty else { return [] }
    guard let count = matrix.count, count <= limit else {
      throw InputError(
        "\(notebook.path): the matrix has more than \(limit) combinations; take fewer values")
    }
    return matrix.combinations.map { row in
      ReportVariant(values: Array(zip(matrix.axes.map(\.name), row)))
    }
  }

  /// Values between commas; a text without choices may hold commas of its own.
  private static func parts(of text: String, for param: Param) -> [String] {
    if case .text = param.value, param.choices.isEmpty { return [text] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// `seed-1.rate-0.2`, for a file's name.
  var name: String {
    values.map { name, value in
      let text = value.text.map { $0.isLetter || $0.isNumber || "._+".contains($0) ? $0 : "-" }
      return "\(name)-\(String(text))"
    }.joined(separator: ".")
  }

  /// `seed = 1, rate = 0.2`, for readers.
  var title: String { values.map { "\($0.name) = \($0.value.text)" }.joined(separator: ", ") }

  /// The settings of a render: `others`, with these values for the axes.
  func settings(
    over others: [(name: String, text: String)]
  ) -> [(name: String, text: String)] {
    let names = Set(values.map(\.name))
    return others.filter { !names.contains($0.name) } + values.map { ($0.name, $0.value.text) }
  }
}
