"""Filling in all documents of an office as a check: the documents' own jobs, in a folder that goes away."""

import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from lkj import bingkai
from lkj.catatan import Catatan, DataSalahError, diam, urut
from lkj.katalog import catat
from lkj.konfigurasi import Kantor, muat
from lkj.laporan import naskah
from lkj.laporan.halaman import GalatHalaman, baca_naskah
from lkj.laporan.harapan import berkas_harapan
from lkj.laporan.naskah_dinas import (
    berita_acara,
    pengukuran,
    perjanjian,
    rekap_bulan,
    rencana,
    sop,
    status_sop,
)
from lkj.laporan.naskah_dinas.surat import susun as surat
from lkj.laporan.naskah_dinas.surat.daftar import JENIS
from lkj.laporan.naskah_dinas.surat.mulai import tulis_awal
from lkj.laporan.templat.daftar import kumpulkan
from lkj.laporan.templat.lunak import Pemeriksaan, memeriksa
from lkj.laporan.templat.periksa import periksa, salah_tempat
from lkj.pandoc import GalatPandoc
from lkj.pengukuran.bulan import KOLOM_BULAN
from lkj.periode import Masa
from lkj.rekap import KOLOM
from lkj.sidik import tulis_atomik
from lkj.status import Jadwal, Sumber, susun_status

_GAMBAR = re.compile(r"\]\(([^)\s]+\.(?:svg|png))\)")
_TEMPLAT = frozenset(["TEMPLAT", "TEMPLAT_BLOK", "TEMPLAT_SIA", "HALAMAN"])
TRIWULAN = 2
"""The quarter whose report is filled in."""


@dataclass(frozen=True)
class Uji:
    """What a check fills the templates with.

    Attributes:
        rencana: The plan; beside it lie the narrative and the profile.
        olahan: Folder of the year's processed tables.
        config: Folder of the settings, with the scales.
        pengaturan: The settings.
        baku, kantor: Folders of the shipped templates and of the office's own.
        unit: Names of other offices, whose folders lie in the office's own.
    """

    rencana: Path
    olahan: Path
    config: Path
    pengaturan: Mapping[str, Any]
    tahun: int
    baku: Path
    kantor: Path
    unit: tuple[str, ...] = ()

    def sumber(self, tw: int | None) -> naskah.Sumber:
        """What a report is made from."""
        sampai = range(1, (tw or 4) + 1)
        folder = self.olahan if tw is None else self.olahan / f"tw{tw}"
        aturan = muat(Kantor, self.pengaturan).ketentuan
        kelengkapan = self.config / "kelengkapan.yaml"
        profil = self.rencana.with_name("profil.xlsx")
        return naskah.Sumber(
            rencana=self.rencana,
            rekap=[self.olahan / f"tw{n}/rekap.csv" for n in sampai],
            pengukuran=folder / "pengukuran.csv",
            anggaran=folder / "anggaran.csv",
            per_triwulan=[self.olahan / f"tw{n}/pengukuran.csv" for n in sampai],
            skala=[self.config / f"skala/{nama}.yaml" for nama in aturan.nama_skala()],
            skala_predikat=[self.config / f"skala/{aturan.skala_predikat}.yaml"],
            narasi=sorted(b for b in self.rencana.with_name("narasi").glob("*") if b.name[0] not in ".~"),
            profil=profil if profil.is_file() else None,
            kelengkapan=[kelengkapan] if kelengkapan.is_file() and tw is None else [],
        )


def periksa_templat(uji: Uji) -> list[Catatan]:
    """All that is wrong in the templates of an office, in one pass.

    Raises:
        DataSalahError: What they are filled in with is wrong; nothing is known of the templates then.
    """
    hasil = isi_dokumen(uji)
    lingkungan = hasil.lingkungan[0]
    saringan = {nama for satu in hasil.lingkungan for nama in satu.filters}
    kumpulan = kumpulkan(lingkungan, uji.baku, uji.kantor)
    catatan = {*periksa(kumpulan, hasil.konteks, lingkungan, saringan), *hasil.catatan}
    catatan |= set(salah_tempat(uji.baku, uji.kantor, uji.unit)) if uji.kantor.is_dir() else set()
    if any("tidak dikenal halaman" in c.aturan for c in catatan):  # the pages stop at the same thing
        catatan = {c for c in catatan if c.kode != "HALAMAN"}
    return list(urut(_sekali(catatan)))


