// Before the first paint: the theme that the reader chose on an earlier visit.
try {
  const theme = localStorage.getItem("swiftnb-theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
