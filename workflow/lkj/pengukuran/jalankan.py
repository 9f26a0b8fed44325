"""The jobs of the rules ``pengukuran_triwulan`` and ``pengukuran_tahunan``."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkj import angka, bingkai
from lkj.catatan import Catatan, DataSalahError, ke_csv, urut
from lkj.katalog import catat, dugaan
from lkj.konfigurasi import BERKAS, Ketentuan, PengaturanUkur, muat
from lkj.pengukuran import tabel
from lkj.pengukuran.anggaran import KOLOM_ANGGARAN, hitung_anggaran
from lkj.pengukuran.indikator import UkurIndikator, ukur_indikator
from lkj.pengukuran.rerata import bobot_kosong, rangkuman
from lkj.pengukuran.sejak_lalu import CAPAIAN_LALU, SERAPAN_LALU, sejak_lalu
from lkj.pengukuran.skala import PilihanSkala, baca_skala, pilih_skala
from lkj.pengukuran.tahun import Tahun
from lkj.rekap import Rekap
from lkj.rencana import Rencana, rencana_kerja
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def triwulan(
    *,
    rencana: Path,
    rekap: Sequence[Path],
    skala: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
    keluar: Path,
    keluar_anggaran: Path,
    janji: Janji | None = None,
) -> None:
    """Measure a quarter; ``rekap`` are the tables of the quarters I to ``tw``, in order.

    Raises:
        DataSalahError: The settings do not fit the plan, or name a scale that cannot be used.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("pengukuran")) as kerja:
        u = _siapkan(kerja, rencana=rencana, rekap=rekap, skala=skala, pengaturan=pengaturan, tahun=tahun)
        baris, anggaran = u.triwulan(tw), hitung_anggaran(u.rencana, u.rekap, tw, u.ketentuan)
        if tw > 1:
            lalu = hitung_anggaran(u.rencana, u.rekap, tw - 1, u.ketentuan)
            baris = sejak_lalu(baris, u.triwulan(tw - 1), CAPAIAN_LALU)
            anggaran = sejak_lalu(anggaran, lalu, SERAPAN_LALU)
        kerja.tulis(keluar, tabel_csv(baris, tabel.KOLOM_TRIWULAN))
        kerja.tulis(keluar_anggaran, tabel_csv(anggaran, KOLOM_ANGGARAN))


def tahunan(
    *,
    rencana: Path,
    rekap: Sequence[Path],
    tahun_lalu: Sequence[Path],
    skala: Sequence[Path],
    skala_predikat: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
    keluar: Path,
    keluar_anggaran: Path,
    keluar_catatan: Path,
    janji: Janji | None = None,
) -> None:
    """Measure the year from its four quarters.

    Args:
        rencana: The plan workbook.
        rekap: The rekap tables of the quarters I to IV, in order.
        tahun_lalu: Yearly tables of earlier years that are in the repository (folder name = year);
            their measured values are used instead of typed ones.
        skala: The scales of categories, of the office and of single indicators.
        skala_predikat: The scale of the predikat of a score.
        pengaturan: The office's settings.
        tahun: Year.
        keluar: Measured table.
        keluar_anggaran: Budget table.
        keluar_catatan: Remarks of the year.
        janji: Promised digests.

    Raises:
        DataSalahError: The settings do not fit the plan, or name a scale that cannot be used.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("pengukuran")) as kerja:
        u = _siapkan(kerja, rencana=rencana, rekap=rekap, skala=skala, pengaturan=pengaturan, tahun=tahun)
        predikat = baca_skala(kerja, skala_predikat, u.ketentuan.skala_predikat, "ketentuan.skala_predikat")
        terukur = {int(b.parent.name): _terukur(kerja, b) for b in tahun_lalu}
        setahun = Tahun(u.rencana, u.ketentuan, u.skala, predikat, terukur, str(rencana))
        baris = [setahun.baris(satu) for satu in u.ukur(4)]
        rata = rangkuman(u.rencana, baris, u.ketentuan, u.skala, [tabel.TAHUN_INI])
        kolom = tabel.kolom_tahunan(tahun)
        kerja.tulis(keluar, tabel_csv([*baris, *rata], kolom))
        anggaran = hitung_anggaran(u.rencana, u.rekap, 4, u.ketentuan, _capaian_sasaran(rata))
        kerja.tulis(keluar_anggaran, tabel_csv(anggaran, KOLOM_ANGGARAN))
        kerja.tulis(keluar_catatan, ke_csv(urut([*u.catatan, *setahun.catatan])))


@dataclass(frozen=True)
class _Ukuran:
    """What both jobs measure with: plan, remarks on it, rules, scales, reported figures."""

    rencana: Rencana
    catatan: Sequence[Catatan]
    ketentuan: Ketentuan
    skala: PilihanSkala
    rekap: Rekap

    def ukur(self, tw: int) -> list[UkurIndikator]:
        """Every indicator up to a quarter."""
        semua = self.rencana.indikator
        return [ukur_indikator(self.rencana, self.rekap, i, tw, self.ketentuan) for i in semua]

    def triwulan(self, tw: int) -> list[dict[str, object]]:
        """Rows of a quarter's table: the indicators and their means."""
        baris = [
            tabel.baris_triwulan(self.rencana, satu, self.ketentuan, self.skala) for satu in self.ukur(tw)
        ]
        kolom = (tabel.TRIWULAN_INI, tabel.SAMPAI_KINI)
        return [*baris, *rangkuman(self.rencana, baris, self.ketentuan, self.skala, kolom)]


