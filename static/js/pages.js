// On the images of a document's pages: a mark and its finding light up together, n and p walk through them.
"use strict";

(() => {
  const marks = [...document.querySelectorAll(".page-marks a[id]")];
  const order = [...document.querySelectorAll(".findings .place")].map((link) => link.hash.slice(1));
  marks.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const findingOf = (mark) => document.getElementById(mark.getAttribute("href").slice(1));

  function show(mark, toFinding) {
    for (const lit of document.querySelectorAll(".on")) lit.classList.remove("on");
    const finding = findingOf(mark);
    mark.classList.add("on");
    finding.classList.add("on");
    history.replaceState(null, "", `#${mark.id}`);
    const behavior = still.matches ? "auto" : "smooth";
    (toFinding ? finding : mark).scrollIntoView({ block: "center", behavior });
    if (!toFinding) finding.scrollIntoView({ block: "nearest", behavior });
    (toFinding ? finding : mark).focus({ preventScroll: true });
  }

  // A passage over two pages has a second mark without a name: the first stands for it.
  const named = (link) => document.getElementById(link.getAttribute("href").replace("#f", "q"));
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".page-marks a");
    const place = event.target.closest(".findings .place");
    const target = mark ? named(mark) : place && document.getElementById(place.hash.slice(1));
    if (!target || !marks.includes(target)) return;
    event.preventDefault();
    show(target, Boolean(mark));
  });

  document.addEventListener("keydown", (event) => {
    const step = { n: 1, p: -1 }[event.key];
    if (!step || !marks.length || event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = marks.findIndex((mark) => `#${mark.id}` === location.hash);
    show(marks[at < 0 && step < 0 ? marks.length - 1 : (at + step + marks.length) % marks.length], false);
  });

  const opened = marks.find((mark) => `#${mark.id}` === location.hash);
  if (opened) show(opened, false);
})();
