/* The print room's address says which flyer is on the screen: a link to « #gaillacois-g-uk » opens that very flyer, and
   each choice writes the address of what it shows. Without JavaScript :target does it (print-room.css). */
"use strict"

const panels = [...document.querySelectorAll(".k-panel")]
const chosen = () => panels.find(panel => panel.checkVisibility())

const open = () => {
  const panel = panels.find(one => one.id === decodeURIComponent(location.hash.slice(1)))
  if (!panel) return
  for (const token of panel.classList) {
    const input = document.querySelector(`.k-asks input.${token}`)
    if (input) input.checked = true
  }
  panel.scrollIntoView()
}

addEventListener("hashchange", open)
document.querySelector(".k-asks")?.addEventListener("change", () => {
  if (chosen()) history.replaceState(null, "", `#${chosen().id}`)
})
open()
