"""The print room (« Espace impression ») as print-ready strings: one panel per flyer, what each file is for, its state.

Its reader is a communication officer who has never heard of PDF/X: every file says in one sentence whom it is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.addresses import flyer_file_path, flyer_path, print_room_path, study_path, to_root
from generator.model.approvals import approval_form
from generator.model.brand import Brand
from generator.model.dossier import Dossier
from generator.model.editions import Edition
from generator.model.languages import Language
from generator.model.places import Place
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.reprints import ReprintView
from generator.words.french import NBSP, list_words, set_french, size_words
from generator.words.links import mail_link


@dataclass(frozen=True)
class FlyerFiles:
    """What was made of one flyer: sizes in bytes, pictures in pixels."""

    flyer: FlyerView
    editions: tuple[tuple[Edition, int], ...]
    kit_size: int
    picture_size: tuple[int, int]
    press_digest: str
    """SHA-256 of the press edition: what a « bon à tirer » approves."""


@dataclass(frozen=True)
class ChoiceView:
    """One radio button: ``token`` is the class that it shares with its panels (``t-1``)."""

    token: str
    label: str
    language: str
    checked: bool


@dataclass(frozen=True)
class QuestionView:
    """One question and its answers; asked only when there is a choice."""

    name: str
    legend: str
    choices: tuple[ChoiceView, ...]


@dataclass(frozen=True)
class DownloadView:
    """One file: ``name`` is what it is called once saved, since the short one says no territory."""

    title: str
    purpose: str
    href: str
    name: str
    size: str


@dataclass(frozen=True)
class PanelView:
    """One flyer of one territory in one language."""

    anchor: str
    tokens: str
    name: str
    """The flyer in one line of French, « Flyer grossesse, Gaillacois, en ukrainien »."""
    heading: str
    language_name: str
    language: str
    direction: str
    printed: str
    reach: str
    address: str
    page_href: str
    review: str
    to_review: bool
    screen_href: str
    recto: str
    verso: str
    recto_alternative: str
    verso_alternative: str
    picture_width: int
    picture_height: int
    downloads: tuple[DownloadView, ...]
    kit: DownloadView
    approve: str
    """A link that opens the « bon à tirer » as an e-mail to complete; "" when nobody is named to receive it."""


@dataclass(frozen=True)
class ChangeView:
    """One value of the paper that is no longer true; ``printed`` or ``now`` is "" when there is nothing to show."""

    name: str
    printed: str
    now: str


@dataclass(frozen=True)
class StaleRunView:
    """One print run to be replaced: which flyer, when and how many, what changed since."""

    heading: str
    run: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True)
class PrintRoomView:
    """The page of one département."""

    path: str
    title: str
    description: str
    study_href: str
    study_name: str
    heading: str
    questions: tuple[QuestionView, ...]
    panels: tuple[PanelView, ...]
    without_flyer: str
    signature: str
    signature_doubt: str
    stale: tuple[StaleRunView, ...]
    source: str
    updated: str


def file_stem(flyer: FlyerView) -> str:
    """What a saved file of this flyer starts with: ``81-tarn-albigeois-grossesse-fr``."""
    return f"{flyer.key}-{flyer.territory_id}-{flyer.kind.french}-{flyer.language.value}"


def flyer_path_of(flyer: FlyerView, name: str) -> str:
    """Where a file of this flyer stands in the site."""
    return flyer_file_path(flyer.key, flyer.territory_id, flyer.kind, flyer.language, name)


def print_room_view(
    dossier: Dossier, files: Sequence[FlyerFiles], reprints: Sequence[ReprintView] = ()
) -> PrintRoomView:
    """The page of ``dossier`` with what was made of each of its flyers, in the order in which they were made.

    ``reprints`` are the print runs that are out of date, any département's; those already replaced are left out.
    """
    names = {territory.id: set_french(territory.name) for territory in dossier.file.territories}
    territories = list(dict.fromkeys(made.flyer.territory_id for made in files))
    kinds = list(dict.fromkeys(made.flyer.kind for made in files))
    languages = list(dict.fromkeys(made.flyer.language for made in files))
    questions = [
        ("t", "Le territoire", [(names[identifier], "") for identifier in territories]),
        ("f", "Le flyer", [(kind.model.title, "") for kind in kinds]),
        ("l", "La langue", [(language.own_name, language.value) for language in languages]),
    ]
    asked = [question for question in questions if len(question[2]) > 1]
    path = print_room_path(dossier.key)
    panels = []
    for made in files:
        flyer = made.flyer
        tokens = (
            f"t-{territories.index(flyer.territory_id) + 1} f-{kinds.index(flyer.kind) + 1} "
            f"l-{languages.index(flyer.language) + 1}"
        )
        panels.append(_panel(made, tokens, names[flyer.territory_id], path, dossier))
    without = [name for identifier, name in names.items() if identifier not in territories]
    return PrintRoomView(
        path=path,
        title=f"Espace impression {dossier.place.of}",
        description=f"Les flyers de la PMI {dossier.place.of}, prêts à imprimer : "
        f"{list_words(kind.model.title.lower() for kind in kinds)}.",
        study_href=to_root(path) + study_path(dossier.slug),
        study_name=dossier.place.name,
        heading=f"Imprimer les flyers {dossier.place.of}",
        questions=tuple(
            QuestionView(
                name,
                f"{number}. {legend}",
                tuple(ChoiceView(f"{name}-{i}", label, lang, i == 1) for i, (label, lang) in enumerate(answers, 1)),
            )
            for number, (name, legend, answers) in enumerate(asked, 1)
        ),
        panels=tuple(panels),
        without_flyer=_without_words(without),
        signature=_signature_words(dossier.file.brand, dossier.place),
        signature_doubt=set_french(dossier.file.brand.tagline_doubt or ""),
        stale=tuple(
            stale
            for reprint in reprints
            if not reprint.replaced and (stale := _stale_run(reprint, dossier.place.code, names))
        ),
        source=dossier.source.file,
        updated=dossier.file.updated.isoformat() if dossier.file.updated else "",
    )


def _panel(made: FlyerFiles, tokens: str, territory: str, path: str, dossier: Dossier) -> PanelView:
    flyer, code = made.flyer, dossier.place.code
    kind = flyer.kind.model.title

    def href(name: str) -> str:
        return flyer_path_of(flyer, name).removeprefix(path)

    width, height = made.picture_size
    return PanelView(
        anchor=f"{flyer.territory_id}-{flyer.kind.letter}-{flyer.language.value}",
        tokens=tokens,
        name=f"Flyer {kind.lower()}, {territory}, en {flyer.language.french_name}",
        heading=f"{kind}, {territory}, ",
        language_name=flyer.language.own_name,
        language=flyer.language.value,
        direction=flyer.language.direction,
        printed="Numéro imprimé" if flyer.recto.phone else "Adresse e-mail imprimée",
        reach=flyer.recto.reach,
        address=flyer.recto.address_shown,
        page_href=to_root(path) + flyer_path(code, flyer.territory_id, flyer.kind, flyer.language),
        review=_review_words(flyer),
        to_review=not flyer.reviewed,
        screen_href=href(f"{Edition.SCREEN.value}.pdf"),
        recto=href("recto.webp"),
        verso=href("verso.webp"),
        recto_alternative=f"Recto du flyer {kind.lower()}, {flyer.language.french_name}",
        verso_alternative=f"Verso du flyer {kind.lower()}, {flyer.language.french_name}",
        picture_width=width,
        picture_height=height,
        downloads=tuple(
            DownloadView(
                edition.heading,
                edition.purpose.replace(" :", f"{NBSP}:").replace("3 mm", f"3{NBSP}mm"),
                href(f"{edition.value}.pdf"),
                f"{file_stem(flyer)}-{edition.value}.pdf",
                size_words(size),
            )
            for edition, size in made.editions
        ),
        kit=DownloadView(
            "Tout pour commander",
            "Les PDF, le code QR seul et la fiche pour l’imprimeur : format, papier, couleurs, bon à tirer.",
            href("kit.zip"),
            f"{file_stem(flyer)}-kit.zip",
            size_words(made.kit_size),
        ),
        approve=_approve_link(made, dossier),
    )


def _approve_link(made: FlyerFiles, dossier: Dossier) -> str:
    """Who leads the démarche keeps the register: the message is theirs to receive."""
    flyer, lead = made.flyer, dossier.file.contacts.lead
    if lead is None or lead.email is None:
        return ""
    name = f"{dossier.place.code.lower()}-{flyer.territory_id}-{flyer.kind.letter}"
    form = approval_form(name, flyer.language, made.press_digest)
    asked = f"Bonjour,\n\nVoici notre bon à tirer. Les trois lignes vides sont à compléter avant l’envoi.\n\n{form}"
    return mail_link(lead.email, f"Bon à tirer : flyer {name}, {flyer.language.french_name}", asked)


def _review_words(flyer: FlyerView) -> str:
    if flyer.language is Language.FRENCH:
        return "texte français de référence"
    if flyer.reviewed:
        return f"traduction relue ({flyer.language.french_name})"
    return (
        "Cette traduction n’a pas encore été relue. Avant de l’imprimer, confiez-la à une personne dont "
        f"c’est la langue ({flyer.language.french_name})."
    )


def _stale_run(reprint: ReprintView, code: str, names: dict[str, str]) -> StaleRunView | None:
    """The run as the print room shows it; None when it is another département's."""
    run = reprint.run
    if run.code != code:
        return None
    return StaleRunView(
        heading=f"{run.flyer.model.title}, {names.get(run.territory, run.territory)}, {reprint.language}",
        run=f"Tirage du {reprint.date}, {reprint.copies}",
        changes=tuple(ChangeView(change.name, change.printed, change.now) for change in reprint.changes),
    )


def _signature_words(brand: Brand, place: Place) -> str:
    """What becomes of the brand's signature, "" when the département gives none: the flyers carry the name alone."""
    if not brand.tagline:
        return ""
    name = f"{brand.wordmark}, " if brand.wordmark else ""
    return f"Marque {place.of_authority}{NBSP}: {name}{set_french(brand.tagline)}. Les flyers portent le nom seul, sans la signature."


def _without_words(names: list[str]) -> str:
    """A sentence on the territories that have no flyer, "" when all have one."""
    if not names:
        return ""
    return f"Sans téléphone ni e-mail, pas de flyer{NBSP}: {list_words(names)}."
