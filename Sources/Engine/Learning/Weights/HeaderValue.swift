/// A JSON value of a safetensors header, with the byte at which it begins.
struct HeaderValue {
  enum Content {
    case text(String)
    case integer(Int)
    case list([HeaderValue])
    case object([(key: String, value: HeaderValue)])
  }

  let content: Content
  let offset: Int

  /// The value under a key of an object.
  subscript(key: String) -> HeaderValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  var text: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  /// The integers of a list of nothing else.
  var integers: [Int]? {
    guard case .list(let values) = content else { return nil }
    var integers: [Int] = []
    for value in values {
      guard case .integer(let integer) = value.content else { return nil }
      integers.append(integer)
    }
    return integers
  }
}
