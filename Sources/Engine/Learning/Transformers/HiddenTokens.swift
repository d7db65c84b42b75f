public import Numerics
import Tensors

/// Texts of which some tokens are hidden, and what they were: the task of a masked language model.
///
/// Of the chosen places 80 % get the mask token, 10 % a random one, 10 % stay; Devlin et al.,
/// arXiv:1810.04805, section 3.1, task 1.
public struct HiddenTokens: Hashable, Sendable {
  public let texts: [[Int]]
  /// The token at each chosen place, -1 elsewhere; one text after the other, as `crossEntropy` wants.
  public let labels: [Int]

  /// Chooses each place that is not kept with probability `rate`.
  public init(
    in texts: [[Int]], rate: Double = 0.15, maskToken: Int, vocabulary: Int,
    keeping kept: Set<Int> = [], using generator: inout SeededGenerator
  ) {
    require(
      (0...1).contains(rate) && vocabulary > 0,
      "HiddenTokens: a rate of \(rate) among \(vocabulary) tokens")
    var labels: [Int] = []
    var hidden: [[Int]] = []
    for text in texts {
      var changed = text
      for (place, token) in text.enumerated() {
        let isChosen = !kept.contains(token) && generator.bernoulli(rate)
        labels.append(isChosen ? token : -1)
        guard isChosen else { continue }
        let draw = generator.uniformDouble()
        if draw < 0.8 {
          changed[place] = maskToken
        } else if draw < 0.9 {
          changed[place] = generator.integer(below: vocabulary)
        }
      }
      hidden.append(changed)
    }
    self.texts = hidden
    self.labels = labels
  }
}
