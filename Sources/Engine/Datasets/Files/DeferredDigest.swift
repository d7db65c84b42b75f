import Digests
import Synchronization

/// A digest that is computed when it is first asked for: many readers never do.
final class DeferredDigest: Sendable {
  private enum State {
    case due(@Sendable () -> Digest)
    case known(Digest)
  }

  private let state: Mutex<State>

  init(_ compute: @escaping @Sendable () -> Digest) { state = Mutex(.due(compute)) }

  var value: Digest {
    state.withLock { state in
      switch state {
      case .known(let digest): return digest
      case .due(let compute):
        let digest = compute()
        // Lets go of the bytes that the closure holds.
        state = .known(digest)
        return digest
      }
    }
  }
}