def isi_dokumen(uji: Uji) -> Pemeriksaan:
    """Fill in every document to its end, and gather what is wrong.

    Raises:
        DataSalahError: As in `periksa_templat`.
    """
    with memeriksa() as hasil, tempfile.TemporaryDirectory(prefix="templat-") as folder, diam():
        for nama, susun in _dokumen(uji):
            _isi(hasil, nama, susun, Path(folder) / nama / f"{nama}.md")
    return hasil


def _sekali(catatan: set[Catatan]) -> Iterator[Catatan]:
    """One remark for each problem of a line: the one with a guess at what was meant, where there is one."""
    semua: dict[tuple[str, str, str], Catatan] = {}
    for satu in sorted(catatan, key=lambda c: ("Maksudnya" not in c.saran, c)):
        semua.setdefault((satu.berkas, satu.sel, satu.aturan), satu)
    yield from semua.values()


def _dokumen(uji: Uji) -> Iterator[tuple[str, Callable[..., None]]]:
    umum: dict[str, Any] = {
        "templat": uji.baku,
        "templat_kantor": uji.kantor,
        "pengaturan": uji.pengaturan,
        "tahun": uji.tahun,
    }
    for nama, tw in (("laporan_tahunan", None), ("laporan_triwulan", TRIWULAN)):
        yield nama, partial(_berlampiran, naskah.susun, uji.sumber(tw), tw, **umum)
    yield "perjanjian_kinerja", partial(perjanjian.susun, rencana=uji.rencana, jabatan="camat", **umum)
    for nama in rencana.JUDUL:
        yield nama, partial(rencana.susun, rencana=uji.rencana, naskah=nama, **umum)
    for nama, tw in (("pengukuran", None), ("pengukuran_triwulan", TRIWULAN)):
        sumber = replace(uji.sumber(tw), bernarasi=False)
        yield nama, partial(_berlampiran, pengukuran.susun, sumber, tw, **umum)
    yield "rekap_bulan", partial(_rekap_bulan, uji, **{k: n for k, n in umum.items() if k != "tahun"})
    yield "berita_acara", partial(_berita_acara, uji, **umum)
    berlaku = [uji.config / f"sop/{p.nama}.yaml" for p in muat(Kantor, uji.pengaturan).sop]
    for satu in [b for b in berlaku if b.is_file()][:1]:
        yield "sop", partial(sop.susun, sop=satu, **{k: n for k, n in umum.items() if k != "tahun"})
    yield "status_sop", partial(_status, uji, **{k: n for k, n in umum.items() if k != "tahun"})
    for nama in JENIS:
        yield nama, partial(_surat, nama, uji, **{k: n for k, n in umum.items() if k != "tahun"})


def _berlampiran(
    susun: Callable[..., None], sumber: naskah.Sumber, tw: int | None, *, keluar: Path, **umum: Any
) -> None:
    """A document of a year or a quarter that carries its tables."""
    tujuan = {k: keluar.parent / f"lampiran/{k}.csv" for k in ("rekap", "pengukuran", "anggaran")}
    susun(sumber=sumber, tw=tw, keluar=keluar, keluar_lampiran=tujuan, **umum)


_PERBAIKAN = {
    "lembar": "Kinerja",
    "sel": "G9",
    "lama": "1",
    "baru": "2",
    "alasan": "salah ketik",
    "sumber": "dokumen",
    "oleh": "Sekretaris",
    "tanggal": "2023-01-31",
}
"""A correction of a cell, so that its paper can be filled in where the year has none."""


def _berita_acara(uji: Uji, *, keluar: Path, **umum: Any) -> None:
    semua = bingkai.baris(bingkai.dari_csv((uji.olahan / "tw1/rekap.csv").read_bytes()))
    baris = {"tw": "1", "seksi": semua[0]["seksi"], "jenis": "perbaikan", "kunci": "1"}
    baris = dict.fromkeys(KOLOM, "") | baris
    contoh = [baris | {"ukuran": k, "teks": t, "id": f"contoh/{k}"} for k, t in _PERBAIKAN.items()]
    rekap = keluar.with_name("rekap.csv")
    tulis_atomik(rekap, bingkai.ke_csv(bingkai.susun([*semua, *contoh], KOLOM)))
    daftar = uji.rencana.with_name("perbaikan.yaml")
    berita_acara.susun(rekap={1: rekap}, daftar=daftar, keluar=keluar, **umum)


