/// Rows that are weighted sums of other rows, as lists of (place, weight): a resampling of pixels.
///
/// A sparse matrix [count, sourceCount] whose rows keep their terms' order, which decides the bits.
struct WeightedRows: Sendable {
  let count: Int
  let sourceCount: Int
  /// The terms of row i are `starts[i]..<starts[i + 1]`.
  let starts: IndexBuffer
  let places: IndexBuffer
  let weights: Tensor

  private init(
    starts: [Int], places: [Int], weights: [Float], sourceCount: Int, in operation: StaticString
  ) {
    count = starts.count - 1
    self.sourceCount = sourceCount
    self.starts = IndexBuffer(starts, below: places.count + 1, in: operation)
    self.places = IndexBuffer(places, below: sourceCount, in: operation)
    self.weights = Tensor(weights)
  }

  /// Calls `terms` for each row with a list to add to; terms of weight 0 are left out, so that they
  /// make no NaN of an infinite pixel.
  init(
    _ count: Int, of sourceCount: Int, in operation: StaticString,
    terms: (_ row: Int, _ add: (_ place: Int, _ weight: Float) -> Void) -> Void
  ) {
    var (starts, places, weights) = ([0], [Int](), [Float]())
    starts.reserveCapacity(count + 1)
    for row in 0..<count {
      terms(row) { place, weight in
        guard weight != 0 else { return }
        places.append(place)
        weights.append(weight)
      }
      starts.append(places.count)
    }
    self.init(
      starts: starts, places: places, weights: weights, sourceCount: sourceCount, in: operation)
  }

  /// The transposed matrix, by a counting sort: a source's terms in the order of the rows it went to.
  func transposed() -> WeightedRows {
    let (starts, places, weights) = (starts.array, places.array, weights.scalars)
    var next = [Int](repeating: 0, count: sourceCount + 1)
    for place in places { next[place + 1] += 1 }
    for place in 0..<sourceCount { next[place + 1] += next[place] }
    let transposedStarts = next
    var transposedPlaces = [Int](repeating: 0, count: places.count)
    var transposedWeights = [Float](repeating: 0, count: places.count)
    for row in 0..<count {
      for term in starts[row]..<starts[row + 1] {
        let position = next[places[term]]
        next[places[term]] += 1
        transposedPlaces[position] = row
        transposedWeights[position] = weights[term]
      }
    }
    return WeightedRows(
      starts: transposedStarts, places: transposedPlaces, weights: transposedWeights,
      sourceCount: count, in: "WeightedRows")
  }
}

extension Tensor {
  /// The elements along an axis replaced by weighted sums of them; the gradient takes the transposed
  /// way.
  func combined(along axis: Int, _ rows: WeightedRows) -> Tensor {
    let (original, planes) = (shape, shape.count(of: 0..<axis))
    let width = shape.count(of: axis + 1..<rank)
    return Kernels.combine(
      self, rows, planes: planes, width: width, shape: shape.with(rows.count, at: axis)
    )
    .recorded(
      .joining(self) {
        Kernels.combine($0, rows.transposed(), planes: planes, width: width, shape: original)
      })
  }
}
