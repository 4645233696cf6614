"""Failing and passing cases of the rules on results, figures and the dates of the démarche; see ``cases``."""

from __future__ import annotations

RESULTS_CASES: dict[str, tuple[str, str]] = {
    "share-small-group": (
        """
results:
  items:
    - {statement: ont changé, share: 58, respondents: 12}
    - {statement: hésitent encore, share: 17, respondents: 23, base: 18, base_words: qui ont utilisé le pilier}
""",
        """
results:
  items:
    - {statement: ont changé, share: 60, respondents: 20}
    - {statement: notent la formation, mean: "4,25", scale: {low: 1, high: 5}, respondents: 12}
    - {statement: hésitent encore, share: 17}
""",
    ),
    "summary-small-group": (
        """
summary: En Essai, 58 % des répondants ont changé.
results: {items: [{statement: ont changé, share: 58, respondents: 12}]}
""",
        """
summary: En Essai, 7 répondants sur 12 ont changé, et 158 % n’est pas une part.
results: {items: [{statement: ont changé, share: 58, respondents: 12}]}
---
code: "89"
summary: En Essai, 60 % des répondants ont changé.
results: {items: [{statement: ont changé, share: 60, respondents: 20}]}
""",
    ),
    "date-far": (
        """
updated: 2026-11-20
programme: {launch: 2062-05, end: fin 2063}
timeline: [{date: 2036-11-21, title: Un bilan}]
territories:
  - {id: nord, name: Nord, workshops: [{title: Signes, dates: [{day: 2062-12-03, start: "9:30"}]}]}
""",
        """
updated: 2026-11-20
programme: {launch: 2026-05, end: fin 2028}
timeline: [{date: 2036-11-20, title: Un bilan}]
---
code: "89"
programme: {launch: 2062-05}
""",
    ),
    "programme-open": (
        "programme: {launch: 2023-05}\ntimeline: [{date: 2024-12, title: Fin de la démarche, kind: milestone}]\n",
        """
programme: {launch: 2023-05, ended: oui}
timeline: [{date: 2024-12, title: Fin de la démarche, kind: milestone}]
---
code: "89"
programme: {launch: 2023-05}
timeline: [{date: 2024-12, title: Fin des travaux du groupe, kind: project}]
""",
    ),
}

RESULTS_MORE: dict[str, tuple[str, tuple[str, ...]]] = {
    "a mean that whole answers cannot give": (
        """
results:
  items:
    - {statement: notent, mean: "4,27", scale: {low: 1, high: 5}, respondents: 12}
    - {statement: notent encore, mean: "4,25", scale: {low: 1, high: 5}, respondents: 12}
""",
        ("share-impossible",),
    ),
    "a mean of nobody knows how many": (
        "results: {items: [{statement: notent, mean: 4, scale: {high: 5}}]}\n",
        ("share-without-respondents",),
    ),
    "counts above their wholes": (
        """
results:
  items:
    - {statement: essaient, count: 24, respondents: 23}
    - {statement: continuent, count: 20, respondents: 30, base: 31, base_words: qui ont essayé}
    - {statement: renoncent, count: 12, share: 65, respondents: 23}
""",
        ("count-above-total", "count-above-total", "share-count"),
    ),
    "people counted from a share, in the summary": (
        """
summary: En Essai, 7 répondants sur 12 ont changé.
results: {items: [{statement: ont changé, share: 58, respondents: 12}]}
""",
        ("share-small-group",),
    ),
    "families are more than those trained": (
        """
training: {face_to_face: 20}
results: {items: [{statement: se sentent écoutées, share: 90, respondents: 120, population: familles reçues}]}
""",
        (),
    ),
    "two waves of one statement": (
        """
results:
  items:
    - {statement: osent davantage, share: 60, respondents: 30, months_after: 6}
    - {statement: osent davantage, share: 70, respondents: 30, months_after: 12}
    - {statement: osent davantage, share: 40, respondents: 30, wave: avant la formation}
""",
        (),
    ),
}
