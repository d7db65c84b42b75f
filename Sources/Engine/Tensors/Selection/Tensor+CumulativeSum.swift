extension Tensor {
  /// The sums of the scalars up to each place along an axis, or from each place on when reversed.
  ///
  /// Added in double precision, one after the other. The gradient is summed the other way.
  public func cumulativeSum(axis: Int = -1, reversed: Bool = false) -> Tensor {
    let lines = AxisLines(shape, along: axis, in: "cumulativeSum")
    var y = Tensor(unset: shape)
    y.withMutableScalars { y in
      withScalars { x in
        for line in 0..<lines.count {
          let start = lines.start(of: line, length: lines.length)
          var sum = 0.0
          for place in 0..<lines.length {
            let position = start + (reversed ? lines.length - 1 - place : place) * lines.stride
            sum += Double(x[position])
            y[position] = Float(sum)
          }
        }
      }
    }
    return y.recorded(
      .joining(self) { $0.cumulativeSum(axis: axis, reversed: !reversed) })
  }
}
