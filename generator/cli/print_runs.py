"""``ppgp print-run`` and ``ppgp reprints``: the register of what went to press, and what it makes out of date."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import pikepdf
import pypdfium2
import typer

from generator.cli.console import (
    RootOption,
    read_day,
    read_kind,
    refusal,
    say_waiting,
    screen,
    show,
    stop_on_errors,
    tell,
)
from generator.model.addresses import flyer_file_path
from generator.model.approvals import ApprovalError, read_approval
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.editions import Edition
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.print_runs import PrintRegister
from generator.model.settings import Settings
from generator.outputs.flyers.expectations import expected_of
from generator.outputs.print_room.printed_words import missing_words
from generator.pipeline.gather import Sources, gather_sources
from generator.pipeline.turn import own_turn
from generator.preflight import preflight_apart
from generator.sources.history import vanished_on
from generator.sources.print_runs import append_print_run, read_print_runs, record_text
from generator.sources.site import SETTINGS_FILE, read_settings
from generator.views.flyers.flyer import flyer_view, flyer_views
from generator.views.flyers.parts import FlyerView
from generator.views.print_room.reprints import ReprintView, current_flyers, draft_run, reprint_views

REGISTER = Path("flyers/print-runs.yml")


def print_run(
    code: Annotated[str, typer.Argument(help="Code du département : 81, 2A, 974.")],
    territory: Annotated[str, typer.Argument(help="Identifiant du territoire, comme albigeois.")],
    flyer: Annotated[str, typer.Argument(help=f"{FlyerKind.choices()}.")],
    copies: Annotated[int, typer.Option("--exemplaires", min=1, help="Nombre d’exemplaires commandés.")],
    language: Annotated[Language, typer.Option("--langue", help="Langue du flyer.")] = Language.FRENCH,
    day: Annotated[str, typer.Option("--date", help="Jour du bon à tirer, 2026-11-24 ; aujourd’hui par défaut.")] = "",
    approved_by: Annotated[str, typer.Option("--bon-a-tirer", help="Qui signe le bon à tirer.")] = "",
    file: Annotated[Path | None, typer.Option("--pdf", help="Le PDF remis à l’imprimeur.", dir_okay=False)] = None,
    unreviewed: Annotated[bool, typer.Option("--non-relu", help="Imprimer une traduction non relue.")] = False,
    as_it_is: Annotated[bool, typer.Option("--tel-quel", help="Inscrire même si le PDF a des défauts.")] = False,
    yes: Annotated[bool, typer.Option("--oui", help="Ne pas demander de confirmation.")] = False,
    root: RootOption = Path(),
) -> None:
    """Inscrit un tirage au registre : vérifie, demande le nom du bon à tirer, garde ce qui est imprimé."""
    order = _Order(code, territory, read_kind(flyer), language, read_day(day) if day else _today(), copies, approved_by)
    _record(order, root, file=file, unreviewed=unreviewed, as_it_is=as_it_is, yes=yes)


def import_run(
    message: Annotated[Path, typer.Argument(help="Le message reçu, enregistré en texte.", exists=True, dir_okay=False)],
    unreviewed: Annotated[bool, typer.Option("--non-relu", help="Imprimer une traduction non relue.")] = False,
    yes: Annotated[bool, typer.Option("--oui", help="Ne pas demander de confirmation.")] = False,
    root: RootOption = Path(),
) -> None:
    """Inscrit le bon à tirer qu’un département a envoyé depuis son espace impression."""
    try:
        said = read_approval(message.read_bytes().decode("utf-8", errors="replace"))
    except ApprovalError as error:
        raise refusal(" ".join(error.problems), "Redemandez le message, ou complétez-le.") from None
    order = _Order(said.code, said.territory, said.kind, said.language, said.day, said.copies, said.by, said.digest)
    _record(order, root, unreviewed=unreviewed, yes=yes)


@dataclass(frozen=True)
class _Order:
    """What goes to press; ``digest`` is that of the file which was approved, "" when nobody said."""

    code: str
    territory: str
    kind: FlyerKind
    language: Language
    day: date
    copies: int
    approved_by: str
    digest: str = ""


def _record(
    order: _Order,
    root: Path,
    *,
    file: Path | None = None,
    unreviewed: bool = False,
    as_it_is: bool = False,
    yes: bool = False,
) -> None:
    sources, settings = _good_sources(root)
    register = _good_register(root)
    dossier = _find_dossier(sources, order.code)
    place = _find_territory(dossier, order.territory)
    view = _find_flyer(sources, settings, dossier, place, order.kind, order.language)
    waiting = not (view.reviewed and sources.family_texts.texts[order.language].review.reviewed)
    if waiting and not unreviewed:
        raise refusal(
            f"La traduction ({order.language.french_name}) n’a pas été relue.",
            "Faites-la relire et écrivez « reviewed by … » dans flyers/texts, ou ajoutez --non-relu en connaissance de cause.",
        )
    press = file or root / "site" / flyer_file_path(dossier.key, place.id, view.kind, order.language, "presse.pdf")
    if not press.is_file():
        raise refusal(f"Le fichier {press} n’existe pas.", "Lancez « make site », ou donnez le PDF imprimé avec --pdf.")
    content = press.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if order.digest and order.digest != digest:
        raise refusal(
            f"Le fichier {press} n’est plus celui qui a été approuvé (empreinte {order.digest[:12]}…).",
            "Le flyer a changé depuis : renvoyez-le pour approbation, ou reconstruisez le site tel qu’il était.",
        )
    if not as_it_is:
        _refuse_faults(press, content, view)
    run = draft_run(
        view,
        dossier.place.code,
        order.day,
        order.copies,
        order.approved_by.strip() or typer.prompt("Nom de la personne qui signe le bon à tirer").strip(),
        waiting,
        digest,
        register.last,
    )
    if register.holds(run):
        raise refusal(
            "Ce tirage est déjà au registre.", "Changez la date ou le nombre d’exemplaires s’il s’agit d’un autre."
        )
    screen.print(record_text(run))
    if not yes and not typer.confirm("Inscrire ce tirage ? Il ne pourra plus être retiré"):
        raise typer.Exit(1)
    with own_turn((root / REGISTER).parent, say_waiting):
        if _good_register(root) != register:
            raise refusal("Le registre a changé pendant que vous répondiez : rien n’a été inscrit.", "Recommencez.")
        append_print_run(root / REGISTER, run)
    show(f"Inscrit dans {REGISTER}. Enregistrez-le dans git avec les fichiers de l’imprimeur.")


def reprints(root: RootOption = Path()) -> None:
    """Dit quels flyers imprimés ne sont plus à jour, ce qui a changé et combien d’exemplaires sont concernés."""
    sources, settings = _good_sources(root)
    register = _good_register(root)
    flyers = [
        view
        for dossier in sources.dossiers
        for view in flyer_views(dossier, sources.flyer_texts.texts, settings.at(dossier.file.families.address))
    ]
    files = {dossier.place.code: dossier.source.file for dossier in sources.dossiers}
    stale = reprint_views(
        register.runs,
        sources.dossiers,
        current_flyers(sources.dossiers, flyers),
        lambda code, text: vanished_on(root, files[code], text) if code in files else None,
    )
    if not register.runs:
        show("Aucun tirage n’est inscrit : rien à réimprimer.")
    elif not stale:
        show(f"Les {len(register.runs)} tirages inscrits sont à jour.")
    for view in stale:
        _print_reprint(view)
    if stale:
        total = sum(view.copies_count for view in stale if not view.replaced)
        show(f"Exemplaires à remplacer : {total}")


def _print_reprint(view: ReprintView) -> None:
    show(f"{view.flyer}, {view.language} : {view.copies} du {view.date}")
    if not view.changes:
        show("  ce flyer n’est plus proposé")
    for change in view.changes:
        day = f" (depuis le {change.since})" if change.since else ""
        if change.printed or change.now:
            said = f"imprimé « {change.printed or 'rien'} », aujourd’hui « {change.now or 'rien'} »"
        else:
            said = "changé"
        show(f"  {change.name} : {said}{day}")
    if not all(change.since for change in view.changes):
        show(f"  changement {view.since}")
    if view.replaced:
        show(f"  déjà remplacé par le tirage du {view.replaced}")
    show("")


def _good_sources(root: Path) -> tuple[Sources, Settings]:
    sources = gather_sources(root)
    stop_on_errors(sources.findings)
    return sources, read_settings(root / SETTINGS_FILE)


def _good_register(root: Path) -> PrintRegister:
    reading = read_print_runs(root / REGISTER)
    stop_on_errors(reading.findings)
    return reading.value or PrintRegister()


def _find_dossier(sources: Sources, code: str) -> Dossier:
    for dossier in sources.dossiers:
        if dossier.place.code.upper() == code.upper():
            if not dossier.published:
                raise refusal(
                    f"L’étude de cas {dossier.place.of} est un brouillon : l’adresse du flyer ne répondrait pas.",
                    "Passez son état à published, publiez le site, puis imprimez.",
                )
            return dossier
    known = ", ".join(dossier.place.code for dossier in sources.dossiers)
    raise refusal(f"Aucun fichier pour le département {code}.", f"Départements connus : {known}.")


def _find_territory(dossier: Dossier, identifier: str) -> Territory:
    for territory in dossier.file.territories:
        if territory.id == identifier:
            return territory
    known = ", ".join(territory.id for territory in dossier.file.territories) or "aucun"
    raise refusal(f"« {identifier} » n’est pas un territoire {dossier.place.of}.", f"Territoires : {known}.")


def _find_flyer(
    sources: Sources, settings: Settings, dossier: Dossier, territory: Territory, kind: FlyerKind, language: Language
) -> FlyerView:
    families = dossier.file.families
    if kind not in families.flyers or language not in families.languages:
        raise refusal(
            f"Le flyer {kind.french} en {language.french_name} n’est pas proposé {dossier.place.located}.",
            "Ajoutez-le à families.flyers et families.languages.",
        )
    if language not in sources.flyer_texts.texts or language not in sources.family_texts.texts:
        raise refusal(f"Les textes en {language.french_name} manquent.", f"Complétez flyers/texts/{language.value}.")
    try:
        return flyer_view(dossier, territory, kind, sources.flyer_texts.texts[language], settings.at(families.address))
    except ValueError:
        raise refusal(
            f"Le territoire « {territory.id} » n’a ni téléphone ni e-mail.",
            "Un flyer porte toujours un numéro à appeler ou une adresse à qui écrire.",
        ) from None


def _refuse_faults(file: Path, content: bytes, view: FlyerView) -> None:
    """Leave with code 1 when the file is not ready for press, or is not this flyer as it should be today."""
    try:
        faults = [
            f"{fault} ({fault.code})"
            for fault in preflight_apart(content, expected_of(Edition.PRESS, view.recto.address))
            if fault.is_error
        ]
        faults += [
            f"« {text} » n’est écrit nulle part."
            for text in missing_words(content, (view.recto.reach, view.recto.address_shown))
        ]
    except (pikepdf.PdfError, pypdfium2.PdfiumError):
        faults = ["Ce n’est pas un PDF lisible."]
    if faults:
        for fault in faults:
            tell(fault)
        raise refusal(
            f"Le fichier {file} n’est pas prêt.",
            "Refaites-le avec « make site » ; s’il est déjà imprimé ainsi, ajoutez --tel-quel.",
        )


def _today() -> date:
    """The day on the editor's desk; it goes into a source, never into a page."""
    return date.today()  # noqa: DTZ011
