public import Experiments
import LabelNoise
import SparseNetworks

/// The one list of all families and their systems.
public enum SystemCatalog {
  public static let families: [Family] = [.labelNoise, .sparseNetworks]

  /// All systems, family by family.
  public static var systems: [any System.Type] { families.flatMap(\.systems) }
}
