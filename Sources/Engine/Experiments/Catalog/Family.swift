/// Systems that stand on the same ideas; each family is a module of its own.
public struct Family: Sendable {
  public let title: String
  public let systems: [any System.Type]

  public init(_ title: String, _ systems: [any System.Type]) {
    self.title = title
    self.systems = systems
  }
}
