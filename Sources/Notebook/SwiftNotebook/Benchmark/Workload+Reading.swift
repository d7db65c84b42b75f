import Datasets
import Foundation
import Numerics
import Tensors

extension Workload {
  /// Readers of data files; the files are those of `SWIFTNB_BENCH_FILES`, where `scripts/bench-readers`
  /// makes them with the usual tools, or else made here by our own writers.
  static let reading = [
    reader("read.png-28x28.10000", "pictures", make: BenchmarkFiles.pictures) { path in
      try PictureFolder(path).labeledImages(name: "pictures").count
    },
    reader(
      "read.npz-stored.50MB", "stored.npz", make: { try BenchmarkFiles.array($0, deflating: false) }
    ) { try NPZFile(DataFile(opening: $0)).array("x").count },
    reader(
      "read.npz-deflated.46MB", "deflated.npz",
      make: { try BenchmarkFiles.array($0, deflating: true) }
    ) { try NPZFile(DataFile(opening: $0)).array("x").count },
    reader(
      "read.csv-4-decimals.47MB", "short.csv", make: { try BenchmarkFiles.table($0, decimals: 4) }
    ) { try DataTable(DataFile(opening: $0)).rowCount },
    reader(
      "read.csv-17-digits.51MB", "long.csv", make: { try BenchmarkFiles.table($0, decimals: nil) }
    ) { try DataTable(DataFile(opening: $0)).rowCount },
    reader("read.csv-mixed.40MB", "mixed.csv", make: BenchmarkFiles.mixedTable) {
      try DataTable(DataFile(opening: $0)).rowCount
    },
  ]

  private static func reader(
    _ name: String, _ file: String, make: @escaping @Sendable (String) throws -> Void,
    read: @escaping @Sendable (String) throws -> Int
  ) -> Workload {
    Workload(name: name) {
      do {
        let path = "\(try BenchmarkFiles.folder())/\(file)"
        if !FileManager.default.fileExists(atPath: path) { try make(path) }
        _ = try read(path)
        return { _ = try? read(path) }
      } catch {
        fatalError("\(name): \(error)")
      }
    }
  }
}

/// The files that the readers are timed with.
enum BenchmarkFiles {
  private static let named = ProcessInfo.processInfo.environment["SWIFTNB_BENCH_FILES"]
  private static let temporary = FileManager.default.temporaryDirectory
    .appending(path: "swiftnb-bench-\(getpid())").path

  /// The folder that `SWIFTNB_BENCH_FILES` names, or one of this process.
  static func folder() throws -> String {
    let path = named ?? temporary
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// Removes what was made for this process alone.
  static func removeTemporary() { try? FileManager.default.removeItem(atPath: temporary) }

  /// 10,000 pictures of 28 × 28 in ten folders.
  static func pictures(_ path: String) throws {
    var generator = SeededGenerator(seed: 0)
    for index in 0..<10_000 {
      let folder = "\(path)/\(index % 10)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let picture = PNGPicture(Tensor.uniform([28, 28, 1], in: 0..<1, using: &generator))
      try OutputFile.write(picture.pngBytes(), to: "\(folder)/\(index).png")
    }
  }

  /// 12.5 million normal numbers.
  static func array(_ path: String, deflating: Bool) throws {
    var generator = SeededGenerator(seed: 0)
    let x = NumericArray(Tensor.normal([12_500, 1_000], using: &generator))
    try OutputFile.write(NPZFile.bytes(of: ["x": x], deflating: deflating), to: path)
  }

  /// Ten columns of normal numbers, rounded or with all of their digits.
  static func table(_ path: String, decimals: Int?) throws {
    var generator = SeededGenerator(seed: 0)
    var text = (0..<10).map(String.init).joined(separator: ",") + "\n"
    for _ in 0..<(decimals == nil ? 260_000 : 640_000) {
      let row = (0..<10).map { _ in
        let value = generator.normalDouble()
        return decimals == nil ? "\(value)" : "\((value * 10_000).rounded() / 10_000)"
      }
      text += row.joined(separator: ",") + "\n"
    }
    try OutputFile.write(Array(text.utf8), to: path)
  }

  /// 900,000 rows of a number, a word, two decimals and a small number.
  static func mixedTable(_ path: String) throws {
    var generator = SeededGenerator(seed: 0)
    var text = "id,kind,x,y,n\n"
    for row in 0..<900_000 {
      let word = ["cat", "dog", "bird"][generator.integer(below: 3)]
      let x = (generator.normalDouble() * 1e6).rounded() / 1e6
      text += "\(row),\(word),\(x),\(generator.normalDouble()),\(generator.integer(below: 1_000))\n"
    }
    try OutputFile.write(Array(text.utf8), to: path)
  }
}
