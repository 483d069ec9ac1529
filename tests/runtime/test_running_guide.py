"""What the technician's guide says exists, and what exists stands in the guide."""

import re

import pytest

from config.env import BASE_DIR

GUIDE = (BASE_DIR / "docs" / "running.md").read_text()


def test_every_setting_stands_in_the_guide():
    read = set(re.findall(r'values\.get\("(\w+)"', (BASE_DIR / "config" / "env.py").read_text()))
    assert read == set(re.findall(r"`([A-Z][A-Z_]+)`", GUIDE)) & read


@pytest.mark.parametrize("name", sorted(set(re.findall(r"deploy/([\w.-]+)", GUIDE))))
def test_a_file_that_the_guide_names_is_there(name: str):
    assert (BASE_DIR / "deploy" / name).is_file()


def test_the_sample_of_settings_names_only_settings_that_are_read():
    sample = re.findall(r"^([A-Z_]+)=", (BASE_DIR / "deploy" / "wakhan.env").read_text(), re.MULTILINE)
    assert set(sample) <= set(re.findall(r"`([A-Z][A-Z_]+)`", GUIDE))