def _siapkan(
    kerja: Pekerjaan,
    *,
    rencana: Path,
    rekap: Sequence[Path],
    skala: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
) -> _Ukuran:
    atur = muat(PengaturanUkur, pengaturan)
    model, catatan = rencana_kerja(kerja, rencana, tahun=tahun, seksi=atur.seksi)
    salah = [*indikator_asing(model, atur.ketentuan), *bobot_kosong(model, atur.ketentuan, str(rencana))]
    if salah:
        raise DataSalahError(salah)
    pilihan = pilih_skala(kerja, skala, atur.ketentuan)
    data = Rekap({n: kerja.baca(b) for n, b in enumerate(rekap, 1)})
    return _Ukuran(model, catatan, atur.ketentuan, pilihan, data)


def tabel_csv(baris: Iterable[Mapping[str, object]], kolom: Sequence[str]) -> bytes:
    """A measured table; what divisions left behind does not go into it."""
    rapi = ({k: angka.rapat(v) if isinstance(v, Decimal) else v for k, v in b.items()} for b in baris)
    return bingkai.ke_csv(bingkai.susun(rapi, kolom))


def indikator_asing(rencana: Rencana, ketentuan: Ketentuan) -> list[Catatan]:
    """Remarks on rules for an indicator that the plan does not have."""
    kode = [i.kode for i in rencana.indikator]
    return [
        catat(
            "PENGATURAN",
            berkas=BERKAS,
            sel=f"ketentuan.indikator.{asing}",
            nilai=asing,
            pesan=f"Indikator “{asing}” tidak ada dalam rencana.{dugaan(asing, kode)}",
            saran=f"Pakai kode indikator dari rencana: {', '.join(kode)}.",
        )
        for asing in ketentuan.indikator
        if asing not in kode
    ]


def _terukur(kerja: Pekerjaan, berkas: Path) -> dict[str, dict[str, str]]:
    return {b["kode"]: b for b in bingkai.baris(bingkai.dari_csv(kerja.baca(berkas)))}


def _capaian_sasaran(rata: Sequence[Mapping[str, object]]) -> dict[str, Decimal | None]:
    """Sasaran → its mean achievement in percent."""
    hasil: dict[str, Decimal | None] = {}
    for b in rata:
        nilai = b["capaian"]
        if b["jenis"] == "sasaran":
            hasil[str(b["kode"])] = nilai if isinstance(nilai, Decimal) else None
    return hasil
