// Notes stand beside the words that they belong to, where the margin is wide enough; otherwise at the page's end.
(() => {
  const main = document.querySelector("main");
  const notes = [...document.querySelectorAll(".footnotes > ol > li")];
  if (!notes.length) return;
  const isWide = matchMedia("screen and (min-width: 75rem)");
  const gap = 14;
  const place = () => {
    for (const note of notes) note.classList.remove("note");
    if (!isWide.matches) return;
    const frame = main.getBoundingClientRect();
    // What reaches into the margin already, from top to bottom.
    const taken = [...main.querySelectorAll("figcaption, figure.wide, .grid.wide, .aside, .column-margin, .cell > .table")]
      .map((element) => element.getBoundingClientRect()).filter((box) => box.right > frame.right + 1 && box.height)
      .map((box) => [box.top - frame.top, box.bottom - frame.top]).sort((a, b) => a[0] - b[0]);
    let free = 0;
    for (const note of notes) {
      const mark = document.getElementById(note.querySelector(".back")?.hash.slice(1));
      // What is named only in another tab, or nowhere, stays at the end.
      if (!mark?.checkVisibility()) continue;
      note.classList.add("note");
      let top = Math.max(free, mark.getBoundingClientRect().top - frame.top - 3);
      for (const [start, end] of taken) {
        if (top < end + gap && top + note.offsetHeight > start - gap) top = end + gap;
      }
      note.style.setProperty("--at", `${Math.round(top)}px`);
      free = top + note.offsetHeight + gap;
    }
  };
  let isDue = false;
  const placeSoon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => { isDue = false; place(); });
  };
  place();
  new ResizeObserver(placeSoon).observe(main);
  isWide.addEventListener("change", placeSoon);
  main.addEventListener("click", placeSoon);
})();
