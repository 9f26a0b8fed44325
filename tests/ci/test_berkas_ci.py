"""The CI files are valid, ask for little, and every line of them is a command that exists."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from lkj.cli import aplikasi

AKAR = Path(__file__).resolve().parents[2]
ALUR = sorted((AKAR / ".github/workflows").glob("*.yml"))
GITLAB = AKAR / ".gitlab-ci.yml"


def muat(berkas: Path) -> dict[str, Any]:
    isi = yaml.load(berkas.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  `on` stays a word; no objects
    assert isinstance(isi, dict)
    return isi


def langkah(berkas: Path) -> Iterator[dict[str, Any]]:
    for pekerjaan in muat(berkas)["jobs"].values():
        yield from pekerjaan["steps"]


def baris() -> list[str]:
    github = [s["run"] for b in ALUR for s in langkah(b) if "run" in s]
    bagian = [j for j in muat(GITLAB).values() if isinstance(j, dict)]
    kunci = ("before_script", "script", "after_script")
    return sorted({*github, *(p for j in bagian for k in kunci for p in j.get(k, []))})


@pytest.mark.parametrize("berkas", [*ALUR, GITLAB], ids=lambda b: b.name)
def test_the_files_follow_the_schemas_of_github_and_gitlab(berkas: Path) -> None:
    skema = "gitlab-ci" if berkas == GITLAB else "github-workflows"
    perintah = ["-m", "check_jsonschema", "--builtin-schema", f"vendor.{skema}", str(berkas)]
    ubah = ["--data-transform", "gitlab-ci"] if berkas == GITLAB else []
    hasil = subprocess.run([sys.executable, *perintah, *ubah], capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stdout


@pytest.mark.parametrize("perintah", baris())
def test_every_line_is_one_command_that_exists_with_options_that_it_has(perintah: str) -> None:
    assert not re.search(r"[;&|<>`\n]|\$\(|\$\{", perintah)
    assert not re.search(r'\$(?![A-Z_]+")', perintah), "a variable stands in quotation marks"
    nama, *argumen = shlex.split(perintah)
    if nama == ".ci/run":
        assert (AKAR / nama).stat().st_mode & 0o100
    elif nama == "make":
        assert re.search(rf"^{argumen[0]}:", (AKAR / "Makefile").read_text("utf-8"), re.MULTILINE)
    else:
        assert nama == ".venv/bin/lkj"
        kata = [a for a in argumen if re.fullmatch("[a-z]+", a)]
        perintah_lkj = typer.main.get_command(aplikasi)
        while hasattr(perintah_lkj, "commands"):
            perintah_lkj = perintah_lkj.commands[kata.pop(0)]
        ada = {pilihan for p in perintah_lkj.params for pilihan in p.opts}
        assert {a for a in argumen if a.startswith("--")} <= ada


@pytest.mark.parametrize("berkas", ALUR, ids=lambda b: b.name)
def test_a_workflow_reads_only_and_takes_actions_by_their_digest(berkas: Path) -> None:
    alur = muat(berkas)
    assert alur["permissions"] == {"contents": "read"}
    for nama, pekerjaan in alur["jobs"].items():
        assert pekerjaan.get("permissions") == (
            {"pages": "write", "id-token": "write"} if nama == "terbit" else None
        )
        assert int(pekerjaan["timeout-minutes"]) <= 180
    for s in langkah(berkas):
        assert "${{" not in s.get("run", ""), "an expression in a shell line is an injection"
        if "uses" in s:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", s["uses"]), "a tag can be moved"
        if s.get("uses", "").startswith("actions/checkout@"):
            assert s["with"]["persist-credentials"] == "false"
    assert "pull_request_target" not in alur["on"]


def test_a_pinned_action_says_its_version_and_is_the_same_everywhere() -> None:
    sebut = [c for b in ALUR for c in re.findall(r"uses: (\S+)@(\S+)(.*)", b.read_text("utf-8"))]
    assert all(re.fullmatch(r" # v\d+\.\d+\.\d+", versi) for _, _, versi in sebut)
    assert len(set(sebut)) == len({nama for nama, _, _ in sebut})


def test_what_was_measured_before_is_kept_between_runs() -> None:
    simpanan = [
        s["with"]["path"] for s in langkah(AKAR / ".github/workflows/data.yml") if "restore-keys" in str(s)
    ]
    assert simpanan == ["ci/simpanan\nbuild/riwayat\n"]
    assert {"key": "simpanan", "paths": ["ci/simpanan/", "build/riwayat/"]} in muat(GITLAB)[".lingkungan"][
        "cache"
    ]


def test_no_file_names_a_secret_or_a_host() -> None:
    for berkas in (*ALUR, GITLAB):
        teks = berkas.read_text("utf-8")
        assert "secrets." not in teks
        assert "://" not in teks
        assert "TOKEN" not in teks


def test_pages_are_published_only_where_the_office_said_so() -> None:
    alur = muat(AKAR / ".github/workflows/data.yml")
    terbit = [
        s for s in langkah(AKAR / ".github/workflows/data.yml") if "pages" in str(s) or "public" in str(s)
    ]
    syarat = [s["if"] for s in terbit if "if" in s] + [alur["jobs"]["terbit"]["if"]]
    assert len(syarat) == 3
    assert all("vars.LKJ_HALAMAN == 'ya'" in s for s in syarat)
    assert '$LKJ_HALAMAN == "ya"' in muat(GITLAB)["pages"]["rules"][0]["if"]
