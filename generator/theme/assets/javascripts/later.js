/* The host's script, once the page is there to be read: on a slow phone the text never waits for it.
   Usage: <script defer src="later.js" data-then="the host's script"></script> */
"use strict"

const { then } = document.currentScript.dataset
const start = () => document.body.append(Object.assign(document.createElement("script"), { src: then }))
const idle = window.requestIdleCallback ?? (work => setTimeout(work, 50))

addEventListener("load", () => idle(start, { timeout: 2000 }))
