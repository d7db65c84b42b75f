import Execution
import Foundation
import Notebooks

/// Where a render reads and writes, before anything runs.
struct RenderPlan {
  var file: URL
  /// The folder that the user named it by; `nil` for a file.
  var folder: URL?
  var project: Project
  var report: URL
  /// Which combination of params it is, where there are several.
  var variant: ReportVariant?

  /// A plan for each notebook, and with `asVariants` for each combination of its params; two can't share a
  /// place.
  ///
  /// Throws `InputError` where they do, and for params that a notebook does not take.
  static func all(
    for files: [(file: URL, folder: URL?)], _ options: RenderOptions, asVariants: Bool
  ) throws(InputError) -> [RenderPlan] {
    var taken: [String: URL] = [:]
    var plans: [RenderPlan] = []
    for (file, folder) in files {
      let project = Project(of: file)
      let name = project.report(of: file, in: options.folder, below: folder).deletingPathExtension()
      let variants = asVariants ? try Self.variants(of: file, options) : []
      for variant in variants.isEmpty ? [nil] : variants.map(Optional.some) {
        var report = name
        if let variant { report.appendPathExtension(variant.name) }
        // A part of a notebook never takes the place of its whole report.
        if options.selection != .all { report.appendPathExtension("partial") }
        report.appendPathExtension(options.format.rawValue)
        if let other = taken.updateValue(file, forKey: report.standardizedFileURL.path) {
          throw InputError(
            "\(other.relativePath) and \(file.relativePath) would both be written to "
              + "\(report.relativePath); render them into different folders")
        }
        plans.append(
          RenderPlan(
            file: file, folder: folder, project: project, report: report, variant: variant))
      }
    }
    return plans
  }

  /// None for a document that can't be read: its render says why.
  private static func variants(
    of file: URL, _ options: RenderOptions
  ) throws(InputError) -> [ReportVariant] {
    guard let notebook = try? NotebookFile(at: file).notebook() else { return [] }
    return try ReportVariant.all(of: notebook, setting: options.params)
  }

  /// `options` with the params of this plan.
  func options(from options: RenderOptions) -> RenderOptions {
    guard let variant else { return options }
    var copy = options
    copy.params = variant.settings(over: options.params)
    return copy
  }
}
