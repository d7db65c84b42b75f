/// What a new notebook begins as.
enum NotebookTemplate: String, CaseIterable {
  case analysis
  case minimal

  /// `label-noise` becomes "Label noise".
  static func title(ofFile name: String) -> String {
    let words = name.replacing("-", with: " ").replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  func text(title: String) -> String {
    let quoted = "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    return switch self {
    case .minimal: Self.minimal(title: quoted)
    case .analysis: Self.analysis(title: quoted)
    }
  }

  private static func minimal(title: String) -> String {
    """
    ---
    title: \(title)
    ---

    What this notebook shows, in a sentence or two.

    ```{swift}
    let numbers = [1.0, 2, 3]
    numbers.reduce(0, +)
    ```

    """
  }

  private static func analysis(title: String) -> String {
    """
    ---
    title: \(title)
    description: How accuracy falls as labels go wrong, measured over three seeds.
    params:
      noise: 0.4
    ---

    The question, and what the answer will be measured by.

    ## Runs

    Each run is kept in the run store: rendering again computes only what is new.

    ```{swift}
    //| label: runs
    func problem(_ noise: Double) -> Problem {
      Problem(
        data: DataChoice(.digits, training: 500, validation: 100, test: 500),
        labelNoise: .symmetric(rate: noise),
        model: .perceptron(hidden: [32]),
        budget: Budget(epochs: 10, batchSize: 50, rate: 0.1))
    }
    var experiments: [Experiment] = []
    for noise in Set([0, 0.2, params.noise]).sorted() {
      for seed in UInt64(1)...3 {
        experiments.append(
          Experiment(SupervisedTraining(), on: problem(noise), seed: seed))
      }
    }
    let all = try await runs(of: experiments)
    ```

    ## Results

    ```{swift}
    //| label: fig-noise
    //| fig-cap: Accuracy on clean test labels against the share of wrong training labels.
    NoiseRobustnessChart(
      all, noise: \\.problem.labelNoise.rate, value: \\.["accuracy"],
      method: \\.method, seed: \\.seed)
    ```

    ```{swift}
    //| label: claims
    func accuracy(_ noise: Double) -> SeedValues {
      all.filter { $0.problem.labelNoise.rate == noise }.values(of: "accuracy")
    }
    let loss = accuracy(0) - accuracy(params.noise)
    record("accuracy.clean", accuracy(0).mean)
    record("accuracy.lost", loss.mean)
    claim("Wrong labels cost at least a point", that: loss, isAtLeast: 0.01)
    ```

    In @fig-noise the accuracy falls by `{swift} (loss.mean * 100).rounded()` points.

    """
  }
}
