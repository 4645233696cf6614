/* The host's script, once somebody does something: a reader on a slow phone pays for the text alone.
   It brings search, the switch of colours and the contents that follow the reading; the page is whole without it.
   Usage: <script defer src="later.js" data-then="the host's script"></script> */
"use strict"

const { then } = document.currentScript.dataset
const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "wheel", "scroll", "focusin"]

const start = () => {
  for (const sign of signs) removeEventListener(sign, start)
  document.body.append(Object.assign(document.createElement("script"), { src: then }))
}

for (const sign of signs) addEventListener(sign, start, { passive: true })
/* A reader who comes from the search is shown the words that were asked for. */
if (new URLSearchParams(location.search).has("h")) start()
