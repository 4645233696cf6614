"""The editions of a flyer, all from one source and one layout.

``render_flyer`` is the door: it needs nothing but the view and the edition, so that it can be called in any
process and its bytes kept by content.
"""

from __future__ import annotations

from datetime import date

from generator.crafts.accessible import finish_screen
from generator.model.editions import Edition
from generator.model.periods import UNDATED
from generator.outputs.flyers.office import impose_two_up
from generator.outputs.flyers.poster import enlarge_recto
from generator.outputs.flyers.press import finish_press
from generator.outputs.flyers.sheet import render_sheet
from generator.outputs.flyers.typesetter import POSTER, PRESS, SCREEN
from generator.views.flyers.parts import FlyerView


def render_flyer(view: FlyerView, edition: Edition) -> bytes:
    """The PDF of one edition; the same bytes each time. Raises ``sheet.FlyerRefusedError`` when the flyer is not right."""
    day = date.fromisoformat(view.day) if view.day else UNDATED
    title, author, subject = view.title, view.author, view.subject
    match edition:
        case Edition.PRESS:
            pdf = render_sheet(view, PRESS)
            return finish_press(pdf, title=title, day=day, author=author, subject=subject)
        case Edition.POSTER:
            pdf = render_sheet(view, POSTER)
            return enlarge_recto(pdf, title=title, day=day, language=view.recto.language.value, author=author)
        case Edition.OFFICE:
            pdf = render_sheet(view, SCREEN)
            return impose_two_up(
                pdf, title=title, day=day, language=view.recto.language.value, author=author, subject=subject
            )
        case Edition.SCREEN:
            pdf = render_sheet(view, SCREEN)
            return finish_screen(
                pdf, title=title, day=day, languages=article_languages(view), author=author, subject=subject
            )


def article_languages(view: FlyerView) -> tuple[str, ...]:
    """The language of each ``<article>`` of the layout, in reading order: the French of names, sender and imprint, of what to say
    when calling, and the verso as a whole when the flyer is bilingual.
    """
    wordmark = 1 if view.brand.wordmark else 0
    verso = 0 if view.verso.language is view.recto.language else 1
    said = 1 if view.verso.say else 0
    return ("fr",) * (wordmark + verso + said + 3)
