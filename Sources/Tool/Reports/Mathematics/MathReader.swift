/// Reads LaTeX mathematics into the content of a `<math>` element.
///
/// Each function answers `nil` where it meets something that it does not know: half a formula would
/// be a wrong one.
struct MathReader {
  var tokens: [MathToken]
  var position = 0
  /// How many groups, fences and environments are open.
  private var depth = 0
  /// What nests deeper is shown as source, so that no formula exhausts the stack.
  private static let maximumDepth = 60

  init(_ source: String) {
    tokens = MathToken.tokens(of: source)
  }

  var next: MathToken? { position < tokens.count ? tokens[position] : nil }

  mutating func take(_ token: MathToken) -> Bool {
    guard next == token else { return false }
    position += 1
    return true
  }

  /// All of the source; `nil` where any part is not known or nothing is there.
  mutating func formula() -> HTML? {
    guard !tokens.isEmpty, let content = row(until: { _ in false }) else { return nil }
    return position == tokens.count ? content : nil
  }

  /// Terms up to a token that `isEnd` names, which stays, or to the end.
  mutating func row(until isEnd: (MathToken) -> Bool) -> HTML? {
    guard depth < Self.maximumDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    var html = HTML.empty
    while let token = next, !isEnd(token) {
      guard let term = term() else { return nil }
      html += term
    }
    return html
  }

  /// One atom with its scripts.
  private mutating func term() -> HTML? {
    guard var base = atom() else { return nil }
    var upper: HTML?
    var lower: HTML?
    while let token = next {
      switch token {
      case .superscript:
        position += 1
        guard upper == nil, let script = argument() else { return nil }
        upper = script
      case .subscript:
        position += 1
        guard lower == nil, let script = argument() else { return nil }
        lower = script
      case .character("'"):
        position += 1
        upper = (upper ?? .empty) + "<mo>′</mo>"
      case .command("limits"):
        position += 1
        base.hasLimits = true
      case .command("nolimits"):
        position += 1
        base.hasLimits = false
      default: return base.with(lower: lower, upper: upper)
      }
    }
    return base.with(lower: lower, upper: upper)
  }

  /// A group or a single atom, as commands and scripts take it.
  mutating func argument() -> HTML? {
    guard next == .open else {
      guard depth < Self.maximumDepth else { return nil }
      depth += 1
      defer { depth -= 1 }
      // Without braces LaTeX takes a single digit.
      if case .number(let digits)? = next, digits.count > 1 {
        tokens[position] = .number(String(digits.dropFirst()))
        return "<mn>\(String(digits.prefix(1)))</mn>"
      }
      return atom()?.markup
    }
    return group()
  }

  /// What stands between braces, as one element.
  mutating func group() -> HTML? {
    guard take(.open), let content = row(until: { $0 == .close }), take(.close) else { return nil }
    return "<mrow>\(content)</mrow>"
  }

  private mutating func atom() -> MathAtom? {
    guard let token = next else { return nil }
    switch token {
    case .open: return group().map { MathAtom(markup: $0) }
    case .close, .superscript, .subscript, .column: return nil
    case .number(let digits):
      position += 1
      return MathAtom(markup: "<mn>\(digits)</mn>")
    case .character(let character):
      position += 1
      return MathSymbols.atom(of: character)
    case .command(let name):
      position += 1
      return command(name)
    }
  }
}

/// An element with the place where its scripts go.
struct MathAtom {
  var markup: HTML
  /// Whether scripts stand above and below in displayed formulas.
  var hasLimits = false

  /// The element with what stands below and above it.
  func with(lower: HTML?, upper: HTML?) -> HTML {
    switch (lower, upper) {
    case (nil, nil): markup
    case (let lower?, nil): element(hasLimits ? "munder" : "msub", lower)
    case (nil, let upper?): element(hasLimits ? "mover" : "msup", upper)
    case (let lower?, let upper?):
      element(hasLimits ? "munderover" : "msubsup", lower + "<mrow>\(upper)</mrow>")
    }
  }

  private func element(_ name: StaticString, _ scripts: HTML) -> HTML {
    let name = HTML(trusting: "\(name)")
    return "<\(name)>\(markup)\(scripts)</\(name)>"
  }
}
