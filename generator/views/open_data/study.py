"""The open data of a case study, as its JSON file says them; their French titles and help make the published schema.

Keys are those of the département's YAML. What the source does not give is ``null``, never 0 and never left to guess;
text comes as it was entered. Left out on purpose: people's names and contacts, testimonies, narrative text.
"""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Frozen


class OpenNumber(Frozen):
    """A number as published."""

    value: int = Field(title="Valeur", description="Le nombre publié.")
    about: str | None = Field(
        title="Approximation",
        description="« environ », « près de »… tel que la source l’écrit ; null si le nombre est exact.",
    )


class OpenMoment(Frozen):
    """A date as precisely as its source knows it."""

    start: str = Field(title="Début", description="Premier jour possible, AAAA-MM-JJ.")
    end: str = Field(title="Fin", description="Dernier jour possible, AAAA-MM-JJ ; le même pour un jour.")
    precision: str = Field(
        title="Précision",
        description="day (un jour), span (une période), month (un mois), season (« début 2023 »), year.",
    )
    words: str = Field(title="En toutes lettres", description="La date telle qu’elle est imprimée.")


class OpenPlace(Frozen):
    """The département."""

    code: str = Field(title="Code INSEE", description="Texte : « 01 », « 2A », « 974 ».")
    name: str = Field(title="Nom", description="Nom du département.")
    region: str = Field(title="Région", description="Nom de la région.")


class OpenSource(Frozen):
    """Where these figures are published."""

    title: str = Field(title="Titre", description="Titre de l’étude de cas.")
    publisher: str = Field(title="Éditeur", description="Qui publie l’étude.")
    address: str = Field(title="Adresse", description="La page de l’étude de cas.")
    updated: str | None = Field(title="Mise à jour", description="AAAA-MM-JJ.")
    licence: str | None = Field(title="Licence", description="Licence des données ; null si non précisée.")


class OpenProgramme(Frozen):
    """The démarche's dates."""

    launch: OpenMoment | None = Field(title="Lancement", description="Début de la démarche.")
    end: OpenMoment | None = Field(title="Fin", description="Fin de la démarche.")
    ongoing: bool = Field(title="En cours", description="true si la démarche continue ; false si elle est terminée.")
    framework: str | None = Field(title="Cadre", description="Stratégie ou plan dans lequel elle s’inscrit.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")
    doubt: str | None = Field(title="Doute", description="Note si une donnée reste à confirmer.")


class OpenRole(Frozen):
    """People of one profession."""

    name: str = Field(title="Métier", description="Nom du métier.")
    count: int = Field(title="Effectif", description="Nombre de personnes.")


class OpenOrganisation(Frozen):
    """The PMI service."""

    territories: int | None = Field(title="Territoires", description="Nombre de territoires de PMI.")
    houses: int | None = Field(title="Maisons du département", description="Nombre de lieux.")
    staff: OpenNumber | None = Field(title="Effectif total", description="Personnes qui travaillent à la PMI.")
    exhaustive: bool | None = Field(
        title="Liste complète", description="true si la liste des métiers fait tout l’effectif ; null sans liste."
    )
    roles: tuple[OpenRole, ...] = Field(title="Métiers", description="Effectif par métier.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")
    doubt: str | None = Field(title="Doute", description="Note si une donnée reste à confirmer.")


class OpenEvent(Frozen):
    """One step of the timeline, in the source's order."""

    date: OpenMoment = Field(title="Date", description="Date publiée.")
    title: str = Field(title="Étape", description="Intitulé.")
    kind: str = Field(title="Type", description="milestone, project, training, survey ou other.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")
    doubt: str | None = Field(title="Doute", description="Note si la date reste à confirmer.")


class OpenTheme(Frozen):
    """What an audience says on one subject."""

    title: str = Field(title="Thème", description="Sujet.")
    items: tuple[str, ...] = Field(title="Points", description="Ce qui est dit, dans l’ordre publié.")


class OpenAudience(Frozen):
    """One voice of the survey."""

    name: str = Field(title="Public", description="Qui a répondu à l’enquête.")
    respondents: int | None = Field(title="Réponses", description="Nombre de réponses ; null si non publié.")
    themes: tuple[OpenTheme, ...] = Field(title="Thèmes", description="Par sujet.")


class OpenAxis(Frozen):
    """What was asked for, and what came of it."""

    asked: str = Field(title="Demande", description="Ce qui a été demandé.")
    done: str | None = Field(title="Fait", description="Ce que la source dit avoir été fait ; null sinon.")
    pending: bool = Field(title="Pas encore", description="true si la source dit que rien n’est encore fait.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")
    doubt: str | None = Field(title="Doute", description="Note si une donnée reste à confirmer.")


class OpenSurvey(Frozen):
    """The survey."""

    audiences: tuple[OpenAudience, ...] = Field(title="Publics", description="Une voix par public.")
    axes: tuple[OpenAxis, ...] = Field(title="Axes d’amélioration", description="Dans l’ordre publié, sans hiérarchie.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")


class OpenCommunication(Frozen):
    """The work on materials given to families."""

    points: tuple[str, ...] = Field(title="Points clés", description="Dans l’ordre publié.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")


class OpenTraining(Frozen):
    """The training in the APR."""

    face_to_face: int | None = Field(title="Personnes formées en présentiel", description="Nombre de personnes.")
    elearning: str | None = Field(title="E-learning", description="Titre du module.")
    pillars: tuple[str, ...] = Field(title="Piliers", description="Piliers de la méthode.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")
    doubt: str | None = Field(title="Doute", description="Note si une donnée reste à confirmer.")


