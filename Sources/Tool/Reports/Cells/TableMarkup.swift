import Outputs

extension TableOutput {
  /// The table, numbers to the right, in a box of its own that scrolls when it is too wide.
  func markup(caption: HTML = .empty, id: String? = nil) -> HTML {
    let head = columns.map { column -> HTML in
      "<th scope=\"col\"\(side(of: column))>\(column.title)</th>"
    }
    let body = rows.map { row -> HTML in
      let cells = row.enumerated().map { index, text -> HTML in
        "<td\(index < columns.count ? attributes(of: columns[index]) : .empty)>\(text)</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return """
      <div class="table"\(.attribute("id", id))>
      <table>\(caption.isEmpty ? .empty : "<caption>\(caption)</caption>" as HTML)
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(body.joined())</tbody>
      </table>
      </div>

      """
  }

  private func attributes(of column: Column) -> HTML {
    side(of: column) + .measured(column.isMeasured)
  }

  private func side(of column: Column) -> HTML {
    column.isNumeric ? " class=\"number\"" : .empty
  }
}
