/// Stops the program when a caller broke a rule, in release builds too, and prints the message.
///
/// `precondition` prints nothing under `-O`; a failing notebook cell would be silent.
@inlinable
public func require(
  _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #fileID,
  line: UInt = #line
) {
  guard condition else { fatalError(message(), file: file, line: line) }
}
