import DataCatalogue
import Foundation

/// A card and where the set lies, for the terminal.
struct DataEntry {
  var card: DataCard
  var folder: URL?

  /// Whether it is here, or how it can be had.
  var state: String {
    switch card.supply {
    case .bundled: "bundled"
    case _ where folder != nil: "here"
    case .package(let name, _, _): "pip \(name)"
    case .debian(let name, _): "apt \(name)"
    case .home: "download"
    case .given: "--from"
    }
  }

  /// Bytes in the unit that a person would choose: `5.2 MB`.
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) B"
    case ..<1_000_000: "\(bytes / 1_000) kB"
    default: "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }
  }

  /// A line a set.
  static func table(of entries: [DataEntry]) -> String {
    let rows = entries.map { entry in
      [entry.card.id, entry.state, size(entry.card.bytes), entry.card.task]
    }
    return TextTable(rows: [["set", "state", "unpacked", "task"]] + rows).lines
      .joined(separator: "\n")
  }

  /// All that the card says.
  var details: String {
    var lines = [
      card.id, "  task      \(card.task)", "  licence   \(card.licence)",
      "  source    \(card.source)", "  citation  \(card.citation)",
      "  size      \(card.fileCount) files, \(Self.size(card.bytes)) unpacked",
      "  place     " + (folder?.path ?? "not here; get it with `\(card.command)`"),
    ]
    switch card.contents {
    case .files:
      lines.append("  files     SHA-256 of the content")
      lines += card.files.map { "    \($0.digest)  \($0.path)" }
    case .folder(_, _, let digest): lines.append("  checksum  \(digest) (of the list of files)")
    }
    return lines.joined(separator: "\n")
  }

  /// A line of JSON a set.
  static func json(of entries: [DataEntry]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try entries.map { entry in
      String(decoding: try encoder.encode(Record(entry)), as: UTF8.self)
    }.joined(separator: "\n")
  }
}

/// An entry as JSON.
private struct Record: Encodable {
  struct File: Encodable {
    var path: String
    var bytes: Int
    var sha256: String
  }

  var id: String
  var task: String
  var licence: String
  var source: String
  var citation: String
  var state: String
  var bytes: Int
  var path: String?
  var files: [File]
  var digest: String?

  init(_ entry: DataEntry) {
    let card = entry.card
    (id, task, licence) = (card.id, card.task, card.licence)
    (source, citation, state) = (card.source, card.citation, entry.state)
    bytes = card.bytes
    path = entry.folder?.path
    files = card.files.map { File(path: $0.path, bytes: $0.bytes, sha256: $0.digest) }
    if case .folder(_, _, let digest) = card.contents { self.digest = digest }
  }
}
