/// Signs between and before terms that have names.
enum MathOperators {
  static let signs: [String: String] = [
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "lt": "<", "gt": ">",
    "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡", "propto": "∝", "ll": "≪",
    "gg": "≫", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃",
    "supseteq": "⊇", "cup": "∪", "cap": "∩", "setminus": "∖", "cdot": "⋅", "times": "×", "div": "÷",
    "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "∙", "odot": "⊙",
    "oplus": "⊕", "otimes": "⊗", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "neg": "¬",
    "lnot": "¬", "forall": "∀", "exists": "∃", "to": "→", "rightarrow": "→", "leftarrow": "←",
    "gets": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐", "implies": "⟹",
    "Leftrightarrow": "⇔", "iff": "⟺", "mapsto": "↦", "longrightarrow": "⟶", "uparrow": "↑",
    "downarrow": "↓", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱",
    "mid": "∣", "nmid": "∤", "parallel": "∥", "perp": "⟂", "colon": ":", "coloneqq": "≔",
    "lesssim": "≲", "gtrsim": "≳", "asymp": "≍", "doteq": "≐", "triangleq": "≜", "subsetneq": "⊊",
    "leqslant": "⩽", "geqslant": "⩾", "hookrightarrow": "↪", "rightharpoonup": "⇀", "Uparrow": "⇑",
    "Downarrow": "⇓", "updownarrow": "↕", "nearrow": "↗", "searrow": "↘", "longleftarrow": "⟵",
    "leadsto": "⇝", "rightsquigarrow": "⇝", "dagger": "†", "ddagger": "‡", "amalg": "⨿",
    "uplus": "⊎",
    "sqcup": "⊔", "sqcap": "⊓", "ominus": "⊖", "diamond": "⋄", "nexists": "∄", "because": "∵",
    "therefore": "∴", "ltimes": "⋉", "rtimes": "⋊", "bowtie": "⋈", "lbrack": "[", "rbrack": "]",
    "dotsc": "…", "dotsb": "⋯", "backslash": "\\", "smallsetminus": "∖", "vDash": "⊨",
    "preceq": "⪯",
    "succeq": "⪰", "prec": "≺", "succ": "≻", "vdash": "⊢", "models": "⊨",
  ]

  /// Larger in displayed formulas, most with limits above and below.
  static let large: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮",
    "bigsqcup": "⨆", "biguplus": "⨄", "bigodot": "⨀", "bigcup": "⋃",
    "bigcap": "⋂", "bigoplus": "⨁", "bigotimes": "⨂", "bigvee": "⋁", "bigwedge": "⋀",
  ]
}
