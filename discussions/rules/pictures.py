"""Making of what somebody sends a picture that can be shown: small, without what a camera writes into it."""

from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageOps

TAKEN = ("JPEG", "PNG", "WEBP")
"""By what a file holds, whatever it is called. SVG is a program's text and is not among them."""
MOST_BYTES = 10_000_000
MOST_PIXELS = 40_000_000
"""More than phones take unless asked; unpacked it is some 160 MB of memory for a moment."""
MOST_SIDE = 1600
MOST_KEPT = 300_000
"""Bytes of what is served: some ten seconds on a slow line."""
QUALITIES = (80, 65, 50, 35)
MEDIA_TYPE = "image/webp"


class NoPicture(Exception):
    """A file that is no picture of the kinds taken, or a broken one."""


class TooManyPixels(Exception):
    """A picture that would fill the memory, however small its file is."""


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
            with Image.open(file, formats=TAKEN) as sent:
                if sent.width * sent.height > MOST_PIXELS:
                    raise TooManyPixels
                sent.draft("RGB", (MOST_SIDE, MOST_SIDE))  # a JPEG is unpacked no larger than is needed
                upright = ImageOps.exif_transpose(sent)
    except Image.DecompressionBombError:
        raise TooManyPixels from None
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, AttributeError) as broken:
        raise NoPicture from broken  # what a hostile file makes a decoder raise is not known in advance
    has_alpha = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
    plain = upright.convert("RGBA" if has_alpha else "RGB")
    plain.info.clear()
    return _small(plain)


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
