
"use strict";
// Rows and marks are plain links to each other and work without this script; it keeps both sides
// of a fact lit, shows the other side's pane, and filters.
(() => {
  const all = (selector, inside = document) => Array.from(inside.querySelectorAll(selector));
  const words = (list) => (list || "").split(" ").filter(Boolean);
  const facts = document.getElementById("facts");
  const status = document.getElementById("status");
  const links = new Map(all(".go").map((go) => [go.id, go]));
  const rowOf = (go) => go.closest(".row");
  const marks = all(".mark");
  let chosen = null;
  const clicked = new Set(); // hashes that clicks are about to set, and have seen to

  const isShown = (id) => links.has(id) && !rowOf(links.get(id)).hidden;

  /** Light a row and its marks; those of `link` are where the reader is. */
  function choose(go, link) {
    for (const lit of all(".chosen, .now")) lit.classList.remove("chosen", "now");
    chosen = go;
    if (!go) return;
    const row = rowOf(go);
    row.classList.add("chosen");
    for (const mark of marks) {
      if (words(mark.dataset.owners).includes(go.id)) mark.classList.add("chosen");
    }
    const here = link || go;
    if (here !== go) here.classList.add("now");
    for (const id of words(here.dataset.marks)) {
      const mark = document.getElementById(id);
      if (mark) mark.classList.add("now");
    }
    const shown = all(".row:not([hidden]) > .go");
    status.textContent = `${shown.indexOf(go) + 1} / ${shown.length} ${go.textContent.trim()}`;
  }

  /** Bring what `hash` names, and its other side, into view. */
  function follow(hash) {
    const id = hash.slice(1);
    const target = id && document.getElementById(id);
    if (!target) return;
    if (links.has(id)) {
      choose(target);
      show(document.getElementById(words(target.dataset.marks)[0]), "center");
    } else if (target.classList.contains("mark")) {
      const owners = words(target.dataset.owners).filter(isShown);
      if (!owners.length) return;
      const go = owners.includes(chosen && chosen.id) ? chosen : links.get(owners[0]);
      const place = all("[data-marks]", rowOf(go)).find((link) => words(link.dataset.marks).includes(id));
      choose(go, place);
      show(rowOf(go), "nearest");
    }
  }

  function show(element, block) {
    if (element) element.scrollIntoView({ block });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.dataset.marks) {
      choose(rowOf(link).querySelector(".go"), link);
      expect(link);
    } else if (link.classList.contains("mark")) {
      // Where several facts share the words, every further click goes on to the next of them.
      const owners = words(link.dataset.owners).filter(isShown);
      if (!owners.length) return event.preventDefault();
      const next = owners[(owners.indexOf(chosen && chosen.id) + 1) % owners.length];
      link.hash = `#${next}`;
      const go = links.get(next);
      choose(go, all("[data-marks]", rowOf(go)).find((place) => words(place.dataset.marks).includes(link.id)));
      expect(link);
    }
  });

  function expect(link) {
    if (link.hash !== location.hash) clicked.add(link.hash);
  }

  window.addEventListener("hashchange", (event) => {
    const { hash } = new URL(event.newURL);
    if (!clicked.delete(hash)) follow(hash);
  });

  facts.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const shown = all(".row:not([hidden]) > .go[href]");
    const row = event.target.closest(".row");
    const next = shown[row ? shown.indexOf(row.querySelector(".go")) + step : 0];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    choose(next);
    show(rowOf(next), "nearest");
    show(document.getElementById(words(next.dataset.marks)[0]), "center");
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(null);
  });

  // Filters
  const filters = document.getElementById("filters");
  const doubtful = document.getElementById("only-doubtful");

  function filter() {
    const wanted = new Set(all("input[value]:checked", filters).map((box) => box.value));
    for (const family of all("[data-family]")) {
      const rows = all(".row", family);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !wanted.has(row.dataset.kind) || Boolean(doubtful && doubtful.checked && !row.classList.contains("doubtful"));
        shown += row.hidden ? 0 : 1;
      }
      family.hidden = shown === 0;
      family.querySelector(".size").textContent = shown === rows.length ? `${shown}` : `${shown} / ${rows.length}`;
    }
    for (const mark of marks) {
      const owners = words(mark.dataset.owners).filter(isShown);
      const kinds = owners.map((id) => rowOf(links.get(id)).dataset.kind);
      mark.dataset.kind = kinds[0] || "";
      mark.dataset.kinds = kinds.join(" ");
      if (owners.length) mark.setAttribute("href", `#${owners[0]}`);
      else mark.removeAttribute("href");
    }
    if (chosen && rowOf(chosen).hidden) choose(null);
  }

  filters.addEventListener("change", filter);
  filters.reset(); // a reload keeps ticks, and the page starts unfiltered
  filters.hidden = false;
  follow(location.hash);
})();
