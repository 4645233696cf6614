"""What a screen reader needs of a PDF: tags, language, alternatives, live links (ISO 14289-1, the decidable part)."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.preflight.faults import Fault, error
from generator.preflight.identity import claims_accessible


def check_reading(document: pikepdf.Pdf) -> Iterator[Fault]:
    """Claim, language, title, tags, alternatives, links."""
    if not claims_accessible(document):
        yield error("ua-claim", 0, "le fichier ne se déclare pas PDF/UA.", "Exportez-le en PDF balisé, norme PDF/UA-1.")
    if not str(document.Root.get("/Lang", "")):
        yield error("ua-language", 0, "la langue du document n’est pas dite.", "Indiquez-la dans ses propriétés.")
    preferences = document.Root.get("/ViewerPreferences", Dictionary())
    if not bool(preferences.get("/DisplayDocTitle", False)):
        yield error(
            "ua-title", 0, "la fenêtre montre le nom du fichier, pas le titre.", "Affichez le titre du document."
        )
    if "/StructTreeRoot" not in document.Root or not bool(
        document.Root.get("/MarkInfo", Dictionary()).get("/Marked", False)
    ):
        yield error("ua-tags", 0, "le document n’est pas balisé.", "Exportez-le avec ses balises de structure.")
        return
    silent = sum(1 for element in _elements(document.Root.StructTreeRoot.get("/K"), 0) if _is_silent_figure(element))
    if silent:
        yield error(
            "ua-alternative",
            0,
            f"{silent} image(s) n’ont pas de texte de remplacement.",
            "Décrivez-les, ou déclarez-les décoratives.",
        )
    for number, page in enumerate(document.pages, 1):
        for annotation in page.obj.get("/Annots", Array()).as_list():
            if "/Contents" not in annotation or "/StructParent" not in annotation:
                yield error(
                    "ua-link",
                    number,
                    "un lien n’a ni nom ni place dans la lecture.",
                    "Balisez-le et donnez-lui un nom.",
                )
                break


def _elements(kids: pikepdf.Object | None, depth: int) -> Iterator[pikepdf.Object]:
    if kids is None or depth > 60:
        return
    for kid in kids.as_list() if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid.get("/K"), depth + 1)


def _is_silent_figure(element: pikepdf.Object) -> bool:
    return element.get("/S") == Name.Figure and not str(element.get("/Alt", element.get("/ActualText", ""))).strip()
