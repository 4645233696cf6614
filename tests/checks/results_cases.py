"""Failing and passing cases of the rules on results, figures and the dates of the démarche; see ``cases``."""

from __future__ import annotations

RESULTS_CASES: dict[str, tuple[str, str]] = {
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
