"""The sheet that goes to the printer with the files: format, paper, colours, quantity, contact, « bon à tirer »."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.model.languages import Language
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.page import file_stem
from generator.words.french import NBSP, set_french, unbroken


@dataclass(frozen=True)
class LineView:
    """One line of the sheet: what it is about, what is asked."""

    label: str
    value: str


@dataclass(frozen=True)
class JobSheetView:
    """One sheet, for one flyer. ``day`` is the ISO day of the data; ``checks`` are ticked by hand before the proof."""

    title: str
    heading: str
    subheading: str
    day: str
    lines: tuple[LineView, ...]
    by_hand: tuple[LineView, ...]
    contact: tuple[str, ...]
    checks: tuple[str, ...]
    warning: str
    printed: str
    reach: str
    address: str


def job_sheet_view(dossier: Dossier, flyer: FlyerView, qr_mm: float) -> JobSheetView:
    """The sheet of ``flyer``; ``qr_mm`` is the printed side of its code with the quiet zone, in millimetres."""
    territory = next(t for t in dossier.file.territories if t.id == flyer.territory_id)
    kind = flyer.kind.model.title
    size = f"{qr_mm:.1f}".replace(".", ",")
    lines = (
        LineView("Fichier", f"{file_stem(flyer)}-presse.pdf (PDF/X-4, 2 pages{NBSP}: recto, verso)"),
        LineView("Format fini", "A5 portrait, 148 × 210 mm, coupe droite, sans pli"),
        LineView("Fonds perdus", "3 mm sur les quatre bords, traits de coupe à l’extérieur"),
        LineView("Couleurs", "Quadrichromie recto et verso (4/4), FOGRA39, encrage de 300 % au plus"),
        LineView("Noir", "Textes noirs et code QR en noir seul, en surimpression"),
        LineView(
            "Code QR", f"{size} mm de côté, marge blanche comprise. Ne pas le réduire, ni l’entourer, ni le vernir"
        ),
        LineView("Papier conseillé", "Couché mat ou demi-mat, 135 à 170 g/m², recyclé ou certifié"),
        LineView("Mention imprimée", flyer.verso.imprint),
    )
    return JobSheetView(
        title=f"Fiche pour l’imprimeur – flyer {kind.lower()}, {set_french(territory.name)}, {flyer.language.french_name}",
        heading=f"Flyer {kind.lower()}, {set_french(territory.name)}",
        subheading=f"{flyer.author} · édition en {flyer.language.french_name}",
        day=flyer.day,
        lines=tuple(LineView(line.label, _units(line.value)) for line in lines),
        by_hand=(
            LineView("Quantité", "exemplaires"),
            LineView("Livraison le", ""),
            LineView("Livraison à", ""),
            LineView("Référence", ""),
        ),
        contact=_contact(dossier),
        checks=_checks(flyer),
        warning=_warning(flyer),
        printed=f"{'Numéro imprimé' if flyer.recto.phone else 'E-mail imprimé'}{NBSP}:",
        reach=flyer.recto.reach,
        address=flyer.recto.address_shown,
    )


def _units(text: str) -> str:
    """Numbers never part from their units."""
    for unit in ("mm", "%", "g/m²", "pages", "×"):
        text = text.replace(f" {unit}", NBSP + unit)
    return text.replace("× ", f"×{NBSP}")


def _contact(dossier: Dossier) -> tuple[str, ...]:
    """Who orders: the PMI service's own lines; what is not known is left out."""
    service = dossier.file.contacts.pmi
    if service is None:
        return ()
    address = service.address
    where = ", ".join((*address.lines, f"{address.postcode} {address.city}")) if address else None
    phone = dossier.phone(service.phone)
    known = (service.mark, *service.directions, where, unbroken(phone.shown) if phone else None, service.email)
    return tuple(set_french(line) for line in known if line)


def _checks(flyer: FlyerView) -> tuple[str, ...]:
    checks = [
        f"J’ai {'appelé le' if flyer.recto.phone else 'écrit à'} {flyer.recto.reach}{NBSP}: c’est le bon service.",
        "J’ai scanné le code avec un téléphone depuis l’épreuve imprimée.",
        "J’ai relu les noms, les numéros et les adresses e-mail du verso.",
    ]
    if flyer.language is not Language.FRENCH:
        checks.append(f"Une personne qui lit couramment cette langue ({flyer.language.french_name}) a relu le texte.")
    return tuple(checks)


def _warning(flyer: FlyerView) -> str:
    if flyer.reviewed:
        return ""
    return f"Traduction à relire ({flyer.language.french_name}){NBSP}: pas de tirage avant sa relecture."
