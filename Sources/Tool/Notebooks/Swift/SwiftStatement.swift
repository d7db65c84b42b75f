/// One statement at the top level of a cell.
public struct SwiftStatement: Equatable, Sendable {
  /// What the program generator does with it.
  public enum Kind: Equatable, Sendable {
    /// Belongs at file scope: an import, a type, an extension, a protocol, an operator.
    case hoisted
    /// A function, constant or variable.
    case declaration
    /// A loop, `guard`, `do`, `defer`, `return`, `throw`, or a compiler directive.
    case control
    case assignment
    case expression
    /// An `if` or `switch` whose branches may have a value.
    case conditionalExpression
  }

  public var kind: Kind
  /// The line in the cell on which it begins, counted from 0.
  public var line: Int
  /// The column of its first byte, counted from 0.
  public var column: Int
  /// The line on which it ends, counted from 0.
  public var lastLine: Int
  public var text: String
}
