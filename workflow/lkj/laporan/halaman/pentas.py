"""A private folder that holds exactly what one document is made from, and nothing else.

Pandoc and Typst work inside it, so neither a path in a text nor a link in the build folder can
reach another file.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lkj.laporan.halaman.galat import GalatGambar, GalatLampiran, GalatTautanSimbolik
from lkj.laporan.halaman.gerbang import NAMA_GAMBAR, baca_gambar
from lkj.laporan.halaman.naskah import Dokumen
from lkj.laporan.halaman.pengesahan import BlokPengesahan
from lkj.laporan.keadaan import Keadaan
from lkj.laporan.tampilan import Rupa
from lkj.pandoc.pohon import Simpul, pasang, semua_simpul

JENIS_LAMPIRAN = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class BerkasLampiran:
    """A file to be attached: its name, media type and content."""

    nama: str
    jenis: str
    isi: bytes


@contextmanager
def pentas(
    dokumen: Simpul, *, folder: Path, png: bool = False, gambar: Mapping[str, bytes] | None = None
) -> Iterator[Path]:
    """Yield a temporary folder with the checked pictures of *dokumen* from *folder*.

    With *png*, each SVG is replaced by the PNG that stands beside it, in the folder and the tree, and every
    picture says how high it is for its width (``nisbah``): asked for that, pandoc takes as long as for the
    document. Pictures whose names stand in *gambar* are taken from there.

    Raises:
        GalatGambar: if a picture is missing or not safe.
        GalatTautanSimbolik: if one is a symbolic link.
    """
    with tempfile.TemporaryDirectory(prefix="halaman-") as nama:
        tujuan = Path(nama).resolve()
        for simpul in semua_simpul(dokumen["blocks"]):
            if simpul["t"] == "Image":
                _salin_gambar(simpul, folder=folder, tujuan=tujuan, png=png, gambar=gambar or {})
        yield tujuan


def _salin_gambar(
    simpul: Simpul, *, folder: Path, tujuan: Path, png: bool, gambar: Mapping[str, bytes]
) -> None:
    nama: str = simpul["c"][2][0]
    if not NAMA_GAMBAR.fullmatch(nama):
        pesan = f"Gambar “{nama}” tidak diizinkan"
        raise GalatGambar(pesan)
    if png and nama.endswith(".svg"):
        nama = nama.removesuffix(".svg") + ".png"
        simpul["c"][2][0] = nama
    isi = gambar[nama] if nama in gambar else baca_gambar(folder, nama)
    if png:
        pasang(simpul, "nisbah", _nisbah(isi, nama))
    berkas = tujuan / nama
    berkas.parent.mkdir(exist_ok=True)
    berkas.write_bytes(isi)


def _nisbah(isi: bytes, nama: str) -> str:
    """Height of a picture for a width of 1.

    Raises:
        GalatGambar: It is no picture.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(isi)) as gambar:
            return f"{gambar.height / gambar.width:.6f}"
    except OSError:
        pesan = f"Gambar “{nama}” tidak terbaca sebagai gambar"
        raise GalatGambar(pesan) from None


def baca_lampiran(lampiran: Sequence[Path]) -> list[BerkasLampiran]:
    """Return the files to attach, in the given order.

    Raises:
        GalatLampiran: if one is missing, of an unknown kind, or shares its name with another.
        GalatTautanSimbolik: if one is a symbolic link.
    """
    hasil: dict[str, BerkasLampiran] = {}
    for berkas in lampiran:
        if berkas.is_symlink():
            pesan = f"Lampiran “{berkas.name}” adalah tautan simbolik"
            raise GalatTautanSimbolik(pesan)
        jenis = JENIS_LAMPIRAN.get(berkas.suffix)
        if jenis is None or not berkas.is_file() or berkas.name in hasil:
            pesan = f"Lampiran “{berkas.name}” tidak ada, ganda, atau jenisnya tidak dikenal"
            raise GalatLampiran(pesan)
        hasil[berkas.name] = BerkasLampiran(berkas.name, jenis, berkas.read_bytes())
    return list(hasil.values())


def tulis_keterangan(
    tujuan: Path,
    dokumen: Dokumen,
    *,
    keadaan: Keadaan,
    rupa: Rupa,
    lampiran: Sequence[BerkasLampiran] = (),
    blok: BlokPengesahan | None = None,
) -> None:
    """Write ``dokumen.json`` and the attachments for the Typst template into the folder."""
    folder = tujuan / "lampiran"
    folder.mkdir()
    for berkas in lampiran:
        (folder / berkas.nama).write_bytes(berkas.isi)
    isi = {
        "judul": dokumen.judul,
        "penulis": dokumen.penulis,
        "subjek": dokumen.subjek or dokumen.judul,
        "tanggal": dokumen.tanggal.isoformat(),
        "kertas": dokumen.kertas,
        "surat": dokumen.surat,
        "rupa": rupa.ke_json(),
        "tanda": keadaan.kepala or None,
        "latar": keadaan.latar or None,
        "pengesahan": blok.ke_json() if blok else None,
        "lampiran": [
            {
                "nama": berkas.nama,
                "jenis": berkas.jenis,
                "keterangan": f"Data laporan: {berkas.nama}",
            }
            for berkas in lampiran
        ],
    }
    teks = json.dumps(isi, ensure_ascii=False)
    (tujuan / "dokumen.json").write_text(teks, encoding="utf-8")
