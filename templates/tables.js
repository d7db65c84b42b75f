// Tables: sort by a heading, filter, leaf through long ones, save as CSV.
(() => {
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const perPage = 25;
  const units = { ns: 1e-9, "µs": 1e-6, ms: 1e-3, s: 1 };
  // The number that a cell begins with, in seconds where it is a time; what has none sorts last.
  const number = (text) => {
    const match = text.replace(/[\u202f\u00a0,](?=\d{3})/g, "").replace("\u2212", "-").match(/^\s*([-+]?\d*\.?\d+(?:e[-+]?\d+)?)\s*(ns|µs|ms|s)?(?![a-z])/i);
    return match ? Number(match[1]) * (units[match[2]] ?? 1) : NaN;
  };
  const quoted = (text) => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const save = (rows, name) => {
    const lines = rows.map((row) => [...row.cells].map((cell) => quoted(cell.textContent)).join(","));
    const address = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/csv" }));
    make("a", { href: address, download: `${name}.csv` }).click();
    URL.revokeObjectURL(address);
  };

  for (const box of document.querySelectorAll(".cell .table")) {
    const table = box.querySelector("table");
    const head = table?.tHead?.rows[0];
    const body = table?.tBodies[0];
    if (!head || !body?.rows.length) continue;
    const original = [...body.rows];
    let order = original;
    let page = 0;
    const button = (text, act) => {
      const made = make("button", { type: "button", className: "tool", textContent: text });
      made.addEventListener("click", act);
      return made;
    };
    const bar = make("div", { className: "table-tools" });
    const filter = make("input", { type: "search", placeholder: "Filter rows", ariaLabel: "Filter the rows of this table" });
    const where = make("span", { className: "where", role: "status" });
    const back = button("Back", () => turn(-1));
    const next = button("Next", () => turn(1));
    const turn = (step) => { page += step; show(); box.scrollTop = 0; };
    const show = () => {
      const wanted = filter.value.trim().toLowerCase();
      const found = wanted ? order.filter((row) => row.textContent.toLowerCase().includes(wanted)) : order;
      const last = Math.max(0, Math.ceil(found.length / perPage) - 1);
      page = Math.min(Math.max(page, 0), last);
      const shown = new Set(found.slice(page * perPage, (page + 1) * perPage));
      body.append(...order);
      for (const row of original) row.classList.toggle("off", !shown.has(row));
      back.disabled = page === 0;
      next.disabled = page === last;
      back.hidden = next.hidden = last === 0;
      const first = page * perPage + 1;
      where.textContent = found.length ? `${first}–${first + shown.size - 1} of ${found.length}` : "No row matches";
      where.hidden = last === 0 && !wanted;
    };
    filter.addEventListener("input", () => { page = 0; show(); });

    const headings = original.length > 1 ? [...head.cells] : [];
    headings.forEach((heading, column) => {
      const sorter = make("button", { type: "button", className: "sort" });
      sorter.append(...heading.childNodes);
      heading.append(sorter);
      const isNumeric = heading.classList.contains("number");
      const text = (row) => row.cells[column]?.textContent ?? "";
      const compare = (a, b) => {
        if (!isNumeric) return text(a).localeCompare(text(b), "en", { numeric: true });
        const [x, y] = [number(text(a)), number(text(b))];
        return isNaN(x) || isNaN(y) ? isNaN(x) - isNaN(y) : x - y;
      };
      sorter.addEventListener("click", () => {
        // Up, down, and then as the author had it.
        const now = heading.ariaSort === "ascending" ? "descending" : heading.ariaSort === "descending" ? null : "ascending";
        for (const other of headings) other.ariaSort = null;
        heading.ariaSort = now;
        order = now ? [...original].sort((a, b) => now === "ascending" ? compare(a, b) : compare(b, a)) : original;
        show();
      });
    });

    if (original.length > 8) bar.append(filter);
    bar.append(where, back, next);
    const name = box.id || box.closest("figure[id], .cell[id]")?.id || "table";
    bar.append(button("Save as CSV", () => save([head, ...original], name)));
    box.after(bar);
    show();
  }
})();
