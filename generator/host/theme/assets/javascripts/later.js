/* The host's script, once somebody does something: a reader on a slow phone pays for the text alone.
   It brings search and the contents that follow the reading; the page is whole without it. What a reader can touch
   answers before it is there: the switch of colours, the search box that opens on a phone.
   Usage: <script defer src="later.js" data-then="the host's script"></script> */
"use strict"

const { then } = document.currentScript.dataset
const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "wheel", "scroll", "focusin"]

const start = () => {
  for (const sign of signs) removeEventListener(sign, start)
  document.body.append(Object.assign(document.createElement("script"), { src: then }))
}

for (const sign of signs) addEventListener(sign, start, { passive: true })
/* The host's script does the same again when it comes, with the same words: nothing is done twice. */
document.querySelector("[data-md-component=palette]")?.addEventListener("change", ({ target }) => {
  const inputs = [...document.querySelectorAll("[name=__palette]")]
  const { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent } = target.dataset
  document.body.setAttribute("data-md-color-scheme", scheme)
  for (const input of inputs) input.nextElementSibling.hidden = input !== target
  __md_set("__palette", { index: inputs.indexOf(target), color: { media, scheme, primary, accent } })
})
document.getElementById("__search")?.addEventListener("change", ({ target }) => {
  if (target.checked) document.querySelector(".md-search__input").focus()
})
/* The host's menu is a hidden checkbox: a button opens it for a keyboard too, Escape closes it. */
const drawer = document.getElementById("__drawer")
const menu = document.querySelector(".k-menu")
if (drawer && menu) {
  menu.addEventListener("click", () => drawer.click())
  drawer.addEventListener("change", () => {
    menu.setAttribute("aria-expanded", drawer.checked)
    drawer.checked ? setTimeout(() => document.querySelector(".md-sidebar--primary a").focus(), 50) : menu.focus()
  })
  addEventListener("keydown", ({ key }) => key === "Escape" && drawer.checked && drawer.click())
}
/* « Copier » is there only where it works. */
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.replace(/\s*\n\s*/g, " "))
    button.textContent = "Copié"
  })
  button.setAttribute("aria-live", "polite")
}
/* A reader who comes from the search is shown the words that were asked for. */
if (new URLSearchParams(location.search).has("h")) start()
