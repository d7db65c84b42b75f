/// How a convolution's kernel moves over an image: one number for each direction, or one for all.
public struct ConvolutionWindow: Hashable, Sendable {
  public var stride: [Int]
  /// Zeros on both sides.
  public var padding: [Int]
  /// The distance of neighbouring taps.
  public var dilation: [Int]
  /// Into how many parts the channels are cut, each with its own kernels; as many as there are
  /// channels makes the convolution depthwise.
  public var groups: Int

  /// The same in all directions.
  public init(stride: Int = 1, padding: Int = 0, dilation: Int = 1, groups: Int = 1) {
    self.init(stride: [stride], padding: [padding], dilation: [dilation], groups: groups)
  }

  /// Numbers for each direction, outermost first, or a single one.
  public init(
    stride: [Int], padding: [Int] = [0], dilation: [Int] = [1], groups: Int = 1
  ) {
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }

  /// The numbers of one setting as (depth, height, width), `missing` where there is no such direction.
  static func spread(
    _ values: [Int], over directions: Int, missing: Int, in operation: StaticString
  ) -> [Int] {
    require(
      values.count == 1 || values.count == directions,
      "\(operation): \(values) for \(directions) directions")
    let all = values.count == 1 ? Array(repeating: values[0], count: directions) : values
    return Array(repeating: missing, count: 3 - directions) + all
  }
}
