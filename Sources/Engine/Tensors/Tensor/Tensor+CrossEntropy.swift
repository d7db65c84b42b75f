extension Tensor {
  /// -log softmax(logits)[label] of each row: [n, c] and n labels -> [n]; the label -1 is ignored and
  /// gives 0.
  ///
  /// d = (softmax - one-hot)·dx, 0 in ignored rows.
  public func crossEntropy(labels: [Int]) -> Tensor {
    require(
      rank == 2 && labels.count == shape[0],
      "crossEntropy: \(labels.count) labels for logits of the shape \(shape)")
    let classes = shape[1]
    for (row, label) in labels.enumerated() {
      require(
        label >= -1 && label < classes,
        "crossEntropy: label \(label) of row \(row); there are \(classes) classes")
    }
    let logProbabilities = Kernels.logSoftmax(self)
    var value = Tensor.zeros([labels.count])
    value.withMutableScalars { value in
      logProbabilities.withScalars { logProbabilities in
        for (row, label) in labels.enumerated() where label >= 0 {
          value[row] = -logProbabilities[row * classes + label]
        }
      }
    }
    return value.recorded(
      .joining(self) { gradient in
        var result = logProbabilities.exp()
        result.withMutableScalars { result in
          gradient.withScalars { gradient in
            for (row, label) in labels.enumerated() {
              let start = row * classes
              if label >= 0 { result[start + label] -= 1 }
              let factor = label >= 0 ? gradient[row] : 0
              for index in start..<start + classes { result[index] *= factor }
            }
          }
        }
        return result
      })
  }
}
