/// What an operation reads beyond the border of an image.
public enum ImageBorder: Hashable, Sendable, CaseIterable {
  /// 0 everywhere.
  case zeros
  /// The nearest pixel of the image: aa|abcd|dd.
  case edge
  /// The mirror image about the outermost pixel, which is not repeated: cb|abcd|cb.
  case mirror
  /// The mirror image about the border, which repeats the outermost pixel: ba|abcd|dc.
  case symmetric

  /// The place of a line of `extent` pixels that stands for `place`, or nil for a 0.
  func source(of place: Int, in extent: Int) -> Int? {
    if place >= 0 && place < extent { return place }
    switch self {
    case .zeros: return nil
    case .edge: return min(max(place, 0), extent - 1)
    case .mirror:
      guard extent > 1 else { return 0 }
      let period = 2 * (extent - 1)
      let rest = ((place % period) + period) % period
      return min(rest, period - rest)
    case .symmetric:
      let period = 2 * extent
      let rest = ((place % period) + period) % period
      return min(rest, period - 1 - rest)
    }
  }
}
