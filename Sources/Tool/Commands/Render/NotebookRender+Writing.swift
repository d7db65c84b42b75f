import Foundation
import Reports
import Runs

extension NotebookRender {
  /// Writes the report in the format that was asked for, whole or not at all.
  func write(_ content: Report) async throws {
    switch options.format {
    case .html where options.embeds:
      let page = try content.html(from: templateFolder, isSafe: options.isSafe)
      // Written aside and renamed: an interrupted render leaves the previous report whole.
      try WholeFile.write(Data(page.utf8), to: report)
    case .html:
      let (page, files) = try content.pageWithFiles(in: filesName, from: templateFolder)
      try write(files)
      try WholeFile.write(Data(page.utf8), to: report)
    case .md:
      let (text, files) = content.markdown(picturesIn: filesName)
      if !files.isEmpty { try write(files) }
      try WholeFile.write(Data(text.utf8), to: report)
    case .ipynb: try WholeFile.write(content.jupyter(), to: report)
    case .pdf:
      let page = try content.html(from: templateFolder, isSafe: options.isSafe)
      try await Chromium().print(page, to: report)
    }
  }

  /// The folder beside the report that holds what is not in it.
  private var filesName: String {
    report.deletingPathExtension().lastPathComponent + "_files"
  }

  private func write(_ files: [String: Data]) throws {
    let folder = report.deletingLastPathComponent().appending(path: filesName)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try WholeFile.write(bytes, to: folder.appending(path: name))
    }
  }
}
