import Learning
import Tensors

/// Every parameter that a value stores, at any depth, found by reflection in declaration order.
func storedParameters(in value: Any) -> [Parameter] { stored(in: value) }

/// Every running statistic that a value stores, at any depth.
func storedBuffers(in value: Any) -> [Buffer] { stored(in: value) }

private func stored<Part: AnyObject>(in value: Any) -> [Part] {
  if let part = value as? Part { return [part] }
  return Mirror(reflecting: value).children.flatMap { stored(in: $0.value) as [Part] }
}
