import Outputs

extension Claim.Verdict {
  /// Its name in the style sheet.
  var cssClass: String {
    switch self {
    case .holds: "holds"
    case .doesNotHold: "fails"
    case .undecided: "undecided"
    }
  }

  /// The verdict in words and as a sign, so that colour is never alone in telling it.
  var chip: HTML {
    "<span class=\"chip \(cssClass)\">\(icon)\(title)</span>"
  }

  var title: String {
    switch self {
    case .holds: "Holds"
    case .doesNotHold: "Does not hold"
    case .undecided: "Undecided"
    }
  }

  var icon: HTML {
    let path: HTML =
      switch self {
      case .holds: "<path d=\"M3 8.5l3.2 3.2L13 4.6\"/>"
      case .doesNotHold: "<path d=\"M4 4l8 8M12 4l-8 8\"/>"
      case .undecided: "<path d=\"M5.4 6a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 1.9M8 13v.2\"/>"
      }
    return "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">\(path)</svg>"
  }
}
