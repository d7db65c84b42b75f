/// All that the cells of a notebook left behind.
public struct NotebookOutputs: Codable, Equatable, Sendable {
  /// What one cell did.
  public enum State: String, Codable, Sendable {
    case finished
    case failed
    case notReached
    case notEvaluated
  }

  /// One cell's outputs.
  public struct Cell: Codable, Equatable, Sendable {
    public var state: State
    public var outputs: [CellOutput]

    public init(state: State, outputs: [CellOutput]) {
      self.state = state
      self.outputs = outputs
    }
  }

  /// One entry a cell, in the notebook's order.
  public var cells: [Cell]
  /// The text of each inline expression, in the notebook's order; `nil` where it was not reached.
  public var inlines: [String?]
  /// The indices of those inline expressions whose values were taken from a clock.
  public var measuredInlines: Set<Int>
  /// Data files that were opened, with their digests.
  public var opened: [String: String]
  /// Paths at which something was looked for or listed, with what stood there.
  public var looked: [String: String]

  public init(
    cells: [Cell], inlines: [String?], opened: [String: String], measuredInlines: Set<Int> = [],
    looked: [String: String] = [:]
  ) {
    self.cells = cells
    self.inlines = inlines
    self.opened = opened
    self.measuredInlines = measuredInlines
    self.looked = looked
  }

  /// What stands in the place of a digest for a file whose bytes changed between two reads.
  public static let changing = "changed while the cells ran"

  /// The first failure, in the notebook's order.
  public var failure: CellFailure? {
    for cell in cells {
      for case .failure(let failure) in cell.outputs { return failure }
    }
    return nil
  }
}
