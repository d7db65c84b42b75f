extension Elementary {
  /// The error function, 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x, within 1 ulp.
  public static func erf(_ x: Double) -> Double {
    guard !x.isNaN else { return x }
    let magnitude = abs(x)
    if magnitude < 1 { return x + x * erfRatio(x * x) }
    guard magnitude < 6 else { return x < 0 ? -1 : 1 }
    let complement = exp(-(x * x)) * scaledComplement((magnitude - 2) / (magnitude + 2))
    return Double(signOf: x, magnitudeOf: 1 - complement)
  }

  /// erf(x) / x - 1, by x^2 in 0...1.
  private static func erfRatio(_ square: Double) -> Double {
    var p = 5.957176147748911e-11
    p = p * square - 1.1372848856791674e-09
    p = p * square + 1.4659775274047436e-08
    p = p * square - 1.6350312701054695e-07
    p = p * square + 1.6461000484121368e-06
    p = p * square - 1.4925595266831182e-05
    p = p * square + 0.0001205533111164271
    p = p * square - 0.000854832698083379
    p = p * square + 0.0052239776248180145
    p = p * square - 0.026866170645076792
    p = p * square + 0.11283791670954879
    p = p * square - 0.3761263890318375
    p = p * square + 0.1283791670955126
    return p
  }

  /// e^(x^2) (1 - erf(x)), by w = (x - 2) / (x + 2), for x in 1...6.
  private static func scaledComplement(_ w: Double) -> Double {
    var p = -4.21031333338652e-07
    p = p * w - 5.327349333633912e-07
    p = p * w + 1.1778928930723442e-06
    p = p * w + 3.7894807010157168e-06
    p = p * w + 1.3926311488643295e-06
    p = p * w - 1.3968132168712104e-05
    p = p * w - 2.7579860781783344e-05
    p = p * w + 2.7525487348057893e-05
    p = p * w + 0.00017436116475875657
    p = p * w + 4.355560174108403e-05
    p = p * w - 0.000981977026521442
    p = p * w - 0.0008471432509041124
    p = p * w + 0.006997461739199043
    p = p * w + 0.003732892404327471
    p = p * w - 0.0789785810157321
    p = p * w + 0.24165819424246646
    p = p * w - 0.4271858474139584
    p = p * w + 0.25539567631050575
    return p
  }
}
