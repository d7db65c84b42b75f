import Baselines
import Foundation

/// What a check found in one notebook.
struct CheckedNotebook {
  /// The notebook's path as the user gave it.
  var path: String
  var code: ExitCode
  /// `nil` where the notebook could not be read or compiled.
  var measurement: MeasuredResults?
  var changes: [Change] = []
  /// Why nothing could be compared; `nil` where it was.
  var obstacle: String?
  /// What the user is told of cells that did not come to their end, each with file and line.
  var complaints: [String] = []
  /// The newest commit that changed the baseline's entry, by the changes' names.
  var commits: [String: String] = [:]
}

extension CheckedNotebook {
  /// Compares an outcome with the baseline beside the notebook.
  ///
  /// Without a comparable baseline the code is `.unusable`, unless the cells did worse.
  init(_ outcome: NotebookRender.Outcome, of file: URL, _ options: CheckOptions) {
    path = file.relativePath
    code = outcome.code
    measurement = outcome.measurement
    if code != .fine { complaints = outcome.complaints }
    guard outcome.code != .compileError else {
      obstacle = "the notebook does not compile"
      return
    }
    let place = Baseline.file(beside: file, profile: options.render.profile)
    do {
      guard let baseline = try Baseline(contentsOf: place) else {
        throw InputError(
          "\(place.relativePath) is missing; write it with `swiftnb check --accept \(path)`")
      }
      if let reason = baseline.obstacle(to: outcome.measurement.baseline(withTexts: false)) {
        throw InputError(
          "not comparable: \(reason); if that is meant, `swiftnb check --accept \(path)`")
      }
      let comparison = Comparison(
        outcome.measurement, with: baseline, comparesTexts: options.comparesTexts)
      changes = comparison.changes
      if comparison.isRegression(isStrict: options.isStrict) {
        code = .worst(of: [code, .regressed])
      }
      let names = changes.filter { $0.old != nil }.map(\.name)
      if !names.isEmpty { commits = BaselineHistory(of: place).newestCommits(of: names) }
    } catch {
      obstacle = "\(error)"
      code = .worst(of: [code, .unusable])
    }
  }
}
