/// A sparse matrix as the products' kernels read it, in both directions; everything is made when it is
/// first needed.
///
/// The layouts belong to the places alone and are shared by factors with other values.
final class SparseFactor: Sendable {
  /// How the entries are laid out.
  final class Layouts: Sendable {
    let entries: SparseEntries
    /// The taps of a convolution's kernel; nil for a matrix.
    let taps: Int?
    private let kept = (forward: Once<SparseLayout>(), backward: Once<SparseLayout>())
    private let keptSamples = Once<SampledLayout>()

    init(_ entries: SparseEntries, taps: Int? = nil) {
      (self.entries, self.taps) = (entries, taps)
    }

    /// The matrix itself; in one block for a convolution.
    var forward: SparseLayout {
      kept.forward { SparseLayout(entries, block: taps.map { _ in entries.columns }) }
    }

    /// The transposed matrix; for a convolution the one that takes the images' gradient.
    ///
    /// Its values are taken from the forward ones, which lie closer together than a masked weight's.
    var backward: SparseLayout {
      kept.backward {
        var entries = entries
        entries.sources = forward.order
        guard let taps else { return SparseLayout(entries.transposed) }
        return SparseLayout(entries.flipped(taps: taps), block: taps * entries.rows)
      }
    }

    var samples: SampledLayout { keptSamples { SampledLayout(entries) } }
  }

  /// The values in the order of each layout.
  struct Values: Sendable {
    fileprivate let forward = Once<Tensor>()
    fileprivate let backward = Once<Tensor>()
  }

  let layouts: Layouts
  private let source: Tensor
  private let values: Values

  /// Values are taken from `source` at the positions that the entries name, unless they already were.
  init(_ layouts: Layouts, _ source: Tensor, _ values: Values = Values()) {
    (self.layouts, self.source, self.values) = (layouts, source.detached, values)
  }

  var forwardValues: Tensor { values.forward { layouts.forward.values(from: source) } }
  var backwardValues: Tensor { values.backward { layouts.backward.values(from: forwardValues) } }

  /// The matrix with +0 in the other places.
  var dense: Tensor {
    let entries = layouts.entries
    let sources = IndexBuffer(entries.sources.map(Int.init), below: source.count, in: "sparse")
    let positions = IndexBuffer(
      entries.positions, below: max(entries.rows * entries.columns, 1), in: "sparse")
    let kept = Kernels.gatherRows(source, sources, width: 1, shape: [entries.count])
    return Kernels.scatter(kept, positions, shape: [entries.rows, entries.columns])
  }

  /// S·x for x [..., columns, width].
  func applied(to x: Tensor) -> Tensor {
    let shape = x.shape.with(layouts.entries.rows, at: x.rank - 2)
    return Kernels.sparseProduct(layouts.forward, forwardValues, x, shape: shape)
      ?? Self.product(dense, x, shape: shape)
  }

  /// Sᵀ·x for x [..., rows, width].
  func transposedApplied(to x: Tensor) -> Tensor {
    let shape = x.shape.with(layouts.entries.columns, at: x.rank - 2)
    return Kernels.sparseProduct(layouts.backward, backwardValues, x, shape: shape)
      ?? Self.product(dense.transposed(), x, shape: shape)
  }

  /// x·Sᵀ + bias for x [..., columns].
  func transposedMultiplied(by x: Tensor, bias: Tensor? = nil) -> Tensor {
    let shape = x.shape.with(layouts.entries.rows, at: x.rank - 1)
    return Kernels.sparseRowProduct(layouts.forward, forwardValues, x, bias: bias, shape: shape)
      ?? x.lines.matmul(dense, transposingOther: true, bias: bias?.detached).reshaped(to: shape)
  }

  /// x·S for x [..., rows].
  func multiplied(by x: Tensor) -> Tensor {
    let shape = x.shape.with(layouts.entries.columns, at: x.rank - 1)
    return Kernels.sparseRowProduct(layouts.backward, backwardValues, x, bias: nil, shape: shape)
      ?? x.lines.matmul(dense).reshaped(to: shape)
  }

  private static func product(_ matrix: Tensor, _ x: Tensor, shape: Shape) -> Tensor {
    let batch = x.shape.count(of: 0..<x.rank - 2)
    let factors = x.reshaped(to: [batch, x.shape[-2], x.shape[-1]])
    let whole = matrix.reshaped(to: [1, matrix.shape[0], matrix.shape[1]])
      .broadcast(to: [batch, matrix.shape[0], matrix.shape[1]])
    return whole.matmul(factors).reshaped(to: shape)
  }
}

extension Tensor {
  /// Without their graph, the lines of the last axis as rows of a matrix.
  fileprivate var lines: Tensor {
    detached.reshaped(to: [shape.count(of: 0..<rank - 1), shape[-1]])
  }
}
