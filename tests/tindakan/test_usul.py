"""What somebody asks to record becomes an act with its step, role, round and name, or remarks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor
from lkj.tindakan import baca_tindakan
from lkj.tindakan.alur import Alur, LangkahAlur, alur_berlaku
from lkj.tindakan.hukum import Berkas, periksa_tindakan
from lkj.tindakan.usul import Permintaan, susun

Catat = Callable[..., Path]
DOKUMEN, SIDIK = "lkj_2023_tw1", "a" * 64
SOP = Alur(
    "sop",
    (
        LangkahAlur(1, ("kepala",), ("disposisi",)),
        LangkahAlur(2, ("sekretaris",), ("disposisi",)),
        LangkahAlur(3, ("sekretaris",), ("paraf",), kembali_ke=2),
        LangkahAlur(4, ("kepala",), ("tanda_tangan",), kembali_ke=2),
    ),
    {"kepala": ("camat",), "sekretaris": ("sekretaris",)},
)


class Meja:
    """Acts that were written, and what is asked for next."""

    def __init__(self, folder: Path, kantor: Kantor) -> None:
        """Work in a folder of acts."""
        self.folder, self.kantor, self.alur = folder, kantor, alur_berlaku([])

    def minta(self, tindakan: Any, **isian: Any) -> tuple[int, str, int, str]:
        """Step, role, round and name of the act that is asked for."""
        sah, _ = periksa_tindakan(baca_tindakan(self.folder)[0], self.alur)
        bawaan = {"dokumen": DOKUMEN, "pokok": {DOKUMEN: SIDIK}, "tanggal": date(2023, 4, 14)}
        minta = Permintaan(tindakan, **{**bawaan, **isian})
        isi = susun(minta, Berkas(self.alur, sah), self.kantor).isi
        return isi.langkah, isi.peran, isi.putaran, isi.oleh.partition(",")[0]

    def tolak(self, tindakan: Any, **isian: Any) -> list[str]:
        """Codes of the remarks on what is asked for."""
        with pytest.raises(DataSalahError) as salah:
            self.minta(tindakan, **isian)
        return [c.kode for c in salah.value.catatan]


@pytest.fixture
def meja(folder: Path, kantor: Kantor) -> Meja:
    """An empty folder of acts."""
    return Meja(folder, kantor)


def test_step_role_and_name_follow_from_the_way_and_the_settings(meja: Meja, catat_satu: Catat) -> None:
    assert meja.minta("paraf") == (1, "sekretaris", 1, "Ratna Puspitaningrum")
    catat_satu("paraf", "sekretaris")
    assert meja.minta("setujui") == (2, "camat", 1, "Hendra Wijayakusuma")
    assert meja.minta("setujui", tanggal=date(2023, 8, 1))[3] == "Bagus Setyonugroho"


def test_a_return_is_asked_for_by_role_and_the_next_act_is_of_the_next_round(
    meja: Meja, catat_satu: Catat
) -> None:
    catat_satu("paraf", "sekretaris")
    assert meja.tolak("kembalikan", catatan="belum") == ["TINDAKAN_PILIH"]
    assert meja.tolak("kembalikan", peran="camat") == ["TINDAKAN_ALASAN"]
    assert meja.minta("kembalikan", peran="camat", catatan="belum")[:3] == (2, "camat", 1)
    catat_satu("kembalikan", "camat", langkah=2, catatan="belum")
    assert meja.minta("paraf")[2] == 2


def test_what_is_not_allowed_is_refused(meja: Meja, catat_satu: Catat) -> None:
    assert meja.tolak("setujui") == ["TINDAKAN_URUTAN"]
    assert meja.tolak("paraf", oleh="Seorang Lain") == ["TINDAKAN_PEJABAT"]
    assert meja.tolak("paraf", tanggal=date(1999, 1, 1)) == ["TINDAKAN_PEJABAT"]
    assert meja.tolak("paraf", peran="camat") == ["TINDAKAN_PERAN_LAIN"]
    assert meja.tolak("paraf", peran="bendahara") == ["TINDAKAN_PERAN_LAIN"]
    assert meja.tolak("paraf", pencatat="x" * 1001) == ["TINDAKAN_BENTUK"]
    assert meja.tolak("paraf", catatan="a\x07b") == ["TINDAKAN_BENTUK"]
    assert meja.tolak("validasi") == ["TINDAKAN_SOP"]
    assert meja.tolak("paraf", langkah=3) == ["TINDAKAN_SOP"]
    catat_satu("paraf", "sekretaris")
    assert meja.tolak("paraf") == ["TINDAKAN_GANDA"]
    assert meja.tolak("setujui", tanggal=date(2023, 4, 13)) == ["TINDAKAN_MENDAHULUI"]


def test_the_first_open_step_of_a_sop_is_meant(meja: Meja, catat_satu: Catat) -> None:
    meja.alur = alur_berlaku([SOP])
    assert meja.minta("disposisi")[:2] == (1, "kepala")
    catat_satu("disposisi", "camat", peran="kepala", sop="sop")
    assert meja.minta("disposisi")[:2] == (2, "sekretaris")
    catat_satu("disposisi", "sekretaris", sop="sop", langkah=2)
    assert meja.minta("paraf")[:2] == (3, "sekretaris")
