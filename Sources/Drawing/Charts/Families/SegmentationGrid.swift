/// Slices in rows: the image, the truth, the prediction, and where they differ.
public struct SegmentationGrid: ChartFamily {
  /// One slice: grey values and labels, row by row.
  public struct Slice: Sendable {
    public var name: String
    public var image: [Float]
    public var truth: [Int]
    public var prediction: [Int]

    public init(_ name: String, image: [Float], truth: [Int], prediction: [Int]) {
      self.name = name
      self.image = image
      self.truth = truth
      self.prediction = prediction
    }
  }

  public var chart: ImageGrid

  /// `scale` is the side of a pixel in CSS pixels; with `contours` labels are drawn as their boundaries.
  public init(
    _ slices: [Slice], width: Int, height: Int, scale: Int = 2, contours: Bool = false,
    title: String = ""
  ) {
    func labelled(_ slice: Slice, _ labels: [Int]) -> Picture {
      contours
        ? .contours(gray: slice.image, labels: labels, width: width, height: height)
        : .overlay(gray: slice.image, labels: labels, width: width, height: height)
    }
    let pictures = slices.flatMap { slice in
      [
        Picture(gray: slice.image, width: width, height: height), labelled(slice, slice.truth),
        labelled(slice, slice.prediction),
        .difference(
          gray: slice.image, truth: slice.truth, prediction: slice.prediction, width: width,
          height: height),
      ]
    }
    let captions = slices.flatMap { [$0.name, "truth", "prediction", "difference"] }
    chart = ImageGrid(pictures, captions: captions, columns: 4, scale: scale, title: title)
  }
}
