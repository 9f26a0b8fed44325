"""Acts that several record, each for his own section: who is missing, and a sheet that changed afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lkj.catatan import Catatan, DataSalahError, dari_csv
from lkj.konfigurasi import Kantor, muat
from lkj.periode import Masa
from lkj.rencana import Rencana, tulis_rencana
from lkj.rencana.model import PenanggungJawab
from lkj.sidik import sha256
from lkj.sop import sop_berlaku
from lkj.status.riwayat import Riwayat
from lkj.tindakan import Tindakan, baca_tindakan, jalankan
from lkj.tindakan.alur import Alur, alur_sop
from lkj.tindakan.hukum import Berkas, periksa_tindakan
from lkj.tindakan.lembar import berkas_kini, lembar_kepala
from lkj.tindakan.tagihan import jalur_rencana
from lkj.tindakan.usul import Permintaan, susun

Catat = Callable[..., Path]
NAMA = "purwakarta_pengukuran"
DOKUMEN = "pengukuran_2023_tw1"
HARI = date(2023, 4, 14)
SOP = {str(b): b.read_bytes() for b in (Path(__file__).parents[2] / "config/sop").glob(f"{NAMA}.yaml")}
SEBELUM = (("disposisi", "camat", 1), ("sampaikan", "sekretaris_tim", 3), ("rapat", "sekretaris_tim", 5))


class Meja:
    """An office under the SOP of Purwakarta, its sheets in, steps 1 to 5 recorded."""

    def __init__(self, folder: Path, pengaturan: dict[str, Any], **pilihan: Any) -> None:
        """Put the SOP in force and file a sheet for every section."""
        peran = {"anggota_tim": "kasubbag_umum", **pilihan.pop("peran", {})}
        sop = {"nama": NAMA, "peran": peran, **pilihan}
        self.pengaturan = {**pengaturan, "sop": [sop]}
        self.kantor = muat(Kantor, self.pengaturan)
        self.folder = folder
        self.alur: Mapping[str, Alur] = alur_sop(self.kantor, SOP, DOKUMEN, berkas="config/config.yaml")
        for seksi in self.kantor.seksi:
            self.isian(seksi, f"isian {seksi}")

    def isian(self, seksi: str, isi: str) -> Path:
        """File a sheet."""
        berkas = Path(f"data/raw/2023/tw1/{seksi}.xlsx")
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_text(isi, encoding="utf-8")
        return berkas

    @property
    def kepala(self) -> list[str]:
        """Every head of a section."""
        return [s.kepala for s in self.kantor.seksi.values()]

    def sah(self) -> list[Tindakan]:
        """The lawful acts; all are."""
        tindakan, catatan = baca_tindakan(self.folder, kantor=self.kantor)
        sah, ditolak = periksa_tindakan(tindakan, self.alur)
        assert not [*catatan, *ditolak]
        return sah

    def usul(self, tindakan: Any, **isian: Any) -> Tindakan:
        """The act that is asked for."""
        sah = self.sah()
        pokok = isian.pop("pokok", {} if tindakan == "validasi" else {DOKUMEN: "a" * 64})
        lembar = lembar_kepala(self.kantor, "", Masa(2023, 1))
        minta = Permintaan(tindakan, DOKUMEN, HARI, pokok, lembar=lembar, **isian)
        return susun(minta, Berkas(self.alur, sah, berkas_kini(sah)), self.kantor)

    def tolak(self, tindakan: Any, **isian: Any) -> list[Catatan]:
        """Why an act is refused."""
        with pytest.raises(DataSalahError) as salah:
            self.usul(tindakan, **isian)
        return list(salah.value.catatan)

    def riwayat(self) -> Riwayat:
        """What the status knows."""
        sah = self.sah()
        return Riwayat(self.alur, sah, berkas_kini(sah))

    def selesai(self, nomor: int) -> bool:
        """Whether the acts of a step count as recorded."""
        (s,) = sop_berlaku(self.kantor, SOP)
        langkah = s.sop.langkah_bernomor(nomor)
        assert langkah is not None
        pelaksana = self.riwayat().pelaksana(s.sop)
        semua = [t for b in langkah.bukti if b.tindakan for t in pelaksana(langkah, b).values()]
        return bool(semua) and None not in semua


@pytest.fixture
def meja(folder: Path, pengaturan: dict[str, Any], catat_satu: Catat) -> Meja:
    """The office with its first steps done."""
    return mulai(Meja(folder, pengaturan), catat_satu)


def mulai(meja: Meja, catat_satu: Catat) -> Meja:
    """Record steps 1 to 5."""
    for tindakan, peran, nomor in SEBELUM:
        (jabatan,) = meja.alur[NAMA].jabatan[peran]
        catat_satu(tindakan, jabatan, peran=peran, langkah=nomor, sop=NAMA, nama="data/raw/2023/rencana.xlsx")
    return meja


def validasi(meja: Meja, catat_satu: Catat, *jabatan: str) -> None:
    """Record what the command would."""
    for j in jabatan:
        usul = meja.usul("validasi", oleh=j)
        (pokok,) = usul.pokok
        catat_satu(
            "validasi", j, peran="kasi", langkah=7, sop=NAMA, nama=pokok.name, sidik=pokok.digest.sha256
        )


def test_a_validation_concerns_the_sheet_of_the_own_section(meja: Meja) -> None:
    (pokok,) = meja.usul("validasi", oleh="kasi_pelayanan").pokok
    assert pokok.name == "data/raw/2023/tw1/pelayanan.xlsx"
    assert pokok.digest.sha256 == sha256(b"isian pelayanan")


def test_the_step_is_done_when_every_head_recorded_it_and_a_remark_names_who_is_missing(
    meja: Meja, catat_satu: Catat
) -> None:
    *dulu, kemudian, terakhir = meja.kepala
    validasi(meja, catat_satu, *dulu)
    (catatan,) = meja.tolak("sampaikan", langkah=8)
    assert catatan.kode == "TINDAKAN_URUTAN"
    kurang = "langkah 7 (validasi oleh Kepala Seksi Pelayanan Umum, Lurah Mekarsari)"
    assert kurang in catatan.aturan
    assert not meja.selesai(7)
    validasi(meja, catat_satu, kemudian)
    assert "(validasi oleh Lurah Mekarsari)" in meja.tolak("sampaikan", langkah=8)[0].aturan
    validasi(meja, catat_satu, terakhir)
    assert meja.usul("sampaikan", langkah=8).isi.langkah == 8
    assert meja.selesai(7)


def test_a_sheet_that_changed_makes_its_validation_void_until_it_is_recorded_again(
    meja: Meja, catat_satu: Catat
) -> None:
    validasi(meja, catat_satu, *meja.kepala)
    assert meja.riwayat().gugur() == []
    meja.isian("pmd", "isian yang dibetulkan")
    (catatan,) = meja.riwayat().gugur()
    assert (catatan.kode, catatan.nilai) == ("TINDAKAN_BASI", "validasi")
    assert "data/raw/2023/tw1/pmd.xlsx" in catatan.aturan
    assert not meja.selesai(7)
    assert "Kepala Seksi Pemberdayaan Masyarakat dan Desa)" in meja.tolak("sampaikan", langkah=8)[0].aturan
    validasi(meja, catat_satu, "kasi_pmd")
    assert meja.riwayat().gugur() == []
    assert meja.selesai(7)
    Path("data/raw/2023/tw1/pmd.xlsx").unlink()
    assert [c.kode for c in meja.riwayat().gugur()] == ["TINDAKAN_BASI"]


def test_what_was_signed_since_keeps_its_validation(meja: Meja, catat_satu: Catat) -> None:
    validasi(meja, catat_satu, *meja.kepala)
    for tindakan, peran, nomor in (
        *(("sampaikan", "anggota_tim", 8), ("terima", "kasubbag", 8)),
        *(("koreksi", "camat", 9), ("sampaikan", "sekretaris", 10), ("tanda_tangan", "camat", 11)),
    ):
        (jabatan,) = meja.alur[NAMA].jabatan[peran]
        isian = {"catatan": "tidak ada koreksi"} if tindakan == "koreksi" else {}
        catat_satu(tindakan, jabatan, peran=peran, langkah=nomor, sop=NAMA, nama=DOKUMEN, **isian)
    meja.isian("pmd", "isian sesudah ditandatangani")
    assert meja.riwayat().gugur() == []
    assert meja.selesai(7)
    assert meja.usul("nomori").isi.langkah == 12


def test_a_head_who_owes_no_sheet_need_not_validate(meja: Meja, catat_satu: Catat) -> None:
    *kepala, lurah = meja.kepala
    validasi(meja, catat_satu, *kepala)
    assert "(validasi oleh Lurah Mekarsari)" in meja.tolak("sampaikan", langkah=8)[0].aturan
    meja.alur = {k: replace(a, bebas=frozenset({lurah})) for k, a in meja.alur.items()}
    assert meja.usul("sampaikan", langkah=8).isi.langkah == 8
    assert meja.selesai(7)
    validasi(meja, catat_satu, lurah)  # he may all the same
    meja.alur = {k: replace(a, bebas=frozenset(meja.kepala)) for k, a in meja.alur.items()}
    assert meja.selesai(7)


def test_where_nobody_owes_a_sheet_the_step_is_not_done_by_itself(meja: Meja) -> None:
    meja.alur = {k: replace(a, bebas=frozenset(meja.kepala)) for k, a in meja.alur.items()}
    assert meja.tolak("sampaikan", langkah=8)[0].kode == "TINDAKAN_URUTAN"
    assert not meja.selesai(7)


@pytest.mark.parametrize("menagih", [True, False])
def test_the_state_of_a_document_asks_the_plan_who_had_to_validate(
    meja: Meja,
    catat_satu: Catat,
    rencana: Rencana,
    menagih: bool,  # noqa: FBT001
) -> None:
    validasi(meja, catat_satu, *meja.kepala[:-1])
    (jabatan,) = meja.alur[NAMA].jabatan["anggota_tim"]
    catat_satu("sampaikan", jabatan, peran="anggota_tim", langkah=8, sop=NAMA, nama=DOKUMEN)
    pindah = [
        PenanggungJawab(kode=s.kode, seksi="pmd", sejak=date(2023, 1, 1))
        for s in rencana.sub_seksi("kel_mekarsari", 1)
    ]
    ubah = {} if menagih else {"penanggung_jawab": tuple(pindah)}
    jalur = jalur_rencana("", 2023)
    jalur.write_bytes(tulis_rencana(rencana.model_copy(update=ubah)))
    for nama, isi in (("n.md", "::: {.judul-naskah}\n"), ("t.csv", "kode,jenis,nama\n")):
        Path(nama).write_text(isi, encoding="utf-8")
    jalankan.isi(dokumen=DOKUMEN, berkas=[Path("n.md"), Path("t.csv")], keluar=Path("isi.json"))
    jalankan.keadaan(
        dokumen=DOKUMEN,
        naskah=Path("n.md"),
        isi=Path("isi.json"),
        tabel=[Path("t.csv")],
        folder=meja.folder,
        pengaturan=meja.pengaturan,
        sop=[Path(b) for b in SOP],
        rencana=jalur,
        keluar=Path("keadaan.json"),
        keluar_perubahan=Path("perubahan.csv"),
        keluar_catatan=Path("catatan.csv"),
    )
    kode = [c.kode for c in dari_csv(Path("catatan.csv").read_bytes())]
    assert kode == (["TINDAKAN_URUTAN"] if menagih else [])


def test_nobody_validates_the_sheet_of_another_section(meja: Meja) -> None:
    berkas = meja.isian("pmd", "isian pmd")
    (catatan,) = meja.tolak("validasi", oleh="kasi_trantib", pokok=berkas_dan_sidik(berkas))
    assert catatan.kode == "TINDAKAN_LEMBAR_ASING"
    assert "data/raw/2023/tw1/trantib.xlsx" in catatan.aturan
    assert meja.usul("validasi", oleh="kasi_pmd", pokok=berkas_dan_sidik(berkas)).isi.jabatan == "kasi_pmd"


def berkas_dan_sidik(berkas: Path) -> dict[str, str]:
    """What ``--atas`` names."""
    return {berkas.as_posix(): sha256(berkas.read_bytes())}


def test_what_did_not_come_in_is_not_validated(meja: Meja) -> None:
    Path("data/raw/2023/tw1/pmd.xlsx").unlink()
    (catatan,) = meja.tolak("validasi", oleh="kasi_pmd")
    assert catatan.kode == "TINDAKAN_LEMBAR"
    assert "data/raw/2023/tw1/pmd.xlsx" in catatan.aturan


def test_an_office_may_let_one_head_validate_for_all(
    folder: Path, pengaturan: dict[str, Any], catat_satu: Catat
) -> None:
    meja = mulai(Meja(folder, pengaturan, cukup_satu=["kasi"]), catat_satu)
    usul = meja.usul("validasi", oleh="kasi_pmd")
    assert {Path(p.name).stem for p in usul.pokok} == set(meja.kantor.seksi)
    berkas = berkas_dan_sidik(meja.isian("catatan", "semua isian"))
    ((nama, sidik),) = berkas.items()
    catat_satu("validasi", "kasi_pmd", peran="kasi", langkah=7, sop=NAMA, nama=nama, sidik=sidik)
    assert meja.usul("sampaikan", langkah=8).isi.langkah == 8


def test_a_year_asks_for_the_sheets_of_all_quarters(meja: Meja) -> None:
    lembar = lembar_kepala(meja.kantor, "abang/", Masa(2023))["kasi_pmd"]
    assert list(lembar) == [f"data/raw/abang/2023/tw{n}/pmd.xlsx" for n in (1, 2, 3, 4)]
    assert set(lembar.values()) == {None}
