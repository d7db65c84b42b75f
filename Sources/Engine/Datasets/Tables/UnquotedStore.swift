import Synchronization

/// The values of all columns while several threads fill them, each its own rows.
struct UnquotedStore {
  private let areTexts: [Bool]
  private let rowCount: Int
  private var numbers: [Double]
  private var texts: [String?]

  init(areTexts: [Bool], rowCount: Int) {
    self.areTexts = areTexts
    self.rowCount = rowCount
    let textCount = areTexts.count { $0 }
    // Every place is written before anybody reads it, or the whole is thrown away.
    let count = (areTexts.count - textCount) * rowCount
    numbers = unsafe [Double](unsafeUninitializedCapacity: count) { $1 = count }
    texts = [String?](repeating: nil, count: textCount * rowCount)
  }

  /// Calls `read` for each part; gives which columns must hold text, or nothing where a part is not
  /// regular.
  mutating func fill(
    _ read: @Sendable (_ part: Int, _ target: UnquotedTarget) -> Bool, parts: Int
  ) -> [Bool]? {
    let places = places
    let found = Mutex<[Bool]?>(areTexts)
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      unsafe texts.withUnsafeMutableBufferPointer { texts in
        let target = unsafe UnquotedTarget(
          areTexts: areTexts, places: places, numbers: numbers, texts: texts)
        forEachConcurrently(parts) { part in
          let own = target.copied()
          let isRegular = read(part, own)
          found.withLock { all in
            guard isRegular, let known = all else {
              all = nil
              return
            }
            all = zip(known, own.marks).map { $0 || $1 }
          }
        }
      }
    }
    return found.withLock { $0 }
  }

  /// Where each column begins among the numbers or among the texts.
  private var places: [Int] {
    var (numberCount, textCount) = (0, 0)
    return areTexts.map { isText in
      if isText {
        textCount += 1
        return (textCount - 1) * rowCount
      }
      numberCount += 1
      return (numberCount - 1) * rowCount
    }
  }

  func values() -> [DataTable.Values] {
    let places = places
    let columns = try? concurrentMap(areTexts.count) { column -> DataTable.Values in
      let range = places[column]..<places[column] + rowCount
      return areTexts[column] ? .texts(Array(texts[range])) : .numbers(Array(numbers[range]))
    }
    return columns ?? []
  }
}

/// Where one part's values go.
@safe final class UnquotedTarget: @unchecked Sendable {
  // Sendable, because every part writes to rows and marks of its own.
  private let areTexts: [Bool]
  private let places: [Int]
  private let numbers: UnsafeMutableBufferPointer<Double>
  private let texts: UnsafeMutableBufferPointer<String?>
  /// The columns of numbers in which something else was found.
  private(set) var marks: [Bool]

  init(
    areTexts: [Bool], places: [Int], numbers: UnsafeMutableBufferPointer<Double>,
    texts: UnsafeMutableBufferPointer<String?>
  ) {
    self.areTexts = areTexts
    self.places = places
    unsafe self.numbers = numbers
    unsafe self.texts = texts
    marks = [Bool](repeating: false, count: areTexts.count)
  }

  func copied() -> UnquotedTarget {
    unsafe UnquotedTarget(areTexts: areTexts, places: places, numbers: numbers, texts: texts)
  }

  @inline(__always) func isText(_ column: Int) -> Bool { areTexts[column] }

  @inline(__always) func put(_ number: Double, _ row: Int, _ column: Int) {
    unsafe numbers[places[column] + row] = number
  }

  func put(_ text: String?, _ row: Int, _ column: Int) {
    unsafe texts[places[column] + row] = text
  }

  func markAsText(_ column: Int) { marks[column] = true }
}
