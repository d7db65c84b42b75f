import Foundation

/// One line of the index: the record's file, as it was, and what a list shows of the record.
struct RunIndexEntry {
  /// Where the record is of the first format, its file has another ending.
  let isFirstFormat: Bool
  let stamp: RecordStamp
  let summary: RunSummary

  init(_ summary: RunSummary, stamp: RecordStamp, isFirstFormat: Bool) {
    self.summary = summary
    self.stamp = stamp
    self.isFirstFormat = isFirstFormat
  }

  /// Fields between tabs, line breaks and backslashes of names escaped; the last is a checksum.
  var line: String {
    let fields = [
      summary.key, isFirstFormat ? "1" : "2", "\(stamp.size)", "\(stamp.inode)",
      "\(stamp.modified)", "\(stamp.changed)", summary.system, "\(summary.seed)",
      summary.finished, "\(summary.seconds)", summary.parent ?? "", summary.code,
      summary.metricFields.text,
      summary.experimentFields.text,
    ]
    let text = fields.map(Self.escaped).joined(separator: "\t") + "\t"
    var sum = Checksum()
    for byte in text.utf8 { sum.add(byte) }
    return "\(text)\(sum.value)\n"
  }

  private init?(_ fields: [String]) {
    guard fields.count == Self.fieldCount, let size = Int(fields[2]),
      let inode = UInt64(fields[3]), let modified = Int(fields[4]), let changed = Int(fields[5]),
      let seed = UInt64(fields[7]), let seconds = Double(fields[9])
    else { return nil }
    isFirstFormat = fields[1] == "1"
    stamp = RecordStamp(size: size, inode: inode, modified: modified, changed: changed)
    summary = RunSummary(
      key: fields[0], system: fields[6], seed: seed, finished: fields[8], seconds: seconds,
      parent: fields[10].isEmpty ? nil : fields[10], code: fields[11],
      metricFields: .init(text: fields[12]), experimentFields: .init(text: fields[13]))
  }

  private static let fieldCount = 14

  /// The entries of all whole lines, in their order, and how many lines there are.
  static func all(in bytes: Span<UInt8>) -> (entries: [RunIndexEntry], lines: Int) {
    var entries: [RunIndexEntry] = []
    var (lines, start) = (0, 0)
    // Where the fields of a line end: one pass over the bytes finds them and sums up.
    var ends: [Int] = []
    var (sum, sumAtField) = (Checksum(), Checksum())
    for place in 0..<bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\n") {
        lines += 1
        if ends.count == fieldCount,
          text(bytes, (ends[ends.count - 1] + 1)..<place)
            == "\(sumAtField.value)"
        {
          var from = start
          let fields = ends.map { end in
            defer { from = end + 1 }
            return text(bytes, from..<end)
          }
          if let entry = RunIndexEntry(fields) { entries.append(entry) }
        }
        ends.removeAll(keepingCapacity: true)
        (start, sum) = (place + 1, Checksum())
      } else {
        sum.add(byte)
        if byte == UInt8(ascii: "\t") {
          ends.append(place)
          sumAtField = sum
        }
      }
    }
    return (entries, lines)
  }

  /// FNV-1a with 64 bits: it finds a line cut short, and nothing rests on it but time.
  private struct Checksum {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  private static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x09 || $0 == 0x0a || $0 == 0x5c }) else {
      return field
    }
    return field.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
      .replacing("\n", with: "\\n")
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let text = unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
    guard text.utf8.contains(0x5c) else { return text }
    var (plain, isEscaped) = ("", false)
    for character in text.unicodeScalars {
      if isEscaped {
        plain.unicodeScalars.append(character == "t" ? "\t" : character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        plain.unicodeScalars.append(character)
      }
    }
    return plain
  }
}
