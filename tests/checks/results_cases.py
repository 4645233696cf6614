"""Failing and passing cases of the rules on results, figures and the dates of the démarche; see ``cases``."""

from __future__ import annotations

RESULTS_CASES: dict[str, tuple[str, str]] = {
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
