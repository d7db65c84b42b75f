import Foundation
import Numerics
import Tensors

extension TrainingState {
  /// Every part as named tensors; names and the generator are metadata.
  var stored: SafeTensors {
    var file = SafeTensors()
    for (index, weight) in weights.enumerated() {
      file.metadata["name.\(index)"] = weight.name
      file.append("weight.\(index).value", weight.value)
      if let mask = weight.mask { file.append("weight.\(index).mask", mask) }
      for (slot, values) in weight.optimizer.enumerated() {
        file.append("weight.\(index).optimizer.\(slot)", values)
      }
    }
    file.append("updates", integers: weights.map(\.updates))
    file.append("slots", integers: weights.map(\.optimizer.count))
    file.append("buffer", buffers)
    file.append(
      "position", integers: [epoch, restoresBest ? 1 : 0, part.batches, part.examples])
    file.append("lossSum", doubles: [part.lossSum])
    file.metadata["generator"] = generator.flatMap(Self.text)
    if let best {
      file.append("best.epoch", integers: [best.epoch])
      file.append("best.value", doubles: [best.value])
      file.append("best.parameter", best.parameters)
      file.append("best.buffer", best.buffers)
    }
    file.append(history)
    return file
  }

  /// The state of a file, or nothing where a part is missing.
  init?(stored file: SafeTensors) {
    guard let updates = file.integers("updates"), let slots = file.integers("slots"),
      let position = file.integers("position"), position.count == 4,
      let lossSum = file["lossSum"]?.doubles.first,
      let history = file.history,
      let buffers = file.list("buffer"), slots.count == updates.count
    else { return nil }
    var weights: [Weight] = []
    for index in updates.indices {
      guard let name = file.metadata["name.\(index)"], let value = file["weight.\(index).value"]
      else { return nil }
      let optimizer = (0..<max(0, slots[index])).compactMap { slot in
        file["weight.\(index).optimizer.\(slot)"].map { Values($0.tensor) }
      }
      guard optimizer.count == slots[index] else { return nil }
      weights.append(
        Weight(
          name: name, value: Values(value.tensor),
          mask: file["weight.\(index).mask"].map { Values($0.tensor) }, optimizer: optimizer,
          updates: updates[index]))
    }
    var best: Best?
    if let epoch = file.integers("best.epoch")?.first {
      guard let value = file["best.value"]?.doubles.first,
        let parameters = file.list("best.parameter"), let buffers = file.list("best.buffer")
      else { return nil }
      best = Best(epoch: epoch, value: value, parameters: parameters, buffers: buffers)
    }
    self.init(
      epoch: position[0],
      part: Progress.EpochPart(batches: position[2], lossSum: lossSum, examples: position[3]),
      history: history, weights: weights, buffers: buffers, best: best,
      restoresBest: position[1] == 1, generator: file.metadata["generator"].flatMap(Self.generator))
  }
}

extension TrainingState {
  private static func text(of generator: SeededGenerator) -> String? {
    guard let data = try? JSONEncoder().encode(generator) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  private static func generator(from text: String) -> SeededGenerator? {
    try? JSONDecoder().decode(SeededGenerator.self, from: Data(text.utf8))
  }
}

extension SafeTensors {
  mutating func append(_ name: String, _ values: TrainingState.Values) {
    append(
      name, .float32, values.shape.extents, littleEndian: values.scalars.map(\.bitPattern))
  }

  /// Several tensors as `NAME.0`, `NAME.1`, and so on, with their number.
  mutating func append(_ name: String, _ list: [TrainingState.Values]) {
    append("\(name).count", integers: [list.count])
    for (index, values) in list.enumerated() { append("\(name).\(index)", values) }
  }

  mutating func append(_ name: String, integers: [Int]) {
    append(name, .int64, [integers.count], littleEndian: integers.map(Int64.init))
  }

  mutating func append(_ name: String, doubles: [Double]) {
    append(name, .float64, [doubles.count], littleEndian: doubles.map(\.bitPattern))
  }

  func integers(_ name: String) -> [Int]? {
    guard let entry = self[name], entry.type == .int64 else { return nil }
    return entry.type.values(entry.bytes, as: Int64.self) { Int($0) }
  }

  func list(_ name: String) -> [TrainingState.Values]? {
    guard let count = integers("\(name).count")?.first, count >= 0 else { return nil }
    let list = (0..<count).compactMap { index in
      self["\(name).\(index)"].map { TrainingState.Values($0.tensor) }
    }
    return list.count == count ? list : nil
  }
}
