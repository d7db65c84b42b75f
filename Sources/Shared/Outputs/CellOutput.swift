/// One thing that a cell left behind, in the order in which it came.
public enum CellOutput: Codable, Equatable, Sendable {
  case standardOutput(String)
  case standardError(String)
  case display(Display)
  case figure(Figure)
  case claim(Claim)
  case failure(CellFailure)
}
