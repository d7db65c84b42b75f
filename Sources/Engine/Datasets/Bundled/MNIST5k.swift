import Digests
import Tensors

/// The first of MNIST's digits: 5,000 pictures of 28 × 28, 500 of each of 10 classes (bundled).
///
/// LeCun, Bottou, Bengio and Haffner, 1998; the README beside the files states source and licence.
public enum MNIST5k {
  /// Reads all pictures, digit after digit as the source has them, the greys 0...255 as 0...1.
  public static func load() throws -> LabeledImages {
    let images = try DataFile(opening: BundledFiles.path(of: "mnist5k/images-idx3-ubyte.gz"))
    let labels = try DataFile(opening: BundledFiles.path(of: "mnist5k/labels-idx1-ubyte.gz"))
    let pixels = try IDXArray(images, scaledBy: 1.0 / 255)
    let digits = try IDXArray(labels)
    guard pixels.shape.count == 3, digits.shape == [pixels.shape[0]] else {
      throw images.error(
        at: 4, found: "pictures of the shape \(pixels.shape), labels of \(digits.shape)")
    }
    if let index = digits.values.firstIndex(where: { !(0..<10).contains($0) }) {
      throw labels.error(at: 8 + index, found: "label \(digits.values[index])")
    }
    return LabeledImages(
      name: "mnist5k", images: Tensor(pixels.values, shape: Shape(pixels.shape + [1])),
      labels: digits.values.map { Int($0) }, classNames: (0..<10).map(String.init),
      fingerprint: Digest(joining: [images.digest, labels.digest]))
  }
}
