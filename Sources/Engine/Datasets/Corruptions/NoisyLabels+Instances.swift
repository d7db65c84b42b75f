public import Numerics
public import Tensors

extension NoisyLabels {
  /// Instance-dependent noise: what an example looks like decides how likely its label is wrong,
  /// and to which class it goes.
  ///
  /// Xia et al., *Part-dependent Label Noise*, NeurIPS 2020, algorithm 2: a flip rate q per example
  /// from a normal distribution of mean `rate` and deviation 0.1, cut to 0...1; class scores x·W
  /// with W standard normal for the example's class; the own class left out, the others get
  /// q · softmax. The rate of wrong labels is `rate` in expectation (where the cut costs nothing).
  /// `features` is [examples, features]; W works on standardised ones, so that no feature's unit
  /// matters. Traps for shapes that do not fit.
  public static func instanceDependent(
    _ labels: [Int], features: Tensor, classCount: Int, rate: Double,
    using generator: SeededGenerator
  ) -> NoisyLabels {
    require(rate >= 0 && rate <= 1, "instanceDependent: a rate of \(rate)")
    require(
      features.rank == 2 && features.shape[0] == labels.count,
      "instanceDependent: features of the shape \(features.shape) for \(labels.count) labels")
    require(classCount >= 2, "instanceDependent: \(classCount) classes")
    let width = features.shape[1]
    let values = standardized(features.scalars, width: width)
    var draws = generator.stream("instance-dependent label noise")
    let weights = (0..<classCount).map { _ in
      (0..<width * classCount).map { _ in draws.normalDouble() / Double(max(1, width)).squareRoot()
      }
    }
    var noisy = labels
    var touched: [Int] = []
    for (index, label) in labels.enumerated() {
      var flip = rate + 0.1 * draws.normalDouble()
      while rate > 0 && rate < 1 && !(0...1).contains(flip) {
        flip = rate + 0.1 * draws.normalDouble()
      }
      guard rate > 0, draws.uniformDouble() < (rate < 1 ? flip : 1) else { continue }
      let scores = (0..<classCount).map { target in
        target == label
          ? -Double.infinity
          : (0..<width).reduce(0.0) {
            $0 + values[index * width + $1] * weights[label][$1 * classCount + target]
          }
      }
      noisy[index] = draws.categorical(logits: scores)
      touched.append(index)
    }
    return NoisyLabels(labels: noisy, clean: labels, touched: touched)
  }

  /// Human-like noise: each label is drawn from its class's row of a confusion matrix, such as one
  /// counted from the labels of people (CIFAR-10N: Wei et al., ICLR 2022).
  ///
  /// Rows are counts or probabilities; the expected share of wrong labels is
  /// Σ_c n_c/n · (1 - P(c, c)). Traps unless there is a row of non-negative weights per class.
  public static func humanLike(
    _ labels: [Int], confusion: [[Double]], using generator: SeededGenerator
  ) -> NoisyLabels {
    for (label, row) in confusion.enumerated() {
      require(
        row.count == confusion.count && row.allSatisfy { $0 >= 0 && $0.isFinite }
          && row.contains { $0 > 0 }, "humanLike: the row of class \(label) is \(row)")
    }
    var draws = generator.stream("human-like label noise")
    var noisy = labels
    var touched: [Int] = []
    for (index, label) in labels.enumerated() {
      require(confusion.indices.contains(label), "humanLike: label \(label) of \(confusion.count)")
      noisy[index] = draws.categorical(confusion[label])
      if noisy[index] != label { touched.append(index) }
    }
    return NoisyLabels(labels: noisy, clean: labels, touched: touched)
  }
}

/// Each column less its mean, over its standard deviation where it has one.
private func standardized(_ values: [Float], width: Int) -> [Double] {
  let count = width == 0 ? 0 : values.count / width
  var result = values.map { Double($0) }
  for column in 0..<width {
    let places = (0..<count).map { $0 * width + column }
    let mean = places.reduce(0.0) { $0 + result[$1] } / Double(count)
    let variance = places.reduce(0.0) { $0 + (result[$1] - mean) * (result[$1] - mean) }
    let deviation = (variance / Double(count)).squareRoot()
    for place in places { result[place] = (result[place] - mean) / (deviation > 0 ? deviation : 1) }
  }
  return result
}
