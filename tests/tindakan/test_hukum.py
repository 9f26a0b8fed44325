"""The law of acts as tables of cases: who may do what, in which order, on which content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from lkj.konfigurasi import Kantor
from lkj.tindakan import baca_tindakan
from lkj.tindakan.alur import LANGKAH_PENUTUP, Alur, LangkahAlur, alur_berlaku
from lkj.tindakan.hukum import Berkas, boleh, melayani, periksa_tindakan
from lkj.tindakan.keadaan import nyatakan

Catat = Callable[..., Path]
A, B = "a" * 64, "b" * 64
DOKUMEN = "lkj_2023_tw1"
PENUTUP = alur_berlaku([])
ENAM = Alur(
    "enam",
    (
        LangkahAlur(1, ("kepala",), ("disposisi",)),
        LangkahAlur(2, ("kasubbag",)),
        LangkahAlur(4, ("sekretaris",), ("verifikasi",), kembali_ke=2),
        LangkahAlur(5, ("kepala",), ("setujui",), kembali_ke=2),
    ),
    {"kepala": ("camat",), "kasubbag": ("kasubbag_perencanaan",), "sekretaris": ("sekretaris",)},
)
DUA = Alur(
    "dua",
    (
        LangkahAlur(1, ("pimpinan",), ("disposisi",)),
        LangkahAlur(2, ("sekretaris",), ("verifikasi",)),
        LangkahAlur(3, ("pimpinan",), ("setujui",)),
    ),
    {"pimpinan": ("camat",), "sekretaris": ("sekretaris",)},
)
HARUS = {
    "paraf": ("sekretaris", 1),
    "setujui": ("camat", 2),
    "tanda_tangan": ("camat", 2),
    "kirim": ("camat", 3),
}

Langkah = tuple[str, Mapping[str, object]]


def putus(folder: Path, kantor: Kantor, alur: Mapping[str, Alur] = PENUTUP) -> list[tuple[int, str]]:
    """What is refused of a folder: number of the act, and why."""
    tindakan, catatan = baca_tindakan(folder, kantor=kantor)
    assert not catatan
    _, ditolak = periksa_tindakan(tindakan, alur)
    return [(int(Path(c.berkas).name[:3]), c.kode) for c in ditolak]


def berkas(folder: Path, kantor: Kantor, alur: Mapping[str, Alur] = PENUTUP) -> Berkas:
    """What was lawfully done in a folder."""
    return Berkas(alur, tuple(periksa_tindakan(baca_tindakan(folder, kantor=kantor)[0], alur)[0]))


KASUS: dict[str, tuple[list[Langkah], list[tuple[int, str]]]] = {
    "paraf then approval": ([("paraf", {}), ("setujui", {})], []),
    "and signature and hand-over": (
        [("paraf", {}), ("setujui", {}), ("tanda_tangan", {}), ("kirim", {})],
        [],
    ),
    "approval without paraf": ([("setujui", {})], [(1, "TINDAKAN_URUTAN")]),
    "approval of what was not initialled": (
        [("paraf", {}), ("setujui", {"sidik": B})],
        [(2, "TINDAKAN_URUTAN")],
    ),
    "hand-over of what was not approved": ([("paraf", {}), ("kirim", {})], [(2, "TINDAKAN_URUTAN")]),
    "hand-over of other content": (
        [("paraf", {}), ("setujui", {}), ("kirim", {"sidik": B})],
        [(3, "TINDAKAN_URUTAN")],
    ),
    "the wrong role": ([("paraf", {"jabatan": "camat"})], [(1, "TINDAKAN_PERAN")]),
    "a role that does not exist": ([("paraf", {"peran": "pelaksana"})], [(1, "TINDAKAN_PERAN")]),
    "another official in the role": (
        [("paraf", {"jabatan": "kasubbag_umum", "peran": "sekretaris"})],
        [(1, "TINDAKAN_PERAN")],
    ),
    "a step that does not exist": ([("paraf", {"langkah": 9})], [(1, "TINDAKAN_SOP")]),
    "a SOP that is not in force": ([("paraf", {"sop": "enam"})], [(1, "TINDAKAN_SOP")]),
    "an act that the step does not know": (
        [("gandakan", {"jabatan": "sekretaris", "langkah": 1})],
        [(1, "TINDAKAN_JENIS")],
    ),
    "twice": ([("paraf", {}), ("paraf", {})], [(2, "TINDAKAN_GANDA")]),
    "a return without a reason": (
        [("paraf", {}), ("kembalikan", {"jabatan": "camat", "langkah": 2})],
        [(2, "TINDAKAN_ALASAN")],
    ),
    "a correction without a reason": (
        [("koreksi", {"jabatan": "sekretaris", "langkah": 1, "catatan": " "})],
        [(1, "TINDAKAN_ALASAN")],
    ),
    "a correction that found nothing": (
        [("koreksi", {"jabatan": "sekretaris", "langkah": 1, "catatan": "Tidak ada koreksi"}), ("paraf", {})],
        [],
    ),
    "nothing to correct where the same official found something": (
        [
            ("koreksi", {"jabatan": "sekretaris", "langkah": 1, "catatan": "Tabel 2 dibetulkan"}),
            ("koreksi", {"jabatan": "sekretaris", "langkah": 1, "catatan": "tidak ada koreksi"}),
            ("koreksi", {"jabatan": "sekretaris", "langkah": 1, "catatan": "tidak ada koreksi", "sidik": B}),
        ],
        [(2, "TINDAKAN_NIHIL")],
    ),
    "nothing to correct is no reason to send it back": (
        [
            ("paraf", {}),
            ("kembalikan", {"jabatan": "camat", "langkah": 2, "catatan": "tidak ada koreksi"}),
        ],
        [(2, "TINDAKAN_ALASAN")],
    ),
    "a return begins the next round": (
        [
            ("paraf", {}),
            ("kembalikan", {"jabatan": "camat", "langkah": 2, "catatan": "periksa IKU-02"}),
            ("setujui", {"putaran": 2}),
            ("paraf", {"putaran": 2}),
            ("setujui", {"putaran": 2}),
        ],
        [(3, "TINDAKAN_URUTAN")],
    ),
    "the round of before": (
        [
            ("paraf", {}),
            ("kembalikan", {"jabatan": "camat", "langkah": 2, "catatan": "periksa"}),
            ("paraf", {}),
        ],
        [(3, "TINDAKAN_PUTARAN")],
    ),
    "a round that has not begun": ([("paraf", {"putaran": 2})], [(1, "TINDAKAN_PUTARAN")]),
    "what was signed is not sent back": (
        [
            ("paraf", {}),
            ("tanda_tangan", {}),
            ("kembalikan", {"jabatan": "camat", "langkah": 2, "catatan": "terlambat"}),
        ],
        [(3, "TINDAKAN_BEKU")],
    ),
    "what is not allowed counts for nothing after it": (
        [("paraf", {"jabatan": "camat"}), ("setujui", {})],
        [(1, "TINDAKAN_PERAN"), (2, "TINDAKAN_URUTAN")],
    ),
}


@pytest.mark.parametrize("nama", KASUS)
def test_the_closing_steps(nama: str, folder: Path, kantor: Kantor, catat_satu: Catat) -> None:
    langkah, harap = KASUS[nama]
    for tindakan, isian in langkah:
        jabatan, nomor = HARUS.get(tindakan, ("", 1))
        lain = {"langkah": nomor, **isian}
        catat_satu(tindakan, lain.pop("jabatan", jabatan), **lain)
    assert putus(folder, kantor) == harap


def test_the_steps_of_a_sop_are_done_in_order(folder: Path, kantor: Kantor, catat_satu: Catat) -> None:
    alur = alur_berlaku([ENAM])
    catat_satu("verifikasi", "sekretaris", sop="enam", langkah=4)
    catat_satu("disposisi", "camat", peran="kepala", sop="enam", langkah=1)
    catat_satu("verifikasi", "sekretaris", sop="enam", langkah=4)
    catat_satu("setujui", "camat", peran="kepala", sop="enam", langkah=5)
    assert putus(folder, kantor, alur) == [(1, "TINDAKAN_URUTAN")]


def test_a_return_undoes_the_steps_from_where_it_goes_back_to(
    folder: Path, kantor: Kantor, catat_satu: Catat
) -> None:
    alur = alur_berlaku([ENAM])
    catat_satu("disposisi", "camat", peran="kepala", sop="enam", langkah=1)
    catat_satu("verifikasi", "sekretaris", sop="enam", langkah=4)
    catat_satu("kembalikan", "camat", peran="kepala", sop="enam", langkah=5, catatan="angka IKU-02")
    catat_satu("setujui", "camat", peran="kepala", sop="enam", langkah=5, putaran=2)
    catat_satu("verifikasi", "sekretaris", sop="enam", langkah=4, putaran=2)
    catat_satu("setujui", "camat", peran="kepala", sop="enam", langkah=5, putaran=2)
    assert putus(folder, kantor, alur) == [(4, "TINDAKAN_URUTAN")]


def test_an_act_that_two_sops_share_is_recorded_once(folder: Path, kantor: Kantor, catat_satu: Catat) -> None:
    alur = alur_berlaku([ENAM, DUA])
    catat_satu("disposisi", "camat", peran="kepala", sop="enam", langkah=1)
    catat_satu("verifikasi", "sekretaris", sop="dua", langkah=2)
    catat_satu("setujui", "camat", peran="kepala", sop="enam", langkah=5)
    catat_satu("setujui", "camat", peran="pimpinan", sop="dua", langkah=3)
    assert putus(folder, kantor, alur) == [(4, "TINDAKAN_GANDA")]
    sah = berkas(folder, kantor, alur).sah
    assert all(any(melayani(t, s, DUA) for t in sah) for s in DUA.langkah)


def test_a_sop_with_a_signature_leaves_no_short_cut_through_the_closing_steps(
    folder: Path, kantor: Kantor, catat_satu: Catat
) -> None:
    catat_satu("paraf", "sekretaris")
    assert putus(folder, kantor, alur_berlaku([ENAM])) == [(1, "TINDAKAN_SOP")]


def test_a_sop_without_a_signature_is_closed_by_the_closing_steps() -> None:
    tanpa = Alur("tanpa", (LangkahAlur(1, ("kepala",), ("disposisi",)),), {"kepala": ("camat",)})
    assert alur_berlaku([tanpa])[""] is LANGKAH_PENUTUP


def test_an_act_on_content_that_is_not_the_current_one_is_refused(
    folder: Path, kantor: Kantor, catat_satu: Catat
) -> None:
    catat_satu("paraf", "sekretaris")
    usul = baca_tindakan(folder, kantor=kantor)[0][0]
    assert [c.kode for c in boleh(usul, Berkas(PENUTUP), {DOKUMEN: B})] == ["TINDAKAN_SIDIK"]
    assert [c.kode for c in boleh(usul, Berkas(PENUTUP), {})] == ["TINDAKAN_SIDIK"]
    assert boleh(usul, Berkas(PENUTUP), {DOKUMEN: A}) == []


# The state -----------------------------------------------------------------------------------------
def keadaan(folder: Path, kantor: Kantor, sidik: str, rusak: int = 0) -> tuple[str, int]:
    """Mark and revision of a content."""
    hasil = nyatakan(DOKUMEN, sidik, berkas(folder, kantor), rusak=rusak)
    assert (hasil.sah is None) == bool(hasil.tanda)
    return hasil.tanda, hasil.revisi


def test_draf_disappears_only_with_the_approval_of_exactly_this_content(
    folder: Path, kantor: Kantor, catat_satu: Catat
) -> None:
    assert keadaan(folder, kantor, A) == ("DRAF", 0)
    catat_satu("paraf", "sekretaris")
    assert keadaan(folder, kantor, A) == ("DRAF", 0)
    catat_satu("setujui", "camat", langkah=2)
    assert keadaan(folder, kantor, A) == ("", 0)
    assert keadaan(folder, kantor, A, rusak=1) == ("DRAF", 0)
    assert keadaan(folder, kantor, B) == ("DRAF", 0)
    catat_satu("kembalikan", "camat", langkah=2, catatan="belum")
    assert keadaan(folder, kantor, A) == ("DRAF", 0)


def test_what_was_submitted_stays_and_a_change_begins_a_revision(
    folder: Path, kantor: Kantor, catat_satu: Catat
) -> None:
    for tindakan in ("paraf", "setujui", "kirim"):
        catat_satu(tindakan, HARUS[tindakan][0], langkah=HARUS[tindakan][1])
    assert keadaan(folder, kantor, A) == ("", 0)
    assert keadaan(folder, kantor, B) == ("DRAF", 1)
    for tindakan in ("paraf", "tanda_tangan"):
        catat_satu(
            tindakan, HARUS[tindakan][0], langkah=HARUS[tindakan][1], sidik=B, tanggal=date(2023, 5, 2)
        )
    assert keadaan(folder, kantor, B) == ("", 1)
    assert keadaan(folder, kantor, A) == ("", 0)
    assert keadaan(folder, kantor, "c" * 64) == ("DRAF", 2)


def test_an_approval_of_another_document_says_nothing(
    folder: Path, kantor: Kantor, catat_satu: Catat
) -> None:
    for tindakan in ("paraf", "setujui"):
        catat_satu(tindakan, HARUS[tindakan][0], langkah=HARUS[tindakan][1], nama="pengukuran_2023_tw1")
    assert keadaan(folder, kantor, A) == ("DRAF", 0)
