// What a page does beyond plain HTML; everything works without it.
"use strict";

// A slider beside each number field that asks for one.
for (const number of document.querySelectorAll("input[type=number][data-slider]")) {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = number.min;
  slider.max = number.dataset.slider;
  slider.value = number.value;
  slider.setAttribute("aria-label", number.dataset.label);
  slider.addEventListener("input", () => { number.value = slider.value; });
  number.addEventListener("input", () => { slider.value = number.value; });
  number.parentElement.append(slider);
}

// A form is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.once === undefined) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});

// A page that the browser kept and shows again after "back" can be sent again.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// What was pressed and did not arrive says so, where no page comes back to say it.
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, () => {
    const main = document.querySelector("main .frame");
    main.querySelector(".notice.unsent")?.remove();
    const note = document.createElement("p");
    note.className = "notice error unsent";
    note.setAttribute("role", "alert");
    note.textContent = "That was not kept: no answer came. Reload the page and try again.";
    main.prepend(note);
    note.scrollIntoView({ block: "nearest" });
  });
}

// Where the button that was pressed is gone with the piece it stood in, the keys go on from the same task, wherever it
// stands now; where the task is gone, too, from the new piece. What has the keys stays in the window: a task that is done
// moves down among the others.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.requestConfig?.verb !== "post") return;
  if (document.activeElement !== document.body) return document.activeElement.scrollIntoView({ block: "nearest" });
  const task = event.detail.requestConfig.elt.closest("li.task");
  const slug = task?.id.replace(/^[a-z]+-/, "");
  const place = slug && ["week", "month", "own", "kept"].map((list) => document.getElementById(`${list}-${slug}`)).find(Boolean);
  const next = place?.querySelector(".tick") ?? event.target;
  if (next === event.target) next.tabIndex = -1;
  next.focus({ preventScroll: next === event.target });
});

// Next and previous evidence by keys, on the page of a document.
document.addEventListener("keydown", (event) => {
  const marks = [...document.querySelectorAll(".document-text mark[id]")];
  if (!marks.length || event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { n: 1, p: -1 }[event.key];
  if (!step) return;
  const at = marks.findIndex((mark) => `#${mark.id}` === location.hash);
  const next = marks[(at + step + marks.length) % marks.length];
  location.hash = next.id;
});
