"""Photos and scans as templates place them: ``{{ dokumentasi.foto(b, s.kode) }}``.

Which file belongs where says the profile workbook (sheets Foto and Pindaian); a row whose file is missing or
was refused prints nothing. Whether the report was reviewed is never said by us: only the scan of the signed
statement says it, where there is one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.laporan.bahan import Bahan
from lkj.laporan.gambar_kantor.paket import Halaman
from lkj.laporan.markah import lepas, rujuk, terbaca
from lkj.laporan.taut import Bertaut, bertaut
from lkj.periode import tanggal_panjang
from lkj.profil import Foto, Pindaian
from lkj.profil.model import KEGIATAN

_JUDUL = {
    "IKU": "Surat Keputusan Indikator Kinerja Utama",
    "SK Tim SAKIP": "Surat Keputusan Tim SAKIP",
    "reviu": "Pernyataan Telah Direviu",
}
_JUDUL_LAIN = "Dokumen Pendukung"


@dataclass(frozen=True)
class FotoTercetak:
    """A photo with its number in the workbook and its picture."""

    nomor: int
    baris: Foto
    halaman: Halaman

    @property
    def judul(self) -> str:
        """The caption: what, where and when."""
        di = f"{self.baris.tempat}, {tanggal_panjang(self.baris.tanggal)}"
        return f"{self.baris.keterangan.rstrip('.')} ({di})"

    @property
    def pengenal(self) -> str:
        """The identifier for references."""
        return f"foto-{self.nomor}"


@dataclass(frozen=True)
class DeretFoto:
    """Photos side by side, each a numbered figure."""

    foto: Sequence[FotoTercetak]

    def __html__(self) -> str:
        """The photos as Markdown in their division."""
        semua = (
            f'![{lepas(f.judul)}]({f.halaman.nama}){{#{f.pengenal} alt="{lepas(f.baris.teks_alternatif)}"}}'
            for f in self.foto
        )
        return "\n\n::: {.foto}\n\n" + "\n\n".join(semua) + "\n\n:::\n\n"

    @property
    def potongan(self) -> list[str]:
        """Caption and alternative text of each, blocks of their own."""
        return [f"\n{terbaca(t)}\n" for f in self.foto for t in (f.judul, f.baris.teks_alternatif)]


@dataclass(frozen=True)
class Pindai:
    """The pages of a scan; with ``kepala`` under a heading of its own."""

    judul: str
    nomor: str
    halaman: Sequence[Halaman]
    kepala: bool = False

    def __html__(self) -> str:
        """Each page on a page of its own; those that lie on their side on pages that do."""
        deret = groupby(zip(self.halaman, self._keterangan(), strict=True), key=lambda h: h[0].mendatar)
        bagian, awal = [], self._kepala()
        for mendatar, semua in deret:
            isi = "\n\n::: {.halaman-baru}\n:::\n\n".join(
                f'![{lepas(teks)}]({h.nama}){{.pindaian alt="{lepas(_alt(teks))}"}}' for h, teks in semua
            )
            isi, awal = awal + isi, ""
            bagian.append(f"::: {{.mendatar}}\n\n{isi}\n\n:::" if mendatar else isi)
        return "\n\n" + "\n\n::: {.halaman-baru}\n:::\n\n".join(bagian) + "\n\n"

    def _kepala(self) -> str:
        nomor = f"Nomor {lepas(self.nomor)}\n\n" if self.nomor else ""
        return f"## {lepas(self.judul)}\n\n{nomor}" if self.kepala else ""

    @property
    def potongan(self) -> list[str]:
        """Heading, caption and alternative text of each page, blocks of their own."""
        kepala = [self.judul, *([f"Nomor {self.nomor}"] if self.nomor else [])] if self.kepala else []
        halaman = [t for teks in self._keterangan() for t in (teks, _alt(teks))]
        return [f"\n{terbaca(t)}\n" for t in (*kepala, *halaman)]

    def _keterangan(self) -> list[str]:
        n = len(self.halaman)
        return [f"{self.judul}, halaman {k} dari {n}" if n > 1 else self.judul for k in range(1, n + 1)]


def _alt(keterangan: str) -> str:
    return f"Hasil pindaian {keterangan}"


def foto(b: Bahan, kode: str = KEGIATAN) -> DeretFoto | Markup:
    """The photos of a sasaran and its indicators, or those of activities in general; empty for none."""
    semua = _foto(b, kode)
    return DeretFoto(semua) if semua else Markup("")


def pengantar_foto(b: Bahan, kode: str = KEGIATAN) -> Bertaut | Markup:
    """The sentence that leads to the photos; empty where there are none."""
    semua = _foto(b, kode)
    if not semua:
        return Markup("")
    apa = "Kegiatan pada tahun" if kode == KEGIATAN else "Kegiatan yang menunjang sasaran ini pada tahun"
    awal, akhir = rujuk(semua[0].pengenal), rujuk(semua[-1].pengenal)
    sampai = [" sampai dengan ", akhir] if len(semua) > 1 else []
    return bertaut(f"{apa} {b.tahun} terdokumentasi pada ", awal, *sampai, ".")


def _foto(b: Bahan, kode: str) -> list[FotoTercetak]:
    tempat = {kode, *(i.kode for i in b.rencana.indikator if i.sasaran == kode)}
    return [
        FotoTercetak(n, f, halaman[0])
        for n, f in enumerate(b.profil.foto, 1)
        if f.tempat_laporan in tempat and (halaman := _halaman(b, "foto", f.berkas))
    ]


def pindaian(b: Bahan, jenis: str, versi: str = "") -> list[Pindai]:
    """The scans of a kind of paper, of a PK of one version; empty for none."""
    return [
        Pindai(_judul(b, p), p.nomor, halaman)
        for p in b.profil.pindaian
        if p.jenis == jenis and p.versi == versi and (halaman := _halaman(b, "pindaian", p.berkas))
    ]


def pindaian_lain(b: Bahan) -> list[Pindai]:
    """The scans that have no place of their own: PK no longer in force, decrees, other papers."""
    berlaku = b.rencana.versi_berlaku("PK", b.tw).kode
    versi = [v.kode for v in b.rencana.versi if v.jenis == "PK" and v.kode != berlaku]
    lain = [s for v in versi for s in pindaian(b, "PK", v)]
    lain += [s for jenis in ("IKU", "SK Tim SAKIP", "lain") for s in pindaian(b, jenis)]
    return [replace(s, kepala=True) for s in lain]


def _judul(b: Bahan, p: Pindaian) -> str:
    if p.jenis == "PK":
        return next((v.nama for v in b.rencana.versi if v.kode == p.versi), p.versi)
    return _JUDUL.get(p.jenis) or p.keterangan.rstrip(".") or _JUDUL_LAIN


def _halaman(b: Bahan, folder: str, berkas: str) -> tuple[Halaman, ...]:
    return next((h for jalur, h in _isi_folder(b, folder) if Path(jalur).name == berkas), ())


def _isi_folder(b: Bahan, folder: str) -> Iterator[tuple[str, tuple[Halaman, ...]]]:
    return ((jalur, h) for jalur, h in b.paket.halaman.items() if Path(jalur).parent.name == folder)


def catatan(b: Bahan) -> list[Catatan]:
    """What is to be confirmed about the pictures: files that were refused, and files that no row mentions."""
    disebut = {
        *(("foto", f.berkas) for f in b.profil.foto),
        *(("pindaian", p.berkas) for p in b.profil.pindaian),
    }
    tanpa_baris = [
        catat("GAMBAR_TANPA_BARIS", berkas=jalur, apa=folder.title())
        for folder in ("foto", "pindaian")
        for jalur, _ in _isi_folder(b, folder)
        if (folder, Path(jalur).name) not in disebut
    ]
    return [*b.paket.catatan, *tanpa_baris]
