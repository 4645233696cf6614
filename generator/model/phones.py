"""A telephone number read for a département's numbering zone (libphonenumber's rules, ARCEP's numbering plan)."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers

from generator.model.places import Place

_FRENCH_REGIONS = ("FR", "GP", "MQ", "GF", "RE", "YT")


@dataclass(frozen=True)
class Phone:
    """A number in its two forms: ``dialled`` (+33563773115) for links, ``shown`` (« 05 63 77 31 15 », plain spaces);
    ``mobile`` when it takes messages.
    """

    dialled: str
    shown: str
    mobile: bool = False


def read_phone(text: str, place: Place) -> Phone | None:
    """The number meant by ``text`` in ``place``'s zone, else in metropolitan France's; None when it is none of them."""
    for region in dict.fromkeys((place.phone_region, *_FRENCH_REGIONS)):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number_for_region(number, region):
            return Phone(
                phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
                phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL),
                phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE,
            )
    return None
