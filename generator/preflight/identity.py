"""What the file says of itself: output intent, standard, title and dates, and nothing that acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pikepdf
from pikepdf import Name

from generator.preflight.faults import Expectation, Fault, error, warning

_XMP = "{http://ns.adobe.com/xap/1.0/}"
_PDFX = ("{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion", "{http://ns.adobe.com/pdfx/1.3/}GTS_PDFXVersion")
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}part"
COATED = ("FOGRA39", "FOGRA51", "FOGRA47", "FOGRA52", "PSO", "ISO COATED", "ISO UNCOATED")
"""Printing conditions of European offset; any other name is asked about."""


def claims_press(document: pikepdf.Pdf) -> bool:
    """True when the file presents itself as one for printers."""
    return any(name in _said(document) for name in _PDFX) or "/OutputIntents" in document.Root


def claims_accessible(document: pikepdf.Pdf) -> bool:
    """True when the file says that it follows PDF/UA."""
    return _PDFUA in _said(document)


def _said(document: pikepdf.Pdf) -> dict[str, str]:
    """The XMP packet's properties; read without pikepdf's ``with``, which would make Info agree with them."""
    return {key: str(value) for key, value in document.open_metadata().items()}


def check_identity(document: pikepdf.Pdf, expected: Expectation) -> Iterator[Fault]:
    """Title, dates, identifier; for the press: standard, output intent, no interaction."""
    said = _said(document)
    yield from _check_title_and_dates(document, said)
    if expected.press:
        yield from _check_claim(document, said)
        yield from _check_intent(document)
        yield from _check_interaction(document)


def _check_title_and_dates(document: pikepdf.Pdf, said: dict[str, str]) -> Iterator[Fault]:
    if not str(document.docinfo.get("/Title", said.get("{http://purl.org/dc/elements/1.1/}title", ""))).strip():
        yield warning("title-missing", 0, "le document n’a pas de titre.", "Donnez-lui-en un dans ses propriétés.")
    for key, name, what in (("/CreationDate", "CreateDate", "création"), ("/ModDate", "ModifyDate", "modification")):
        info, packet = document.docinfo.get(key), said.get(_XMP + name)
        if info is None or packet is None:
            continue
        first, second = _moment(str(info)), _moment(packet)
        if first and second and abs(first - second) > timedelta(seconds=1):
            yield error(
                "dates-disagree",
                0,
                f"les deux dates de {what} du fichier se contredisent.",
                "Exportez de nouveau : les propriétés et les métadonnées XMP doivent dire la même chose.",
            )


def _moment(text: str) -> datetime | None:
    """An instant out of ``D:20260710120000+02'00'`` or ``2026-07-10T12:00:00+02:00``; None when it is neither."""
    found = re.match(
        r"(?:D:)?(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?(?:Z|([+-])(\d\d)[':]?(\d\d)?)?", text
    )
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    if found[7]:
        offset = timedelta(hours=int(found[8]), minutes=int(found[9] or 0))
        moment += offset if found[7] == "-" else -offset
    return moment


def _check_claim(document: pikepdf.Pdf, said: dict[str, str]) -> Iterator[Fault]:
    version = next((said[name] for name in _PDFX if name in said), str(document.docinfo.get("/GTS_PDFXVersion", "")))
    if not version:
        yield error(
            "standard-missing",
            0,
            "le fichier ne se déclare d’aucune norme d’impression.",
            "Exportez-le en PDF/X-4.",
        )
    elif not version.startswith("PDF/X-"):
        yield error(
            "standard-unknown", 0, f"la norme déclarée, « {version[:30]} », est inconnue.", "Exportez en PDF/X-4."
        )
    if "/ID" not in document.trailer:
        yield warning(
            "identifier-missing", 0, "le fichier n’a pas d’identifiant (/ID).", "Exportez de nouveau en PDF/X-4."
        )


def _check_intent(document: pikepdf.Pdf) -> Iterator[Fault]:
    intents = document.Root.get("/OutputIntents", pikepdf.Array())
    intent = next((item for item in intents.as_list() if item.get("/S") == Name.GTS_PDFX), None)
    if intent is None:
        yield error(
            "intent-missing",
            0,
            "le fichier ne dit pas pour quelle presse ses couleurs sont préparées (intention de sortie absente).",
            "Ajoutez l’intention de sortie FOGRA39 (ou celle que demande l’imprimeur).",
        )
        return
    condition = str(intent.get("/OutputConditionIdentifier", ""))
    if not any(name in condition.upper() for name in COATED):
        yield warning(
            "intent-condition",
            0,
            f"la condition d’impression déclarée, « {condition[:40]} », n’est pas une des courantes en France.",
            "Vérifiez auprès de l’imprimeur ; FOGRA39 convient au papier couché.",
        )
    profile = intent.get("/DestOutputProfile")
    if profile is None:
        yield warning(
            "intent-profile", 0, "l’intention de sortie n’a pas de profil incorporé.", "Incorporez le profil ICC."
        )
    elif int(profile.get("/N", 0)) != 4 or profile.read_bytes()[16:20] != b"CMYK":
        yield error(
            "intent-profile",
            0,
            "le profil de l’intention de sortie n’est pas en quadrichromie.",
            "Prenez un profil CMJN.",
        )


def _check_interaction(document: pikepdf.Pdf) -> Iterator[Fault]:
    for key, what in (("/AcroForm", "un formulaire"), ("/OpenAction", "une action"), ("/AA", "une action")):
        if key in document.Root:
            yield error(
                "interaction", 0, f"le fichier contient {what}.", "Retirez-la : un fichier d’impression ne fait rien."
            )
    for number, page in enumerate(document.pages, 1):
        if len(page.obj.get("/Annots", pikepdf.Array()).as_list()):
            yield error(
                "annotation",
                number,
                "la page contient des liens ou des commentaires.",
                "Exportez sans liens : ils n’ont pas de sens sur le papier et certains imprimeurs refusent le fichier.",
            )
