"""The schemas of letters and acts: what we write keeps them, what the models refuse they refuse."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lkj.konfigurasi import Kantor, muat
from lkj.laporan.naskah_dinas.surat.daftar import BERBERKAS
from lkj.laporan.naskah_dinas.surat.mulai import tulis_awal
from lkj.periode import Masa
from lkj.tindakan import Bukti, Digest, IsiTindakan, Pokok, tulis_tindakan

AKAR = Path(__file__).parents[3]


def periksa(skema: str, *berkas: Path) -> int:
    """Check files by a schema, as an editor does; the exit code."""
    perintah = ("check_jsonschema", "--schemafile", str(AKAR / f"config/skema/{skema}.schema.json"))
    return subprocess.run([sys.executable, "-m", *perintah, *map(str, berkas)], check=False).returncode


def test_every_started_letter_keeps_its_schema_and_names_it(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    kantor = muat(Kantor, pengaturan)
    for surat, jenis in BERBERKAS.items():
        tw = None if jenis.tahunan else 1
        letak = Path(f"data/raw/2023{'/tw1' * (tw or 0)}/surat/{surat}.yaml")
        berkas = tmp_path / letak.name
        berkas.write_bytes(tulis_awal(kantor, surat, Masa(2023, tw), letak=letak))
        baris = berkas.read_text("utf-8").partition("\n")[0]
        tunjuk = AKAR / letak.parent / baris.removeprefix("# yaml-language-server: $schema=")
        assert tunjuk.resolve() == AKAR / f"config/skema/surat_{surat}.schema.json"
        assert tunjuk.resolve().is_file()
    # One process for each schema is what costs; these have the most keys and lists.
    for surat in ("undangan", "surat_pengantar", "sk_tim_sakip"):
        assert periksa(f"surat_{surat}", tmp_path / f"{surat}.yaml") == 0


def test_the_letters_of_the_example_keep_their_schemas() -> None:
    contoh = sorted((AKAR / "data/raw/2023").glob("**/surat/*.yaml"))
    assert len(contoh) >= 5
    for berkas in contoh:
        assert periksa(f"surat_{berkas.stem}", berkas) == 0


@pytest.mark.parametrize("teks", ["wkatu: 09.00", "tanggal: kemarin", "kepada: [1, 2]"])
def test_a_wrong_key_of_a_letter_is_refused(teks: str, tmp_path: Path) -> None:
    berkas = tmp_path / "undangan.yaml"
    berkas.write_text(f"{teks}\n", encoding="utf-8")
    assert periksa("surat_undangan", berkas) == 1


def test_a_recorded_act_keeps_its_schema(tmp_path: Path) -> None:
    isi = IsiTindakan(
        tindakan="paraf",
        langkah=1,
        peran="sekretaris",
        jabatan="sekretaris",
        oleh="Ratna Puspitaningrum",
        dicatat_oleh="Kasubbag",
        tanggal=date(2023, 4, 14),
        bukti=(Bukti(berkas="a.pdf", sha256="a" * 64),),
    )
    berkas = tulis_tindakan(tmp_path, (Pokok(name="lkj_2023", digest=Digest(sha256="b" * 64)),), isi)
    assert periksa("tindakan", berkas) == 0
    berkas.write_text(berkas.read_text("utf-8").replace("paraf", "parap"), "utf-8")
    assert periksa("tindakan", berkas) == 1
