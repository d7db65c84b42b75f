import Learning
import Tensors
import Testing

@Suite struct ClassificationMetricTests {
  @Test func `accuracy is the share of right predictions among the labelled`() {
    #expect(accuracy([0, 1, 2, 1], [0, 1, 1, 1]) == 0.75)
    #expect(accuracy([0, 1, 2, 1], [0, -1, 1, -1]) == 0.5)
  }

  @Test func `the greatest logit is the prediction, the first of equal ones`() {
    let logits = Tensor([1, 3, 2, 5, 5, 0], shape: [2, 3])
    #expect(accuracy(logits, [1, 0]) == 1)
    #expect(accuracy(logits, [1, 1]) == 0.5)
  }

  @Test func `a confusion matrix counts truth by prediction`() {
    let matrix = ConfusionMatrix([0, 1, 1, 2, 0, 0], [0, 1, 0, 2, 2, -1], classes: 4)
    #expect(matrix.counts == [1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0])
    #expect(matrix[truth: 2, predicted: 0] == 1)
    #expect(matrix.accuracy == 0.6)
    #expect(matrix.recalls.prefix(3) == [0.5, 1, 0.5] && matrix.recalls[3].isNaN)
    #expect(matrix.precisions.prefix(3) == [0.5, 0.5, 1] && matrix.precisions[3].isNaN)
  }

  @Test func `overlaps by hand`() {
    let (prediction, truth) = ([0, 0, 1, 1, 2, 2], [0, 1, 1, 1, 2, 0])
    // Class 0: 1 common of 2 and 2; class 1: 2 of 2 and 3; class 2: 1 of 2 and 1; class 3: nowhere.
    #expect(dice(prediction, truth, classes: 4) == [0.5, 0.8, 2.0 / 3, 1])
    #expect(intersectionOverUnion(prediction, truth, classes: 4) == [1.0 / 3, 2.0 / 3, 0.5, 1])
  }

  @Test func `a class in only one map has overlap 0`() {
    #expect(dice([0, 0], [1, 1], classes: 2) == [0, 0])
    #expect(intersectionOverUnion([0, 0], [1, 1], classes: 2) == [0, 0])
  }

  @Test func `pixels without truth do not count`() {
    #expect(dice([0, 1, 1], [0, 1, -1], classes: 2) == [1, 1])
  }

  @Test func `predictions outside of the classes trap`() async {
    await #expect(processExitsWith: .failure) {
      _ = ConfusionMatrix([3], [0], classes: 3)
    }
  }
}
