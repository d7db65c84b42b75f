import Foundation
import Outputs
import Testing

@testable import Baselines

@Suite struct BaselineFileTests {
  private let baseline = Baseline(
    figures: ["b.x": 0.1 + 0.2, "a": 5, "c": -1e-20],
    claims: ["It \"holds\"/now": .holds, "A": .doesNotHold], texts: nil, params: ["noise": "0.4"],
    data: ["bundled digits": "ab12"])

  @Test func `a baseline is sorted and has one figure a line`() {
    #expect(
      baseline.json == """
        {
          "format": 1,
          "params": {
            "noise": "0.4"
          },
          "data": {
            "bundled digits": "ab12"
          },
          "figures": {
            "a": 5.0,
            "b.x": 0.30000000000000004,
            "c": -1e-20
          },
          "claims": {
            "A": "does not hold",
            "It \\"holds\\"/now": "holds"
          }
        }

        """)
  }

  @Test func `a baseline comes back with every bit`() throws {
    var other = baseline
    other.texts = ["cell 2": "00ff"]
    for value in [baseline, other, Baseline()] {
      #expect(try Baseline(json: Data(value.json.utf8), path: "x") == value)
    }
  }

  @Test(arguments: [
    ("", "x.baseline.json: this is no baseline (it is not JSON); restore it from git, or write"),
    ("{\"format\": 1}", "x.baseline.json: this is no baseline ('params' is missing)"),
    (
      "{\n<<<<<<< HEAD\n", "x.baseline.json:2: a merge left its conflict marks; resolve them"
    ),
    (
      "{\"format\":2,\"params\":{},\"data\":{},\"figures\":{},\"claims\":{}}",
      "x.baseline.json: its format is 2, this version reads 1"
    ),
    (
      "{\"format\":1,\"params\":{},\"data\":{},\"figures\":{\"a\":\"1\"},\"claims\":{}}",
      "x.baseline.json: this is no baseline ('figures.a' has another type)"
    ),
    (
      "{\"format\":1,\"params\":{},\"data\":{},\"figures\":{},\"claims\":{\"a\":\"maybe\"}}",
      "x.baseline.json: this is no baseline ('claims.a' can't be read)"
    ),
  ])
  func `a damaged baseline is refused with its reason`(text: String, start: String) {
    let error = #expect(throws: BaselineError.self) {
      try Baseline(json: Data(text.utf8), path: "x.baseline.json")
    }
    #expect(error?.description.hasPrefix(start) == true, "\(error?.description ?? "")")
  }

  @Test func `each profile has its own file beside the notebook`() {
    let notebook = URL(filePath: "/a/b.c.swiftmd")
    #expect(Baseline.file(beside: notebook, profile: "quick").path == "/a/b.c.baseline.json")
    #expect(Baseline.file(beside: notebook, profile: "full").path == "/a/b.c.full.baseline.json")
  }

  @Test func `other params or data can't be compared`() {
    var other = baseline
    #expect(baseline.obstacle(to: other) == nil)
    other.data["bundled digits"] = "cd34"
    #expect(
      baseline.obstacle(to: other)
        == "the data file bundled digits has other bytes than for the baseline")
    other.params["noise"] = "0.6"
    #expect(baseline.obstacle(to: other) == "the param noise is 0.6, the baseline has 0.4")
  }
}
