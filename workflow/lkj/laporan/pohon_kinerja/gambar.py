"""The pictures of the tree: the job of the rule ``pohon_kinerja``.

How many there are is known only when the plan was read, so that they come as a package (`Paket`).
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lkj.laporan.gambar_kantor.paket import Halaman, Paket, tulis_paket
from lkj.laporan.grafik import gambar_grafik
from lkj.laporan.pohon_kinerja.susun import Cabang, LembarPohon, susun_pohon
from lkj.rencana import Rencana, rencana_kerja
from lkj.rencana.kaidah import tampil
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

_UKURAN = re.compile(rb'width="([\d.]+)pt" height="([\d.]+)pt"')
_ASAL = "pohon_kinerja"
"""Under this name a package lists the pictures: they come from the plan, not from a file of a person."""
Baris = dict[str, str | int | None]


def gambar(
    *,
    rencana: Path,
    seksi: Sequence[str],
    tahun: int,
    templat: Path,
    jenis: str,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Draw the tree of a plan.

    Args:
        rencana: The plan workbook.
        seksi: Keys of the office's sections, which the plan names.
        tahun: Year.
        templat: Folder of the chart templates.
        jenis: ``svg`` (PDF, HTML) or ``png`` (DOCX).
        keluar: The package of its pictures.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("pohon_kinerja")) as kerja:
        isi, _ = rencana_kerja(kerja, rencana, tahun=tahun, seksi=seksi)
        kerja.tulis(keluar, lukis(isi, templat=templat, jenis=jenis))


def lukis(rencana: Rencana, *, templat: Path, jenis: str) -> bytes:
    """The package of a plan's pictures; arguments as in `gambar`."""
    data = {f"pohon-{x.nomor}": list(baris_gambar(rencana, x)) for x in susun_pohon(rencana)}
    jadi = gambar_grafik(templat=templat, data=data, jenis={"svg", jenis})
    berkas = {n: f"pohon/{n}.{jenis}" for n in data}
    halaman = tuple(Halaman(nama, *ukuran_svg(jadi[f"{n}.svg"])) for n, nama in berkas.items())
    return tulis_paket(Paket({_ASAL: halaman}), {nama: jadi[f"{n}.{jenis}"] for n, nama in berkas.items()})


def ukuran_svg(svg: bytes) -> tuple[int, int]:
    """Width and height of a drawing in points."""
    cocok = _UKURAN.search(svg)
    return (round(float(cocok[1])), round(float(cocok[2]))) if cocok else (0, 0)


def baris_gambar(rencana: Rencana, lembar: LembarPohon) -> Iterator[Baris]:
    """The boxes of a picture as the template takes them, each with the key of the box it hangs on."""
    for t in rencana.tujuan:
        milik = [c for c in lembar.cabang if c.sasaran.tujuan == t.kode]
        if milik:
            yield {"jenis": "tujuan", "kode": t.kode, "induk": "", "nama": t.uraian, "keterangan": ""}
        for c in milik:
            yield from _cabang(rencana, c)


def _cabang(rencana: Rencana, c: Cabang) -> Iterator[Baris]:
    kunci = f"s{c.nomor}"
    judul = f"Sasaran {c.nomor}" + " (lanjutan)" * c.lanjutan
    yield {
        "jenis": "sasaran",
        "kode": kunci,
        "induk": c.sasaran.tujuan,
        "nama": c.sasaran.uraian,
        "keterangan": judul,
    }
    for i in c.indikator:
        target = f"Target {tampil(rencana.target_tahun(i.kode), rencana.peta_indikator(i))} {i.satuan}"
        didukung = [r.program.kode for r in c.ranting if r.program.kode in i.program]
        yield {
            "jenis": "indikator",
            "kode": ",".join(didukung),
            "induk": kunci,
            "nama": i.nama,
            "keterangan": target,
        }
    for r in c.ranting:
        diuraikan = c.diuraikan(r)
        lain = "" if diuraikan else f"kegiatan: lihat Sasaran {r.pertama}"
        yield {
            "jenis": "program",
            "kode": r.program.kode,
            "induk": kunci,
            "nama": r.program.nama,
            "keterangan": lain,
        }
        for k, n in r.kegiatan if diuraikan else ():
            nama = f"{k.kode} {k.nama}"
            isi = {"kode": k.kode, "induk": f"{kunci} {r.program.kode}", "nama": nama}
            yield {"jenis": "kegiatan", **isi, "keterangan": f"{n} sub kegiatan"}
