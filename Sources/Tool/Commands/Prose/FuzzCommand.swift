import Foundation
import Notebooks
import Reports

extension Command {
  /// Throws mutated documents at the readers until the time is up.
  static let fuzz = Command(
    name: "fuzz",
    summary: "Read mutations of the given files: nothing may crash, take long or be ill-formed.",
    operands: "FILE...",
    options: [
      CommandOption("seconds", value: "N", "How long; 30 without it."),
      CommandOption("seed", value: "N", "Where the sequence of mutations begins; 1 without it."),
    ],
    examples: [("swiftnb fuzz --seconds 600 docs/*.md", "tries for ten minutes")],
    isInternal: true
  ) { arguments, terminal in
    let texts = try arguments.operands.map { Array(try ProseInput.text(of: $0).utf8) }
    guard !texts.isEmpty else { throw UsageError("fuzz needs files to mutate") }
    let seconds = arguments.value(of: "seconds").flatMap(Double.init) ?? 30
    let seed = arguments.value(of: "seed").flatMap(UInt64.init) ?? 1
    var mutator = Mutator(texts: texts, seed: seed)
    let start = Date()
    let last = FileManager.default.temporaryDirectory.appending(
      path: "swiftnb-fuzz-\(getpid()).txt")
    var count = 0
    var slowest = 0.0
    while Date().timeIntervalSince(start) < seconds {
      let text = mutator.next()
      // A crash leaves its input behind.
      try Data(text.utf8).write(to: last)
      let begin = Date()
      let problem = problem(in: text)
      let taken = Date().timeIntervalSince(begin)
      slowest = max(slowest, taken)
      guard taken < 2 else {
        terminal.complain("\(last.path): reading these \(text.utf8.count) bytes took \(taken) s")
        return .cellFailed
      }
      if let problem {
        terminal.complain("\(last.path): is not written as well-formed HTML: \(problem)")
        return .cellFailed
      }
      count += 1
    }
    try FileManager.default.removeItem(at: last)
    terminal.print("\(count) documents read, the slowest in \(Int(slowest * 1000)) ms")
    return .fine
  }

  /// Reads `text` in every way; what is wrong with the HTML of it.
  private static func problem(in text: String) -> String? {
    _ = Markdown.html(of: text)
    _ = Markdown.html(of: text, extensions: [.github, .tagFilter])
    _ = ProseFragment.html(of: text)
    _ = ProseFragment.html(of: "$$\n\(text)\n$$\n")
    _ = try? QuartoReader.converted(text, path: "fuzz.qmd")
    _ =
      (try? Notebook(reading: "{{< include a >}}\n" + text, path: "", files: { _ in text }))?.parts
    _ = NotebookLint(of: text, path: "fuzz.swiftmd") { _ in false }
    _ = NotebookLint(of: "---\n\(text)\n---\n", path: "fuzz.swiftmd") { _ in false }
    _ = NotebookLint(of: "```{swift}\n//| \(text)\n```\n", path: "fuzz.swiftmd") { _ in false }
    // Raw HTML of the author's is copied as it is: without '<' and '{=html}' there is none.
    let plain = text.replacing("<", with: "").replacing("{=", with: "{")
    let fragments = [
      Markdown.html(of: plain), Markdown.html(of: plain, extensions: [.github]),
      ProseFragment.html(of: plain), ProseFragment.html(of: "$$\n\(plain)\n$$\n"),
    ]
    return fragments.lazy.compactMap { MarkupCheck($0).problem }.first
  }
}

/// Changes pieces of documents, the same way for the same seed.
struct Mutator {
  private let texts: [[UInt8]]
  private var state: UInt64

  /// `texts` are the documents that pieces are taken from; at least one.
  init(texts: [[UInt8]], seed: UInt64) {
    self.texts = texts
    state = seed
  }

  /// SplitMix64.
  private mutating func random(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
  }

  private mutating func piece(upTo length: Int) -> ArraySlice<UInt8> {
    let text = texts[random(below: texts.count)]
    let start = random(below: text.count)
    return text[start..<min(text.count, start + 1 + random(below: length))]
  }

  /// Bytes that mean something to one of the readers.
  private static let signs = Array("\n\r\t\0 *_`~^[](){}<>!#$@&:;|\\\"'-+=./,%123ax\u{FEFF}é".utf8)

  /// A piece of a document with one to eight changes.
  mutating func next() -> String {
    var bytes = Array(piece(upTo: 600))
    for _ in 0...random(below: 8) {
      let place = random(below: bytes.count)
      switch random(below: 6) {
      case 0: bytes.insert(contentsOf: piece(upTo: 40), at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + random(below: 20)))
      case 2: bytes.insert(Self.signs[random(below: Self.signs.count)], at: place)
      case 3:
        let sign = Self.signs[random(below: Self.signs.count)]
        bytes.insert(contentsOf: [UInt8](repeating: sign, count: random(below: 200)), at: place)
      case 4:
        let part = Array(bytes[place..<min(bytes.count, place + random(below: 12))])
        for _ in 0..<random(below: 50) { bytes.insert(contentsOf: part, at: place) }
      default: if !bytes.isEmpty { bytes[place] = UInt8(random(below: 256)) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
