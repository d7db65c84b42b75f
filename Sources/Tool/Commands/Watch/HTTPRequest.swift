/// The head of a browser's request, as far as it decides the answer.
struct HTTPRequest: Equatable {
  var method: String
  /// The path without its query.
  var path: String
  var query: [String: String]
  /// The host that the browser believes to talk to; empty where it names none.
  var host: String

  /// Reads the lines up to the first empty one; `nil` for what is no request.
  init?(head: String) {
    let lines = head.split(whereSeparator: \.isNewline)
    guard let words = lines.first?.split(separator: " "), words.count == 3,
      words[2].hasPrefix("HTTP/1.")
    else { return nil }
    method = String(words[0])
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(target[0])
    let pairs = (target.count > 1 ? target[1] : "").split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
    query = Dictionary(pairs) { first, _ in first }
    let hosts = lines.dropFirst().filter { $0.lowercased().hasPrefix("host:") }
    guard hosts.count <= 1 else { return nil }
    host = hosts.first.map { $0.dropFirst(5).filter { !$0.isWhitespace }.lowercased() } ?? ""
  }
}

/// An answer that is sent whole.
struct HTTPResponse: Equatable {
  var status: String
  var type: String
  var body: String

  /// Plain words for what is not a page.
  static func text(_ status: String, _ body: String) -> HTTPResponse {
    HTTPResponse(status: status, type: "text/plain; charset=utf-8", body: body)
  }

  /// The bytes on the wire; never kept by the browser, because the page changes under its address.
  var bytes: [UInt8] {
    let head = """
      HTTP/1.1 \(status)\r
      Content-Type: \(type)\r
      Content-Length: \(body.utf8.count)\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Connection: close\r
      \r

      """
    return Array(head.utf8) + Array(body.utf8)
  }
}
