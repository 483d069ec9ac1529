"""What the technician's guide says exists, and what exists stands in the guide."""

import re
import subprocess
from pathlib import Path

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


def test_the_guide_names_no_command_that_would_work_on_another_site():
    bare = [line for line in GUIDE.splitlines() if line.startswith(("manage.py", ".venv/bin/python manage.py"))]
    assert bare == []


def test_the_newest_14_nights_are_kept_and_what_somebody_named_is_never_removed(tmp_path: Path):
    service = (BASE_DIR / "deploy" / "wakhan-backup.service").read_text()
    clear_up = re.search(r"ExecStartPost=/bin/sh -c '(.*)'", service)[1].replace("/srv/wakhan/backups", str(tmp_path))
    nights = [f"night-2026-01-{day:02}-031700.tar" for day in range(1, 17)]
    for name in (*nights, "before-the-exam.tar"):
        (tmp_path / name).touch()
    subprocess.run(["sh", "-c", clear_up], check=True)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["before-the-exam.tar", *nights[2:]]
