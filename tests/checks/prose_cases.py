"""The failing and the passing case of each rule on Markdown; ``test_prose.py`` compares the rules with the renderer."""

from __future__ import annotations

PROSE_CASES: dict[str, tuple[str, str]] = {
    "prose-image": (
        "training: {text: 'Voir ![Le groupe](photo.jpg).'}\n",
        "training: {text: 'Voir la photo du groupe !'}\n",
    ),
    "prose-link": (
        "training: {text: 'Voir [le site](www.exemple.fr).'}\n",
        "training: {text: 'Voir [le site](https://www.exemple.fr).'}\n",
    ),
    "prose-reference": (
        "training: {text: 'Voir [le site][ici].'}\n",
        "training:\n  text: |\n    Voir [le site][ici].\n\n    [ici]: https://www.exemple.fr\n",
    ),
    "prose-number": (
        "training: {text: '2025. Une année de formation.'}\n",
        "training: {text: 'En 2025, une année de formation.'}\n",
    ),
    "prose-sign": (
        "training: {text: '+ 3 sages-femmes en un an.'}\n",
        "training: {text: '+3 sages-femmes en un an.'}\n",
    ),
    "prose-html": (
        "training: {text: 'Un mot. <!-- à relire -->'}\n",
        "training: {text: 'Un mot. # à relire'}\n",
    ),
    "prose-table": (
        "training:\n  text: |\n    | Jour | Thème |\n    |---|---|\n    | 1 | Empathie |\n",
        "training:\n  text: |\n    - jour 1, l’empathie\n    - jour 2, la proactivité\n",
    ),
    "prose-mark": (
        "training: {text: 'Une session[^1] de ~~deux~~ trois jours.'}\n",
        "training: {text: 'Une session de trois jours.'}\n",
    ),
    "prose-list": (
        "training:\n  text: |\n    Deux jours :\n    - l’empathie\n    - la proactivité\n",
        "training:\n  text: |\n    Deux jours :\n\n    - l’empathie\n    - la proactivité\n",
    ),
    "line-markdown": (
        "communication: {points: ['Une information **simple**']}\n",
        "communication: {points: ['Une information simple']}\n",
    ),
}
