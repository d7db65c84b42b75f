// What a check asks of a page that is open: each function returns a list of sentences, empty where nothing is wrong.
var probe = (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (element) => {
    const text = element.textContent?.trim().replace(/\s+/g, " ").slice(0, 40);
    const id = element.id ? `#${element.id}` : "";
    return `<${element.tagName.toLowerCase()}${id} class="${element.getAttribute("class") ?? ""}">${text ? ` "${text}"` : ""}`;
  };
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // Colours: any CSS colour as [red, green, blue, alpha], by drawing it.
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const color = (text) => {
    if (!known.has(text)) {
      const match = text.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
      if (match) known.set(text, [match[1], match[2], match[3], match[4] ?? 1].map(Number));
      else {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = text;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        known.set(text, [r, g, b, a / 255]);
      }
    }
    return known.get(text);
  };
  const over = (top, below) => below.map((value, index) => index === 3 ? 1 : top[index] * top[3] + value * (1 - top[3]));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = color(getComputedStyle(at).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };

  return {
    // Nothing but a box that scrolls by itself may be wider than the page.
    overflow() {
      const root = document.documentElement;
      if (root.scrollWidth <= innerWidth) return [];
      const scrolls = (element) => element.closest("pre, .table, .chart, .equation, .tabs, math") !== null;
      const wide = all("body *").filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element));
      return [`the page is ${root.scrollWidth} px wide in ${innerWidth}: ${wide.slice(0, 3).map(name).join(", ")}`];
    },

    // Text that lies on other text: notes in the margin, captions, whatever was put at a place.
    collisions() {
      const boxes = all("main :is(p, pre, figcaption, .table, .chart, .claim, .callout, .note, .aside, h2, h3, h4)").filter(isSeen)
        .filter((element) => !element.closest("details:not([open])"))
        .map((element) => [element, element.getBoundingClientRect()]).filter(([, box]) => box.width && box.height);
      const found = [];
      for (const [element, box] of boxes.filter(([element]) => element.matches("figcaption, .note, .aside"))) {
        for (const [other, its] of boxes) {
          if (other === element || other.contains(element) || element.contains(other)) continue;
          const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
          const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
          if (wide > 2 && high > 2) found.push(`${name(element)} lies on ${name(other)}`);
        }
      }
      return found.slice(0, 5);
    },

    // Pictures that show nothing, links within the page that lead nowhere.
    missing() {
      const pictures = all("img").filter((image) => image.complete && image.naturalWidth === 0);
      const links = all("a[href^='#']").filter((link) => link.hash && !document.getElementById(decodeURIComponent(link.hash.slice(1))));
      return [...pictures.map((image) => `no picture: ${image.src.slice(0, 80)}`), ...links.map((link) => `no place: ${link.hash}`)];
    },

    contrast() {
      const least = new Map();
      const note = (element, ratio, wanted, what) => {
        if (ratio >= wanted) return;
        const key = `${what}: ${element.tagName} ${element.getAttribute("class")}`;
        if (!least.has(key)) least.set(key, `${what} ${name(element)} has a contrast of ${ratio.toFixed(2)}, not ${wanted}`);
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.getClientRects().length || element.closest("svg, script, style, :disabled") || !isSeen(element)) continue;
        const below = ground(element);
        note(element, contrast(over(color(getComputedStyle(element).color), below), below), 4.5, "text");
      }
      for (const element of all("svg g[data-label]")) {
        // A label of blanks draws nothing.
        const glyph = element.querySelector("path, use");
        if (!glyph) continue;
        const style = getComputedStyle(glyph);
        const below = ground(element.closest("div, figure, body"));
        // Labels that lie on a mark of their own are the charts' matter, and tested there.
        if (style.fill.startsWith("rgb") && element.closest("svg").dataset.marks === undefined) {
          const ratio = contrast(over(color(style.fill), below), below);
          if (!element.closest("[fill='#ffffff'], [fill='white']")) note(element, ratio, 3, "label");
        }
      }
      const paper = ground(document.body);
      const style = getComputedStyle(document.documentElement);
      for (let index = 1; index <= 8; index += 1) {
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style.color = `var(--chart-${index})`;
        note(probe, contrast(color(getComputedStyle(probe).color), paper), 3, `mark --chart-${index}`);
        probe.remove();
      }
      for (const mark of all(".icon, .interval .bounds, .interval circle, .sparkline path, .sparkline circle, .tasks input, .hover-mark")) {
        const own = getComputedStyle(mark);
        const below = ground(mark.parentElement);
        const drawn = [own.stroke, own.fill, mark.matches("input") ? own.borderTopColor : "none"].filter((value) => value !== "none");
        const best = Math.max(...drawn.map((value) => contrast(over(color(value), below), below)));
        note(mark, best, 3, "mark");
      }
      return [...least.values()];
    },

    // Where the focus is, and whether it can be seen: an outline of its own of at least 3:1.
    focus() {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return null;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const width = parseFloat(style.outlineWidth);
      const ratio = contrast(color(style.outlineColor), ground(element.parentElement));
      const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      element.dataset.tabbed = (Number(element.dataset.tabbed) || 0) + 1;
      return {
        name: name(element), times: Number(element.dataset.tabbed), isSkip: element.matches(".skip"),
        order: all("*").indexOf(element),
        isVisible: style.outlineStyle !== "none" && width >= 1 && ratio >= 3, isInside,
      };
    },
    focusable() {
      const selector = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex='0']";
      return all(selector).filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })).length;
    },

    // Everything that a page says is there without a script; what is folded opens by itself.
    withoutScripts() {
      const hidden = all("main *").filter((element) => element.firstChild?.nodeType === Node.TEXT_NODE && element.firstChild.data.trim()
        && !element.closest("details:not([open]), svg, math, .anchor, [hidden], script, style") && !isSeen(element));
      const dead = all("button").filter((button) => isSeen(button) && button.getClientRects().length);
      const rows = all("main tbody tr").filter((row) => !row.closest("details:not([open])") && !row.getClientRects().length);
      const panels = all(".tabset > *").filter((panel) => !panel.getClientRects().length);
      return [
        ...hidden.map((element) => `can't be read: ${name(element)}`), ...dead.map((button) => `does nothing: ${name(button)}`),
        ...rows.map((row) => `no row: ${name(row)}`), ...panels.map((panel) => `no tab: ${name(panel)}`),
      ].slice(0, 8);
    },

    printed() {
      const controls = all("button:not(.sort), input[type=search], nav").filter((element) => element.getClientRects().length);
      const rows = all("main .cell tbody tr").filter((row) => !row.closest("details:not([open])") && !row.getClientRects().length);
      const cut = all("main pre, main .table").filter((box) => box.getClientRects().length && box.scrollHeight > box.clientHeight + 2);
      return [
        ...controls.map((element) => `printed: ${name(element)}`), ...rows.map((row) => `not printed: ${name(row)}`),
        ...cut.map((box) => `cut off in print: ${name(box)}`),
      ].slice(0, 8);
    },

    // Headings go down one level at a time, and there is one of the first.
    headings() {
      const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1]));
      const jumps = levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1);
      return levels.filter((level) => level === 1).length === 1 && !jumps.length ? [] : [`headings of the levels ${levels.join(" ")}`];
    },

    // Presses every button, opens what is folded, filters every table.
    pressAll() {
      for (const button of all("button")) if (!["Save as CSV", "Copy"].includes(button.textContent)) button.click();
      for (const details of all("details")) details.open = true;
      for (const input of all("input[type=search]")) {
        input.value = "1";
        input.dispatchEvent(new Event("input"));
      }
      // The next page is to have the theme that it is asked for, not the one that was chosen here.
      localStorage.clear();
      return [];
    },

    // The charts whose points show no values under a pointer, though there is a table behind them.
    silentCharts() {
      const charts = all("figure > .chart > svg").filter((svg) => svg.closest("figure").querySelector(".data table"));
      const silent = charts.filter((svg) => {
        const box = svg.getBoundingClientRect();
        for (let x = box.left; x < box.right; x += 15) for (let y = box.top; y < box.bottom; y += 15) {
          svg.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y }));
          if (svg.querySelector(".hover-mark")) return false;
        }
        return true;
      });
      return { count: charts.length, silent: silent.map((svg) => svg.getAttribute("aria-label").slice(0, 70)) };
    },
  };
})();
