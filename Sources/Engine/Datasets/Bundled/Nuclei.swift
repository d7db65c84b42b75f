public import Digests
public import Tensors

/// Living cells in transmitted light, with the fluorescence of their nuclei (bundled).
///
/// One field of 210 × 576 pixels of 0.619 µm at 10 times; the README beside the file states source
/// and licence. Neighbouring times are near copies: split by place.
public struct Nuclei: Sendable {
  /// [10, 210, 576, 1]: the 16-bit greys, of each of the two pictures its least as 0, its largest
  /// as 1 over all times.
  public let transmitted: Tensor
  /// [10, 210, 576, 1], scaled likewise.
  public let fluorescence: Tensor
  /// The number of the nucleus at each pixel in the pictures' order, 0 where there is none.
  public let nuclei: [Int]
  public let fingerprint: Digest

  /// Reads all times.
  public static func load() throws -> Nuclei {
    let file = try DataFile(opening: BundledFiles.path(of: "nuclei/scratch-assay.npy.gz"))
    let array = try NumericArray(file)
    guard array.shape == [3, 10, 210, 576] else {
      throw file.error(at: 10, found: "the shape \(array.shape), not [3, 10, 210, 576]")
    }
    let values = array.floats
    let size = values.count / 3
    func picture(_ index: Int) -> Tensor {
      let part = values[index * size..<(index + 1) * size]
      let (low, high) = (part.min() ?? 0, part.max() ?? 1)
      return Tensor(part.map { ($0 - low) / (high - low) }, shape: [10, 210, 576, 1])
    }
    return Nuclei(
      transmitted: picture(0), fluorescence: picture(1),
      nuclei: values[(2 * size)...].map { Int($0) }, fingerprint: file.digest)
  }

  /// Squares of `side` pixels that do not overlap, in the order of time, row and column; what is
  /// left at the right and at the bottom stays out.
  ///
  /// Gives for each square the picture [side, side, 1], stacked, the class of each pixel (1 in a
  /// nucleus), how many nuclei reach into it (many have none), and its left edge in pixels: to
  /// split by.
  public func patches(
    side: Int, times: [Int] = Array(0..<10)
  ) -> (images: Tensor, labels: [Int], nucleusCounts: [Int], lefts: [Int]) {
    require((1...210).contains(side), "patches: a side of \(side) pixels, not 1 to 210")
    require(times.allSatisfy { (0..<10).contains($0) }, "patches: the times \(times)")
    let corners = times.flatMap { time in
      stride(from: 0, through: 210 - side, by: side).flatMap { row in
        stride(from: 0, through: 576 - side, by: side).map { (time, row, $0) }
      }
    }
    var (scalars, labels, counts): ([Float], [Int], [Int]) = ([], [], [])
    transmitted.withScalars { source in
      for (time, top, left) in corners {
        var present: Set<Int> = []
        for row in top..<top + side {
          let start = (time * 210 + row) * 576 + left
          for index in start..<start + side {
            scalars.append(source[index])
            labels.append(nuclei[index] == 0 ? 0 : 1)
            present.insert(nuclei[index])
          }
        }
        counts.append(present.subtracting([0]).count)
      }
    }
    return (
      Tensor(scalars, shape: [corners.count, side, side, 1]), labels, counts, corners.map(\.2)
    )
  }
}
