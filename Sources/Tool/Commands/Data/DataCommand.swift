import DataCatalogue
import Foundation
import Notebooks

extension Command {
  /// Lists, shows, gets and checks data sets.
  static let data = Command(
    name: "data",
    summary: "List, show, get or verify the data sets that notebooks use.",
    operands: "list|show SET|get SET|path SET|verify [SET...]",
    options: [
      CommandOption(
        "from", value: "FILE|FOLDER",
        "get: take the set from a folder, an archive (.zip, .whl, .tar.gz) or a file that you have."
      ),
      CommandOption("format", value: "text|json", "list, show: how; text where not given."),
      CommandOption("force", "get: take the place of a set that is there already."),
      CommandOption("quiet", "Print results and errors only."),
    ],
    examples: [
      ("swiftnb data list", "every set, its task and whether it is here"),
      ("swiftnb data show mnist", "licence, source, citation, files with checksums"),
      ("swiftnb data get river", "the files of a Python package, by `pip download`"),
      ("swiftnb data get mnist", "from its home address, resumed where it was interrupted"),
      ("swiftnb data get abalone --from ~/Downloads", "found there by size and checksum"),
      ("swiftnb data path mnist", "its folder; exit code 2 where it is not here"),
    ],
    details: """
      Sets that are not bundled lie in the first folder of SWIFTNB_DATA, a folder each; they are looked
      for in all of its folders. A set appears there whole and verified, or not at all. Checksums are
      those of the content: of a file .gz, of what it unpacks to.
      """
  ) { arguments, terminal in
    let verbs = ["list", "show", "get", "path", "verify"]
    guard let verb = arguments.operands.first else {
      throw UsageError("say what to do: \(verbs.joined(separator: ", "))")
    }
    let sets = Array(arguments.operands.dropFirst())
    let data = DataCommand(
      places: DataPlaces(ProcessInfo.processInfo.environment), terminal: terminal)
    switch verb {
    case "list": return try data.list(arguments, sets)
    case "show": return try data.show(arguments, sets)
    case "path": return try data.path(sets)
    case "verify": return try data.verify(sets)
    case "get": return try await data.get(arguments, sets)
    default:
      let hint = nearestName(to: verb, among: verbs).map { "; did you mean '\($0)'?" } ?? ""
      throw UsageError("data has no '\(verb)'\(hint)")
    }
  }
}

/// The verbs of `swiftnb data`.
struct DataCommand {
  var places: DataPlaces
  var terminal: Terminal

  func list(_ arguments: ParsedArguments, _ extra: [String]) throws -> ExitCode {
    guard extra.isEmpty else { throw UsageError("list takes no set; `show` does") }
    let entries = DataCatalogue.cards.map { DataEntry(card: $0, folder: places.folder(of: $0)) }
    terminal.print(
      try isJSON(arguments) ? DataEntry.json(of: entries) : DataEntry.table(of: entries))
    return .fine
  }

  func show(_ arguments: ParsedArguments, _ sets: [String]) throws -> ExitCode {
    let card = try only(sets, of: "show")
    let entry = DataEntry(card: card, folder: places.folder(of: card))
    terminal.print(try isJSON(arguments) ? DataEntry.json(of: [entry]) : entry.details)
    return .fine
  }

  func path(_ sets: [String]) throws -> ExitCode {
    let card = try only(sets, of: "path")
    guard let folder = places.folder(of: card) else {
      throw InputError("the set '\(card.id)' is not here; get it with `\(card.command)`")
    }
    terminal.print(folder.path)
    return .fine
  }

  /// Without names, every set that is here.
  func verify(_ sets: [String]) throws -> ExitCode {
    let cards = try sets.isEmpty ? DataCatalogue.cards : sets.map(card)
    var code = ExitCode.fine
    for card in cards {
      guard let folder = places.folder(of: card) else {
        if sets.isEmpty { continue }
        throw InputError("the set '\(card.id)' is not here; get it with `\(card.command)`")
      }
      terminal.progress(card.id)
      let problems = try SetVerification(card: card, folder: folder).problems()
      if problems.isEmpty {
        terminal.print("\(card.id): whole (\(card.fileCount) files, \(DataEntry.size(card.bytes)))")
      } else {
        code = .unusable
        for problem in problems { terminal.complain("\(card.id): \(problem)") }
      }
    }
    return code
  }

  func get(_ arguments: ParsedArguments, _ sets: [String]) async throws -> ExitCode {
    let card = try only(sets, of: "get")
    if case .bundled = card.supply {
      terminal.print("\(card.id) comes with the project: \(places.bundledFolder(of: card).path)")
      return .fine
    }
    if let folder = places.folder(of: card), !arguments.has("force"),
      try SetVerification(card: card, folder: folder).problems().isEmpty
    {
      terminal.print("\(folder.path): there already, and whole")
      return .fine
    }
    let delivery = SetDelivery(card: card, folder: places.store, terminal: terminal)
    let folder = try await delivery.get(
      from: arguments.value(of: "from").map { URL(filePath: $0) })
    terminal.print(
      "\(folder.path): \(card.fileCount) files, \(DataEntry.size(card.bytes)), verified")
    return .fine
  }

  private func isJSON(_ arguments: ParsedArguments) throws(UsageError) -> Bool {
    switch arguments.value(of: "format") ?? "text" {
    case "text": return false
    case "json": return true
    case let other: throw UsageError("--format is text or json, found '\(other)'")
    }
  }

  private func only(_ sets: [String], of verb: String) throws -> DataCard {
    guard sets.count == 1 else { throw UsageError("\(verb) takes one set") }
    return try card(sets[0])
  }

  private func card(_ id: String) throws -> DataCard {
    if let card = DataCatalogue.card(id) { return card }
    let nearest = nearestName(to: id, among: DataCatalogue.cards.map(\.id))
    throw InputError(
      "there is no data set '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        + " (`swiftnb data list` shows them)")
  }
}
