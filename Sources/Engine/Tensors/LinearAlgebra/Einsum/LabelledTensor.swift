/// A tensor whose axes have letters for names.
struct LabelledTensor {
  let tensor: Tensor
  let labels: [Character]

  /// The axes in another order; nothing is copied where it is theirs.
  func ordered(_ order: [Character]) -> LabelledTensor {
    if order == labels { return self }
    let axes = order.compactMap { labels.firstIndex(of: $0) }
    return LabelledTensor(tensor: tensor.permuted(to: axes), labels: order)
  }

  /// Sums over the axes that are not among the labels.
  func reduced(to kept: Set<Character>) -> LabelledTensor {
    let axes = labels.indices.filter { !kept.contains(labels[$0]) }
    if axes.isEmpty { return self }
    return LabelledTensor(
      tensor: tensor.sum(axes: axes), labels: labels.filter { kept.contains($0) })
  }

  /// Takes the diagonal of axes with the same label, until each has one of its own.
  func withDistinctLabels() -> LabelledTensor {
    for (axis, label) in labels.enumerated() {
      guard let other = labels[(axis + 1)...].firstIndex(of: label) else { continue }
      let rest = labels.indices.filter { $0 != axis && $0 != other }
      let extent = tensor.shape[axis]
      let outer = rest.map { tensor.shape[$0] }
      // Rows of one scalar more than a line: the diagonal is their first column.
      let flat = tensor.permuted(to: rest + [axis, other])
        .reshaped(to: Shape(outer + [extent * extent]))
        .padded(axis: -1, before: 0, after: extent)
        .reshaped(to: Shape(outer + [extent, extent + 1]))
        .slice(axis: -1, 0..<1)
      let diagonal = LabelledTensor(
        tensor: flat.reshaped(to: Shape(outer + [extent])),
        labels: rest.map { labels[$0] } + [label])
      return diagonal.withDistinctLabels()
    }
    return self
  }

  /// The product of two tensors, summed over the labels that are not kept.
  func contracted(_ other: LabelledTensor, keeping kept: Set<Character>) -> LabelledTensor {
    let left = reduced(to: kept.union(other.labels))
    let right = other.reduced(to: kept.union(labels))
    let shared = left.labels.filter { right.labels.contains($0) }
    let batch = shared.filter { kept.contains($0) }
    let summed = shared.filter { !kept.contains($0) }
    let rows = left.labels.filter { !shared.contains($0) }
    let columns = right.labels.filter { !shared.contains($0) }
    if rows.isEmpty && columns.isEmpty {
      let product = left.ordered(batch + summed).tensor * right.ordered(batch + summed).tensor
      return LabelledTensor(tensor: product, labels: batch + summed).reduced(to: Set(batch))
    }
    // Either factor is read transposed where that is how it lies.
    let isLeftTransposed = left.labels == batch + summed + rows
    let isRightTransposed = right.labels == batch + columns + summed
    let first = left.grouped(
      isLeftTransposed ? [batch, summed, rows] : [batch, rows, summed])
    let second = right.grouped(
      isRightTransposed ? [batch, columns, summed] : [batch, summed, columns])
    let product = first.matmul(
      second, transposingSelf: isLeftTransposed, transposingOther: isRightTransposed)
    let extents = (batch + rows).map(left.extent) + columns.map(right.extent)
    return LabelledTensor(
      tensor: product.reshaped(to: Shape(extents)), labels: batch + rows + columns)
  }

  private func extent(_ label: Character) -> Int {
    labels.firstIndex(of: label).map { tensor.shape[$0] } ?? 1
  }

  /// One axis for each group of labels; an empty first group has none.
  private func grouped(_ groups: [[Character]]) -> Tensor {
    let extents = groups.map { $0.reduce(1) { $0 * extent($1) } }
    return ordered(Array(groups.joined())).tensor
      .reshaped(to: Shape(groups[0].isEmpty ? Array(extents.dropFirst()) : extents))
  }
}
