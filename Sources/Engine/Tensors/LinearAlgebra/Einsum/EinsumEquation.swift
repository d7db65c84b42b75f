/// What an equation such as `bij,bjk->bik` says: the labels of the operands' axes and the result's.
struct EinsumEquation: Equatable {
  let operands: [[Character]]
  let result: [Character]

  /// Traps on anything but letters, commas and one arrow, and on a result that names a label twice or
  /// one that no operand has.
  init(_ text: String) {
    let sides = text.filter { $0 != " " }.components(separatedBy: "->")
    require(sides.count == 2, "einsum \(text): operands, an arrow -> and the result are needed")
    operands = sides[0].split(separator: ",", omittingEmptySubsequences: false).map { Array($0) }
    result = Array(sides[1])
    for label in operands.joined() + result {
      require(label.isLetter, "einsum \(text): \(label) is no label; letters are")
    }
    for label in result {
      require(
        result.count { $0 == label } == 1, "einsum \(text): the result names \(label) twice")
      require(
        operands.contains { $0.contains(label) }, "einsum \(text): no operand has \(label)")
    }
  }

  /// The extent that each label stands for; traps where the tensors do not fit.
  func check(_ tensors: [Tensor], _ text: String) {
    require(
      tensors.count == operands.count,
      "einsum \(text): \(tensors.count) tensors for \(operands.count) operands")
    var extents: [Character: Int] = [:]
    for (labels, tensor) in zip(operands, tensors) {
      require(
        labels.count == tensor.rank,
        "einsum \(text): the operand \(String(labels)) has the shape \(tensor.shape)")
      for (axis, label) in labels.enumerated() {
        let known = extents[label] ?? tensor.shape[axis]
        require(
          known == tensor.shape[axis],
          "einsum \(text): \(label) is \(known) and \(tensor.shape[axis])")
        extents[label] = known
      }
    }
  }
}

extension String {
  /// The parts between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
