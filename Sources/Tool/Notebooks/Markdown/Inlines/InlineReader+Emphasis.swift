/// Emphasis and strikethrough by a stack of delimiter runs, CommonMark §6.2.
extension InlineReader {
  mutating func readRun() -> Bool {
    let character = bytes[position]
    let length = bytes[position..<end].prefix { $0 == character }.count
    let next = position + length
    let (before, after) = (scalarClass(before: position), scalarClass(at: next))
    let isLeftFlanking =
      after != .space && (after != .punctuation || before != .other)
    let isRightFlanking =
      before != .space && (before != .punctuation || after != .other)
    var canOpen = isLeftFlanking
    var canClose = isRightFlanking
    if character == "_" {
      canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
    } else if character == "~" || character == "^" {
      guard isScript(character, length: length) else {
        addText(position..<next)
        position = next
        return true
      }
      if !extensions.contains(.singleTildes) {
        canOpen = after != .space
        canClose = before != .space
      }
    }
    tokens.append(.run(runs.count))
    if let lastRun { runs[lastRun].next = runs.count }
    runs.append(
      DelimiterRun(
        character: character, length: length, remaining: length, canOpen: canOpen,
        canClose: canClose, spacesBefore: length == 1 ? spaces(before: position) : 0,
        previous: lastRun))
    lastRun = runs.count - 1
    position = next
    return true
  }

  /// Whether runs of this length mean something.
  private func isScript(_ character: UInt8, length: Int) -> Bool {
    if character == "^" { return length == 1 }
    if length == 2 { return extensions.contains(.strikethrough) }
    return length == 1 && !extensions.isDisjoint(with: [.subscripts, .singleTildes])
  }

  /// How many white spaces stand before `index`, where scripts may hold none.
  private mutating func spaces(before index: Int) -> Int {
    guard extensions.contains(.tightScripts) else { return 0 }
    for byte in bytes[countedTo..<max(index, countedTo)] where byte.isWhitespace {
      countedSpaces += 1
    }
    countedTo = max(index, countedTo)
    return countedSpaces
  }

  /// Matches the runs on the stack that came after `bottom`, and takes them off.
  mutating func matchRuns(above bottom: Int?) {
    let floor = bottom ?? -1
    var firstOpener = [Int](repeating: floor + 1, count: 15)
    var current = firstRun(above: bottom)
    while let closer = current {
      guard runs[closer].canClose else {
        current = runs[closer].next
        continue
      }
      let slot = runs[closer].openerSlot
      var candidate = runs[closer].previous
      while let opener = candidate, opener >= firstOpener[slot],
        !runs[opener].matches(closer: runs[closer])
      {
        candidate = runs[opener].previous
      }
      if let opener = candidate, opener >= firstOpener[slot] {
        current = match(opener, closer)
      } else {
        firstOpener[slot] = closer
        current = runs[closer].next
        if !runs[closer].canOpen { unlink(closer) }
      }
    }
    if let bottom { runs[bottom].next = nil }
    lastRun = bottom
  }

  private func firstRun(above bottom: Int?) -> Int? {
    if let bottom { return runs[bottom].next }
    var run = lastRun
    while let current = run, let previous = runs[current].previous { run = previous }
    return run
  }

  /// Makes one pair of the two, and returns the run to look at next.
  private mutating func match(_ opener: Int, _ closer: Int) -> Int? {
    let isScript = runs[opener].character == "~" || runs[opener].character == "^"
    let isStrong = runs[opener].remaining >= 2 && runs[closer].remaining >= 2
    let count = isScript ? runs[opener].remaining : (isStrong ? 2 : 1)
    runs[opener].next = closer
    runs[closer].previous = opener
    runs[opener].openings.append(count)
    runs[closer].closings.append(count)
    runs[opener].remaining -= count
    runs[closer].remaining -= count
    if runs[opener].remaining == 0 { unlink(opener) }
    guard runs[closer].remaining == 0 else { return closer }
    let next = runs[closer].next
    unlink(closer)
    return next
  }

  private mutating func unlink(_ run: Int) {
    let (previous, next) = (runs[run].previous, runs[run].next)
    if let previous { runs[previous].next = next }
    if let next { runs[next].previous = previous } else { lastRun = previous }
  }

  private enum ScalarClass {
    case space
    case punctuation
    case other
  }

  private func scalarClass(before index: Int) -> ScalarClass {
    guard index > start else { return .space }
    var first = index - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return scalarClass(at: first)
  }

  private func scalarClass(at index: Int) -> ScalarClass {
    guard index < end else { return .space }
    let byte = bytes[index]
    if byte < 0x80 {
      return byte.isWhitespace ? .space : (byte.isPunctuation ? .punctuation : .other)
    }
    let text = String(decoding: bytes[index..<min(end, index + 4)], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return .other }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .other
    }
  }
}
