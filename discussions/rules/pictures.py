"""Making of what somebody sends a picture that can be shown: small, without what a camera writes into it."""

import struct
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO
from warnings import catch_warnings, simplefilter

from PIL import ExifTags, Image

TAKEN = {"JPEG": 40_000_000, "PNG": 16_000_000, "WEBP": 16_000_000}
"""By what a file holds, whatever it is called: the most points that each may have, so that none takes more than some
400 MB of memory for a moment (a progressive JPEG; others 300). Phones write JPEG. SVG is a program's text and is not
among them."""
MOST_BYTES = 10_000_000
MOST_SIDE = 1600
MOST_KEPT = 300_000
"""Bytes of what is served: some ten seconds on a slow line."""
QUALITIES = (80, 65, 50, 35)
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What sets a picture upright, by the orientation in its EXIF. (`ImageOps.exif_transpose` also writes the rest of the
EXIF anew, and fails on what some cameras write there.)"""
MEDIA_TYPE = "image/webp"


class NoPicture(Exception):
    """A file that is no picture of the kinds taken, or a broken one."""


class TooManyPixels(Exception):
    """A picture that would fill the memory, however small its file is."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


BROKEN = (
    OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, AttributeError, struct.error,
)  # fmt: skip
"""What a broken file makes a decoder raise: not known in advance."""


@dataclass(frozen=True)
class Made:
    """A picture as it is kept and served, a WebP; sides in pixels."""

    content: bytes
    width: int
    height: int


def made_of(file: BinaryIO) -> Made:
    """Return what is kept of a picture: upright, in RGB, its longer side 1600 pixels at most and 300 kB at most.

    Nothing of the file itself is kept: no place, no camera, no thumbnail. Raises NoPicture and TooManyPixels.
    """
    try:
        with catch_warnings():
            simplefilter("ignore", Image.DecompressionBombWarning)  # judged here, by a smaller number
            file.seek(0)
            with Image.open(file, formats=list(TAKEN)) as sent:
                most = TAKEN[sent.format or "JPEG"]
                if sent.width * sent.height > most:
                    raise TooManyPixels(most)
                sent.draft("RGB", (MOST_SIDE, MOST_SIDE))  # a JPEG is unpacked no larger than is needed
                return _small(_upright(sent))
    except Image.DecompressionBombError:
        raise TooManyPixels(min(TAKEN.values())) from None
    except BROKEN as broken:
        raise NoPicture from broken


def _upright(sent: Image.Image) -> Image.Image:
    """Return a picture upright, in RGB or RGBA, small enough for any copy of it to be cheap."""
    turn = TURNS.get(sent.getexif().get(ExifTags.Base.Orientation, 1))
    has_alpha = sent.mode in ("RGBA", "LA", "PA") or "transparency" in sent.info
    mode = "RGBA" if has_alpha else "RGB"
    if sent.mode in ("P", "PA", "1"):
        sent = sent.convert(mode)  # colours of a palette cannot be mixed
    sent.thumbnail((MOST_SIDE, MOST_SIDE), Image.Resampling.LANCZOS)
    plain = sent.convert(mode)
    plain = plain.transpose(turn) if turn is not None else plain
    plain.info.clear()
    return plain


def _small(picture: Image.Image) -> Made:
    side = MOST_SIDE
    while True:
        picture.thumbnail((side, side), Image.Resampling.LANCZOS)
        for quality in QUALITIES:
            out = BytesIO()
            picture.save(out, "WEBP", quality=quality)
            if out.tell() <= MOST_KEPT:
                return Made(out.getvalue(), picture.width, picture.height)
        side = side * 3 // 4
