import Datasets
import Digests
import Synchronization

/// Sets that are read already: the runs of a sweep share them.
private let loaded = Mutex<[DataChoice.Source: Dataset]>([:])

extension DataChoice.Source {
  /// The whole set, read once in a process.
  ///
  /// Throws `DataError`.
  func load() throws -> Dataset {
    try loaded.withLock { sets in
      if let set = sets[self] { return set }
      let set =
        switch self {
        case .digits: try Digits.load().dataset
        case .mnist5k: try MNIST5k.load().dataset
        }
      sets[self] = set
      return set
    }
  }

  /// The digest of the set's pictures and labels.
  var fingerprint: Digest {
    get throws { try load().fingerprint }
  }
}
