import Notebooks
import Testing

@testable import Reports

@Suite struct AnchorsTests {
  @Test func `the author's ids go before those of the page`() {
    let heading = Block.heading(.init(level: 2, inlines: [], id: "claim-1"))
    var anchors = Anchors(authored: [heading], [])
    #expect(anchors.unique("claim-1") == "claim-1-2")
    #expect(anchors.once("claim-1") == "claim-1")
  }

  @Test func `an id is given out once`() {
    var anchors = Anchors()
    #expect(anchors.once("fig-a") == "fig-a")
    #expect(anchors.once("fig-a") == nil)
    #expect(anchors.unique("fig-a") == "fig-a-2")
    #expect(anchors.unique("fig-a") == "fig-a-3")
    #expect(anchors.once(nil) == nil)
  }
}
