/// Systems that stand on the same ideas; each family is a module of its own.
public struct Family: Sendable {
  /// Lower case with hyphens: the folder of its notebooks.
  public let id: String
  public let title: String
  public let systems: [any System.Type]

  public init(_ id: String, _ title: String, _ systems: [any System.Type]) {
    self.id = id
    self.title = title
    self.systems = systems
  }
}
