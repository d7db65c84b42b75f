extension Tensor {
  /// The sum over products that Einstein's notation names, with gradient: one letter for each axis.
  ///
  ///     Tensor.einsum("bij,bjk->bik", a, b)     // a batch of matrix products
  ///     Tensor.einsum("i,j->ij", a, b)          // an outer product
  ///     Tensor.einsum("ii->", a)                // a trace
  ///
  /// A letter that the result lacks is summed over; one twice in an operand takes its diagonal. Two
  /// operands become one matrix product, more are joined from the left. Traps where extents differ.
  public static func einsum(_ equation: String, _ operands: Tensor...) -> Tensor {
    let parsed = EinsumEquation(equation)
    parsed.check(operands, equation)
    var remaining = zip(operands, parsed.operands).map {
      LabelledTensor(tensor: $0, labels: $1).withDistinctLabels()
    }
    var joined = remaining.removeFirst()
    while !remaining.isEmpty {
      let next = remaining.removeFirst()
      joined = joined.contracted(
        next, keeping: Set(parsed.result).union(remaining.flatMap(\.labels)))
    }
    return joined.reduced(to: Set(parsed.result)).ordered(parsed.result).tensor
  }
}
