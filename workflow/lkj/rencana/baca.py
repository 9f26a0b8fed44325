"""Read the plan workbook into models; every mistake becomes a remark that names its cell."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from lkj.catatan import Catatan, yang_wajib
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
from lkj.rumus import cocok
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
        pembaca = Pembaca(baca(isi, nama=berkas), berkas)
    except BerkasDitolakError as ditolak:
        return None, [ditolak.catatan]
    rencana = _PembacaRencana(pembaca, tahun, None if seksi is None else tuple(seksi)).susun()
    if rencana is not None:
        pembaca.catatan += periksa_kaidah(rencana, berkas)
    return (None if yang_wajib(pembaca.catatan) else rencana), pembaca.catatan


class _PembacaRencana:
    """Reads the sheets in the order in which they refer to one another."""

    def __init__(self, pembaca: Pembaca, tahun: int, seksi: tuple[str, ...] | None) -> None:
        self.p = pembaca
        self.tahun = tahun
        self.seksi = seksi

    def susun(self) -> Rencana | None:
        umum = self._umum()
        if umum is None:
            return None
        bagian: dict[str, Any] = {**umum, **self._tujuan_sasaran()}
        bagian["versi"] = tuple(Versi(**self._isi(b)) for b in self._baris(tata.VERSI, "kode"))
        self._wajib_ada(bagian["versi"], "versi PK dan DPA", "Versi Dokumen")
        bagian |= self._program()
        bagian["indikator"] = self._indikator(bagian["sasaran"], bagian["program"])
        kode = [i.kode for i in bagian["indikator"]]
        versi = bagian["versi"]
        bagian["target"] = self._target(kode, [v.kode for v in versi if v.jenis == "PK"])
        bagian["renstra"] = self._renstra(kode, umum)
        bagian["sub_kegiatan"] = self._sub_kegiatan(
            tuple(v.kode for v in versi if v.jenis == "DPA"), bagian["kegiatan"]
        )
        return None if yang_wajib(self.p.catatan) else Rencana(**bagian)

    # helpers ---------------------------------------------------------------------------------
    def _baris(self, t: Tata, *kunci: str) -> list[Baris]:
        """Rows without a broken cell; repeated keys become remarks."""
        baris = self.p.baris(t)
        self.p.catatan += kunci_ganda(baris, *kunci)
        return [b for b in baris if not b.rusak]

    def _isi(self, baris: Baris) -> dict[str, Any]:
        return dict(baris.nilai)

    def _wajib_ada(self, isi: Iterable[object], apa: str, di: str) -> None:
        if not tuple(isi) and not any(c.lembar == di for c in self.p.catatan):
            self.p.catatan.append(catat("RENCANA_KURANG", berkas=self.p.berkas, lembar=di, apa=apa, di=di))

    def _rujuk(self, baris: Baris, kunci: str, nilai: str, ada: Iterable[str], apa: str, di: str) -> bool:
        daftar = list(ada)
        if nilai in daftar:
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
    def _umum(self) -> dict[str, Any] | None:
        baris = {b.teks("uraian").casefold(): b for b in self.p.baris(tata.UMUM)}
        umum: dict[str, Any] = {}
        for kunci, judul in tata.KUNCI_UMUM.items():
            b = baris.get(judul.casefold())
            if b is None or not b.teks("isi"):
                self.p.catatan.append(
                    catat(
                        "RENCANA_KURANG",
                        berkas=self.p.berkas,
                        lembar="Umum",
                        apa=f"“{judul}”",
                        di="Umum",
                    )
                )
            elif kunci == "instansi":
                umum[kunci] = b.teks("isi")
            elif re.fullmatch(r"20\d\d", b.teks("isi"), re.ASCII):
                umum[kunci] = int(b.teks("isi"))
            else:
                self.p.catatan.append(b.catat("BUKAN_ANGKA", "isi", kolom=judul))
        if umum.get("tahun", self.tahun) != self.tahun:
            b = baris["tahun"]
            self.p.catatan.append(b.catat("RENCANA_TAHUN", "isi", seharusnya=self.tahun))
        return umum if len(umum) == len(tata.KUNCI_UMUM) else None

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

    def _program(self) -> dict[str, Any]:
        program, kegiatan = [], []
        for b in self._baris(tata.PROGRAM, "kode"):
            kode = b.teks("kode")
            if not self._kode_benar(b, kode, "program atau kegiatan", "7.01.02 atau 7.01.02.2.01", (3, 5)):
                continue
            if kode.count(".") == 2:
                sasaran = pecah(b.teks("sasaran"))
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
            if benar:
                hasil.append(Indikator(**isi))
        self._wajib_ada(hasil, "indikator", "Indikator")
        return tuple(hasil)

    def _target(self, kode: list[str], versi: list[str]) -> tuple[Target, ...]:
        hasil = []
        for b in self._baris(tata.TARGET, "versi", "kode"):
            benar = self._rujuk(b, "kode", b.teks("kode"), kode, "Indikator", "lembar Indikator")
            benar &= self._rujuk(b, "versi", b.teks("versi"), versi, "Versi PK", "Versi Dokumen")
            if benar:
                tw = tuple(b.nilai[f"tw{n}"] for n in (1, 2, 3, 4))
                isi = {"versi": b.teks("versi"), "kode": b.teks("kode"), "tahun": b.nilai["tahun"]}
                hasil.append(Target.model_validate({**isi, "tw": tw}))
        ada = {(t.versi, t.kode) for t in hasil}
        if not any(c.lembar == "Target" for c in self.p.catatan):
            kurang = [(v, k) for v in versi for k in kode if (v, k) not in ada]
            self.p.catatan += [
                catat("TARGET_TIDAK_ADA", berkas=self.p.berkas, lembar="Target", kunci=k, versi=v)
                for v, k in kurang
            ]
        return tuple(hasil)

    def _renstra(self, kode: list[str], umum: dict[str, Any]) -> tuple[Renstra, ...]:
        awal, akhir = self.tahun - 3, int(umum["renstra_akhir"])
        hasil = []
        for b in self._baris(tata.renstra(awal, akhir, self.tahun), "kode"):
            if self._rujuk(b, "kode", b.teks("kode"), kode, "Indikator", "lembar Indikator"):
                target = {t: b.nilai[f"target_{t}"] for t in range(awal, akhir + 1)}
                realisasi = {t: b.angka(f"realisasi_{t}") for t in range(awal, self.tahun)}
                isi = {"kode": b.teks("kode"), "akhir": b.nilai["akhir"], "target": target}
                hasil.append(Renstra.model_validate({**isi, "realisasi": realisasi}))
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
