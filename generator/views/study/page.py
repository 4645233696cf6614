"""A case study as its page shows it: every section optional, every string ready to print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import study_path, to_root
from generator.model.dossier import Dossier
from generator.model.periods import Period
from generator.model.settings import Settings
from generator.model.story import Programme, Story
from generator.views.charts import FranceMap, MapPlace
from generator.views.prose import prose_html
from generator.views.structured_data import StudyFacts, study_json_ld
from generator.views.study.ariane import ArianeView, ariane_view
from generator.views.study.followed import FollowedView, followed_view
from generator.views.study.key_figures import KeyFigure, key_figures
from generator.views.study.pictures import PictureView
from generator.views.study.results import ResultsView, results_view
from generator.views.study.says import SaysView, says_view
from generator.views.study.sections import (
    CommunicationView,
    CounterView,
    LeadView,
    SurveyView,
    TrainingView,
    communication_view,
    counters_view,
    lead_view,
    survey_view,
    training_view,
)
from generator.views.study.sources import ReferenceView, SourceView, reference_views, section_sources
from generator.views.study.staff import StaffView, staff_view
from generator.views.study.timeline import TimelineView, timeline_view
from generator.views.study.titles import brand_lines, study_title
from generator.words.french import (
    NBSP,
    day_words,
    sentence_case,
    set_french,
    when_iso,
)
from generator.words.periods import Part, period_parts

FLYERS_NOTE = set_french(
    "Maquettes proposées : leur mise en page est celle de ce site, et non celle des documents que la démarche a produits."
)


@dataclass(frozen=True)
class FlyerThumb:
    """A flyer shown in the case study. All paths are from the site's root; ``pdf`` is "" when there is none to download.

    ``label`` is « Grossesse », ``detail`` « A5, recto-verso, territoire Albigeois »; ``width`` and ``height`` are the
    images' pixels.
    """

    label: str
    detail: str
    recto: str
    verso: str
    print_room: str
    pdf: str = ""
    width: int = 420
    height: int = 595


@dataclass(frozen=True)
class StudyEditions:
    """What else exists of this study, as paths from the site's root; "" for what does not. ``image_words`` says the
    image to those who do not see it.
    """

    pdf: str = ""
    json: str = ""
    csv: str = ""
    image: str = ""
    image_words: str = ""


@dataclass(frozen=True)
class StoryStep:
    """One sentence of the opening, under its title."""

    title: str
    text: str


@dataclass(frozen=True)
class ProgrammeView:
    """What the démarche is here, and in which framework."""

    framework: str
    text: Markup
    doubt: str


@dataclass(frozen=True)
class StudyView:
    """Everything that the page, and the A4 edition, print."""

    path: str
    root: str
    code: str
    slug: str
    located: str
    of: str
    kicker: str
    brand: tuple[str, ...]
    title: str
    description: str
    deck: str
    draft: bool
    updated: str
    updated_words: str
    source: str
    period: tuple[Part, ...]
    map: FranceMap
    story: tuple[StoryStep, ...]
    key_figures: tuple[KeyFigure, ...]
    followed: FollowedView | None
    programme: ProgrammeView | None
    timeline: TimelineView | None
    staff: StaffView | None
    survey: SurveyView | None
    communication: CommunicationView | None
    flyers: tuple[FlyerThumb, ...]
    flyers_note: str
    training: TrainingView | None
    results: ResultsView | None
    results_heading: str
    says: SaysView
    counters: tuple[CounterView, ...]
    ariane: ArianeView | None
    sources: Mapping[str, tuple[SourceView, ...]]
    references: tuple[ReferenceView, ...]
    contact: LeadView | None
    editions: StudyEditions
    families: str
    citation: str
    address: str
    json_ld: str

    @property
    def pictures(self) -> tuple[PictureView, ...]:
        """Every picture that page and paper show, without the flyers' faces."""
        said = [*self.says.others, *(say for placed in self.says.beside.values() for say in placed)]
        shown = [*(say.portrait for say in said)]
        shown += [self.communication.before, self.communication.after] if self.communication else []
        return tuple(dict.fromkeys(picture for picture in shown if picture))

    @property
    def titles(self) -> dict[str, str]:
        """Identifier → title of each section that the study has, in its order: for the page, paper and its contents."""
        sections: tuple[tuple[str, str, object], ...] = (
            ("demarche", "La démarche", self.programme),
            ("chronologie", "La chronologie", self.timeline),
            ("equipe", "Le service de PMI", self.staff),
            ("enquete", self.survey.heading if self.survey else "", self.survey),
            ("supports", "Les supports remis aux familles", self.communication or self.flyers),
            ("formation", "La formation", self.training),
            ("resultats", self.results_heading, self.results),
            ("chiffres", "En chiffres", self.counters),
            ("temoignages", "Ce qu’elles et ils en disent", self.says.others),
            ("ariane", "Ariane, le contact universel", self.ariane),
            ("references", "Références", self.references),
        )
        return {key: title for key, title, present in sections if present}


