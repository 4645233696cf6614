"""The same open data as one long table: a line per datum, the same columns for every study, so that files stack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Protocol

from generator.views.open_data.study import OpenAriane, OpenMoment, OpenNumber, OpenOrganisation, OpenResult, OpenStudy


@dataclass(frozen=True)
class OpenLine:
    """One line; the names of the fields are the table's columns, None is an empty cell: the source does not say."""

    departement_code: str
    departement: str
    rubrique: str
    mesure: str
    categorie: str | None = None
    valeur: float | int | str | None = None
    approximation: str | None = None
    unite: str | None = None
    echelle_bas: int | None = None
    echelle_haut: int | None = None
    reponses: int | None = None
    interroges: int | None = None
    public: str | None = None
    denominateur: int | None = None
    sens_denominateur: str | None = None
    personnes: int | None = None
    intervalle_bas: float | None = None
    intervalle_haut: float | None = None
    debut: str | None = None
    fin: str | None = None
    precision: str | None = None
    mois_apres: int | None = None
    vague: str | None = None
    source: str | None = None
    doute: str | None = None


COLUMNS = tuple(field.name for field in fields(OpenLine))

COLUMN_HELP = {
    "departement_code": ("string", "Code INSEE", "Texte : « 01 », « 2A », « 974 »."),
    "departement": ("string", "Département", "Nom du département."),
    "rubrique": (
        "string",
        "Rubrique",
        "démarche, service de PMI, chronologie, enquête, communication, formation, résultats, chiffres ou Ariane.",
    ),
    "mesure": ("string", "Mesure", "Ce que la ligne compte, date ou cite."),
    "categorie": (
        "string",
        "Catégorie",
        "Métier, public, groupe de résultats, type d’étape ; pour une demande, ce qui a été fait.",
    ),
    "valeur": ("any", "Valeur", "Nombre (virgule décimale) ou texte ; vide si la source ne le communique pas."),
    "approximation": ("string", "Approximation", "« environ », « près de »… ; vide si le nombre est exact."),
    "unite": ("string", "Unité", "personnes, %, moyenne ou vide."),
    "echelle_bas": (
        "integer",
        "Bas de l’échelle",
        "Plus petit nombre de l’échelle d’une moyenne ; vide si non publié.",
    ),
    "echelle_haut": ("integer", "Haut de l’échelle", "Plus grand nombre de l’échelle d’une moyenne."),
    "reponses": ("integer", "Réponses", "Nombre de réponses à la question ; vide si non publié."),
    "interroges": ("integer", "Personnes interrogées", "À qui la question a été posée ; vide si non publié."),
    "public": ("string", "Public interrogé", "Qui a été interrogé ; vide pour les personnes formées."),
    "denominateur": (
        "integer",
        "Dénominateur",
        "Sur combien de personnes porte la part ; vide si c’est le nombre de réponses.",
    ),
    "sens_denominateur": ("string", "Sens du dénominateur", "Qui sont ces personnes."),
    "personnes": (
        "integer",
        "Personnes",
        "Nombre publié, sinon le seul nombre entier de personnes qui donne la part publiée (calculé).",
    ),
    "intervalle_bas": ("number", "Borne basse (calculé)", "Intervalle de Wilson à 95 %, en %."),
    "intervalle_haut": ("number", "Borne haute (calculé)", "Intervalle de Wilson à 95 %, en %."),
    "debut": ("date", "Début", "Premier jour possible, AAAA-MM-JJ."),
    "fin": ("date", "Fin", "Dernier jour possible, AAAA-MM-JJ."),
    "precision": ("string", "Précision", "day, span, month, season ou year."),
    "mois_apres": ("integer", "Mois après la formation", "Délai de la mesure : 2 et 6 mois ne se comparent pas."),
    "vague": ("string", "Vague", "Nom de la vague d’enquête ; deux vagues ne se mélangent pas."),
    "source": ("string", "Source", "Document, page ou partie d’où vient la donnée."),
    "doute": ("string", "Doute", "Note si la donnée reste à confirmer."),
}
"""Column → (type of Table Schema, French title, French help)."""


def open_lines(study: OpenStudy) -> tuple[OpenLine, ...]:
    """The table of ``study``, in the order of its JSON."""
    blank = OpenLine(study.department.code, study.department.name, rubrique="", mesure="")
    return tuple(replace(blank, **cells) for cells in _cells(study))


Cells = dict[str, Any]


def _cells(study: OpenStudy) -> Iterator[Cells]:
    yield from _programme(study)
    if study.organisation:
        yield from _organisation(study.organisation)
    for event in study.timeline:
        told: Cells = {"rubrique": "chronologie", "mesure": event.title, "categorie": event.kind, **_vouched(event)}
        yield {**told, **_dates(event.date)}
    yield from _voices(study)
    for point in study.communication.points if study.communication else ():
        yield {
            "rubrique": "communication",
            "mesure": "point clé",
            "valeur": point,
            "source": study.communication.source if study.communication else None,
        }
    yield from _training(study)
    yield from map(_result, study.results)
    for figure in study.figures:
        yield {
            "rubrique": "chiffres",
            "mesure": figure.label,
            "unite": figure.unit,
            "reponses": figure.respondents,
            **_vouched(figure),
            **_amount(figure.value),
        }
    if study.ariane:
        yield from _ariane(study.ariane)


