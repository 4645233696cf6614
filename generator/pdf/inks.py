"""What a press prints of a screen colour: sRGB → FOGRA39, by one ICC profile."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pikepdf
from pikepdf import Stream
from PIL import Image, ImageChops, ImageCms

ICC = Path(__file__).parent.parent / "data" / "icc"
CONVERSION_PROFILE = ICC / "ISOcoated_v2_300_bas.icc"
"""FOGRA39 with a black build under 300 %, for what is converted."""

Cmyk = tuple[float, float, float, float]


@lru_cache(maxsize=4096)
def rgb_inks(red: float, green: float, blue: float) -> Cmyk:
    """The inks of an sRGB colour, all numbers from 0 to 1; neutrals are made of black alone, so that nothing shifts."""
    if red == green == blue:
        return (0, 0, 0, round(1 - red, 4))
    pixel = Image.new("RGB", (1, 1), tuple(round(value * 255) for value in (red, green, blue)))
    converted = ImageCms.applyTransform(pixel, _transform())
    inks = converted.getpixel((0, 0)) if converted else None
    if not isinstance(inks, tuple):
        raise TypeError("the ICC transform gave no CMYK pixel")
    cyan, magenta, yellow, black = (round(value / 255, 4) for value in inks)
    return (cyan, magenta, yellow, black)


def picture_inks(image: pikepdf.Object) -> Image.Image:
    """An image XObject as a CMYK picture: as it is, on the black plate when grey, through the profile when RGB.

    Raises what pikepdf raises for an image that it cannot decode (``PdfError``, ``NotImplementedError``).
    """
    if not isinstance(image, Stream):
        raise TypeError("an image is a stream")
    picture = pikepdf.PdfImage(image).as_pil_image(apply_mask=False)
    if picture.mode == "CMYK":
        return picture
    if picture.mode in ("1", "L"):
        nothing = Image.new("L", picture.size, 0)
        return Image.merge("CMYK", (nothing, nothing, nothing, ImageChops.invert(picture.convert("L"))))
    converted = ImageCms.applyTransform(picture.convert("RGB"), _transform())
    if converted is None:
        raise ValueError("the ICC transform gave no image")
    return converted


@lru_cache(maxsize=1)
def _transform() -> ImageCms.ImageCmsTransform:
    """SRGB → FOGRA39, relative colorimetric with black point compensation."""
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.getOpenProfile(str(CONVERSION_PROFILE)),
        "RGB",
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
