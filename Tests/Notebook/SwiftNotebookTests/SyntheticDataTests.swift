import Datasets
import Outputs
import Testing

/// Engine and tool meet only in `Outputs`: each has its own copy of the mark.
@Suite struct SyntheticDataTests {
  @Test func `the tool knows made data by the engine's mark`() {
    let made = Synthesis(kind: "graph", settings: "3 nodes").description
    #expect(made == "synthetic data: graph (3 nodes)")
    #expect(DataOrigin.isSynthetic(made))
    #expect(!DataOrigin.isSynthetic("/data/synthetic.csv"))
  }
}