def study_view(
    dossier: Dossier,
    flyer_thumbnails: tuple[FlyerThumb, ...],
    settings: Settings,
    editions: StudyEditions = StudyEditions(),
) -> StudyView:
    """The view of one dossier; ``flyer_thumbnails`` are the real flyers' pictures, empty when there are none."""
    file, place = dossier.file, dossier.place
    path = study_path(dossier.slug)
    results = results_view(file.results, file.people)
    updated = day_words(file.updated) if file.updated else ""
    title = study_title(dossier, settings.house)
    summary = set_french(file.summary or f"{title}{NBSP}: ce qui a été fait, avec ses chiffres.")
    return StudyView(
        path=path,
        root=to_root(path),
        code=place.code,
        slug=dossier.slug,
        located=place.located,
        of=place.of,
        kicker=f"{place.region}, {place.kind}",
        brand=brand_lines(dossier, settings.house),
        title=title,
        description=summary,
        deck=summary,
        draft=not dossier.published,
        updated=file.updated.isoformat() if file.updated else "",
        updated_words=updated,
        source=dossier.source.file,
        period=_period(dossier.period),
        map=_map(dossier),
        story=_story(file.story),
        key_figures=key_figures(dossier, results),
        followed=followed_view(file),
        programme=_programme(file.programme),
        timeline=timeline_view(file.timeline),
        staff=staff_view(file.staff, file.organisation, place, file.people),
        survey=survey_view(file.surveys),
        communication=communication_view(dossier),
        flyers=flyer_thumbnails,
        flyers_note=FLYERS_NOTE,
        training=training_view(file.training, file.people),
        results=results,
        results_heading=results.heading if results else "",
        says=says_view(dossier),
        counters=counters_view(file),
        ariane=ariane_view(file.ariane, place, file.people),
        sources=section_sources(file),
        references=reference_views(file.references),
        contact=lead_view(dossier, settings.house),
        editions=editions,
        families=f"familles/{dossier.slug}/" if file.territories else "",
        citation=f"{settings.house.publisher}, {title}, étude de cas"
        + (f", mise à jour le {updated}" if updated else ""),
        address=settings.absolute(path),
        json_ld=study_json_ld(
            StudyFacts(
                title=title,
                description=summary,
                url=settings.absolute(path),
                updated=file.updated.isoformat() if file.updated else "",
                place=place.name,
                code=place.code,
                launch=when_iso(dossier.period.start) if dossier.period.start else "",
                end=when_iso(dossier.period.end) if dossier.period.end else ".." if dossier.period.lasting else "",
                image=settings.absolute(editions.image) if editions.image else "",
                pdf=settings.absolute(editions.pdf) if editions.pdf else "",
                json=settings.absolute(editions.json) if editions.json else "",
                csv=settings.absolute(editions.csv) if editions.csv else "",
            ),
            settings.house,
        ),
    )


def _story(story: Story | None) -> tuple[StoryStep, ...]:
    told = (
        (
            ("Le problème", story.problem),
            ("Ce qui a été fait", story.done),
            ("Ce qui a changé", story.changed),
        )
        if story
        else ()
    )
    return tuple(StoryStep(title, set_french(text)) for title, text in told if text)


def _period(period: Period) -> tuple[Part, ...]:
    (first, iso), *others = period_parts(period) or (("", ""),)
    return ((sentence_case(first), iso), *others) if first else ()


def _map(dossier: Dossier) -> FranceMap:
    place = dossier.place
    return FranceMap(
        key="carte",
        title=f"{sentence_case(place.definite)} sur la carte de France",
        description=f"{sentence_case(place.definite)}, en région {place.region}.",
        places=(MapPlace(place.department, place.name, "", ""),),
        detailed=False,
        named=True,
    )


def _programme(programme: Programme | None) -> ProgrammeView | None:
    if programme is None or programme == Programme():
        return None
    return ProgrammeView(
        set_french(programme.framework or ""),
        prose_html(programme.text) if programme.text else Markup(""),
        set_french(programme.doubt or ""),
    )
