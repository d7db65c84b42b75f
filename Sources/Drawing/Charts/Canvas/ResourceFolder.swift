import Foundation

/// Where the files that travel with this library lie at run time.
enum ResourceFolder {
  static let bundleName = "swiftnb_Charts.resources"

  /// The places that are searched, in order: the environment's, the folder of the binary that holds
  /// this code, and the program's. (`Bundle.module` would end the process where it finds nothing.)
  static var candidates: [URL] {
    var folders: [URL] = []
    if let named = ProcessInfo.processInfo.environment["SWIFTNB_RESOURCES"], !named.isEmpty {
      folders.append(URL(fileURLWithPath: named))
    }
    if let image = imageFolder { folders.append(image) }
    folders.append(Bundle.main.bundleURL)
    return folders.map { $0.appending(path: bundleName) }
  }

  /// The contents of a file below `Resources`.
  static func contents(of path: String) -> Data? {
    for folder in candidates {
      let file = folder.appending(path: "Resources").appending(path: path)
      if let data = try? Data(contentsOf: file) { return data }
    }
    return nil
  }

  /// The folder of the executable or shared library in which this function was linked: the file that
  /// the kernel has mapped at this code's own address.
  private static var imageFolder: URL? {
    let address = UInt(bitPattern: #dsohandle)
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else {
      return nil
    }
    for line in maps.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
      guard fields.count == 6 else { continue }
      let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard bounds.count == 2, bounds[0] <= address, address < bounds[1] else { continue }
      let path = fields[5].drop { $0 == " " }
      return URL(fileURLWithPath: String(path)).resolvingSymlinksInPath()
        .deletingLastPathComponent()
    }
    return nil
  }
}
