import Notebooks
import Outputs

extension PageWriter {
  /// What the top of the page says where the notebook did not come to its end; otherwise empty.
  ///
  /// Call it after the body, which decides the cells' ids.
  var incompleteness: HTML {
    let places = notebook.cells.indices.filter { index in
      !notebook.cells[index].options.error && result(ofCell: index).state == .failed
    }
    let unreached = notebook.cells.indices.count { result(ofCell: $0).state == .notReached }
    guard let place = places.first else {
      return unreached == 0 ? .empty : box("The notebook did not come to its end.", unreached)
    }
    let line = notebook.cells[place].line
    var reason = "Cell \(place + 1)"
    for case .failure(let failure) in result(ofCell: place).outputs {
      reason = failure.title
    }
    let link: HTML =
      cellIds[place].map { "<a href=\"#\($0)\">line \(line)</a>" } ?? "line \(line)"
    return box("\(reason) (\(link)).", unreached)
  }

  private func box(_ reason: HTML, _ unreached: Int) -> HTML {
    let rest: HTML =
      switch unreached {
      case 0: .empty
      case 1: " One cell was not reached."
      default: " \(unreached) cells were not reached."
      }
    return "<p><strong>This report is incomplete.</strong> \(reason)\(rest)</p>\n"
  }
}
