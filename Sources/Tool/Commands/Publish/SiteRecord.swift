import Foundation
import Reports

/// What a published site keeps of one report, so that its pages can be made again without it and
/// another call knows which files it may write over or remove.
///
/// Each report has a file of its own: two calls that publish different reports don't meet.
struct SiteRecord: Codable, Equatable {
  /// The format that this version writes and reads.
  static let format = 1
  /// Where a site keeps its records.
  static let folder = ".swiftnb-site/reports/"

  var format = Self.format
  /// The notebook's path below its project.
  var notebook: String
  /// The commit that the report was made from; `nil` outside of a repository.
  var commit: String?
  var isDirty: Bool
  /// All files of the report, by their paths in the site.
  var files: [String]
  var report: ReportSummary
  /// What became of its claims, commit by commit.
  var changes: [ClaimChange]

  /// The path of the report's page in the site.
  var page: String {
    report.link.hasPrefix("./") ? String(report.link.dropFirst(2)) : report.link
  }

  /// The record's own path in the site.
  var path: String {
    Self.folder + page.dropLast(page.hasSuffix(".html") ? 5 : 0) + ".json"
  }

  /// Reads the bytes of a record that `path` names in errors.
  init(json bytes: Data, path: String) throws(InputError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: bytes)
    } catch {
      throw InputError(
        "\(path): this is no record of a published report; remove the file, and publish again")
    }
    guard format == Self.format else {
      throw InputError(
        "\(path): its format is \(format), this version reads \(Self.format); publish with the "
          + "version that wrote it, or remove \(Self.folder) and what it published")
    }
    if let file = files.first(where: { !SitePath.isInside($0) }) {
      throw InputError("\(path): '\(file)' lies outside of the site; remove the file")
    }
  }

  init(
    notebook: String, commit: String?, isDirty: Bool, files: [String], report: ReportSummary,
    changes: [ClaimChange]
  ) {
    self.notebook = notebook
    self.commit = commit
    self.isDirty = isDirty
    self.files = files
    self.report = report
    self.changes = changes
  }
}

/// What a site keeps of itself.
struct SiteSettings: Codable, Equatable {
  static let path = ".swiftnb-site/site.json"

  var format = SiteRecord.format
  var title: String?
  /// The site's address, which a feed's links need.
  var address: String?
  /// The pages that were made from all records together.
  var pages: [String] = []

  /// Reads the bytes of `path`.
  init(json bytes: Data) throws(InputError) {
    guard let settings = try? JSONDecoder().decode(Self.self, from: bytes),
      settings.format == SiteRecord.format, settings.pages.allSatisfy(SitePath.isInside)
    else {
      throw InputError(
        "\(Self.path): another version of swiftnb wrote it, or it is damaged; publish with that "
          + "version, or remove the file and the pages that it lists")
    }
    self = settings
  }

  init() {}
}

/// Paths of files below a site's root, with `/` between names.
enum SitePath {
  /// Whether a path stays below the root, and out of git's own folder.
  static func isInside(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty
      && names.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.lowercased() != ".git" }
      && !path.contains("\0") && !path.contains("\n")
  }

  /// The folders above a path: of `a/b/c` these are `a` and `a/b`.
  static func folders(above path: String) -> [String] {
    let names = path.split(separator: "/").dropLast()
    return names.indices.map { names[...$0].joined(separator: "/") }
  }
}

extension Encodable {
  /// The same bytes for equal values.
  func siteJSON() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
