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
    numbers = unsafe [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe adviseLargePages(buffer.baseAddress, count: 8 * count)
      filled = count
    }
    let all = textCount * rowCount
    texts = unsafe [String?](unsafeUninitializedCapacity: all) { buffer, filled in
      unsafe adviseLargePages(buffer.baseAddress, count: 16 * all)
      unsafe buffer.initialize(repeating: nil)
      filled = all
    }
  }

  /// Calls `read` for each part, which gives the columns where it found something else than numbers,
  /// or nothing where the part is not regular; gives which columns must hold text, or nothing.
  mutating func fill(
    _ read: @Sendable (_ part: Int, _ columns: [UnquotedTarget]) -> [Bool]?, parts: Int
  ) -> [Bool]? {
    let (areTexts, places) = (areTexts, places)
    let found = Mutex<[Bool]?>(areTexts)
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      unsafe texts.withUnsafeMutableBufferPointer { texts in
        let columns = zip(areTexts, places).map { isText, place in
          isText
            ? unsafe UnquotedTarget(texts: texts.baseAddress.map { unsafe $0 + place })
            : unsafe UnquotedTarget(numbers: numbers.baseAddress.map { unsafe $0 + place })
        }
        forEachConcurrently(parts) { part in
          let marks = read(part, columns)
          found.withLock { all in
            guard let marks, let known = all else {
              all = nil
              return
            }
            all = zip(known, marks).map { $0 || $1 }
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
      if areTexts[column] { return .texts(Array(texts[range])) }
      return .numbers(
        unsafe [Double](unsafeUninitializedCapacity: rowCount) { buffer, filled in
          unsafe adviseLargePages(buffer.baseAddress, count: 8 * rowCount)
          filled = unsafe buffer.initialize(fromContentsOf: numbers[range])
        })
    }
    return columns ?? []
  }
}

/// Where the values of one column go, row by row.
@safe struct UnquotedTarget: @unchecked Sendable {
  // Sendable, because every part writes to rows of its own.
  private let numbers: UnsafeMutablePointer<Double>?
  private let texts: UnsafeMutablePointer<String?>?

  init(numbers: UnsafeMutablePointer<Double>?) {
    unsafe self.numbers = numbers
    unsafe texts = nil
  }

  init(texts: UnsafeMutablePointer<String?>?) {
    unsafe numbers = nil
    unsafe self.texts = texts
  }

  @inline(__always) var isText: Bool { unsafe texts != nil }

  @inline(__always) func put(_ number: Double, _ row: Int) { unsafe numbers?[row] = number }

  @inline(__always) func put(_ text: String?, _ row: Int) { unsafe texts?[row] = text }
}
