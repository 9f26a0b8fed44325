"""Read the plan workbook into models; every mistake becomes a remark that names its cell."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, DataSalahError, yang_wajib
from lkj.katalog import catat, dugaan
from lkj.lembar import BerkasDitolakError, baca
from lkj.rencana import tata
from lkj.rencana.kaidah import periksa_kaidah
from lkj.rencana.model import (
    Indikator,
    Kegiatan,
    Program,
    Rencana,
    Renstra,
    Sasaran,
    SubKegiatan,
    Target,
    Tujuan,
    Versi,
)
from lkj.rencana.umum import baca_umum
from lkj.rumus import cocok
from lkj.sidik import Pekerjaan
from lkj.tabel import Baris, Pembaca, Tata, kunci_ganda

POLA_KODE = re.compile(r"7\.01(\.0[1-6](\.2\.\d{2}(\.(\d{2}|\d{4}))?)?)?", re.ASCII)
"""Codes of a kecamatan (domain.md 2.6): programme, kegiatan, sub-kegiatan with 2 or 4 digits."""


def baca_rencana(
    isi: bytes | None, *, berkas: str, tahun: int, seksi: Sequence[str] | None
) -> tuple[Rencana | None, list[Catatan]]:
    """Read a plan workbook.

    Args:
        isi: The workbook's bytes; None when there is no such file.
        berkas: Its path, for remarks.
        tahun: The year that the plan must be for.
        seksi: Keys of the office's sections; None where they are not known (no settings at hand).

    Returns:
        The plan, or None when a remark of grade ``wajib`` stands in its way, and all remarks.
    """
    if isi is None:
        return None, [catat("RENCANA_TIDAK_ADA", berkas=berkas, tahun=tahun)]
    try:
        rencana, catatan = _susun(isi, berkas, tahun, None if seksi is None else tuple(seksi))
    except BerkasDitolakError as ditolak:
        return None, [ditolak.catatan]
    return rencana, list(catatan)


def rencana_kerja(
    kerja: Pekerjaan, berkas: Path, *, tahun: int, seksi: Sequence[str]
) -> tuple[Rencana, list[Catatan]]:
    """Read the plan within a job that cannot go on without it; arguments as in `baca_rencana`.

    Raises:
        DataSalahError: The plan is missing, or a remark of grade ``wajib`` stands in its way.
    """
    isi = kerja.baca(berkas) if berkas.is_file() else None
    rencana, catatan = baca_rencana(isi, berkas=str(berkas), tahun=tahun, seksi=seksi)
    if rencana is None:
        raise DataSalahError(yang_wajib(catatan))
    return rencana, catatan


@lru_cache(maxsize=8)
def _susun(
    isi: bytes, berkas: str, tahun: int, seksi: tuple[str, ...] | None
) -> tuple[Rencana | None, tuple[Catatan, ...]]:
    """The stages of one build read the same bytes; they are put together once. A refusal is not kept."""
    pembaca = Pembaca(baca(isi, nama=berkas), berkas)
    penyusun = _PembacaRencana(pembaca, tahun, seksi)
    rencana = penyusun.susun()
    if rencana is not None:
        pembaca.catatan += periksa_kaidah(rencana, berkas, penyusun.alamat)
    return (None if yang_wajib(pembaca.catatan) else rencana), tuple(pembaca.catatan)


class _PembacaRencana:
    """Reads the sheets in the order in which they refer to one another."""

    def __init__(self, pembaca: Pembaca, tahun: int, seksi: tuple[str, ...] | None) -> None:
        self.p = pembaca
        self.tahun = tahun
        self.seksi = seksi
        self.alamat: dict[tuple[str, ...], str] = {}
        self.kode_rusak: set[str] = set()
        self.terbaca: dict[str, list[Baris]] = {}

    def susun(self) -> Rencana | None:
        umum = baca_umum(self.p, self.tahun)
        bagian: dict[str, Any] = {**(umum or {}), **self._tujuan_sasaran(), "versi": self._versi()}
        bagian |= self._program([s.kode for s in bagian["sasaran"]])
        bagian["indikator"] = self._indikator(bagian["sasaran"], bagian["program"])
        kode = [i.kode for i in bagian["indikator"]]
        bagian["target"] = self._target(kode, [v.kode for v in bagian["versi"] if v.jenis == "PK"])
        bagian["renstra"] = self._renstra(kode, umum) if umum else ()
        bagian["sub_kegiatan"] = self._sub_kegiatan(self._kode_dpa(), bagian["kegiatan"])
        return None if yang_wajib(self.p.catatan) else Rencana(**bagian)

    # helpers ---------------------------------------------------------------------------------
    def _baris(self, t: Tata, *kunci: str) -> list[Baris]:
        """Rows without a broken cell; repeated keys become remarks.

        The codes of broken rows are kept: what refers to them is not wrong for that.
        """
        baris = self.p.baris(t)
        self.p.catatan += kunci_ganda(baris, *kunci)
        self.terbaca[t.lembar] = baris
        self.kode_rusak |= {b.teks("kode") for b in baris if b.rusak}
        return [b for b in baris if not b.rusak]

    def _isi(self, baris: Baris) -> dict[str, Any]:
        return dict(baris.nilai)

    def _wajib_ada(self, isi: Iterable[object], apa: str, di: str) -> None:
        if not tuple(isi) and not any(c.lembar == di for c in self.p.catatan):
            self.p.catatan.append(catat("RENCANA_KURANG", berkas=self.p.berkas, lembar=di, apa=apa, di=di))

    def _rujuk(self, baris: Baris, kunci: str, nilai: str, ada: Iterable[str], apa: str, di: str) -> bool:
        daftar = list(ada)
        if nilai in daftar or (nilai and nilai in self.kode_rusak):
            return True
        self.p.catatan.append(
            baris.catat("RUJUKAN", kunci, nilai=nilai, apa=apa, di=di, dugaan=dugaan(nilai, daftar))
        )
        return False

    def _seksi_dikenal(self, b: Baris) -> bool:
        if self.seksi is None:
            return True
        return self._rujuk(b, "seksi", b.teks("seksi"), self.seksi, "Seksi", "konfigurasi kantor")

    # sheets ----------------------------------------------------------------------------------
    def _tujuan_sasaran(self) -> dict[str, Any]:
        baris = self._baris(tata.SASARAN, "kode")
        tujuan = [b for b in baris if b.teks("jenis") == "Tujuan"]
        sasaran = [b for b in baris if b.teks("jenis") == "Sasaran"]
        ada = [b.teks("kode") for b in tujuan]
        for b in sasaran:
            self._rujuk(b, "tujuan", b.teks("tujuan"), ada, "Kode tujuan", "baris Tujuan")
        self._wajib_ada(tujuan, "tujuan", "Tujuan dan Sasaran")
        self._wajib_ada(sasaran, "sasaran", "Tujuan dan Sasaran")
        return {
            "tujuan": tuple(Tujuan(kode=b.teks("kode"), uraian=b.teks("uraian")) for b in tujuan),
            "sasaran": tuple(
                Sasaran(kode=b.teks("kode"), uraian=b.teks("uraian"), tujuan=b.teks("tujuan"))
                for b in sasaran
            ),
        }

    def _versi(self) -> tuple[Versi, ...]:
        baris = self._baris(tata.VERSI, "kode")
        versi = tuple(Versi(**self._isi(b)) for b in baris)
        kurang = [j for j in ("PK", "DPA") if j not in {v.jenis for v in versi}]
        if kurang:
            self._wajib_ada((), f"versi {' dan '.join(kurang)}", "Versi Dokumen")
        return versi

    def _kode_dpa(self) -> tuple[str, ...]:
        """All DPA versions: the columns of the sheet Sub Kegiatan follow also from a broken row."""
        semua = self.terbaca[tata.VERSI.lembar]
        return tuple(b.teks("kode") for b in semua if b.teks("jenis") == "DPA" and b.teks("kode"))

    def _program(self, ada_sasaran: list[str]) -> dict[str, Any]:
        program, kegiatan = [], []
        for b in self._baris(tata.PROGRAM, "kode"):
            kode = b.teks("kode")
            if not self._kode_benar(b, kode, "program atau kegiatan", "7.01.02 atau 7.01.02.2.01", (3, 5)):
                continue
            if kode.count(".") == 2:
                sasaran = pecah(b.teks("sasaran"))
                for s in sasaran:
                    self._rujuk(b, "sasaran", s, ada_sasaran, "Sasaran", "Tujuan dan Sasaran")
                program.append(Program(kode=kode, nama=b.teks("nama"), sasaran=sasaran))
            else:
                kegiatan.append((b, Kegiatan(kode=kode, nama=b.teks("nama"))))
        for b, k in kegiatan:
            self._rujuk(b, "kode", k.program, [p.kode for p in program], "Program", "lembar ini")
        self._wajib_ada(program, "program", "Program dan Kegiatan")
        return {"program": tuple(program), "kegiatan": tuple(k for _, k in kegiatan)}

    def _kode_benar(self, b: Baris, kode: str, apa: str, contoh: str, panjang: tuple[int, ...]) -> bool:
        if POLA_KODE.fullmatch(kode) and len(kode.split(".")) in panjang:
            return True
        self.p.catatan.append(b.catat("KODE_SALAH", "kode", apa=apa, pola="7.01.NN.2.NN.NN", contoh=contoh))
        return False

    def _indikator(self, sasaran: tuple[Sasaran, ...], program: tuple[Program, ...]) -> tuple[Indikator, ...]:
        hasil = []
        for b in self._baris(tata.INDIKATOR, "kode"):
            isi = self._isi(b)
            isi["program"] = pecah(b.teks("program"))
            benar = self._rujuk(
                b,
                "sasaran",
                b.teks("sasaran"),
                [s.kode for s in sasaran],
                "Sasaran",
                "Tujuan dan Sasaran",
            )
            benar &= self._seksi_dikenal(b)
            for kode in isi["program"]:
                ada = [p.kode for p in program]
                benar &= self._rujuk(b, "program", kode, ada, "Program", "Program dan Kegiatan")
            if not cocok(b.teks("rumus"), b.teks("polaritas")):
                isian = {"polaritas": b.teks("polaritas")}
                self.p.catatan.append(b.catat("RUMUS_POLARITAS", "rumus", **isian))
                benar = False
            benar &= self._bagian_utuh(b)
            if benar:
                hasil.append(Indikator(**isi))
        self._wajib_ada(hasil, "indikator", "Indikator")
        return tuple(hasil)

    def _bagian_utuh(self, b: Baris) -> bool:
        """A percentage declares both its parts or none (domain.md 3.4a)."""
        kosong = [k for k in ("pembilang", "penyebut") if not b.teks(k)]
        if len(kosong) != 1:
            return True
        kolom, contoh = tata.INDIKATOR.judul(kosong[0]), "nama bagian itu, seperti pasangannya"
        self.p.catatan.append(b.catat("SEL_KOSONG", kosong[0], kolom=kolom, contoh=contoh))
        return False

    def _target(self, kode: list[str], versi: list[str]) -> tuple[Target, ...]:
        hasil = []
        for b in self._baris(tata.TARGET, "versi", "kode"):
            benar = self._rujuk(b, "kode", b.teks("kode"), kode, "Indikator", "lembar Indikator")
            benar &= self._rujuk(b, "versi", b.teks("versi"), versi, "Versi PK", "Versi Dokumen")
            if benar:
                tw = tuple(b.nilai[f"tw{n}"] for n in (1, 2, 3, 4))
                isi = {"versi": b.teks("versi"), "kode": b.teks("kode"), "tahun": b.nilai["tahun"]}
                hasil.append(Target.model_validate({**isi, "tw": tw}))
                self.alamat[b.teks("versi"), b.teks("kode")] = b.alamat("tahun")
        ada = {(t.versi, t.kode) for t in hasil}
        if not any(c.lembar == "Target" for c in self.p.catatan):
            kurang = [(v, k) for v in versi for k in kode if (v, k) not in ada]
            self.p.catatan += [
                catat("TARGET_TIDAK_ADA", berkas=self.p.berkas, lembar="Target", kunci=k, versi=v)
                for v, k in kurang
            ]
        return tuple(hasil)

    def _renstra(self, kode: list[str], umum: dict[str, Any]) -> tuple[Renstra, ...]:
        akhir = int(umum["renstra_akhir"])
        awal = tata.awal_kolom(int(umum["renstra_awal"]), self.tahun)
        hasil = []
        for b in self._baris(tata.renstra(awal, akhir, self.tahun), "kode"):
            if self._rujuk(b, "kode", b.teks("kode"), kode, "Indikator", "lembar Indikator"):
                target = {t: b.nilai[f"target_{t}"] for t in range(awal, akhir + 1)}
                realisasi = {t: b.angka(f"realisasi_{t}") for t in range(awal, self.tahun)}
                isi = {"kode": b.teks("kode"), "akhir": b.nilai["akhir"], "target": target}
                hasil.append(Renstra.model_validate({**isi, "realisasi": realisasi}))
                self.alamat[b.teks("kode"),] = b.alamat("akhir")
        ada = {r.kode for r in hasil}
        if not any(c.lembar == "Renstra" for c in self.p.catatan):
            self.p.catatan += [
                catat(
                    "TARGET_TIDAK_ADA",
                    berkas=self.p.berkas,
                    lembar="Renstra",
                    kunci=k,
                    versi="Renstra",
                )
                for k in kode
                if k not in ada
            ]
        return tuple(hasil)

    def _sub_kegiatan(
        self, versi: tuple[str, ...], kegiatan: tuple[Kegiatan, ...]
    ) -> tuple[SubKegiatan, ...]:
        hasil = []
        for b in self._baris(tata.sub_kegiatan(versi), "kode"):
            benar = self._kode_benar(b, b.teks("kode"), "sub kegiatan", "7.01.02.2.01.01", (6,))
            benar = benar and self._rujuk(
                b,
                "kode",
                b.teks("kode").rpartition(".")[0],
                [k.kode for k in kegiatan],
                "Kegiatan",
                "Program dan Kegiatan",
            )
            benar &= self._seksi_dikenal(b)
            benar &= self._tidak_negatif(b, versi)
            if benar:
                hasil.append(_sub(b, versi))
        self._wajib_ada(hasil, "sub kegiatan", "Sub Kegiatan")
        return tuple(hasil)

    def _tidak_negatif(self, b: Baris, versi: tuple[str, ...]) -> bool:
        kunci = ["target", "tw1", "tw2", "tw3", "tw4", *(f"pagu_{v}" for v in versi)]
        minus = [k for k in kunci if (b.angka(k) or 0) < 0]
        self.p.catatan += [b.catat("NEGATIF", k, kolom="Target dan pagu") for k in minus]
        return not minus


def _sub(b: Baris, versi: tuple[str, ...]) -> SubKegiatan:
    tw = tuple(b.angka(f"tw{n}") for n in (1, 2, 3, 4))
    teks = {k: b.teks(k) for k in ("kode", "nama", "seksi", "keluaran", "satuan")}
    pagu = {v: b.angka(f"pagu_{v}") for v in versi}
    return SubKegiatan.model_validate({**teks, "target": b.angka("target"), "tw": tw, "pagu": pagu})


def pecah(teks: str) -> tuple[str, ...]:
    """Split a list of codes at commas, semicolons or blanks."""
    return tuple(x for x in re.split(r"[,;\s]+", teks) if x)
