import Foundation

/// What lies at the place where a site is published, as far as a plan asks.
protocol SiteContents {
  /// Paths below `folder`, which ends with a slash.
  func files(below folder: String) throws -> [String]
  /// `nil` where there is no file of that path.
  func bytes(of path: String) throws -> Data?
  func isFolder(_ path: String) -> Bool
}

/// What publishing would write and remove at a place: only files of the site's own.
struct SitePlan: Equatable {
  /// Files that are new or differ, by their paths.
  var writes: [String: Data] = [:]
  /// Files that were published once and have gone.
  var removals: [String] = []
  /// What the user is told.
  var notes: [String] = []

  var isEmpty: Bool { writes.isEmpty && removals.isEmpty }

  /// Lays the new reports over what `contents` holds.
  ///
  /// Throws `InputError` where a file in the way was not published by an earlier call: nothing is
  /// written over that is not the site's own.
  init(
    publishing site: SiteReports, onto contents: some SiteContents, pages: SitePages,
    isNewer: (_ commit: String) -> Bool = { _ in false }
  ) throws {
    let old = try Self.records(in: contents)
    let oldSettings =
      try contents.bytes(of: SiteSettings.path).map { bytes throws(InputError) in
        try SiteSettings(json: bytes)
      } ?? SiteSettings()
    let byPath = Dictionary(old.map { ($0.path, $0) }) { first, _ in first }
    var kept = byPath
    var wanted: [String: Data] = [:]
    var gone: [String] = []
    for report in site.reports {
      let before = byPath[report.record.path]
      if let before, let commit = before.commit, isNewer(commit) {
        notes.append(
          "\(before.page): was published from the later commit "
            + "\(commit.prefix(10)), and stays as it is")
        continue
      }
      kept[report.record.path] = report.record
      gone += before?.files ?? []
      wanted.merge(report.files) { $1 }
      wanted[report.record.path] = try report.record.siteJSON()
    }
    for record in old where site.isGone(record.notebook) {
      // A later commit may have added the notebook.
      if let commit = record.commit, isNewer(commit) { continue }
      kept[record.path] = nil
      gone += record.files + [record.path]
      notes.append("\(record.page): removed, its notebook is gone")
    }
    var settings = oldSettings
    settings.title = pages.title ?? oldSettings.title
    settings.address = pages.address ?? oldSettings.address
    let records = kept.sorted { $0.key < $1.key }.map(\.value)
    let made = try pages.made(of: records, settings)
    settings.pages = made.keys.sorted()
    gone += oldSettings.pages
    wanted.merge(made) { report, _ in report }
    wanted[SiteSettings.path] = try settings.siteJSON()
    let own = Set(gone).union(old.flatMap { $0.files + [$0.path] }).union([SiteSettings.path])
    try add(wanted, own: own, of: contents)
    removals = try Set(gone).subtracting(wanted.keys).subtracting(records.flatMap(\.files))
      .sorted().filter { try contents.bytes(of: $0) != nil }
  }

  private mutating func add(
    _ wanted: [String: Data], own: Set<String>, of contents: some SiteContents
  ) throws {
    var foreign: [String] = []
    for (path, bytes) in wanted {
      let before = try contents.bytes(of: path)
      let isBlocked = try SitePath.folders(above: path).contains {
        try contents.bytes(of: $0) != nil && !own.contains($0)
      }
      if isBlocked || contents.isFolder(path) || (before != nil && !own.contains(path)) {
        // The same bytes harm nobody.
        if before != bytes { foreign.append(path) }
      } else if before != bytes {
        writes[path] = bytes
      }
    }
    guard !foreign.isEmpty else { return }
    throw InputError(
      "\(foreign.sorted().joined(separator: ", ")): in the way, and not published by swiftnb; "
        + "move it away, or publish to another place (nothing was written)")
  }

  /// All reports that were published, in the order of their paths.
  static func records(in contents: some SiteContents) throws -> [SiteRecord] {
    try contents.files(below: SiteRecord.folder).filter { $0.hasSuffix(".json") }.sorted()
      .compactMap { path in
        try contents.bytes(of: path).map { try SiteRecord(json: $0, path: path) }
      }
  }
}
