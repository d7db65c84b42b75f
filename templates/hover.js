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

  // Where each row of the table stands in the drawing; empty where the axes can't be read.
  const points = (svg, table) => {
    const frame = svg.getBoundingClientRect();
    const unit = svg.viewBox.baseVal.width / frame.width;
    const columns = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
    const isNumeric = (column) => columns[column].classList.contains("number");
    const labels = [...svg.querySelectorAll("g[data-label][transform]")].map((group) => {
      const box = group.getBoundingClientRect();
      const [, left, baseline] = group.getAttribute("transform").match(/translate\((\S+) (\S+)\)/) ?? [];
      return {
        text: group.dataset.label, left: Number(left), baseline: Number(baseline),
        x: (box.left + box.width / 2 - frame.left) * unit, y: (box.top + box.height / 2 - frame.top) * unit,
        right: (box.right - frame.left) * unit, isTurned: group.getAttribute("transform").includes("rotate"),
      };
    }).filter((label) => !label.isTurned);
    for (const column of columns.keys()) {
      const places = placed(labels, rows, column, isNumeric);
      if (places) {
        return places.map(([x, y], index) => ({
          x, y, text: columns.map((heading, other) => rows[index][other] && `${heading.textContent}: ${rows[index][other]}`).filter(Boolean),
        })).filter((point) => isFinite(point.x) && isFinite(point.y));
      }
    }
    return [];
  };

  // With this column along the horizontal axis, and the first that fits along the vertical one.
  const placed = (labels, rows, column, isNumeric) => {
    const categories = new Set(rows.map((row) => row[column]));
    const isTick = (label) => isNumeric(column) ? isFinite(number(label.text)) : categories.has(label.text);
    const below = grouped(labels.filter(isTick), "baseline").filter((group) => group.length > 1)
      .sort((a, b) => b[0].baseline - a[0].baseline)[0];
    if (!below) return null;
    const x = isNumeric(column) ? scale(below.map((label) => ({ text: label.text, at: label.x })))
      : (text) => below.find((label) => label.text === text)?.x ?? NaN;
    const rest = labels.filter((label) => isFinite(number(label.text)) && label.baseline < below[0].baseline);
    const beside = [...grouped(rest, "left"), ...grouped(rest, "right")].sort((a, b) => b.length - a.length)[0] ?? [];
    // Of panels above each other, the first: there the values fall from top to bottom.
    const sorted = beside.sort((a, b) => a.y - b.y);
    const end = sorted.findIndex((label, index) => index > 0 && number(label.text) >= number(sorted[index - 1].text));
    const ticks = end < 0 ? sorted : sorted.slice(0, end);
    const y = scale(ticks.map((label) => ({ text: label.text, at: label.y })));
    if (!x || !y) return null;
    const [top, bottom] = [ticks[0].y, ticks.at(-1).y];
    const margin = (bottom - top) / 4;
    for (let other = column + 1; other < rows[0].length; other += 1) {
      if (!isNumeric(other)) continue;
      const places = rows.map((row) => [x(row[column]), y(row[other])]);
      if (places.every(([, at]) => !isFinite(at) || (at > top - margin && at < bottom + margin))) return places;
    }
    return null;
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
