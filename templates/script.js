// What the page gains with a script: everything is readable without it.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  const theme = document.getElementById("nb-theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    try { localStorage.setItem("swiftnb-theme", root.dataset.theme); } catch {}
  });

  const code = document.getElementById("nb-code");
  code.hidden = !document.querySelector(".cell .code");
  code.addEventListener("click", () => {
    code.textContent = root.classList.toggle("hide-code") ? "Show code" : "Hide code";
  });

  for (const block of all(".code")) {
    const button = make("button", { type: "button", className: "tool copy", textContent: "Copy" });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(block.querySelector("code").textContent);
        button.textContent = "Copied";
      } catch { button.textContent = "Not allowed"; }
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    block.append(button);
  }

  all(".tabset").forEach((set, number) => {
    const pages = [...set.children];
    const list = make("div", { className: "tabs", role: "tablist" });
    const buttons = pages.map((page, index) => {
      const title = page.querySelector(".tab-title");
      title.classList.add("taken");
      page.id ||= `nb-tab-${number}-${index}`;
      const button = make("button", { type: "button", role: "tab", id: `${page.id}-title` });
      button.append(...title.cloneNode(true).childNodes);
      for (const part of all("[id]", button)) part.removeAttribute("id");
      button.setAttribute("aria-controls", page.id);
      page.setAttribute("role", "tabpanel");
      page.setAttribute("aria-labelledby", button.id);
      button.addEventListener("click", () => select(index));
      return button;
    });
    const select = (chosen) => pages.forEach((page, index) => {
      page.hidden = index !== chosen;
      buttons[index].setAttribute("aria-selected", index === chosen);
      buttons[index].tabIndex = index === chosen ? 0 : -1;
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length;
      select(next);
      buttons[next].focus();
    });
    list.append(...buttons);
    set.prepend(list);
    select(0);
  });

  // A look at the work or the note without going there.
  for (const link of all("a.citation, a.footnote")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) link.title = target.textContent.replace("\u21a9\ufe0e", "").replace(/\s+/g, " ").trim();
  }

  // What scrolls sideways can be reached by the keyboard.
  const markScrollers = () => all("pre, .table, .chart, .equation, math[display]").forEach((box) => {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    scrolls ? box.setAttribute("tabindex", "0") : box.removeAttribute("tabindex");
  });
  markScrollers();
  addEventListener("resize", markScrollers);

  const contents = document.querySelector(".contents details");
  if (!contents) return;
  const isWide = matchMedia("(min-width: 70rem)");
  const open = () => { contents.open = isWide.matches; };
  open();
  isWide.addEventListener("change", open);
  const links = new Map(all("a", contents).map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const follow = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
    const current = passed.at(-1)?.id;
    links.forEach((link, id) => id === current
      ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current"));
  };
  addEventListener("scroll", follow, { passive: true });
  follow();
})();
