"""The same people, followed from the service to those who say what changed: one figure for the whole study.

Each step is drawn in the place of the step before it, so that a share is never seen without the people behind it. A step
is drawn only while its number is known exactly and the next one is asked of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.department import DepartmentFile
from generator.model.results import Result
from generator.views.charts import ChartTable, PeopleChart, PeopleStep
from generator.views.study.measures import people_of
from generator.views.study.words import delay_words, professionals_words
from generator.words.french import NBSP, agreed, number_words, sentence_case, set_french

MOST = 200
"""More people than this are not drawn one by one."""


@dataclass(frozen=True)
class FollowedView:
    """``whole`` opens the study; ``trained`` and ``answered`` stop at that step, in the section that tells it."""

    whole: PeopleChart
    trained: PeopleChart | None
    answered: PeopleChart | None


def followed_view(file: DepartmentFile) -> FollowedView | None:
    """The figure, or None when fewer than two steps are known."""
    steps = _steps(file)
    if len(steps) < 2:
        return None
    looks = [step.look for step in steps]
    return FollowedView(
        whole=_chart("personnes", steps),
        trained=_until("personnes-formees", steps, "trained"),
        answered=_until("personnes-reponses", steps, "answered") if looks[-1] == "agree" else None,
    )


def _steps(file: DepartmentFile) -> tuple[PeopleStep, ...]:
    called, training = file.people, file.training
    trained = training.face_to_face if training else None
    total = file.staff.total.value if file.staff and file.staff.total and file.staff.total.exact else None
    steps: list[PeopleStep] = []
    if total and total <= MOST and trained and trained <= total:
        steps.append(PeopleStep(number_words(total), professionals_words(total, called), total, "service"))
    if trained and trained <= MOST:
        who = agreed(trained, "personne formée", called.trained)
        steps.append(PeopleStep(number_words(trained), f"{who} en présentiel", trained, "trained"))
        steps += _answers(file, trained)
    return tuple(steps)


def _answers(file: DepartmentFile, trained: int) -> list[PeopleStep]:
    """Those who answered a question asked of all who were trained, and those who agree: the first one that says both."""
    for item in file.results.items if file.results else ():
        if item.asked != trained or not item.respondents or item.respondents > trained or item.population:
            continue
        people = people_of(item) if item.base is None else None
        if people:
            delay = delay_words(item)
            answered = agreed(item.respondents, "a répondu", "ont répondu") + (f", {delay}" if delay else "")
            return [
                PeopleStep(number_words(item.respondents), answered, item.respondents, "answered"),
                PeopleStep(number_words(people), said_words(item), people, "agree"),
            ]
    return []


def said_words(item: Result) -> str:
    """« sujets abordés plus facilement : violences faites aux enfants »."""
    words = set_french(f"{item.group}{NBSP}: {item.statement}" if item.group else item.statement)
    return words[:1].lower() + words[1:]


def _until(key: str, steps: tuple[PeopleStep, ...], look: str) -> PeopleChart | None:
    position = next((n for n, step in enumerate(steps) if step.look == look), 0)
    return _chart(key, steps[: position + 1]) if position else None


def _chart(key: str, steps: tuple[PeopleStep, ...]) -> PeopleChart:
    told = [f"{step.value} {step.label}" for step in steps]
    return PeopleChart(
        key=key,
        title=f"Un point, une personne{NBSP}: {told[0]}, {steps[-1].value} au dernier pas",
        description=f"{', puis '.join(told)}.",
        steps=steps,
        table=ChartTable(
            "Les personnes, pas à pas",
            ("Étape", "Personnes"),
            tuple((sentence_case(step.label), step.value) for step in steps),
        ),
    )
