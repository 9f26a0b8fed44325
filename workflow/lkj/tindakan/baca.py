"""Read all acts of a folder; every broken, foreign or edited one becomes a remark, never an act."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path, PurePosixPath

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import Kantor, muat
from lkj.perbaikan.baca import tanggal_salah
from lkj.perbaikan.yaml_teks import YamlSalahError, baca_yaml
from lkj.periode import Masa, triwulan_bulan
from lkj.sidik import sha256
from lkj.tindakan.model import Pernyataan, Tindakan, masa_folder, milik_masa, nama_berkas
from lkj.tindakan.simpan import KEMBAR
from lkj.tindakan.tanda_ssh import periksa_tanda

PANDUAN = "docs/panduan/pengesahan.md"
_NAMA = re.compile(r"(\d{3})-[a-z0-9_]+-[a-z0-9_]+\.yaml", re.ASCII)

BacaBerkas = Callable[[Path], bytes]
"""How the bytes of a file are read: within a job, by its frame."""

Hasil = tuple[list[Tindakan], list[Catatan]]


def berkas_tindakan(folder: Path) -> list[Path]:
    """Every file of a folder that is an act or claims to be one, in the order of the numbers."""
    if not folder.is_dir():
        return []
    return sorted(b for b in folder.iterdir() if b.suffix in {".yaml", ".yml"} and b.name[0] != ".")


def baca_tindakan(
    folder: Path,
    *,
    kantor: Kantor | None = None,
    baca: BacaBerkas = Path.read_bytes,
    penandatangan: Path | None = None,
) -> Hasil:
    """The acts of a folder that can be believed so far, and a remark on every other.

    Whether an act was allowed is judged by `lkj.tindakan.hukum`.

    Args:
        folder: The folder ``pengesahan`` of a year, a quarter or a month.
        kantor: The settings; with them, whether the official held the office on the day.
        baca: How files are read.
        penandatangan: List of allowed signers; with it every act needs a signature (`tanda_ssh`).
    """
    masa = masa_folder(PurePosixPath(folder.as_posix()))
    berkas = berkas_tindakan(folder)
    if masa is None:
        return [], [
            _bentuk(str(folder), "Folder ini bukan folder pengesahan suatu tahun, triwulan, atau bulan.")
        ]
    tindakan, catatan = [], _nomor(berkas)
    for b in berkas:
        satu, sebab = _satu(b, baca)
        if satu and penandatangan:
            sebab += periksa_tanda(satu, baca(b), penandatangan)
        sebab += _masa(satu, masa) + (_pejabat(satu, kantor) if kantor else []) if satu else []
        catatan += sebab
        if satu and not sebab:
            tindakan.append(satu)
    return tindakan, catatan + _waktu(tindakan) + _bukti(tindakan, folder, baca)


def _satu(berkas: Path, baca: BacaBerkas) -> tuple[Tindakan | None, list[Catatan]]:
    nama = str(berkas)
    cocok = _NAMA.fullmatch(berkas.name)
    if cocok is None:
        return None, [catat("TINDAKAN_NAMA", berkas=nama, harus="001-paraf-sekretaris.yaml")]
    try:
        teks = baca(berkas)
        isi = baca_yaml(teks)
    except YamlSalahError as salah:
        return None, [_bentuk(nama, f"Berkas tindakan tidak dapat dibaca ({salah}).")]
    if not _utuh(berkas, teks, baca):
        return None, [catat("TINDAKAN_BERUBAH", berkas=nama)]
    return _sah_bentuk(int(cocok[1]), berkas, isi)


def _sah_bentuk(urut: int, berkas: Path, isi: object) -> tuple[Tindakan | None, list[Catatan]]:
    nama = str(berkas)
    if not isinstance(isi, dict):
        return None, [_bentuk(nama, "Berkas tindakan tidak memuat kunci-kuncinya.")]
    try:
        p = muat(Pernyataan, isi, berkas=nama, kode="TINDAKAN_BENTUK", panduan=PANDUAN)
    except DataSalahError as salah:
        return None, list(salah.catatan)
    tindakan = Tindakan(urut, nama, p.subject, p.predicate)
    harus = nama_berkas(urut, p.predicate)
    if harus != berkas.name:
        return tindakan, [catat("TINDAKAN_NAMA", berkas=nama, harus=harus)]
    return tindakan, []


def _utuh(berkas: Path, teks: bytes, baca: BacaBerkas) -> bool:
    """Whether the twin beside an act tells its digest."""
    kembar = berkas.with_name(berkas.name + KEMBAR)
    return kembar.is_file() and baca(kembar) == f"{sha256(teks)}  {berkas.name}\n".encode()


def _nomor(berkas: Sequence[Path]) -> list[Catatan]:
    """A remark on each number that is used twice, and on each gap before a number."""
    catatan, lalu = [], 0
    for b in berkas:
        if not _NAMA.fullmatch(b.name):
            continue
        nomor = int(b.name[:3])
        if nomor != lalu + 1:
            apa = "dipakai dua kali" if nomor == lalu else f"melompat dari {lalu:03d}"
            catatan.append(catat("TINDAKAN_NOMOR", berkas=str(b), nilai=f"{nomor:03d}", apa=apa))
        lalu = nomor
    return catatan


def _masa(t: Tindakan, masa: Masa) -> list[Catatan]:
    """Another period than the folder's, or a day outside all sense."""
    lain = [p.name for p in t.pokok if not milik_masa(masa, p.name)]
    catatan = [catat("TINDAKAN_MASA", berkas=t.berkas, nilai=nama) for nama in lain]
    salah = tanggal_salah(t.isi.tanggal, masa.tahun, triwulan_bulan(masa.awal.month))
    if salah:
        catatan.append(catat("TINDAKAN_TANGGAL", berkas=t.berkas, sel="tanggal", **salah))
    return catatan + _lama(t)


