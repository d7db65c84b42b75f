import Tensors

@testable import Datasets

/// A reader, the good files whose damaged copies it is given, and the memory that it may take.
struct FuzzedReader: Sendable {
  let name: String
  /// Names of fixtures.
  var fixtures: [String] = []
  /// Files in memory, where no fixture is needed.
  var texts: [String] = []
  /// How many bytes it may take for each byte of the file.
  let multiple: Int
  /// What makes most damages go deeper than to a first check.
  var repair: @Sendable ([UInt8]) -> [UInt8] = { $0 }
  let read: @Sendable (DataFile) throws -> Void

  /// What it may take beside them: empty tables, the state of zlib, messages.
  ///
  /// Once in some ten thousand files, whichever reader, the process itself takes 0.8 or 1.6 MB at once, which is counted too.
  static let allowance = 4 << 20

  /// The most that reading `file` may take at once.
  ///
  /// A file that is packed with gzip may in addition grow to what `Gzip.largestContent` says, three
  /// times in memory at once.
  func mostBytes(for stored: [UInt8]) -> Int {
    let packed = Gzip.isPacked(stored) ? 3 * Gzip.largestContent(of: stored.count) : 0
    return multiple * stored.count + packed + FuzzedReader.allowance
  }

  func seeds() throws -> [[UInt8]] {
    try fixtures.map { try Fixtures.bytes($0) } + texts.map { Array($0.utf8) }
  }
}

extension FuzzedReader {
  /// Every reader of the target.
  static let all = binary + tables + texts

  private static let binary = [
    FuzzedReader(
      name: "IDX", fixtures: ["u1", "i1", "i2", "i4", "f4", "f8"].map { "\($0).idx" }, multiple: 16
    ) { _ = try IDXArray($0) },
    FuzzedReader(
      name: "NPY",
      fixtures: ["v1", "v2", "v3", "extremes-u8", "extremes-f2", "structured", "text"].map {
        "arrays/\($0).npy"
      }, multiple: 64
    ) { file in
      let array = try NumericArray(file)
      _ = (array.integers, array.floats)
    },
    FuzzedReader(
      name: "NPZ", fixtures: ["arrays/c-little.npz", "arrays/cube.npz", "arrays/fortran-big.npz"],
      // What deflate reaches, as doubles and as floats.
      multiple: 1_100 * 20
    ) { file in
      let archive = try NPZFile(file)
      for name in archive.names { _ = try archive.array(name).doubles }
    },
    FuzzedReader(name: "graph as NPZ", fixtures: ["arrays/graph.npz"], multiple: 1_100 * 40) {
      _ = try LabeledGraph(npz: $0, name: "g")
    },
    FuzzedReader(
      name: "PNG",
      fixtures: [
        "rgba.png", "grey-alpha.png", "palette.png", "gamma.png", "bits.png", "deep.png",
        "pictures/filtered.png", "pictures/palette-alpha.png", "pictures/grey-1-interlaced.png",
        "pictures/colour-16-interlaced.png", "pictures/colour-transparent.png",
        "pictures/palette-2-plain.png",
      ],
      // Eight pixels in a byte of rows, each up to four samples of two bytes, in arrays that grow, and
      // as many floats.
      multiple: 1_100 * 512, repair: Mutation.withRightChecksums
    ) { _ = try PNGPicture($0).tensor },
    FuzzedReader(
      name: "NIfTI",
      fixtures: ["u1-little.nii", "f8-big.nii", "i2-big.nii", "rotated.nii", "scaled.nii.gz"],
      multiple: 16
    ) { _ = try NIfTIVolume($0) },
    FuzzedReader(name: "gzip", fixtures: ["members.gz", "zeros.gz", "text.gz"], multiple: 8) {
      _ = $0.bytes.count
    },
    FuzzedReader(name: "ZIP", fixtures: ["usual/pictures.zip"], multiple: 1_100 * 8) { file in
      let archive = try ZipArchive(file)
      for entry in archive.entries { _ = try? PNGPicture(archive.file(entry)) }
    },
  ]
}
