import Testing

@testable import Runs

@Suite struct FlatExperimentTests {
  @Test func `values stand under dotted names`() {
    let flat = FlatExperiment(
      #"{"a":{"b":[1,[],{}],"c":null},"d":true,"e":"x\"y\u00e9","f":1e+22,"g":-0.5,"h":[[2],"z"]}"#)
    #expect(
      flat.values == [
        "a.b.0": "1", "d": "true", "e": "x\"yé", "f": "1e+22", "g": "-0.5", "h.0.0": "2",
        "h.1": "z",
      ])
  }

  @Test func `a whole name goes before the end of one`() {
    let flat = FlatExperiment(#"{"parent":{"seed":3},"seed":1,"settings":{"strength":7}}"#)
    #expect(flat.has("seed", "1") && !flat.has("seed", "3"))
    #expect(flat.has("strength", "7") && flat.has("settings.strength", "7"))
    #expect(!flat.has("rength", "7") && !flat.has("strength", "8"))
  }

  @Test(arguments: ["", "{", "{\"a\"", "{\"a\":", "[1,", "\"a", "{\"a\":}"])
  func `what is no JSON has no values`(text: String) {
    #expect(FlatExperiment(text).values.isEmpty)
  }
}