def _lama(t: Tindakan) -> list[Catatan]:
    """Times that are no span of time on the day of the act."""
    mulai, selesai = t.isi.mulai, t.isi.selesai
    if mulai is None and selesai is None:
        return []
    if mulai is None or selesai is None:
        return [_bentuk(t.berkas, "Waktu mulai dan waktu selesai dicatat berdua.")]
    if mulai.tzinfo or selesai.tzinfo:
        return [_bentuk(t.berkas, "Waktu mulai dan waktu selesai ditulis tanpa zona waktu.")]
    if selesai < mulai:
        return [_bentuk(t.berkas, "Waktu selesai mendahului waktu mulai.")]
    if selesai.date() != t.isi.tanggal:
        return [_bentuk(t.berkas, "Waktu selesai bukan pada tanggal tindakan.")]
    return []


def _pejabat(t: Tindakan, kantor: Kantor) -> list[Catatan]:
    pejabat = kantor.cari_pejabat(t.isi.jabatan, t.isi.tanggal)
    if pejabat is not None and pejabat.nama == t.isi.oleh:
        return []
    nama = pejabat.nama if pejabat else "tidak ada"
    isian = {"jabatan": t.isi.jabatan, "tanggal": t.isi.tanggal.isoformat(), "pejabat": nama}
    return [catat("TINDAKAN_PEJABAT", berkas=t.berkas, sel="oleh", nilai=t.isi.oleh, **isian)]


def _waktu(tindakan: Sequence[Tindakan]) -> list[Catatan]:
    """A remark on each act that is dated after one that follows it."""
    return [
        catat(
            "TINDAKAN_MENDAHULUI",
            berkas=sesudah.berkas,
            sel="tanggal",
            nilai=sesudah.isi.tanggal.isoformat(),
            sebelum=f"{sebelum.urut:03d} ({sebelum.isi.tanggal.isoformat()})",
        )
        for sebelum, sesudah in pairwise(tindakan)
        if sesudah.isi.tanggal < sebelum.isi.tanggal
    ]


def _bukti(tindakan: Iterable[Tindakan], folder: Path, baca: BacaBerkas) -> list[Catatan]:
    """A remark on each piece of evidence in the folder that is gone or not what was recorded."""
    catatan = []
    for t in tindakan:
        for b in t.isi.bukti:
            jalur = Path(b.berkas)
            if folder not in jalur.parents:
                continue
            if not jalur.is_file() or sha256(baca(jalur)) != b.sha256:
                catatan.append(catat("TINDAKAN_BUKTI", berkas=t.berkas, sel="bukti", nilai=b.berkas))
    return catatan


def _bentuk(berkas: str, pesan: str) -> Catatan:
    return catat("TINDAKAN_BENTUK", berkas=berkas, pesan=pesan, saran=f"Lihat {PANDUAN}.")
