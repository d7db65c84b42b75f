/// Something that a command was given can't be used: a file, a folder, a param.
///
/// Unlike a `UsageError` it has nothing to do with the command's options.
struct InputError: Error, Equatable, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