class OpenScale(Frozen):
    """What a mean is read on."""

    low: int | None = Field(title="Bas", description="Le plus petit nombre ; null s’il n’est pas connu.")
    high: int = Field(title="Haut", description="Le plus grand nombre.")
    low_words: str | None = Field(title="Sens du bas", description="Ce que veut dire le plus petit nombre.")
    high_words: str | None = Field(title="Sens du haut", description="Ce que veut dire le plus grand nombre.")


class OpenResult(Frozen):
    """One published finding."""

    group: str | None = Field(title="Groupe", description="Titre commun à plusieurs résultats.")
    statement: str = Field(title="Énoncé", description="Ce que disent les personnes qui ont répondu.")
    share: float | None = Field(
        title="Part", description="Pourcentage publié, 0 à 100 ; null si la source n’en donne pas."
    )
    count: int | None = Field(
        title="Nombre publié", description="Personnes comptées ; null si la source n’en dit rien."
    )
    mean: float | None = Field(title="Moyenne", description="Moyenne publiée, à lire avec scale.")
    scale: OpenScale | None = Field(title="Échelle", description="L’échelle de la moyenne.")
    respondents: int | None = Field(title="Réponses", description="Réponses à cette question ; null si non publié.")
    population: str | None = Field(
        title="Public interrogé", description="Qui a été interrogé ; null : les personnes formées."
    )
    base: int | None = Field(
        title="Dénominateur",
        description="Sur combien de personnes porte la part, si ce n’est pas le nombre de réponses.",
    )
    base_words: str | None = Field(title="Sens du dénominateur", description="Qui sont ces personnes.")
    asked: int | None = Field(
        title="Personnes interrogées", description="À qui la question a été posée ; null si non publié."
    )
    people: int | None = Field(
        title="Personnes",
        description="Nombre publié, sinon calculé : le seul nombre entier de personnes qui donne cette part, ou null.",
    )
    interval: tuple[float, float] | None = Field(
        title="Intervalle à 95 %",
        description="Calculé : bornes de Wilson, en pourcentage, à une décimale ; null sans nombre de personnes.",
    )
    months_after: int | None = Field(title="Mois après la formation", description="Délai de la mesure.")
    wave: str | None = Field(title="Vague", description="Nom de la vague d’enquête ; null si elle n’en a pas.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")
    doubt: str | None = Field(title="Doute", description="Note si le chiffre reste à confirmer.")


class OpenFigure(Frozen):
    """A figure that the study announces."""

    label: str = Field(title="Libellé", description="Ce que le chiffre compte.")
    value: OpenNumber | None = Field(title="Valeur", description="null : annoncé mais non communiqué.")
    unit: str | None = Field(title="Unité", description="Par exemple %.")
    respondents: int | None = Field(title="Réponses", description="Sur combien de réponses porte un pourcentage.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")
    doubt: str | None = Field(title="Doute", description="Note si une donnée reste à confirmer.")


class OpenAriane(Frozen):
    """Ariane, le contact universel."""

    trained: int | None = Field(title="Personnes formées", description="Nombre de personnes.")
    trained_on: OpenMoment | None = Field(title="Formation", description="Date de la formation.")
    since: OpenMoment | None = Field(title="Décompte depuis", description="Début du décompte.")
    until: OpenMoment | None = Field(title="Décompte jusqu’à", description="Fin du décompte ; null si non publiée.")
    declarations: OpenNumber | None = Field(title="Déclarations de grossesse", description="Reçues.")
    with_phone: OpenNumber | None = Field(title="Avec téléphone", description="Déclarations qui donnent un numéro.")
    interviews: OpenNumber | None = Field(title="Entretiens", description="Entretiens Ariane menés.")
    share: float | None = Field(title="Part publiée", description="Entretiens sur déclarations avec téléphone, en %.")
    source: str | None = Field(title="Source", description="D’où vient la donnée ; null si non précisé.")
    doubt: str | None = Field(title="Doute", description="Note si un chiffre reste à confirmer.")


class OpenStudy(Frozen):
    """One study's data; a section that the study does not have is null or an empty list."""

    schema_address: str = Field(alias="$schema", title="Schéma", description="Adresse de la description de ce fichier.")
    department: OpenPlace = Field(title="Département", description="De qui l’on parle.")
    study: OpenSource = Field(title="Étude", description="La page à citer.")
    programme: OpenProgramme | None = Field(title="Démarche", description="Dates et cadre.")
    organisation: OpenOrganisation | None = Field(title="Service de PMI", description="Territoires, lieux, effectifs.")
    timeline: tuple[OpenEvent, ...] = Field(title="Chronologie", description="Les étapes, dans l’ordre de la source.")
    survey: OpenSurvey | None = Field(title="Enquête", description="Publics et axes d’amélioration.")
    communication: OpenCommunication | None = Field(title="Communication", description="Le travail sur les supports.")
    training: OpenTraining | None = Field(title="Formation", description="Formation à l’APR.")
    results: tuple[OpenResult, ...] = Field(title="Résultats", description="Tels que publiés.")
    figures: tuple[OpenFigure, ...] = Field(title="En chiffres", description="Chiffres annoncés par l’étude.")
    ariane: OpenAriane | None = Field(title="Ariane", description="Le contact universel.")
