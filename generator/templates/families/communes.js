// Filters the list of communes as a family types; without this script the list stands whole, with its letters.
(() => {
  "use strict";
  const page = document.querySelector("[data-find]");
  if (!page) return;
  const fold = (text) =>
    text.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/\u0153/g, "oe")
      .replace(/[^a-z0-9]+/g, " ").replace(/\bst(e?)\b/g, "saint$1").trim();
  const rows = [...page.querySelectorAll(".towns li")].map((row) => [row, ` ${fold(row.textContent)}`]);
  const parts = [...page.querySelectorAll("section")].filter((part) => part.querySelector(".towns"));
  const letters = page.querySelector(".abc");
  const field = document.createElement("input");
  field.type = "search";
  field.autocomplete = "off";
  field.id = "find";
  const label = document.createElement("label");
  label.htmlFor = field.id;
  label.textContent = page.dataset.find;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const box = document.createElement("div");
  box.className = "find";
  box.append(label, field, said);
  letters.before(box);
  field.addEventListener("input", () => {
    const sought = fold(field.value);
    let found = 0;
    for (const [row, text] of rows) {
      row.hidden = sought !== "" && !text.includes(` ${sought}`);
      if (!row.hidden) found += 1;
    }
    for (const part of parts) part.hidden = !part.querySelector("li:not([hidden])");
    letters.hidden = sought !== "";
    said.textContent = found ? "" : page.dataset.none;
  });
})();
