/* The host's search, reading French as it is typed on a phone: « equipe » finds « équipe », « coeur » finds « cœur ».
   The page asks for this worker with the host's own as its query: french.js?search.<hash>.min.js. Words are folded when
   they are indexed and when they are asked for; what is shown keeps its accents. */
"use strict"

const fold = text =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").replace(/æ/gi, "ae")

/* « l'accueil » asks for « accueil »: an elided article alone would find everything. */
const ask = query => fold(query).replace(/(^|\s)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\S)/gi, "$1")

const QUERY = 2 // the host's message types: 0 setup, 1 ready, 2 query, 3 result
let folded = false

/* Registered before the host's listener, hence called first: it replaces each query by its folded form. */
addEventListener("message", event => {
  if (event.data.type !== QUERY || folded) return
  event.stopImmediatePropagation()
  folded = true
  dispatchEvent(new MessageEvent("message", { data: { type: QUERY, data: ask(event.data.data) } }))
  folded = false
})

const host = location.search.slice(1)
if (!/^search\.[0-9a-f]+\.min\.js$/.test(host)) throw new Error("french.js: the host's worker is not named")
importScripts(host)

/* Every word of the index goes through lunr.Token, which keeps its place in the text beside it. */
const Token = lunr.Token
lunr.Token = function (text, metadata) {
  return new Token(typeof text === "string" ? fold(text) : text, metadata)
}
lunr.Token.prototype = Token.prototype
