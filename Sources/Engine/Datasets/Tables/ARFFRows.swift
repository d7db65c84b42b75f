/// Collects the rows of an ARFF file column by column.
struct ARFFRows {
  private let attributes: [ARFFHeader.Attribute]
  private let allowed: [Set<String>?]
  private let path: String
  private var numbers: [[Double]]
  private var texts: [[String?]]

  init(_ attributes: [ARFFHeader.Attribute], path: String) {
    self.attributes = attributes
    self.path = path
    allowed = attributes.map { attribute in
      if case .nominal(let names) = attribute.kind { Set(names) } else { nil }
    }
    numbers = [[Double]](repeating: [], count: attributes.count)
    texts = [[String?]](repeating: [], count: attributes.count)
  }

  mutating func add(_ text: String, line: Int) throws {
    guard text.hasPrefix("{") else {
      let words = try ARFFWords(text, separator: ",", path: path, line: line)
      // A weight in braces may follow a dense row.
      let count = words.texts.count
      guard
        count == attributes.count
          || (count == attributes.count + 1 && words.texts[count - 1].hasPrefix("{"))
      else {
        throw error("\(count) values for \(attributes.count) attributes", line)
      }
      for column in attributes.indices {
        let isMissing = words.texts[column] == "?" && !words.areQuoted[column]
        try append(isMissing ? nil : words.texts[column], to: column, line)
      }
      return
    }
    try addSparse(text, line: line)
  }

  func columns() -> [DataTable.Column] {
    attributes.indices.map { index in
      if case .numeric = attributes[index].kind {
        return .init(name: attributes[index].name, values: .numbers(numbers[index]))
      }
      return .init(name: attributes[index].name, values: .texts(texts[index]))
    }
  }

  private mutating func addSparse(_ text: String, line: Int) throws {
    guard let end = text.firstIndex(of: "}") else {
      throw error("a sparse row without its }", line)
    }
    let list = String(text[text.index(after: text.startIndex)..<end])
    var given: [Int: String?] = [:]
    if !list.trimmed.isEmpty {
      for pair in try ARFFWords(list, separator: ",", path: path, line: line).texts {
        let parts = try ARFFWords(pair, separator: " ", path: path, line: line, limit: 2).texts
        guard parts.count == 2, let column = Int(parts[0]), attributes.indices.contains(column),
          given[column] == nil
        else {
          throw error("'\(pair.prefix(40))' in a sparse row", line)
        }
        let value = parts[1].trimmed.filter { $0 != "'" && $0 != "\"" }
        given.updateValue(value == "?" ? nil : value, forKey: column)
      }
    }
    for column in attributes.indices {
      if let value = given[column] {
        try append(value, to: column, line)
      } else {
        try append(absent(column), to: column, line)
      }
    }
  }

  private func absent(_ column: Int) -> String? {
    switch attributes[column].kind {
    case .numeric: "0"
    case .nominal(let names): names.first
    case .text: nil
    }
  }

  private mutating func append(_ value: String?, to column: Int, _ line: Int) throws {
    let attribute = attributes[column]
    switch attribute.kind {
    case .numeric:
      guard let number = value.map({ Double($0) }) ?? .nan else {
        throw error("'\(value ?? "?")' for the numeric attribute '\(attribute.name)'", line)
      }
      numbers[column].append(number)
    case .text: texts[column].append(value)
    case .nominal:
      if let value, allowed[column]?.contains(value) == false {
        throw error("'\(value.prefix(40))', which '\(attribute.name)' does not list", line)
      }
      texts[column].append(value)
    }
  }

  private func error(_ found: String, _ line: Int) -> DataError {
    DataError(
      file: path, position: .line(line), found: found,
      remedy: "give every row the values that the attributes declare")
  }
}