def _rekap_bulan(uji: Uji, *, keluar: Path, **umum: Any) -> None:
    """January with the first indicator of the quarter, whether the office collects months or not."""
    semua = bingkai.baris(bingkai.dari_csv((uji.olahan / "tw1/pengukuran.csv").read_bytes()))
    b = next(b for b in semua if b["jenis"] == "indikator")
    nilai = {"realisasi_bulan1": b["realisasi_tw"], "kemajuan_tw": b["capaian_tw"]}
    baris = {k: b.get(k, "") for k in KOLOM_BULAN} | nilai
    folder = keluar.parent / "bl01"
    for nama, isi, kolom in (("pengukuran", [baris], KOLOM_BULAN), ("rekap", [], KOLOM)):
        tulis_atomik(folder / f"{nama}.csv", bingkai.ke_csv(bingkai.susun(isi, kolom)))
    dokumen = dict(uji.pengaturan["dokumen"])
    tanggal = {**dokumen.get("tanggal", {}), uji.tahun: {"bulan": {1: f"{uji.tahun}-02-01"}}}
    umum["pengaturan"] = {**uji.pengaturan, "dokumen": {**dokumen, "tanggal": tanggal}}
    rekap_bulan.susun(
        sumber=rekap_bulan.SumberBulan(uji.rencana, [folder / "rekap.csv"], folder / "pengukuran.csv"),
        masa=Masa(uji.tahun, bulan=1),
        keluar=keluar,
        keluar_lampiran={nama: keluar.parent / f"lampiran/{nama}.csv" for nama in ("rekap", "pengukuran")},
        **umum,
    )


def _status(uji: Uji, *, keluar: Path, **umum: Any) -> None:
    """How far the SOPs in force would have come before anybody did anything, whatever the calendar."""
    tanpa_libur = {f"{t}.yaml": f"tahun: {t}\nsumber: –\nlibur: []" for t in (uji.tahun, uji.tahun + 1)}
    kantor = muat(Kantor, uji.pengaturan)
    berlaku = [p for p in kantor.sop if (uji.config / f"sop/{p.nama}.yaml").is_file()]
    sumber = Sumber(
        kantor=kantor.model_copy(update={"sop": tuple(berlaku)}),
        sop={str(b): b.read_bytes() for b in sorted((uji.config / "sop").glob("*.yaml"))},
        kalender={nama: isi.encode() for nama, isi in tanpa_libur.items()},
        sidik=lambda _: None,
        isi={},
    )
    status = keluar.with_name("status.json")
    tulis_atomik(
        status, susun_status(sumber, Masa(uji.tahun), {Masa(uji.tahun, TRIWULAN): Jadwal()}).ke_json()
    )
    status_sop.susun(status=status, keluar=keluar, **umum)


def _surat(nama: str, uji: Uji, *, keluar: Path, **umum: Any) -> None:
    """A paper as it is started, so that it can be filled in where nobody has decided anything yet."""
    masa = Masa(uji.tahun, None if JENIS[nama].tahunan else TRIWULAN)
    awal = keluar.with_name(f"{nama}.yaml")
    tulis_atomik(awal, tulis_awal(muat(Kantor, uji.pengaturan), nama, masa))
    rencana = uji.rencana if nama == "pembagian_tugas" else None
    berlaku = [uji.config / f"sop/{p.nama}.yaml" for p in muat(Kantor, uji.pengaturan).sop]
    sumber = surat.SumberSurat(keputusan=awal, rencana=rencana, sop=[b for b in berlaku if b.is_file()])
    surat.susun(surat=nama, sumber=sumber, masa=masa, keluar=keluar, **umum)


def _isi(hasil: Pemeriksaan, nama: str, susun: Callable[..., None], keluar: Path) -> None:
    """Fill in one document, and read what came of it as the pages do."""
    banyak = len(hasil.catatan)
    try:
        susun(keluar=keluar)
    except DataSalahError as salah:
        milik = {c for c in salah.catatan if c.kode in _TEMPLAT}
        if not milik:
            raise
        hasil.catatan |= milik
        return
    except Exception:
        if len(hasil.catatan) == banyak:
            raise
        return  # what is missing in a template came as nothing into a function that did not expect it
    if len(hasil.catatan) > banyak:
        return
    teks = keluar.read_text(encoding="utf-8")
    try:
        baca_naskah(keluar, gambar=_GAMBAR.findall(teks), harapan=berkas_harapan(keluar).read_bytes())
    except (GalatHalaman, GalatPandoc) as salah:
        sebutan = f"naskah {nama.replace('_', ' ')}"
        hasil.catatan.add(catat("HALAMAN", berkas=sebutan, pesan=str(salah)))
