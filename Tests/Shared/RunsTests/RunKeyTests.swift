import Digests
import Testing

@testable import Runs

@Suite struct RunKeyTests {
  private let base = RunKey(experiment: "e", data: Digest(of: "d"), code: Digest(of: "c"))

  @Test func `each part decides the key`() {
    let parent = base
    let others = [
      RunKey(experiment: "f", data: Digest(of: "d"), code: Digest(of: "c")),
      RunKey(experiment: "e", data: Digest(of: "x"), code: Digest(of: "c")),
      RunKey(experiment: "e", data: Digest(of: "d"), code: Digest(of: "x")),
      RunKey(experiment: "e", data: Digest(of: "d"), code: Digest(of: "c"), parent: parent),
    ]
    #expect(Set(others + [base]).count == 5)
  }

  /// `hashlib.sha256` over each field with its length as 8 little-endian bytes before it.
  @Test func `a key is the digest of its four fields`() {
    #expect(base.description == "945caabb2c5e42a9b65d353ba40619321dbb3f96b320b9fdfdacf4e18730c789")
  }

  @Test(arguments: [
    (["b": 1, "a": 2], "{\"a\":2,\"b\":1}"), (["x": .nan], "{\"x\":\"nan\"}"),
    (["x": 0.1], "{\"x\":0.1}"), (["a/b": 1e22], "{\"a/b\":1e+22}"),
  ])
  func `JSON has one spelling`(value: [String: Double], text: String) throws {
    #expect(try CanonicalJSON.text(of: value) == text)
  }
}
