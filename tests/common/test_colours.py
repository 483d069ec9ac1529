"""The colours: the same dark twice, and every pair that words are read in passes WCAG AA."""

import re

import pytest
from django.conf import settings

SHEET = (settings.BASE_DIR / "static/css/wakhan.css").read_text()
WORDS = ["ink", "soft", "lapis", "turquoise", "saffron", "pomegranate"]
GROUNDS = ["paper", "sheet"]


def colours(selector: str) -> dict[str, str]:
    block = SHEET.split(selector + " {", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#\w+);", block))


SCHEMES = {
    "light": colours("  :root"),
    "dark": colours(':root:not([data-theme="light"])'),
}


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def test_the_readers_dark_is_the_devices_dark():
    assert colours('  :root[data-theme="dark"]') == SCHEMES["dark"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_can_be_read_on_every_ground(scheme: str):
    tone = SCHEMES[scheme]
    pairs = [(word, ground) for word in WORDS for ground in GROUNDS]
    pairs += [(word, f"{word}-wash") for word in WORDS[2:]] + [("ink", f"{word}-wash") for word in WORDS[2:]]
    pairs += [("on-lapis", "lapis"), ("on-pomegranate", "pomegranate"), ("soft", "line"), ("soft", "lapis-wash")]
    poor = {pair: round(contrast(tone[pair[0]], tone[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_edge_of_a_field_can_be_seen(scheme: str):
    tone = SCHEMES[scheme]
    assert min(contrast(tone["edge"], tone[ground]) for ground in GROUNDS) >= 3
