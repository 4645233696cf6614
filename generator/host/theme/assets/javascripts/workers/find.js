/* The search: French as it is typed on a phone. « equipe » finds « équipe », « flyers » finds « flyer », « arianne » finds
   « Ariane », « 0563773115 » finds « 05 63 77 31 15 ». Every word that is asked for has to be there, else the most of them;
   a word in a title counts more than one in a text, and each place of the site has its weight (host/search.py).
   It speaks the messages of the host's own worker, whose place it takes: 0 setup, 1 ready, 2 query, 3 result. */
"use strict"

const WORD = /[\p{L}\p{N}]+/gu
const TITLE = 10, PAGE = 4, TEXT = 2 // what a word counts in a title, in the title of the page that it is on, in a text
const WHOLE = 1.2 // a title of a whole page beside one of its parts
const LIKE = 0.4 // a word that is only like the one that was typed
const STOP = new Set(("a ai as au aux avec c ce ces cet cette comment d dans de des du elle elles en es est et eu eux il ils " +
  "j je jusqu l la le les leur leurs lorsqu lui m ma mais me mes moi mon n ne nos notre nous on ont ou ou par pas pour puisqu " +
  "qu quand que quel quelle qui s sa sans se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y").split(" "))

const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").replace(/æ/gi, "ae").toLowerCase()
/* « flyers » and « flyer », « travaux » and « travau »: one ending less on both sides. */
const root = word => (word.length > 3 ? word.replace(/[sx]$/, "") : word)
const roots = text => (text.match(WORD) || []).map(word => root(fold(word)))
const count = words => words.reduce((found, word) => found.set(word, (found.get(word) || 0) + 1), new Map())
const escape = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

let entries = [], vocabulary = [], titles = new Map()

const setup = docs => {
  titles = new Map(docs.filter(doc => doc.location === doc.page).map(doc => [doc.page, doc]))
  entries = docs.map(doc => {
    const above = titles.get(doc.page)
    return {
      doc,
      fields: [[TITLE * (doc.location === doc.page ? WHOLE : 1), count(roots(`${doc.title} ${doc.heading}`))], [PAGE, count(above && above !== doc ? roots(above.title) : [])], [TEXT, count(roots(doc.text))]],
      phrases: [fold(doc.title), fold(doc.text)],
      digits: `${doc.title} ${doc.text}`.replace(/(\d)[\s.\u00a0]+(?=\d)/g, "$1"),
    }
  })
  vocabulary = [...new Set(entries.flatMap(entry => entry.fields.flatMap(([, words]) => [...words.keys()])))]
}

/* Whether `a` becomes `b` with at most `most` letters added, left out, changed or swapped. */
const alike = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return false
  let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    before = row
    row = next
  }
  return row[b.length] <= most
}

/* The words of the site that one typed word stands for, each with what it is worth. */
const meant = typed => {
  const same = vocabulary.filter(word => word.startsWith(typed)).map(word => [word, word === typed ? 1 : 0.6])
  if (same.length || typed.length < 4) return same
  return vocabulary.filter(word => alike(typed, word, typed.length < 8 ? 1 : 2)).map(word => [word, LIKE])
}

const worth = (entry, words) =>
  Math.max(0, ...entry.fields.flatMap(([weight, held]) =>
    words.filter(([word]) => held.has(word)).map(([word, quality]) => weight * quality * (0.9 + 0.1 * Math.min(held.get(word), 6)))))

const byWords = query => {
  const all = query.match(WORD) || []
  const telling = all.filter(word => !STOP.has(fold(word)))
  const asked = [...new Map((telling.length ? telling : all).map(word => [root(fold(word)), word]))]
    .map(([word, typed]) => ({ typed, words: meant(word) }))
  const phrase = fold(query.trim())
  const found = entries.map(entry => {
    const worths = asked.map(one => worth(entry, one.words))
    const bonus = asked.length > 1 ? [TITLE, TEXT].filter((_, i) => entry.phrases[i].includes(phrase)).reduce((a, b) => a + b, 0) : 0
    return { entry, held: worths.filter(Boolean).length, worths, score: (worths.reduce((a, b) => a + b, 0) + bonus) * entry.doc.weight }
  })
  const most = Math.max(0, ...found.map(one => one.held))
  return found.filter(one => one.held && one.held === most).map(({ entry, worths, score }) => ({
    entry,
    score,
    hit: new RegExp(`^(?:${asked.flatMap(one => one.words.map(([word]) => word)).join("|")})$`, "u"),
    terms: Object.fromEntries(asked.map((one, i) => [one.typed, worths[i] > 0])),
  }))
}

const byNumber = number =>
  entries.filter(entry => entry.digits.includes(number))
    .map(entry => ({ entry, score: TITLE * entry.doc.weight, number: new RegExp([...number].join("[\\s.\\u00a0]*")), terms: {} }))

/* The text, marked where it answers; a long one is cut round its first answer. */
const shown = (text, { hit, number }, most = Infinity) => {
  const pieces = number
    ? text.split(new RegExp(`(${number.source})`, "u"))
    : text.split(/([\p{L}\p{N}]+)/u)
  const marked = pieces.map((piece, i) => i % 2 && (number || hit.test(root(fold(piece)))))
  let start = 0, end = text.length
  if (end > most) {
    const first = marked.indexOf(true)
    const place = first < 0 ? 0 : pieces.slice(0, first).join("").length
    start = place < most / 2 ? 0 : text.indexOf(" ", place - most / 3) + 1
    end = text.lastIndexOf(" ", start + most)
    if (end <= place) end = text.length
  }
  let at = 0
  const kept = pieces.map((piece, i) => {
    const part = escape(piece.slice(Math.max(0, start - at), Math.max(0, end - at)))
    at += piece.length
    return marked[i] && part ? `<mark>${part}</mark>` : part
  }).join("")
  return `${start ? "… " : ""}${kept}${end < text.length ? "…" : ""}`
}

const find = query => {
  const number = query.replace(/[\s.\-/()\u00a0]/g, "").replace(/^(?:\+|00)33/, "0")
  const found = /^\d{6,}$/.test(number) ? byNumber(number) : byWords(query)
  const groups = new Map()
  for (const one of found.sort((a, b) => b.score - a.score)) {
    const { doc } = one.entry
    const shownDoc = { location: doc.location, title: shown(doc.title, one), text: shown(doc.text, one, 220), score: one.score, terms: one.terms }
    groups.set(doc.page, [...(groups.get(doc.page) || []), shownDoc])
  }
  /* A page that answers in many places comes before one that answers as well, once. */
  const sum = docs => docs[0].score + docs.slice(1).reduce((all, doc) => all + doc.score / 20, 0)
  /* The page first, whatever the place inside it that answers best: it is what the host shows as the result's title. */
  return [...groups].sort(([, a], [, b]) => sum(b) - sum(a)).map(([page, docs]) => {
    const own = docs.find(doc => doc.location === page)
    const rest = docs.filter(doc => doc !== own)
    const above = titles.get(page)
    if (!own && !above) return docs
    const best = docs[0].score
    return [{ ...(own || { location: page, title: escape(above.title), text: "", terms: {} }), score: best }, ...rest]
  })
}

addEventListener("message", ({ data: { type, data } }) => {
  if (type === 0) {
    setup(data.docs)
    postMessage({ type: 1 })
  } else postMessage({ type: 3, data: { items: data.trim() ? find(data) : [] } })
})
