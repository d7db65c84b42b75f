import CKernels
import Foundation
import Numerics
import Testing

@Suite struct ChannelTests {
  @Test(arguments: [(1, 1), (3, 17), (1000, 3), (513, 33), (5000, 16), (7, 100)])
  func `normalisation kernels agree with plain loops`(rows: Int, channels: Int) {
    var generator = SeededGenerator(seed: 12)
    let count = rows * channels
    let x = Samples((0..<count).map { _ in 3 + generator.normal() })
    let dy = Samples(count: count, from: &generator)
    let per = (0..<4).map { _ in Samples(count: channels, from: &generator) }
    func sum(_ term: (Int, Int) -> Double) -> [Double] {
      (0..<channels).map { channel in
        (0..<rows).reduce(0) { $0 + term($1 * channels + channel, channel) }
      }
    }
    let moments = outcome(count: 2 * channels) {
      unsafe snb_channel_moments(rows, channels, x.start, $0.start, $0.start + channels)
    }
    let mean = sum { at, _ in Double(x[at]) / Double(rows) }
    let variance = sum { at, channel in
      (Double(x[at]) - mean[channel]) * (Double(x[at]) - mean[channel]) / Double(rows)
    }
    #expect(distance(Array(moments.prefix(channels)), mean) < 1e-6)
    #expect(distance(Array(moments.suffix(channels)), variance) < 2e-6)

    let center = Samples(Array(moments.prefix(channels)))
    let sums = outcome(count: 2 * channels) {
      unsafe snb_channel_gradient_sums(
        rows, channels, x.start, center.start, dy.start, $0.start, $0.start + channels)
    }
    let scale = Double(rows).squareRoot()
    let expectedSums =
      sum { at, _ in Double(dy[at]) }
      + sum { at, channel in Double(dy[at]) * Double(x[at] - center[channel]) }
    #expect(zip(sums, expectedSums).allSatisfy { abs(Double($0) - $1) < 1e-5 * scale })

    for relu in [false, true] {
      let found = outcome(count: count) {
        unsafe snb_channel_affine(
          rows, channels, x.start, center.start, per[0].start, per[1].start, relu, $0.start)
      }
      let expected = (0..<count).map { at in
        let channel = at % channels
        let value = Double(x[at] - center[channel]) * Double(per[0][channel])
        let shifted = value + Double(per[1][channel])
        return relu ? max(0, shifted) : shifted
      }
      #expect(distance(found, expected) < 1e-6)
    }
    let found = outcome(count: count) {
      unsafe snb_channel_input_gradient(
        rows, channels, x.start, center.start, dy.start, per[0].start, per[2].start,
        per[3].start, $0.start)
    }
    let expected = (0..<count).map { at in
      let channel = at % channels
      return Double(dy[at]) * Double(per[0][channel])
        + Double(x[at] - center[channel]) * Double(per[2][channel]) + Double(per[3][channel])
    }
    #expect(distance(found, expected) < 1e-6)
  }

  @Test(arguments: [1, 17, 40_000])
  func `optimiser steps follow their formulas`(count: Int) {
    var generator = SeededGenerator(seed: 13)
    let gradient = Samples(count: count, from: &generator)
    let start = Samples(count: 3 * count, from: &generator).values.map { abs($0) }
    func part(_ values: [Float], _ index: Int) -> ArraySlice<Float> {
      values[index * count..<(index + 1) * count]
    }
    for nesterov in [false, true] {
      let found = outcome(start) {
        unsafe snb_sgd_step(
          count, 0.1, 0.9, 0.01, nesterov, gradient.start, $0.start, $0.start + count)
      }
      let expected = (0..<count).map { at in
        let (velocity, value) = (Double(start[at]), Double(start[count + at]))
        let g = Double(gradient[at]) + 0.01 * value
        let v = 0.9 * velocity + g
        return value - 0.1 * (nesterov ? g + 0.9 * v : v)
      }
      #expect(distance(Array(part(found, 1)), expected) < 1e-6)
    }
    let plain = outcome(start) {
      unsafe snb_sgd_step(count, 0.1, 0, 0, false, gradient.start, nil, $0.start)
    }
    #expect(
      distance(
        Array(part(plain, 0)), (0..<count).map { Double(start[$0]) - 0.1 * Double(gradient[$0]) })
        < 1e-6)
    for decoupled in [false, true] {
      let found = outcome(start) {
        unsafe snb_adam_step(
          count, 0.01, 0.9, 0.999, 1e-8, 0.1, decoupled, 0.19, 0.002, gradient.start, $0.start,
          $0.start + count, $0.start + 2 * count)
      }
      let expected = (0..<count).map { at in
        let value = Double(start[2 * count + at])
        let g = Double(gradient[at]) + (decoupled ? 0 : 0.1 * value)
        let first = 0.9 * Double(start[at]) + 0.1 * g
        let second = 0.999 * Double(start[count + at]) + 0.001 * g * g
        let step = 0.01 * (first / 0.19) / ((second / 0.002).squareRoot() + 1e-8)
        return value - step - (decoupled ? 0.01 * 0.1 * value : 0)
      }
      #expect(distance(Array(part(found, 2)), expected) < 1e-6)
    }
  }
}
