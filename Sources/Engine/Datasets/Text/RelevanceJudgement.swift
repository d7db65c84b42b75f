/// How relevant a document is to a query, as a person judged.
public struct RelevanceJudgement: Hashable, Sendable {
  public let query: String
  public let document: String
  /// The file's own scale: TREC's 0 is not relevant; Cranfield's 1 is the best.
  public let grade: Double

  /// Reads TREC's lines `query iteration document grade`, or the older `query document grade`
  /// of Cranfield; throws `DataError` with the line that has another form.
  public static func read(_ file: DataFile) throws -> [RelevanceJudgement] {
    var judgements: [RelevanceJudgement] = []
    var (number, width): (Int, Int?) = (0, nil)
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let words = String(decoding: line, as: UTF8.self).split { $0.isWhitespace }.map(String.init)
      if words.isEmpty { continue }
      guard words.count == width ?? words.count, words.count == 3 || words.count == 4,
        let grade = words.last.flatMap(Double.init)
      else {
        throw DataError(
          file: file.path, position: .line(number),
          found: "'\(words.joined(separator: " ").prefix(60))'",
          remedy: "write QUERY ITERATION DOCUMENT GRADE, or QUERY DOCUMENT GRADE, in every line")
      }
      width = words.count
      judgements.append(
        RelevanceJudgement(query: words[0], document: words[words.count - 2], grade: grade))
    }
    return judgements
  }
}
