import Foundation

/// What a call of `publish` asks for.
struct PublishOptions {
  /// Where the site goes.
  enum Place {
    case folder(URL)
    case branch(String, remote: String)
  }

  var render: RenderOptions
  var place: Place
  var title: String?
  /// The site's address, with a closing slash.
  var address: String?

  /// Reads the sorted command line; throws as `RenderOptions` does.
  init(_ arguments: ParsedArguments) throws {
    render = try RenderOptions(arguments)
    title = arguments.value(of: "title")
    if let text = arguments.value(of: "url") {
      guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
        throw UsageError("--url takes an address that begins with https://, found '\(text)'")
      }
      address = text.hasSuffix("/") ? text : text + "/"
    }
    switch (render.folder, arguments.value(of: "branch")) {
    case (let folder?, nil):
      if arguments.has("remote") { throw UsageError("--remote is about --branch, not a folder") }
      place = .folder(folder)
    case (nil, let branch?):
      place = .branch(branch, remote: arguments.value(of: "remote") ?? "origin")
    case (nil, nil):
      throw UsageError("where to? -o DIR publishes into a folder, --branch gh-pages onto a branch")
    case (_?, _?):
      throw UsageError("-o and --branch can't be used together; call publish twice")
    }
  }

  static let table =
    [
      CommandOption("output", letter: "o", value: "DIR", "Publish into this folder."),
      CommandOption(
        "branch", value: "NAME", "Publish onto this branch of a git remote, such as gh-pages."),
      CommandOption(
        "remote", value: "NAME", "The remote of --branch, by name or address; origin by default."),
      CommandOption("title", value: "TEXT", "The title of the index; kept for later calls."),
      CommandOption(
        "url", value: "ADDRESS",
        "Where the site can be read, for the links of its feed; kept for later calls."),
    ]
    + RenderOptions.table.filter { !["output", "to", "timings"].contains($0.name) }
}
