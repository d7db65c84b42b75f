import Digests

/// One line of a record's file: exactly one of these is there, and its name says which.
struct RunLine: Codable {
  /// What was asked: all that the key is made from.
  struct Identity: Codable {
    var key: RunKey
    var system: String
    var experiment: String
    var seed: UInt64
    var data: Digest
    var code: Digest
    var parent: RunKey?
  }

  struct Final: Codable {
    var metrics: [String: Double]
    var counts: [String: Int]
  }

  struct Curve: Codable {
    var name: String
    var steps: [Int]
    var values: [Double]
  }

  /// Where an array's scalars begin in the file of arrays, in bytes.
  struct ArrayPlace: Codable {
    var name: String
    var offset: Int
    var shape: [Int]
  }

  /// The file of arrays as a whole.
  struct Arrays: Codable {
    var bytes: Int
    var checksum: String
  }

  var run: Identity?
  var facts: RunFacts?
  var final: Final?
  var curve: Curve?
  var array: ArrayPlace?
  var arrays: Arrays?

  static func lines(of record: RunRecord, arrays: RunArraysFile) -> [RunLine] {
    let identity = Identity(
      key: record.key, system: record.system, experiment: record.experiment, seed: record.seed,
      data: record.data, code: record.code, parent: record.parent)
    let final = Final(metrics: record.results.metrics, counts: record.results.counts)
    let curves = record.results.curves.sorted { $0.key < $1.key }.map { name, points in
      RunLine(curve: Curve(name: name, steps: points.map(\.step), values: points.map(\.value)))
    }
    let head = [RunLine(run: identity), RunLine(facts: record.facts), RunLine(final: final)]
    guard let whole = arrays.whole else { return head + curves }
    return head + curves + arrays.places.map { RunLine(array: $0) } + [RunLine(arrays: whole)]
  }

  /// The record without its arrays; `nil` where lines are missing or do not fit together.
  ///
  /// A record whose key is not made from what it says is not believed.
  static func record(of rows: [RunLine]) -> RunRecord? {
    guard rows.count >= 3, let run = rows[0].run, let facts = rows[1].facts,
      let final = rows[2].final,
      run.key
        == RunKey(
          experiment: run.experiment, data: run.data, code: run.code, parent: run.parent)
    else { return nil }
    var results = RunResults()
    results.metrics = final.metrics
    results.counts = final.counts
    for row in rows[3...] {
      guard let curve = row.curve else {
        guard row.array != nil || row.arrays != nil else { return nil }
        continue
      }
      guard curve.steps.count == curve.values.count else { return nil }
      results.curves[curve.name] = zip(curve.steps, curve.values).map {
        RunResults.Point(step: $0, value: $1)
      }
    }
    return RunRecord(
      key: run.key, system: run.system, experiment: run.experiment, seed: run.seed,
      data: run.data, code: run.code, parent: run.parent, results: results, facts: facts)
  }
}
