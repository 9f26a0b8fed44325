"""Small rekaps and plans for measurement: a test names only the figures that it is about."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lkj import bingkai
from lkj.konfigurasi import Ketentuan
from lkj.pengukuran import UkurIndikator, hitung_anggaran, tabel, ukur_indikator
from lkj.pengukuran.rerata import rangkuman
from lkj.pengukuran.skala import PilihanSkala
from lkj.pengukuran.tahun import Tahun
from lkj.rekap import KOLOM, Rekap
from lkj.rencana import Indikator, PenanggungJawab, SubKegiatan
from lkj.rumus import muat_skala

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj.pengukuran.tahun import Terukur
    from lkj.rencana import Rencana

FOLDER_SKALA = Path(__file__).parents[2] / "config/skala"
TEKS = {"status", "dokumen", "nomor_dokumen", "tanggal_dokumen", "tahun_data"}

Nilai = dict[tuple[int, str, str] | tuple[int, str, str, str], str]
"""(quarter, indicator or code, measure[, section]) → figure or text; no section: the one that answers."""


def isi_rekap(rencana: Rencana, tw: int, nilai: Nilai) -> bytes:
    """The rekap of a quarter that holds only these figures."""
    baris = [_baris(rencana, *kunci, isi=isi) for kunci, isi in nilai.items() if kunci[0] == tw]
    return bingkai.ke_csv(bingkai.susun(baris, KOLOM))


def _baris(rencana: Rencana, tw: int, kode: str, ukuran: str, seksi: str = "", *, isi: str) -> dict[str, str]:
    semua: list[Indikator | SubKegiatan] = [*rencana.indikator, *rencana.sub_kegiatan]
    butir = next(b for b in semua if b.kode == kode)
    jenis = "kinerja" if isinstance(butir, Indikator) else "sub_kegiatan"
    if ukuran == "realisasi_sd":
        jenis = seksi = "lra"
    seksi = seksi or rencana.seksi_pada(butir, tw)[0]
    return {
        "id": f"tw{tw}/{seksi}/{jenis}/{kode}/{ukuran}",
        "tw": str(tw),
        "seksi": seksi,
        "jenis": jenis,
        "kunci": kode,
        "ukuran": ukuran,
        ("teks" if ukuran in TEKS else "nilai"): isi,
    }


def rekap(rencana: Rencana, nilai: Nilai) -> Rekap:
    """The rekap of a year that holds only these figures."""
    return Rekap({tw: isi_rekap(rencana, tw, nilai) for tw in (1, 2, 3, 4)})


def indikator(rencana: Rencana, kode: str) -> Indikator:
    """An indicator of a plan."""
    return next(i for i in rencana.indikator if i.kode == kode)


def ubah(rencana: Rencana, kode: str, **isi: Any) -> Rencana:
    """The plan with other rules for one indicator."""
    semua = tuple(i.model_copy(update=isi) if i.kode == kode else i for i in rencana.indikator)
    return rencana.model_copy(update={"indikator": semua})


def berbagi(rencana: Rencana, *tanggung: PenanggungJawab) -> Rencana:
    """The plan with dated responsibility."""
    return rencana.model_copy(update={"penanggung_jawab": tanggung})


def ukur(rencana: Rencana, kode: str, nilai: Nilai, tw: int = 4, **ketentuan: Any) -> UkurIndikator:
    """One indicator, measured on these figures."""
    i = indikator(rencana, kode)
    return ukur_indikator(rencana, rekap(rencana, nilai), i, tw, Ketentuan(**ketentuan))


def skala(ketentuan: Ketentuan) -> PilihanSkala:
    """The scales that the rules name."""
    kode = ("", *ketentuan.indikator)
    aturan = {k: ketentuan.untuk(k) for k in kode}
    return PilihanSkala(
        {k: muat_skala(FOLDER_SKALA / f"{a.skala}.yaml", batas=a.batas_skala) for k, a in aturan.items()}
    )


def setahun(
    rencana: Rencana, nilai: Nilai, terukur: Terukur | None = None, **ketentuan: Any
) -> dict[str, dict[str, Any]]:
    """The rows of the year by key, measured on these figures."""
    aturan = Ketentuan(**ketentuan)
    predikat = muat_skala(FOLDER_SKALA / "predikat_akip_88_2021.yaml")
    tahun = Tahun(rencana, aturan, skala(aturan), predikat, terukur or {}, "rencana.xlsx")
    data = rekap(rencana, nilai)
    baris = [tahun.baris(ukur_indikator(rencana, data, i, 4, aturan)) for i in rencana.indikator]
    rata = rangkuman(rencana, baris, aturan, skala(aturan), [tabel.TAHUN_INI])
    return {str(b["kode"]): dict(b) for b in (*baris, *rata)}


def triwulan(rencana: Rencana, nilai: Nilai, tw: int, **ketentuan: Any) -> dict[str, dict[str, Any]]:
    """The rows of a quarter by key, measured on these figures."""
    aturan = Ketentuan(**ketentuan)
    data = rekap(rencana, nilai)
    semua = [ukur_indikator(rencana, data, i, tw, aturan) for i in rencana.indikator]
    baris = [tabel.baris_triwulan(rencana, satu, aturan, skala(aturan)) for satu in semua]
    kolom = (tabel.TRIWULAN_INI, tabel.SAMPAI_KINI)
    rata = rangkuman(rencana, baris, aturan, skala(aturan), kolom)
    return {str(b["kode"]): dict(b) for b in (*baris, *rata)}


def anggaran(
    rencana: Rencana,
    nilai: Nilai,
    tw: int,
    capaian: Mapping[str, Decimal | None] | None = None,
    **ketentuan: Any,
) -> dict[tuple[str, str], dict[str, Any]]:
    """The budget rows by level and code."""
    baris = hitung_anggaran(rencana, rekap(rencana, nilai), tw, Ketentuan(**ketentuan), capaian)
    return {(str(b["tingkat"]), str(b["kode"])): dict(b) for b in baris}


def empat(nilai: Decimal | None) -> Decimal | None:
    """A figure rounded to four decimals."""
    return None if nilai is None else nilai.quantize(Decimal("0.0001"), "ROUND_HALF_UP")
