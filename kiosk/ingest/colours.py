"""Any picture's colours → 8 bits of sRGB, whatever they were made for."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms

from kiosk.content.problem import Code
from kiosk.ingest.refusal import PictureError

_GREY16: Final = ("I;16", "I;16L", "I;16B", "I;16N")

BANDED: Final = (*_GREY16, "P", "PA")
"""Modes that are converted row by row, whatever the other rows hold, and grow by that."""


def continuous(image: Image.Image) -> Image.Image:
    """The picture in a mode of 8 bits whose neighbouring values are neighbouring colours."""
    if image.mode in _GREY16:
        # convert("L") would clip everything brighter than 255 of 65535 to white.
        return image.convert("I").point(lambda value: value * (1 / 256) + 0).convert("L")
    if image.mode in ("I", "F"):
        low, high = image.getextrema()
        return _stretched(image, low, high)
    if image.mode in ("P", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("RGBX", "YCbCr", "HSV"):
        return image.convert("RGB")
    return image


def _stretched(image: Image.Image, low: object, high: object) -> Image.Image:
    """Scientific values without a known range: the darkest becomes black, the brightest white."""
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        raise PictureError(Code.PICTURE_DAMAGED)
    slope = 255 / (high - low) if high > low else 0.0
    offset = -low * slope
    return image.convert("F").point(lambda value: value * slope + offset).convert("L")


def on_screen(image: Image.Image) -> Image.Image:
    """RGB or RGBA in sRGB, whatever the picture's own colours were made for."""
    profile = image.info.get("icc_profile")
    alpha = None
    if image.mode in ("RGBA", "LA", "RGBa", "La"):
        image = image.convert("RGBA" if image.mode[0] == "R" else "LA")
        alpha = image.getchannel("A")
        image = image.convert(image.mode[:-1])
    image = (_through_profile(image, profile) if profile else None) or image.convert("RGB")
    if alpha is not None and alpha.getextrema() != (255, 255):
        image.putalpha(alpha)
    return image


def _through_profile(image: Image.Image, data: bytes) -> Image.Image | None:
    """The picture in sRGB, or None where its profile is broken or made for other channels."""
    spaces = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK", "LAB": "Lab"}
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(data))
        if profile.profile.xcolor_space.strip() != spaces.get(image.mode):
            return None
        return ImageCms.profileToProfile(
            image,
            profile,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, struct.error):
        return None
