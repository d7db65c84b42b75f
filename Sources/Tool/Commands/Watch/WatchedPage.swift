import Foundation
import Synchronization

/// The page that a browser shows while its notebook is being written.
final class WatchedPage: Sendable {
  private struct State {
    var page =
      "<!DOCTYPE html><title>swiftnb</title><body><p>The first render is under way.</p></body>"
    var problem: String?
    var version = 0
  }

  private let state = Mutex(State())

  /// Shows another page.
  func show(_ page: String) {
    state.withLock { $0 = State(page: page, problem: nil, version: $0.version + 1) }
  }

  /// Shows why there is no newer page, below the last good one.
  func show(problem: String) {
    state.withLock {
      $0.problem = problem
      $0.version += 1
    }
  }

  /// The answer to `request`: `/` is the page, `/changed?since=N` waits until there is a newer one.
  ///
  /// Nothing else exists here: no path leads to a file. Another host's name is refused, so that no
  /// page of a foreign address can read this one through the browser.
  func response(
    to request: HTTPRequest, port: Int, wait: Duration = .seconds(20)
  ) -> HTTPResponse {
    guard ["127.0.0.1:\(port)", "localhost:\(port)"].contains(request.host) else {
      return .text("403 Forbidden", "only 127.0.0.1:\(port) is served here\n")
    }
    guard request.method == "GET" else {
      return .text("405 Method Not Allowed", "only GET is answered here\n")
    }
    switch request.path {
    case "/": return HTTPResponse(status: "200 OK", type: "text/html; charset=utf-8", body: html)
    case "/changed":
      return .text("200 OK", "\(version(after: Int(request.query["since"] ?? "") ?? 0, wait))")
    default: return .text("404 Not Found", "there is nothing but the report here\n")
    }
  }

  /// The current version, as soon as it is newer than `known` or the time is over.
  private func version(after known: Int, _ wait: Duration) -> Int {
    let end = ContinuousClock.now + wait
    while true {
      let version = state.withLock(\.version)
      if version > known || ContinuousClock.now >= end { return version }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  private var html: String {
    let (page, problem, version) = state.withLock { ($0.page, $0.problem, $0.version) }
    let banner = problem.map { problem in
      """
      <pre role="alert" style="position:fixed;inset:auto 0 0 0;z-index:99;margin:0;padding:1rem;\
      max-height:50vh;overflow:auto;white-space:pre-wrap;background:#7d1d14;color:#fff;\
      font:14px/1.5 monospace">\(Self.escaped(problem))</pre>

      """
    }
    let addition = (banner ?? "") + Self.script(version: version)
    guard let end = page.range(of: "</body>", options: .backwards) else { return page + addition }
    return page[..<end.lowerBound] + addition + page[end.lowerBound...]
  }

  /// Waits for a newer page and loads it, where the reader was.
  private static func script(version: Int) -> String {
    """
    <script>
    (() => {
      const place = sessionStorage.getItem("swiftnb-place");
      if (place !== null) addEventListener("load", () => scrollTo({ top: Number(place), behavior: "instant" }));
      addEventListener("pagehide", () => sessionStorage.setItem("swiftnb-place", scrollY));
      const follow = async () => {
        try {
          const answer = await fetch("/changed?since=\(version)");
          if (Number(await answer.text()) !== \(version)) return location.reload();
        } catch { await new Promise((done) => setTimeout(done, 1000)); }
        follow();
      };
      follow();
    })();
    </script>

    """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
