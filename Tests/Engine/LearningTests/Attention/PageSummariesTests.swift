import Learning
import Numerics
import Tensors
import Testing

@Suite struct PageSummariesTests {
  let keys = waves([2, 2, 11, 3])

  @Test func `a page has the least, greatest and mean of its keys`() {
    let keys = Tensor([1, 5, -2, 4, 3, 3, 7, 0, 2, 2], shape: [1, 1, 5, 2])
    let pages = PageSummaries(of: keys, pageSize: 2)
    #expect(pages.pageCount == 3)
    #expect(pages.minima.scalars == [-2, 4, 3, 0, 2, 2])
    #expect(pages.maxima.scalars == [1, 5, 7, 3, 2, 2])
    #expect(pages.means.scalars == [-0.5, 4.5, 5, 1.5, 2, 2])
    #expect(pages.keys(of: [2, 0]) == [0, 1, 4])
  }

  @Test func `a bound is never below a key's product, and reached by pages of one key`() {
    let queries = waves([2, 4, 3, 3], step: 1.7)
    let scores = queries.reshaped(to: [2, 2, 6, 3]).matmul(keys, transposingOther: true)
      .reshaped(to: [2, 4, 3, 11]).scalars
    for size in [1, 4] {
      let pages = PageSummaries(of: keys, pageSize: size)
      let bounds = pages.bounds(for: queries).scalars
      for (index, score) in scores.enumerated() {
        let bound = bounds[index / 11 * pages.pageCount + index % 11 / size]
        #expect(size == 1 ? abs(bound - score) < 1e-6 : bound > score - 1e-6)
      }
    }
  }

  @Test(arguments: [[1, 1, 1, 8], [3, 4, 4], [4, 7], [5, 6]])
  func `pages grow as keys come`(lengths: [Int]) {
    var pages = PageSummaries(of: keys.slice(axis: 2, 0..<lengths[0]), pageSize: 4)
    var start = lengths[0]
    for length in lengths.dropFirst() {
      pages.append(keys.slice(axis: 2, start..<start + length))
      start += length
    }
    let whole = PageSummaries(of: keys, pageSize: 4)
    #expect(pages.count == 11)
    #expect(pages.minima.scalars == whole.minima.scalars)
    #expect(pages.maxima.scalars == whole.maxima.scalars)
    #expect(pages.means.scalars == whole.means.scalars)
  }
}
