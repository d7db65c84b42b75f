// Charts: the values of the point that is nearest to the pointer, read from the table behind them.
(() => {
  const reach = 40;
  const number = (text) => {
    const match = text.replace(/[\u202f\u00a0]/g, "").replace("\u2212", "-").match(/^\s*([-+]?\d*\.?\d+(?:e[-+]?\d+)?)\s*([kMG%])?\s*$/i);
    return match ? Number(match[1]) * ({ k: 1e3, M: 1e6, G: 1e9, "%": 0.01 }[match[2]] ?? 1) : NaN;
  };
  // The line through ticks of an axis, over values or their logarithms; nothing where neither fits.
  const fitted = (ticks, map) => {
    const points = ticks.map(({ text, at }) => [map(number(text)), at]).filter(([value]) => isFinite(value));
    if (points.length < 2) return null;
    const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
    const [x, y] = [mean(0), mean(1)];
    const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
    if (!spread) return null;
    const slope = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
    const place = (value) => y + slope * (map(value) - x);
    const isFit = points.every(([value, at]) => Math.abs(y + slope * (value - x) - at) < 2.5);
    return isFit ? (text) => place(number(text)) : null;
  };
  const logOdds = (value) => Math.log(value / (1 - value));
  const scale = (ticks) => fitted(ticks, (value) => value) ?? fitted(ticks, Math.log10) ?? fitted(ticks, logOdds);
  const grouped = (labels, key) => [...Map.groupBy(labels, (label) => Math.round(label[key])).values()];

  // Letters have room beside them, and not the same: what is set flush differs by a few pixels.
  const aligned = (labels, key) => {
    const found = [];
    for (const label of [...labels].sort((a, b) => a[key] - b[key])) {
      if (found.length && label[key] - found.at(-1).at(-1)[key] < 2) found.at(-1).push(label);
      else found.push([label]);
    }
    return found;
  };

  // Where each row of the table stands in the drawing; empty where the axes can't be read.
  const points = (svg, table) => {
    const frame = svg.getBoundingClientRect();
    const unit = svg.viewBox.baseVal.width / frame.width;
    const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
    const labels = [...svg.querySelectorAll("g[data-label][transform]")].map((group) => {
      const box = group.getBoundingClientRect();
      const [, left, baseline] = group.getAttribute("transform").match(/translate\((\S+) (\S+)\)/) ?? [];
      return {
        text: group.dataset.label, left: Number(left), baseline: Number(baseline),
        x: (box.left + box.width / 2 - frame.left) * unit, y: (box.top + box.height / 2 - frame.top) * unit,
        right: (box.right - frame.left) * unit, isTurned: group.getAttribute("transform").includes("rotate"),
      };
    }).filter((label) => !label.isTurned);
    const chart = { labels, columns, rows };
    // Every pair of columns that two axes can carry; those whose names stand at the axes first.
    const pairs = [...columns.keys()].flatMap((column) => axesBelow(chart, column).flatMap((below) =>
      [...columns.keys()].filter((other) => other !== column && !isCount(columns[other])).flatMap((other) =>
        axesBeside(chart, other, below).map((beside) => ({ column, below, other, beside })))));
    pairs.sort((a, b) => b.below.isTitled + b.beside.isTitled - a.below.isTitled - a.beside.isTitled);
    for (const { column, below, other, beside } of pairs) {
      const places = rows.map((row) => [below.place(row[column]), beside.place(row[other])]);
      const known = places.filter(([x, y]) => isFinite(x) && isFinite(y));
      const margin = (beside.bottom - beside.top) / 3;
      if (known.length * 2 < rows.length || !known.every(([, y]) => y > beside.top - margin && y < beside.bottom + margin)) continue;
      // Of several parts with the same axes, the table does not say which one a row belongs to.
      if (!below.isAlone) return [];
      return places.map(([x, y], index) => ({
        x, y, text: columns.map((heading, at) => rows[index][at] && `${heading}: ${rows[index][at]}`).filter(Boolean),
      })).filter((point) => isFinite(point.x) && isFinite(point.y));
    }
    return [];
  };

  const isCount = (heading) => ["n", "seeds", "cases", "count"].includes(heading);
  const values = (chart, column) => [...new Set(chart.rows.map((row) => row[column]))];
  const isTitle = (label, heading) => label.text === heading || heading.endsWith(` ${label.text}`);
  // Neighbours of one axis: their numbers rise, or fall, all the way; no text comes twice.
  const runs = (ticks) => {
    const found = [];
    for (const tick of ticks) {
      const run = found.at(-1);
      const [before, last] = run ? [run.at(-2), run.at(-1)].map((label) => label && number(label.text)) : [];
      const turns = run?.length > 1 && (last - before) * (number(tick.text) - last) <= 0;
      if (!run || turns || run.some((other) => other.text === tick.text)) found.push([tick]);
      else run.push(tick);
    }
    return found;
  };
  // Ticks of numbers, or the categories of a column, which may stand in any order.
  const axis = (ticks, along, wanted) => {
    const names = new Map(ticks.map((label) => [label.text, label[along]]));
    const isNamed = wanted.length > 1 && names.size === ticks.length && wanted.every((text) => names.has(text));
    const isNumeric = !isNamed && ticks.length > 2 && runs(ticks).length === 1 && wanted.some((text) => isFinite(number(text)));
    const place = isNamed ? (text) => names.get(text) ?? NaN : isNumeric ? scale(ticks.map((label) => ({ text: label.text, at: label[along] }))) : null;
    const places = ticks.map((label) => label[along]);
    return place && { place, ticks, top: Math.min(...places), bottom: Math.max(...places) };
  };

  // Rows of labels that may be the axis of a column: those with its name below, or the lowest.
  const axesBelow = ({ labels, columns, rows }, column) => {
    const wanted = values({ rows }, column);
    const titles = labels.filter((label) => isTitle(label, columns[column]));
    const lines = grouped(labels, "baseline").map((line) => line.sort((a, b) => a.x - b.x))
      .flatMap((line) => wanted.every((text) => line.filter((label) => label.text === text).length === 1) ? [line] : runs(line))
      .filter((line) => line.length > 1);
    const lowest = Math.max(...lines.map((line) => line[0].baseline));
    const isTitled = (line) => titles.some((title) => title.baseline > line[0].baseline && title.baseline < line[0].baseline + 36
      && title.x > line[0].x - 20 && title.x < line.at(-1).x + 20);
    const isAlone = (line) => lines.filter((other) => other[0].baseline === line[0].baseline && isTitled(other) === isTitled(line)).length === 1;
    return lines.filter((line) => isTitled(line) || line[0].baseline === lowest)
      .map((line) => ({ line, found: axis(line, "x", wanted) })).filter(({ found }) => found)
      .map(({ line, found }) => ({ ...found, isTitled: isTitled(line), isAlone: isAlone(line) }));
  };

  // Columns of labels above such a row, and left of its ticks; the name of the column may stand over them.
  const axesBeside = ({ labels, columns, rows }, column, below) => {
    const wanted = values({ rows }, column);
    const inside = labels.filter((label) => label.baseline < below.ticks[0].baseline && label.left < below.ticks.at(-1).x);
    const stacks = [...aligned(inside, "left"), ...aligned(inside, "right")].map((stack) => stack.sort((a, b) => a.y - b.y))
      .flatMap((stack) => wanted.every((text) => stack.filter((label) => label.text === text).length === 1) ? [stack] : runs(stack))
      .filter((stack) => stack.length > 1 && stack[0].left <= below.ticks[0].x);
    const isTitled = (stack) => labels.some((label) => isTitle(label, columns[column]) && label.baseline < stack[0].baseline
      && label.baseline > stack[0].baseline - 45 && Math.abs(label.left - stack[0].left) < 60);
    // Of panels above each other the first.
    return stacks.sort((a, b) => b.length - a.length || a[0].y - b[0].y).map((stack) => ({ stack, found: axis(stack, "y", wanted) }))
      .filter(({ found }) => found).map(({ stack, found }) => ({ ...found, isTitled: isTitled(stack) }));
  };

  const note = document.createElement("div");
  note.className = "hover";
  note.hidden = true;
  document.body.append(note);
  for (const svg of document.querySelectorAll("figure > .chart > svg")) {
    const table = svg.closest("figure").querySelector(":scope > .data table");
    if (!table || typeof Map.groupBy !== "function") continue;
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    mark.setAttribute("r", 5);
    mark.setAttribute("class", "hover-mark");
    let known;
    const hide = () => { mark.remove(); note.hidden = true; };
    const follow = (event) => {
      known ??= points(svg, table);
      const frame = svg.getBoundingClientRect();
      const unit = svg.viewBox.baseVal.width / frame.width;
      const [x, y] = [(event.clientX - frame.left) * unit, (event.clientY - frame.top) * unit];
      let [nearest, least] = [null, reach];
      for (const point of known) {
        const distance = Math.hypot(point.x - x, point.y - y);
        if (distance < least) [nearest, least] = [point, distance];
      }
      if (!nearest) return hide();
      mark.setAttribute("cx", nearest.x);
      mark.setAttribute("cy", nearest.y);
      svg.append(mark);
      note.replaceChildren(...nearest.text.map((text) => Object.assign(document.createElement("div"), { textContent: text })));
      note.hidden = false;
      const [left, top] = [frame.left + nearest.x / unit, frame.top + nearest.y / unit];
      const isRight = left + 14 + note.offsetWidth > innerWidth;
      note.style.left = `${Math.max(4, isRight ? left - 14 - note.offsetWidth : left + 14)}px`;
      note.style.top = `${Math.max(4, top - note.offsetHeight - 6)}px`;
    };
    svg.addEventListener("pointermove", follow);
    svg.addEventListener("pointerdown", follow);
    svg.addEventListener("pointerleave", hide);
  }
  addEventListener("scroll", () => { note.hidden = true; }, { passive: true });

  // From one claim to the next.
  const claims = [...document.querySelectorAll("article.claim[id]")];
  claims.forEach((claim, index) => {
    if (claims.length < 2) return;
    const steps = document.createElement("nav");
    steps.className = "steps";
    steps.ariaLabel = `Claim ${index + 1} of ${claims.length}`;
    const link = (target, text, label) => target && steps.append(
      Object.assign(document.createElement("a"), { href: `#${target.id}`, textContent: text, ariaLabel: label }));
    link(claims[index - 1], "↑", "The claim before");
    link(document.getElementById("nb-claims"), `${index + 1} of ${claims.length}`, `All claims; this is ${index + 1} of ${claims.length}`);
    link(claims[index + 1], "↓", "The next claim");
    claim.append(steps);
  });
})();
