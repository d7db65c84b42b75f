import Digests
import Runs

extension RunRecord {
  /// A record with a curve, an array, and a number that plain JSON can't hold.
  static func sample(seed: UInt64 = 1) -> RunRecord {
    let experiment = "{\"seed\":\(seed)}"
    let (data, code) = (Digest(of: "data"), Digest(of: "code"))
    var results = RunResults()
    results.metrics = ["accuracy": 0.1 + 0.2, "loss": .infinity]
    results.curves = ["loss": [.init(step: 1, value: 2.5), .init(step: 2, value: .nan)]]
    results.arrays = ["confidence": RunArray([0.1, -0.0, Float(bitPattern: 2), 1], shape: [2, 2])]
    results.counts = ["parameters": 7]
    return RunRecord(
      key: RunKey(experiment: experiment, data: data, code: code), system: "sample",
      experiment: experiment, seed: seed, data: data, code: code, results: results,
      facts: RunFacts(seconds: 1.5, host: "here", threads: 2, finished: "2026-01-01T00:00:00Z"))
  }
}
