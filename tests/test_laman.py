"""The self-contained pages: one head for all, nothing is loaded, every text is escaped."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from lkj.laman import isi_laman

AKAR = Path(__file__).resolve().parents[1]
LAMAN = sorted((AKAR / "templates").glob("*/*.html.j2"))
TEMPLAT = (
    '{% extends "laman" %}{% block judul %}{{ a }}{% endblock %}{% block isi %}<p>{{ a }}</p>{% endblock %}'
)


@pytest.fixture
def templat(tmp_path: Path) -> Path:
    (tmp_path / "a.html.j2").write_text(TEMPLAT, encoding="utf-8")
    return tmp_path / "a.html.j2"


def test_every_page_takes_the_shared_head_and_names_no_other_file() -> None:
    assert len(LAMAN) >= 6
    for berkas in LAMAN:
        isi = berkas.read_text("utf-8")
        assert isi.startswith('{% extends "laman" %}\n')
        for apa in ("<html", "<head", "<script", "<link", "<img", "@import", "url(", "<style"):
            assert apa not in isi


def test_a_page_allows_nothing_from_elsewhere_and_escapes_its_texts(templat: Path) -> None:
    isi = isi_laman(templat, {"a": "<b>\u00a0\x1b"}).decode()
    kebijakan = "default-src 'none'; style-src 'unsafe-inline'"
    assert f'http-equiv="Content-Security-Policy" content="{kebijakan}"' in isi
    assert "<title>&lt;b&gt;" in isi
    assert "<p>&lt;b&gt;\u00a0\x1b</p>" in isi


def test_texts_of_strangers_are_spelled_where_they_do_not_show(templat: Path) -> None:
    isi = isi_laman(templat, {"a": "satu\u202e\ndua\x1b"}, aman=True).decode()
    assert "<p>satu\\u202e\ndua\\u001b</p>" in isi


def test_a_name_that_nobody_gave_is_an_error(templat: Path) -> None:
    with pytest.raises(UndefinedError):
        isi_laman(templat, {})
