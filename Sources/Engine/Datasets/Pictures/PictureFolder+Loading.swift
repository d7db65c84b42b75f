public import Digests
public import Tensors

extension PictureFolder {
  /// Reads all pictures; the first folder of a path names the class.
  ///
  /// Throws `DataError` where a picture is of another size or number of channels than the first,
  /// or lies in no folder.
  public func labeledImages(name: String) throws -> LabeledImages {
    let classes = try paths.map { path in
      guard let slash = path.firstIndex(of: "/") else {
        throw DataError(
          file: path, found: "lies in no folder", remedy: "put it into the folder of its class")
      }
      return String(path[..<slash])
    }
    let (images, digests) = try stacked(paths)
    let names = Set(classes).sorted()
    let indices = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    return LabeledImages(
      name: name, images: images, labels: classes.map { indices[$0] ?? 0 }, classNames: names,
      fingerprint: Digest(joining: digests))
  }

  /// Reads pictures and their masks: files of one name, apart from the folders `images` and
  /// `masks` that they lie in.
  ///
  /// A mask's classes are its palette's entries, or its different greys in ascending order over
  /// all masks. Throws `DataError` where one is missing or of another size.
  public func maskedImages(
    images imageFolder: String = "images", masks maskFolder: String = "masks"
  ) throws -> (images: Tensor, labels: [Int], names: [String], fingerprint: Digest) {
    let names = paths.compactMap {
      $0.hasPrefix("\(imageFolder)/") ? $0.dropFirst(imageFolder.count) : nil
    }
    let masks = names.map { "\(maskFolder)\($0)" }
    if let missing = masks.first(where: { !paths.contains($0) })
      ?? (names.isEmpty ? maskFolder : nil)
    {
      throw DataError(
        file: missing, found: "is missing",
        remedy: "give each picture of \(imageFolder) a mask of the same name in \(maskFolder)")
    }
    let (images, digests) = try stacked(names.map { "\(imageFolder)\($0)" })
    var values: [[Int]] = []
    var maskDigests: [Digest] = []
    for path in masks {
      let file = try file(path)
      let mask = try PNGPicture(file)
      guard mask.height == images.shape[1], mask.width == images.shape[2],
        mask.paletteIndices != nil || mask.channels == 1
      else {
        throw file.error(
          at: 16, found: "a mask of \(mask.width) × \(mask.height), \(mask.channels) channels",
          remedy: "give masks of the pictures' size, grey or with a palette")
      }
      values.append(mask.paletteIndices?.map { Int($0) } ?? mask.samples.map { Int($0) })
      maskDigests.append(file.digest)
    }
    let greys = Set(values.joined()).sorted()
    let classes = Dictionary(uniqueKeysWithValues: zip(greys, greys.indices))
    return (
      images, values.joined().map { classes[$0] ?? 0 }, names.map { String($0.dropFirst()) },
      Digest(joining: digests + maskDigests)
    )
  }

  private func stacked(_ paths: [String]) throws -> (Tensor, [Digest]) {
    var (scalars, digests): ([Float], [Digest]) = ([], [])
    var extents: [Int]?
    for path in paths {
      let file = try file(path)
      let picture = try PNGPicture(file)
      let found = [picture.height, picture.width, picture.channels]
      if let extents, extents != found {
        throw file.error(
          at: 16, found: "a picture of \(found), where the first has \(extents)",
          remedy: "give pictures of one size and one number of channels")
      }
      extents = found
      let scale = Float(picture.bitsPerSample == 16 ? 65_535 : 255)
      scalars += picture.samples.map { Float($0) / scale }
      digests.append(file.digest)
    }
    return (Tensor(scalars, shape: Shape([paths.count] + (extents ?? [0, 0, 0]))), digests)
  }
}
