"""The brand's colour: readable on a screen, printable on paper."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.rules import info, warning
from generator.words.colours import WHITE, contrast

CONTRAST = warning("brand-contrast", "Couleur illisible sur fond blanc", "RGAA 4.1, critère 3.2 (WCAG 2.1, 1.4.3)")
NO_CMYK = info("brand-no-cmyk", "Couleur sans équivalent imprimé", "Impression en quadrichromie")
INK = warning("brand-ink", "Couleur trop chargée en encre", "Papier couché, profil FOGRA39 : 300 % d’encre au plus")

READABLE = 4.5
"""The least contrast of text of ordinary size with its ground."""


@checks(CONTRAST, NO_CMYK, INK)
def check_colours(dossier: Dossier) -> Iterator[Finding]:
    """White text on the accent, accent text on white: both need the same contrast."""
    brand = dossier.file.brand
    if brand.accent:
        ratio = contrast(brand.accent, WHITE)
        if ratio < READABLE:
            yield CONTRAST.on(
                dossier,
                ("brand", "accent"),
                f"la couleur {brand.accent} n’a qu’un contraste de {ratio:.1f} avec le blanc ; il en faut {READABLE}.".replace(
                    ".", ",", 2
                ),
                "Prenez une teinte plus foncée de la charte.",
            )
        if not brand.accent_cmyk:
            yield NO_CMYK.on(
                dossier,
                ("brand", "accent"),
                f"la couleur {brand.accent} n’a pas d’équivalent imprimé : le flyer garde la couleur du modèle.",
                "Ajoutez accent_cmyk : quatre nombres, pris dans la charte du département.",
            )
    if brand.accent_cmyk:
        ink = sum(map(int, brand.accent_cmyk.split()))
        if ink > 300:
            yield INK.on(
                dossier,
                ("brand", "accent_cmyk"),
                f"cette couleur demande {ink} % d’encre ; l’imprimeur n’en accepte que 300 %.",
                "Demandez à la direction de la communication une recette plus légère.",
            )
