// What is written in a form stays in this tab until it has arrived: a login that ended in between loses no word.
"use strict";

(() => {
  const DRAFT = "draft:", SENT = "draft-sent";
  let store;
  try { store = window.sessionStorage; } catch { return; }

  // Hidden fields and files are the page's own; passwords are never kept.
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && field.matches("textarea, select, input:not([type=hidden], [type=file], [type=password], [type=submit])"));
  const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
  const nameOf = (field) => isTicked(field) ? `${field.name}=${field.value}` : field.name;
  const valueOf = (field) => isTicked(field) ? field.checked : field.value;

  function save(form) {
    const said = Object.fromEntries(fieldsOf(form).map((field) => [nameOf(field), valueOf(field)]));
    try { store.setItem(DRAFT + form.dataset.draft, JSON.stringify(said)); } catch { /* No room: nothing is promised. */ }
  }

  function restore(form) {
    const said = JSON.parse(store.getItem(DRAFT + form.dataset.draft) || "{}");
    const changed = fieldsOf(form).filter((field) => nameOf(field) in said && said[nameOf(field)] !== valueOf(field));
    for (const field of changed) {
      if (isTicked(field)) field.checked = said[nameOf(field)];
      else field.value = said[nameOf(field)];
      field.closest("details")?.setAttribute("open", "");
    }
    if (!changed.length) return;
    const note = document.createElement("p");
    note.className = "notice";
    note.setAttribute("role", "status");
    note.textContent = "What you had written here is back. It has not been kept yet.";
    form.prepend(note);
  }

  // The page that follows says that it arrived.
  if (document.querySelector(".notice.arrived")) for (const key of [store.getItem(SENT), SENT]) store.removeItem(key);

  for (const form of document.querySelectorAll("form[data-draft]")) {
    restore(form);
    form.addEventListener("input", () => save(form));
    form.addEventListener("submit", () => {
      save(form);
      store.setItem(SENT, DRAFT + form.dataset.draft);
    });
  }

  // Whoever logs out leaves nothing behind.
  document.addEventListener("submit", (event) => {
    if (!event.target.action.endsWith("/accounts/logout/")) return;
    for (const key of Object.keys(store)) if (key.startsWith(DRAFT) || key === SENT) store.removeItem(key);
  });
})();
