extension CairoCanvas {
  /// The characters from left to right as they are seen: Cairo's plain text call knows no right-to-left
  /// scripts, so their runs are turned round here.
  static func visualOrder(of text: String) -> String {
    var runs: [(isRightToLeft: Bool, characters: [Character])] = []
    for character in text {
      let code = character.unicodeScalars.first?.value ?? 0
      let isSpace = character == " "
      let isRight =
        isSpace
        ? runs.last?.isRightToLeft ?? false
        : (0x590...0x8FF).contains(code) || (0xFB1D...0xFDFF).contains(code)
          || (0xFE70...0xFEFF).contains(code)
      if runs.last?.isRightToLeft == isRight {
        runs[runs.count - 1].characters.append(character)
      } else {
        runs.append((isRight, [character]))
      }
    }
    return runs.map { run in
      String(run.isRightToLeft ? run.characters.reversed() : run.characters)
    }.joined()
  }
}
