extension Command {
  /// Times the engine's reference workloads.
  static let bench = Command(
    name: "bench",
    summary: "Time the engine's reference workloads; one line of JSON each.",
    operands: "",
    options: [
      CommandOption("threads", value: "N", "Use N threads; by default as many as there are cores."),
      CommandOption("only", value: "NAME", "Only workloads whose name holds NAME."),
      CommandOption("short", "Spend a tenth of the time on each workload."),
      CommandOption("memory", "Measure each workload's peak memory instead of its time."),
      CommandOption("scaling", "Print time against arithmetic for growing models instead."),
      CommandOption("sweep", "Time 40 small runs of an experiment, N side by side, instead."),
    ],
    examples: [
      ("swiftnb bench --threads 1 > ours.jsonl", "one line a workload: name, threads, median ms"),
      ("swiftnb bench --only gemm", "matrix products only"),
      ("swiftnb bench --scaling --threads 1", "a table for two models"),
    ]
  ) { arguments, _ in
    guard arguments.operands.isEmpty else {
      throw UsageError("bench takes no operands, found '\(arguments.operands[0])'")
    }
    var words = ["bench"]
    if let text = arguments.value(of: "threads") {
      guard let count = Int(text), count >= 1 else {
        throw UsageError("--threads takes a whole number of at least 1, found '\(text)'")
      }
      words += ["--threads", "\(count)"]
    }
    if let name = arguments.value(of: "only") { words += ["--only", name] }
    for option in ["short", "memory", "scaling", "sweep"] where arguments.has(option) {
      words.append("--\(option)")
    }
    let code = try Engine.run(words)
    if code == .unusable { throw UsageError("no workload's name holds the text after --only") }
    return code
  }
}
