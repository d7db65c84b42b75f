import Tensors

/// Axial slices of the MNI's average brain with its tissues (bundled).
///
/// ICBM 152 (Fonov et al., 2009, 2011), T1-weighted, halved to voxels of 2 mm; the README beside
/// the file states source, conversion and licence. One template brain shows a method, not that it
/// generalises to other people.
public enum Brain {
  /// The classes of a pixel; ties go to the first.
  ///
  /// With the maps' grey matter g, white matter w and brain mask m, each in 0...1, a pixel gets
  /// the largest of: 1 - max(m, g + w) background, m - g - w fluid, g, w. Fluid is what the mask
  /// has besides grey and white matter: cerebrospinal fluid in ventricles and furrows.
  public static let classNames = [
    "background", "cerebrospinal fluid", "grey matter", "white matter",
  ]

  /// Reads the slices from bottom to top; [slices, 96, 80, 1], front at the top, the brain's left
  /// at the left.
  ///
  /// Left out are slices in which the tissues cover less than `minimumTissue` of the pixels.
  public static func load(minimumTissue: Double = 0.05) throws -> SegmentedSlices {
    let file = try DataFile(opening: BundledFiles.path(of: "brain/icbm152-2mm.nii.gz"))
    let volume = try NIfTIVolume(file)
    guard volume.shape.count == 4, volume.shape[3] == 4 else {
      throw file.error(at: 40, found: "volumes of the shape \(volume.shape), not 4 volumes")
    }
    let all = BrainSlices(volume)
    let pixels = all.width * all.height
    let kept = (0..<all.count).filter { slice in
      let tissue = all.labels[slice * pixels..<(slice + 1) * pixels].count { $0 != 0 }
      return Double(tissue) >= minimumTissue * Double(pixels)
    }
    return SegmentedSlices(
      name: "brain", images: Tensor(all.values, shape: [all.count, all.height, all.width, 1]),
      labels: all.labels, classNames: classNames, positions: all.positions,
      thickness: volume.spacing[2], fingerprint: file.digest
    ).subset(kept)
  }
}

/// The four volumes, turned into rows of pixels.
private struct BrainSlices {
  let width: Int
  let height: Int
  let count: Int
  let positions: [Double]
  private(set) var values: [Float] = []
  private(set) var labels: [Int] = []

  init(_ volume: NIfTIVolume) {
    (width, height, count) = (volume.shape[0], volume.shape[1], volume.shape[2])
    positions = (0..<count).map { volume.affine[2][2] * Double($0) + volume.affine[2][3] }
    let size = width * height * count
    values.reserveCapacity(size)
    labels.reserveCapacity(size)
    let span = volume.values.span
    for slice in 0..<count {
      // The volume's y runs to the front, the rows of a picture run down.
      for y in stride(from: height - 1, through: 0, by: -1) {
        for index in (slice * height + y) * width..<(slice * height + y + 1) * width {
          values.append(span[index])
          labels.append(
            tissue(
              grey: span[size + index], white: span[2 * size + index], mask: span[3 * size + index])
          )
        }
      }
    }
  }
}

/// The class of a pixel, decided on the stored whole numbers 0...255.
private func tissue(grey: Float, white: Float, mask: Float) -> Int {
  let (grey, white, mask) = (stored(grey), stored(white), stored(mask))
  let shares = [255 - max(mask, min(255, grey + white)), max(0, mask - grey - white), grey, white]
  var best = 0
  for index in 1..<4 where shares[index] > shares[best] { best = index }
  return best
}

private func stored(_ share: Float) -> Int { Int((share * 255).rounded()) }
