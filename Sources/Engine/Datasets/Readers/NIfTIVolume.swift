/// An image of the NIfTI-1 format (`.nii`, `.nii.gz`), scaled as its header says.
public struct NIfTIVolume: Sendable {
  /// Extents, x first; x is the fastest axis in `values`.
  public let shape: [Int]
  /// Slope · stored value + intercept.
  public let values: [Float]
  /// Millimetres between neighbours along x, y, z.
  public let spacing: [Double]
  /// 3 rows of 4: voxel indices (i, j, k, 1) to millimetres (x right, y front, z up).
  public let affine: [[Double]]

  /// Reads an image; throws `DataError` for a damaged header, an unknown type or missing voxels.
  public init(_ file: DataFile) throws {
    let header = try NIfTIHeader(file)
    let available = file.bytes.count - header.dataOffset
    let extents = header.shape + [header.type.byteCount]
    guard let size = elementCount(of: extents), size <= available else {
      throw file.error(
        at: 40,
        found: "a header of shape \(header.shape) before \(max(0, available)) bytes of voxels")
    }
    shape = header.shape
    spacing = header.spacing
    affine = header.affine
    values = header.type.values(
      in: file.bytes, from: header.dataOffset, count: size / header.type.byteCount,
      order: header.order, slope: header.slope, intercept: header.intercept)
  }
}
