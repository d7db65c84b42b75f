import Numerics

/// Σ gain_i / log₂(i + 1) over the first `cutoff` gains, i from 1.
func discountedSum(_ gains: [Double], _ cutoff: Int) -> Double {
  gains.prefix(cutoff).enumerated().reduce(0) { sum, entry in
    sum + entry.element * Elementary.log(2) / Elementary.log(Double(entry.offset + 2))
  }
}
