public import Tensors

/// Pages of consecutive cached keys by their least, greatest and mean features, so that pages can be
/// chosen without a look at their keys.
///
/// Tang et al., *Quest*, ICML 2024, arXiv:2406.10774, section 3.3. The last page may be partly filled.
public struct PageSummaries: Sendable {
  /// How many keys a page holds.
  public let pageSize: Int
  /// `[batch, groups, pages, features]`.
  public private(set) var minima: Tensor
  /// `[batch, groups, pages, features]`.
  public private(set) var maxima: Tensor
  /// `[batch, groups, pages, features]`.
  public private(set) var means: Tensor
  /// The number of keys.
  public private(set) var count: Int
  /// The keys of a last page that is not full.
  private var rest: Tensor?

  /// The pages of keys `[batch, groups, keys, features]`.
  public init(of keys: Tensor, pageSize: Int) {
    require(
      keys.rank == 4 && keys.shape[2] > 0 && pageSize > 0,
      "PageSummaries: \(keys.shape) is not [batch, groups, keys, features], in pages of \(pageSize)"
    )
    self.pageSize = pageSize
    count = keys.shape[2]
    (minima, maxima, means) = Self.summaries(of: keys, pageSize)
    rest = Self.rest(of: keys, pageSize)
  }

  /// The number of pages, the last one included.
  public var pageCount: Int { minima.shape[2] }

  /// Adds the keys that follow.
  public mutating func append(_ keys: Tensor) {
    let new = rest.map { Tensor.concatenating([$0, keys.detached], axis: 2) } ?? keys.detached
    let kept = pageCount - (rest == nil ? 0 : 1)
    let own = Self.summaries(of: new, pageSize)
    func joined(_ old: Tensor, _ new: Tensor) -> Tensor {
      .concatenating([old.slice(axis: 2, 0..<kept), new], axis: 2)
    }
    minima = joined(minima, own.minima)
    maxima = joined(maxima, own.maxima)
    means = joined(means, own.means)
    count += keys.shape[2]
    rest = Self.rest(of: new, pageSize)
  }

  /// An upper bound of each query's product with the keys of each page, `[batch, heads, queries,
  /// pages]`: Σ max(q · minimum, q · maximum) over the features.
  public func bounds(for queries: Tensor) -> Tensor {
    let (q, k) = (queries.shape, minima.shape)
    require(
      q.rank == 4 && q[0] == k[0] && q[1] % k[1] == 0 && q[3] == k[3],
      "PageSummaries: queries \(q) for pages \(k)")
    let rows = queries.detached.reshaped(to: [q[0], k[1], q[1] / k[1] * q[2], q[3]])
    // A positive feature is greatest by the maximum, a negative one by the minimum.
    let positive = rows.relu().matmul(maxima, transposingOther: true)
    let negative = (-rows).relu().matmul(minima, transposingOther: true)
    return (positive - negative).reshaped(to: [q[0], q[1], q[2], k[2]])
  }

  /// The keys of some pages, ascending.
  public func keys(of pages: [Int]) -> [Int] {
    require(
      pages.allSatisfy { (0..<pageCount).contains($0) },
      "PageSummaries: pages \(pages) of "
        + "\(pageCount)")
    return pages.sorted().flatMap { page in
      Array(page * pageSize..<min(count, (page + 1) * pageSize))
    }
  }

  private static func summaries(
    of keys: Tensor, _ size: Int
  ) -> (minima: Tensor, maxima: Tensor, means: Tensor) {
    let x = keys.detached
    let (places, features) = (x.shape[2], x.shape[3])
    let full = places / size
    var pages: [Tensor] = []
    if full > 0 {
      pages.append(
        x.slice(axis: 2, 0..<full * size)
          .reshaped(to: [x.shape[0], x.shape[1], full, size, features]))
    }
    if places > full * size {
      pages.append(
        x.slice(axis: 2, full * size..<places)
          .reshaped(to: [x.shape[0], x.shape[1], 1, places - full * size, features]))
    }
    return (
      .concatenating(pages.map { $0.minimum(axes: [3]) }, axis: 2),
      .concatenating(pages.map { $0.maximum(axes: [3]) }, axis: 2),
      .concatenating(pages.map { $0.mean(axes: [3]) }, axis: 2)
    )
  }

  private static func rest(of keys: Tensor, _ size: Int) -> Tensor? {
    let places = keys.shape[2]
    let start = places / size * size
    return start < places ? keys.detached.slice(axis: 2, start..<places) : nil
  }
}