def _programme(study: OpenStudy) -> Iterator[Cells]:
    told = study.programme
    if told is None:
        return
    for label, moment in (("lancement", told.launch), ("fin", told.end)):
        if moment:
            yield {"rubrique": "démarche", "mesure": label, **_vouched(told), **_dates(moment)}
    if told.framework:
        yield {"rubrique": "démarche", "mesure": "cadre", "valeur": told.framework, **_vouched(told)}


def _result(result: OpenResult) -> Cells:
    low, high = result.interval or (None, None)
    return {
        "rubrique": "résultats",
        "mesure": result.statement,
        "categorie": result.group,
        **_told(result),
        "echelle_bas": result.scale.low if result.scale else None,
        "echelle_haut": result.scale.high if result.scale else None,
        "reponses": result.respondents,
        "interroges": result.asked,
        "public": result.population,
        "denominateur": result.base,
        "sens_denominateur": result.base_words,
        "personnes": result.people,
        "intervalle_bas": low,
        "intervalle_haut": high,
        "mois_apres": result.months_after,
        "vague": result.wave,
        **_vouched(result),
    }


def _told(result: OpenResult) -> Cells:
    """The published number and its unit: a share first, else a mean, else people."""
    if result.share is not None:
        return {"valeur": _plain(result.share), "unite": "%"}
    if result.mean is not None:
        return {"valeur": _plain(result.mean), "unite": "moyenne"}
    return {"valeur": result.count, "unite": "personnes" if result.count is not None else None}


def _organisation(told: OpenOrganisation) -> Iterator[Cells]:
    place: Cells = {"rubrique": "service de PMI", **_vouched(told)}
    if told.territories is not None:
        yield {**place, "mesure": "territoires de PMI", "valeur": told.territories}
    if told.houses is not None:
        yield {**place, "mesure": "maisons du département", "valeur": told.houses}
    if told.staff:
        yield {**place, "mesure": "effectif total", "unite": "personnes", **_amount(told.staff)}
    for role in told.roles:
        yield {
            **place,
            "mesure": "effectif par métier",
            "categorie": role.name,
            "valeur": role.count,
            "unite": "personnes",
        }


def _voices(study: OpenStudy) -> Iterator[Cells]:
    if not study.survey:
        return
    for audience in study.survey.audiences:
        for theme in audience.themes:
            for item in theme.items:
                yield {
                    "rubrique": "enquête",
                    "mesure": theme.title,
                    "categorie": audience.name,
                    "valeur": item,
                    "reponses": audience.respondents,
                    "source": study.survey.source,
                }
    for axis in study.survey.axes:
        state = axis.done or ("pas encore" if axis.pending else "non précisé")
        yield {
            "rubrique": "enquête",
            "mesure": "axe d’amélioration",
            "categorie": state,
            "valeur": axis.asked,
            **_vouched(axis),
        }


def _training(study: OpenStudy) -> Iterator[Cells]:
    told = study.training
    if told is None:
        return
    if told.face_to_face is not None:
        yield {
            "rubrique": "formation",
            "mesure": "personnes formées en présentiel",
            "valeur": told.face_to_face,
            "unite": "personnes",
            **_vouched(told),
        }
    named: Cells = {"rubrique": "formation", "source": told.source}
    if told.elearning:
        yield {**named, "mesure": "module d’e-learning", "valeur": told.elearning}
    for pillar in told.pillars:
        yield {**named, "mesure": "pilier de l’APR", "valeur": pillar}


def _ariane(told: OpenAriane) -> Iterator[Cells]:
    if told.trained is not None:
        on = _dates(told.trained_on) if told.trained_on else {}
        trained: Cells = {"mesure": "personnes formées", "valeur": told.trained, "unite": "personnes"}
        yield {"rubrique": "Ariane", **trained, "source": told.source, **on}
    period: Cells = {
        "debut": told.since.start if told.since else None,
        "fin": told.until.end if told.until else None,
        **_vouched(told),
    }
    for label, number in (
        ("déclarations de grossesse", told.declarations),
        ("déclarations avec téléphone", told.with_phone),
        ("entretiens menés", told.interviews),
    ):
        if number:
            yield {"rubrique": "Ariane", "mesure": label, **_amount(number), **period}
    if told.share is not None:
        part: Cells = {
            "mesure": "entretiens sur déclarations avec téléphone",
            "valeur": _plain(told.share),
            "unite": "%",
        }
        yield {"rubrique": "Ariane", **part, **period}


class _Vouched(Protocol):
    """What says where it comes from and what remains to be confirmed of it."""

    @property
    def source(self) -> str | None: ...

    @property
    def doubt(self) -> str | None: ...


def _vouched(told: _Vouched) -> Cells:
    return {"source": told.source, "doute": told.doubt}


def _plain(share: float | None) -> float | int | None:
    return int(share) if share is not None and share == int(share) else share


def _amount(number: OpenNumber | None) -> Cells:
    return {"valeur": number.value, "approximation": number.about} if number else {}


def _dates(moment: OpenMoment) -> Cells:
    return {"debut": moment.start, "fin": moment.end, "precision": moment.precision}
