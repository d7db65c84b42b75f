/// A place in a line that counts columns as CommonMark does: a tab goes to the next multiple of 4.
struct LineCursor {
  let bytes: [UInt8]
  let end: Int
  private(set) var offset: Int
  private(set) var column = 0
  /// Whether a part of the tab at `offset` is already consumed.
  private(set) var isInsideTab = false
  /// The first byte from `offset` on that is neither space nor tab, or `end`.
  private(set) var contentOffset: Int
  private(set) var contentColumn = 0

  init(bytes: [UInt8], line: Range<Int>) {
    self.bytes = bytes
    end = line.upperBound
    offset = line.lowerBound
    contentOffset = line.lowerBound
    findContent()
  }

  var indentation: Int { contentColumn - column }
  var isIndentedCode: Bool { indentation >= 4 }
  var isBlank: Bool { contentOffset == end }
  /// The first byte that is neither space nor tab.
  var first: UInt8? { contentOffset < end ? bytes[contentOffset] : nil }
  /// The line from the first byte that is neither space nor tab.
  var content: ArraySlice<UInt8> { bytes[contentOffset..<end] }
  var isAtSpaceOrTab: Bool { offset < end && bytes[offset].isSpaceOrTab }
  /// Spaces that stand for the rest of a tab of which a part is consumed.
  var spacesOfTab: Int { isInsideTab ? 4 - column % 4 : 0 }
  /// What is left of the line, without a tab of which a part is consumed.
  var rest: Range<Int> { (isInsideTab ? offset + 1 : offset)..<end }

  private mutating func findContent() {
    guard contentOffset <= offset else { return }
    var index = offset
    var position = column
    while index < end {
      if bytes[index] == .space {
        position += 1
      } else if bytes[index] == .tab {
        position += 4 - position % 4
      } else {
        break
      }
      index += 1
    }
    contentOffset = index
    contentColumn = position
  }

  mutating func advanceToContent() {
    offset = contentOffset
    column = contentColumn
    isInsideTab = false
  }

  /// Goes over `count` bytes that are not tabs, or to the end of the line.
  mutating func advance(bytes count: Int) {
    let target = min(end, offset + count)
    column += target - offset
    offset = target
    isInsideTab = false
    findContent()
  }

  /// Goes over `count` columns of spaces and tabs, or a part of a tab.
  mutating func advance(columns count: Int) {
    var left = count
    while left > 0, offset < end {
      let width = bytes[offset] == .tab ? 4 - column % 4 : 1
      if width > left {
        column += left
        isInsideTab = true
        break
      }
      column += width
      offset += 1
      isInsideTab = false
      left -= width
    }
    findContent()
  }
}
