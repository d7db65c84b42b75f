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

  public init(
    cells: [Cell], inlines: [String?], opened: [String: String], measuredInlines: Set<Int> = []
  ) {
    self.cells = cells
    self.inlines = inlines
    self.opened = opened
    self.measuredInlines = measuredInlines
  }

  /// The first failure, in the notebook's order.
  public var failure: CellFailure? {
    for cell in cells {
      for case .failure(let failure) in cell.outputs { return failure }
    }
    return nil
  }
}
