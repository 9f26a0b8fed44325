"""Rows of the year: this year beside earlier ones, the Renstra and the national standard.

A year before ``sejak`` cannot be compared: it shows no value and no change (domain.md 3.4a, 3.5).
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from lkj import angka, bingkai
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.konfigurasi import Ketentuan
from lkj.pengukuran import tabel
from lkj.pengukuran.indikator import UkurIndikator, capaian
from lkj.pengukuran.skala import PilihanSkala
from lkj.rencana import Indikator, Rencana
from lkj.rencana.model import NilaiTarget
from lkj.rumus import Skala
from lkj.rumus.agregasi import TAHUN_KOSONG

TAK_BANDING: Final = "tak_banding"
_TAHUN_TAK_BANDING = {"target": None, "realisasi": None, "capaian": None, "asal": TAK_BANDING}

Terukur = Mapping[int, Mapping[str, Mapping[str, str]]]
"""Earlier year → key → row of its measured table."""


def realisasi_lalu(rencana: Rencana, terukur: Terukur, i: Indikator, tahun: int) -> Decimal | None:
    """Result of an earlier year: measured if we have it, else typed; None where it cannot be compared."""
    if i.sejak is not None and tahun < i.sejak:
        return None
    milik = terukur.get(tahun, {}).get(i.kode)
    if milik is None or not milik["realisasi"]:
        return rencana.renstra_indikator(i.kode).realisasi.get(tahun)
    return Decimal(milik["realisasi"])


def tahun_dijumlah(rencana: Rencana, i: Indikator) -> range:
    """Earlier years that a sum over the Renstra takes: since it or the present definition began."""
    return range(max(rencana.renstra_awal, i.sejak or rencana.renstra_awal), rencana.tahun)


class Tahun:
    """Makes the yearly rows and collects the remarks that arise."""

    def __init__(
        self,
        rencana: Rencana,
        ketentuan: Ketentuan,
        skala: PilihanSkala,
        predikat: Skala,
        terukur: Terukur,
        berkas: str,
    ) -> None:
        """Keep what a row is made of; ``berkas`` is the plan, for the address of a remark."""
        self.rencana, self.ketentuan, self.skala, self.predikat = rencana, ketentuan, skala, predikat
        self.terukur, self.berkas = terukur, berkas
        self.catatan: list[Catatan] = []

    def baris(self, ukur: UkurIndikator) -> dict[str, object]:
        """One indicator's row of the year's table."""
        i, nilai, hasil = ukur.indikator, ukur.realisasi_sd.nilai, ukur.capaian_tahun
        milik = self.skala.untuk(i.kode)
        lalu = {t: self._tahun_lalu(ukur, t) for t in self._tahun_dipakai()}
        return {
            **tabel.pokok(self.rencana, ukur, milik),
            "target": ukur.target_tahun,
            "realisasi": nilai,
            **tabel.nilai_capaian(tabel.TAHUN_INI, hasil.nilai, self.ketentuan.untuk(i.kode), milik),
            "kode_khusus": hasil.kode or ukur.realisasi_sd.kode,
            "predikat": self._predikat(i, nilai),
            **{f"{apa}_{t}": isi for t, kolom in lalu.items() for apa, isi in kolom.items()},
            **_perubahan(nilai, hasil.nilai, lalu[self.rencana.tahun - 1]),
            **self._renstra(ukur, {t: kolom["realisasi"] for t, kolom in lalu.items()}),
            **self._standar(ukur),
        }

    def _tahun_dipakai(self) -> range:
        """Earlier years that are compared with, or that a sum over the Renstra needs."""
        pertama = min(self.rencana.renstra_awal, *tabel.tahun_terdahulu(self.rencana.tahun))
        return range(pertama, self.rencana.tahun)

    def _predikat(self, i: Indikator, nilai: Decimal | None) -> str | None:
        if i.tipe != "predikat":
            return None
        kelas = self.predikat.golongkan(nilai).kelas
        return kelas.kode if kelas else None

    def _tahun_lalu(self, ukur: UkurIndikator, tahun: int) -> dict[str, Any]:
        """Target, result and achievement of an earlier year: measured if we have it, else typed."""
        i = ukur.indikator
        if i.sejak is not None and tahun < i.sejak:
            return _TAHUN_TAK_BANDING
        renstra = self.rencana.renstra_indikator(i.kode)
        diketik, target = renstra.realisasi.get(tahun), renstra.target.get(tahun)
        terukur = self.terukur.get(tahun, {}).get(i.kode)
        if terukur is None or not terukur["realisasi"]:
            asal = "ketik" if diketik is not None else None
            hasil = _capaian(ukur, target, diketik)
            return {"target": target, "realisasi": diketik, "capaian": hasil, "asal": asal}
        realisasi = Decimal(terukur["realisasi"])
        self._bandingkan(i, tahun, diketik, realisasi)
        return {
            "target": bingkai.target_dari_teks(terukur["target"]),
            "realisasi": realisasi,
            "capaian": Decimal(terukur["capaian"]) if terukur["capaian"] else None,
            "asal": "ukur",
        }

    def _bandingkan(self, i: Indikator, tahun: int, diketik: Decimal | None, terukur: Decimal) -> None:
        if diketik is None:
            return
        desimal = max(0, -int(diketik.as_tuple().exponent))
        if angka.bulatkan(terukur, desimal) != diketik:
            self.catatan.append(
                catat(
                    "NILAI_LALU_BERBEDA",
                    berkas=self.berkas,
                    lembar="Renstra",
                    nilai=f"{i.kode}: {self._tulis(i, diketik, 10)}",
                    tahun=tahun,
                    seharusnya=self._tulis(i, terukur, max(desimal, 2)),
                )
            )

    def _tulis(self, i: Indikator, nilai: Decimal, desimal: int) -> str:
        peta = self.rencana.peta_indikator(i)
        return (peta.sebutan(nilai) if peta else "") or angka.tulis(nilai, desimal=desimal)

    def _renstra(self, ukur: UkurIndikator, lalu: Mapping[int, Decimal | None]) -> dict[str, object]:
        """Result towards the end target of the Renstra, and progress in percent.

        ``agregasi_renstra`` declares whether it is the year's value (``akhir``) or the sum (``jumlah``)
        since the Renstra began, or since the indicator has its present definition.
        """
        i, nilai = ukur.indikator, ukur.realisasi_sd.nilai
        akhir = self.rencana.renstra_indikator(i.kode).akhir
        jumlahkan = i.agregasi_renstra == "jumlah"
        deret = [lalu[t] for t in tahun_dijumlah(self.rencana, i)] if jumlahkan else []
        terisi = [r for r in deret if r is not None]
        if nilai is None:
            return {"target_akhir": akhir, "kode_renstra": ukur.capaian_tahun.kode}
        if len(terisi) < len(deret):
            return {"target_akhir": akhir, "kode_renstra": TAHUN_KOSONG}
        sampai_kini = angka.jumlah([*terisi, nilai])
        kemajuan = capaian(i, ukur.rumus, akhir, sampai_kini)
        return {
            "target_akhir": akhir,
            "realisasi_renstra": sampai_kini,
            "kemajuan": kemajuan.nilai,
            "kode_renstra": kemajuan.kode,
        }

    def _standar(self, ukur: UkurIndikator) -> dict[str, object]:
        standar, nilai = ukur.indikator.standar_nasional, ukur.realisasi_sd.nilai
        if standar is None:
            return {}
        return {
            "standar": standar,
            "sumber_standar": ukur.indikator.sumber_standar,
            "selisih_standar": _selisih(nilai, standar),
            "capaian_standar": _capaian(ukur, standar, nilai),
        }


def _capaian(ukur: UkurIndikator, target: NilaiTarget, realisasi: Decimal | None) -> Decimal | None:
    """Achievement of an earlier year, or against a standard, by the formula of this year."""
    return capaian(ukur.indikator, ukur.rumus, target, realisasi).nilai


def _selisih(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else angka.kurang(a, b)


def _perubahan(
    realisasi: Decimal | None, capaian_ini: Decimal | None, lalu: Mapping[str, Any]
) -> dict[str, object]:
    """Change against the year before: of the result in its unit, of the achievement in points."""
    return {
        "perubahan_realisasi": _selisih(realisasi, lalu["realisasi"]),
        "perubahan_capaian": _selisih(capaian_ini, lalu["capaian"]),
    }
