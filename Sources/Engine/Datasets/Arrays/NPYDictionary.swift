/// Reads the few forms of Python's notation that NumPy writes into an NPY header.
struct NPYDictionary {
  private var rest: Substring

  init(_ text: String) { rest = Substring(text) }

  /// The three fields, in any order, or nothing where the text is of another form.
  mutating func fields() -> (description: String, isFortran: Bool, shape: [Int])? {
    var (description, isFortran, shape): (String?, Bool?, [Int]?)
    guard takes("{") else { return nil }
    while !takes("}") {
      guard let key = string(), takes(":") else { return nil }
      switch key {
      case "descr": description = string() ?? notAString()
      case "fortran_order": isFortran = boolean()
      case "shape": shape = extents()
      default: return nil
      }
      guard takes(",") || rest.first == "}" else { return nil }
    }
    guard let description, let isFortran, let shape else { return nil }
    return (description, isFortran, shape)
  }

  private mutating func takes(_ mark: Character) -> Bool {
    rest = rest.drop { $0 == " " || $0 == "\n" }
    guard rest.first == mark else { return false }
    rest.removeFirst()
    rest = rest.drop { $0 == " " || $0 == "\n" }
    return true
  }

  private mutating func string() -> String? {
    for mark in "'\"" where takes(mark) {
      guard let end = rest.firstIndex(of: mark) else { return nil }
      let text = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      _ = takes("\0")
      return text
    }
    return nil
  }

  /// Structured types are lists: skipped, so that the error can name them.
  private mutating func notAString() -> String? {
    guard rest.first == "[", let end = rest.lastIndex(of: "]") else { return nil }
    let text = String(rest[...end])
    rest = rest[rest.index(after: end)...]
    return text
  }

  private mutating func boolean() -> Bool? {
    for (word, value) in [("True", true), ("False", false)] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      return value
    }
    return nil
  }

  private mutating func extents() -> [Int]? {
    guard takes("(") else { return nil }
    var extents: [Int] = []
    while !takes(")") {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      // Python 2 marked long whole numbers by an L.
      guard let extent = Int(digits), extents.count < 64 else { return nil }
      rest = rest[digits.endIndex...]
      if rest.first == "L" { rest.removeFirst() }
      extents.append(extent)
      guard takes(",") || rest.first == ")" else { return nil }
    }
    return extents
  }
}
