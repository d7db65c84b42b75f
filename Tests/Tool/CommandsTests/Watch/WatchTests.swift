import Foundation
import Testing

@testable import Commands

@Suite(.serialized) struct WatchTests {
  private func request(
    _ target: String, host: String = "127.0.0.1:80", method: String = "GET"
  ) throws -> HTTPRequest {
    try #require(HTTPRequest(head: "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n"))
  }

  private func answer(_ page: WatchedPage, _ request: HTTPRequest) -> HTTPResponse {
    page.response(to: request, port: 80, wait: .zero)
  }

  @Test func `a request is read`() throws {
    let read = try request("/changed?since=3&x", host: "LOCALHOST:80")
    #expect(read.path == "/changed")
    #expect(read.query == ["since": "3", "x": ""])
    #expect(read.host == "localhost:80")
    #expect(HTTPRequest(head: "") == nil)
    #expect(HTTPRequest(head: "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == nil)
  }

  @Test(arguments: [
    "evil.example", "evil.example:80", "127.0.0.1:81", "", "localhost:80.evil.example",
  ])
  func `a foreign host is refused`(host: String) throws {
    #expect(answer(WatchedPage(), try request("/", host: host)).status == "403 Forbidden")
  }

  @Test(arguments: ["/a.swiftmd", "/../etc/passwd", "//", "/%2e%2e/x", "/index.html"])
  func `no path leads to a file`(path: String) throws {
    #expect(answer(WatchedPage(), try request(path)).status == "404 Not Found")
  }

  @Test func `the page follows its notebook and keeps its good text beside a mistake`() throws {
    let page = WatchedPage()
    #expect(answer(page, try request("/changed?since=0")).body == "0")
    page.show("<body><p>first</p></body>")
    #expect(answer(page, try request("/changed?since=0")).body == "1")
    page.show(problem: "a < b")
    let html = answer(page, try request("/")).body
    #expect(html.contains("<p>first</p>"))
    #expect(html.contains("a &lt; b</pre>"))
    #expect(html.contains("/changed?since=2"))
    page.show("<body><p>second</p></body>")
    #expect(!answer(page, try request("/")).body.contains("role=\"alert\""))
    #expect(answer(page, try request("/", method: "POST")).status == "405 Method Not Allowed")
  }

  @Test func `a server answers on this machine`() async throws {
    let server = try LocalServer(port: 0)
    defer { server.stop() }
    server.start { .text("200 OK", $0.path + " ü") }
    let port = server.port
    let answer = try await Task.detached { try Self.answer(from: port, to: "/here") }.value
    #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
    #expect(answer.hasSuffix("\r\n\r\n/here ü"))
    #expect(throws: InputError.self) { try LocalServer(port: server.port) }
  }

  /// All that the server sends: by bash's own sockets, which need no networking library.
  private static func answer(from port: Int, to path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let line = """
      exec 3<>/dev/tcp/127.0.0.1/\(port)
      printf 'GET \(path) HTTP/1.1\\r\\nHost: 127.0.0.1:\(port)\\r\\nConnection: close\\r\\n\\r\\n' >&3
      cat <&3
      """
    process.arguments = ["bash", "--norc", "-c", line]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
