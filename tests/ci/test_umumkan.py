"""Where a summary is shown: the job summary of GitHub, one note on GitLab's merge request, or the screen."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from lkj.cli.ci import umumkan
from lkj.ringkas.tulis import TANDA

RAHASIA = "token-rahasia-rekaan"


class Server(HTTPServer):
    """A stand-in for GitLab: keeps notes, and knows one user."""

    catatan: list[dict[str, Any]]
    kode = 200
    diminta: list[tuple[str, str]]


class Penjawab(BaseHTTPRequestHandler):
    """Answers for the notes of merge request 7 of project 42."""

    server: Server

    def _jawab(self, isi: object) -> None:
        self.server.diminta.append((self.command, self.path))
        boleh = self.headers["PRIVATE-TOKEN"] == RAHASIA
        self.send_response(self.server.kode if boleh else 401)
        self.end_headers()
        self.wfile.write(json.dumps(isi).encode())

    def _isi(self) -> str:
        return str(json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"])

    def do_GET(self) -> None:
        """The user, or a page of notes."""
        if self.path == "/api/v4/user":
            self._jawab({"id": 5})
        else:
            self._jawab(self.server.catatan if self.path.endswith("page=1") else [])

    def do_POST(self) -> None:
        """A new note."""
        self.server.catatan.append({"id": 9, "author": {"id": 5}, "body": self._isi()})
        self._jawab({})

    def do_PUT(self) -> None:
        """Another text for a note."""
        nomor = int(self.path.rpartition("/")[2])
        next(c for c in self.server.catatan if c["id"] == nomor)["body"] = self._isi()
        self._jawab({})

    def log_message(self, *_: object) -> None:
        """Nothing goes to the screen."""


@pytest.fixture
def gitlab(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    server = Server(("127.0.0.1", 0), Penjawab)
    server.catatan, server.diminta = [], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("CI_API_V4_URL", f"http://127.0.0.1:{server.server_port}/api/v4")
    monkeypatch.setenv("CI_PROJECT_ID", "42")
    monkeypatch.setenv("CI_MERGE_REQUEST_IID", "7")
    monkeypatch.setenv("LKJ_TOKEN_CATATAN", RAHASIA)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def ringkasan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for nama in ("GITHUB_STEP_SUMMARY", "CI_API_V4_URL", "LKJ_TOKEN_CATATAN"):
        monkeypatch.delenv(nama, raising=False)
    berkas = tmp_path / "ringkasan.md"
    berkas.write_text(f"{TANDA}\n\nSatu angka berubah.\n", "utf-8")
    return berkas


def test_the_job_summary_of_github_is_added_to(
    ringkasan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "langkah.md"))
    (tmp_path / "langkah.md").write_text("Sebelumnya.\n")
    assert umumkan(ringkasan) == 0
    assert (tmp_path / "langkah.md").read_text("utf-8") == f"Sebelumnya.\n{TANDA}\n\nSatu angka berubah.\n"


def test_elsewhere_it_is_shown_on_the_screen(ringkasan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert umumkan(ringkasan) == 0
    assert "Satu angka berubah." in capsys.readouterr().out
    assert umumkan(ringkasan.with_name("lain.md")) == 2


def test_a_merge_request_has_one_note_of_ours_that_is_renewed(
    ringkasan: Path, gitlab: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    orang = {"id": 1, "author": {"id": 3}, "body": f"{TANDA} disalin orang lain"}
    gitlab.catatan.append(dict(orang))
    pasang(monkeypatch, gitlab)
    assert umumkan(ringkasan) == 0
    ringkasan.write_text(f"{TANDA}\n\nDua angka berubah.\n", "utf-8")
    assert umumkan(ringkasan) == 0
    assert gitlab.catatan[0] == orang
    assert [c["body"] for c in gitlab.catatan[1:]] == [f"{TANDA}\n\nDua angka berubah.\n"]
    catatan = "/api/v4/projects/42/merge_requests/7/notes"
    assert [d for d in gitlab.diminta if d[0] != "GET"] == [("POST", catatan), ("PUT", f"{catatan}/9")]


def test_a_refusal_is_said_and_the_token_is_not(
    ringkasan: Path, gitlab: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pasang(monkeypatch, gitlab)
    gitlab.kode = 403
    assert umumkan(ringkasan) == 1
    assert "GitLab menjawab 403" in capsys.readouterr().err
    monkeypatch.setenv("CI_API_V4_URL", "http://127.0.0.1:9/api/v4")
    assert umumkan(ringkasan) == 1
    salah = capsys.readouterr().err
    assert "tidak dapat dihubungi" in salah
    assert RAHASIA not in salah


def pasang(monkeypatch: pytest.MonkeyPatch, gitlab: Server) -> None:
    """Set again what the fixture of the summary took away."""
    monkeypatch.setenv("CI_API_V4_URL", f"http://127.0.0.1:{gitlab.server_port}/api/v4")
    monkeypatch.setenv("LKJ_TOKEN_CATATAN", RAHASIA)
