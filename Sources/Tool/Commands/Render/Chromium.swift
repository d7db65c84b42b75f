import Foundation

/// A headless browser that prints pages.
struct Chromium {
  let program: URL

  /// The first of the usual names in `PATH`; throws `InputError` where none is installed.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(InputError) {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let folders = (environment["PATH"] ?? "").split(separator: ":").map { URL(filePath: "\($0)") }
    let found = names.lazy.flatMap { name in folders.map { $0.appending(path: name) } }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else {
      throw InputError(
        "--to pdf needs Chromium, and none of \(names.joined(separator: ", ")) is in PATH; install "
          + "it (Debian: apt install chromium), or print the HTML report from a browser")
    }
    program = found
  }

  /// Writes `page` as PDF; `place` is replaced whole or not at all.
  func print(_ page: String, to place: URL) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "swiftnb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "page.html")
    let result = folder.appending(path: "page.pdf")
    try Data(page.utf8).write(to: source)
    let process = Process()
    process.executableURL = program
    // The page is ours and self-contained; a sandbox can't be had as root or in most containers.
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.appending(path: "profile").path)",
      "--print-to-pdf=\(result.path)", source.absoluteString,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let status = try await process.finished(whenCancelled: SIGKILL)
    guard status == 0, let bytes = try? Data(contentsOf: result), bytes.starts(with: "%PDF".utf8)
    else {
      throw InputError(
        "\(program.path) printed no PDF (status \(status)); does it start by itself?")
    }
    try bytes.write(to: place, options: .atomic)
  }
}
