"""An old release made again: is the record whole, are the inputs what it says, do the bytes agree?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lkj.git import GitGagalError, Repositori
from lkj.sidik import sha256
from lkj.terbitan import alat
from lkj.terbitan.bangun import Pembangun, bahan, folder_kosong
from lkj.terbitan.galat import TerbitanDitolakError
from lkj.terbitan.model import NAMA, Manifes, baca_manifes
from lkj.terbitan.nama import AKAR, Sasaran

BATAS_SEBUT = 10
"""How many files a sentence names before it counts the rest."""


@dataclass(frozen=True)
class Catatan:
    """A release as its tag keeps it.

    Attributes:
        manifes: Its manifest.
        commit: The commit that the tag names.
        folder: Where it lies in the repository.
        salah: What contradicts the record, in words; empty when all agrees.
        lain: What is otherwise in this environment, in words; it need not matter.
    """

    manifes: Manifes
    commit: str
    folder: str
    salah: tuple[str, ...]
    lain: tuple[str, ...]


def baca(repositori: Repositori, tag: str) -> Catatan:
    """The record of a release, compared with its commit, its tables and the folder of today.

    Raises:
        TerbitanDitolakError: There is no such release here, or its data commit is missing.
        GitGagalError: Git fails.
    """
    try:
        commit = repositori.commit(f"refs/tags/{tag}")
    except GitGagalError:
        apa = f"Tag {tag} tidak ada di repositori ini"
        saran = f"Yang ada: git tag --list. Bila dibuat di tempat lain: git fetch origin tag {tag}"
        raise TerbitanDitolakError(apa, saran) from None
    pohon = repositori.pohon(commit.id, AKAR)
    letak = [j for j in pohon if j.endswith(f"/{tag}/{NAMA}")]
    if len(letak) != 1:
        saran = "Yang dapat dibangun ulang adalah tag yang dibuat oleh lkj terbitkan."
        apa = f"Tag {tag} tidak memuat manifes terbitan"
        raise TerbitanDitolakError(apa, saran)
    folder = letak[0].removesuffix(f"/{NAMA}")
    isi = repositori.blob(commit.id, letak[0]) or b""
    try:
        manifes = baca_manifes(isi)
    except ValueError as galat:
        saran = "Ambil lagi tag itu dari repositori yang dipercaya."
        apa = f"Manifes {letak[0]} {galat}"
        raise TerbitanDitolakError(apa, saran) from None
    milik = {j.removeprefix(f"{folder}/"): b for j, b in pohon.items() if j.startswith(f"{folder}/")}
    salah = [
        *_rantai(manifes, tag, commit.induk),
        *_tabel(repositori, manifes, milik),
        *_folder_kini(repositori, folder, milik),
        *_masukan(repositori, manifes),
    ]
    return Catatan(manifes, commit.id, folder, tuple(salah), tuple(_lain(repositori, manifes)))


def _rantai(manifes: Manifes, tag: str, induk: Iterable[str]) -> list[str]:
    """Whether the tag stands on the commit right after the one it was built from."""
    salah = []
    if manifes.tag != tag:
        salah.append(f"Manifesnya menyebut terbitan {manifes.tag}, bukan {tag}.")
    if manifes.commit not in induk:
        salah.append(f"Commit tag ini tidak langsung sesudah {manifes.commit[:10]}, yang disebut manifesnya.")
    return salah


def _tabel(repositori: Repositori, manifes: Manifes, milik: Mapping[str, str]) -> list[str]:
    """Whether the tables that the tag keeps are those of its manifest."""
    ada = {n: sha256(repositori.isi(b)) for n, b in milik.items() if n != NAMA}
    beda = berbeda(manifes.tabel, ada)
    return [f"Tabel yang tersimpan pada tag lain daripada di manifesnya: {sebut(beda)}."] if beda else []


def _folder_kini(repositori: Repositori, folder: str, milik: Mapping[str, str]) -> list[str]:
    """Whether the folder of the release still is what the tag keeps."""
    tag = {n: sha256(repositori.isi(b)) for n, b in milik.items()}
    kini = {n: sha256(j.read_bytes()) for n in tag if (j := repositori.akar / folder / n).is_file()}
    if not kini and not (repositori.akar / folder).exists():
        return []  # an older branch, or another clone's release: the tag has it
    beda = berbeda(tag, kini)
    pulih = f"git checkout {folder.rpartition('/')[2]} -- {folder}"
    return (
        [f"Di folder kerja, {folder} tidak lagi seperti pada tag: {sebut(beda)} ({pulih})."] if beda else []
    )


def _masukan(repositori: Repositori, manifes: Manifes) -> list[str]:
    """Whether the data commit holds exactly the inputs and the program that the manifest names."""
    try:
        milik = bahan(repositori, manifes.commit, sasaran(manifes))
    except GitGagalError as gagal:
        apa = f"Commit data {manifes.commit[:10]} tidak dapat dibaca: {gagal.sebab}"
        raise TerbitanDitolakError(apa, "Ambil lagi riwayat lengkapnya dari repositori kantor.") from None
    salah = []
    if beda := berbeda(manifes.masukan, milik.masukan):
        salah.append(f"Masukan pada commit data lain daripada di manifes: {sebut(beda)}.")
    if manifes.kode != milik.kode:
        salah.append("Program pada commit data lain daripada yang dicatat manifes.")
    if manifes.kunci != sha256(repositori.blob(manifes.commit, alat.KUNCI) or b""):
        salah.append(f"{alat.KUNCI} pada commit data lain daripada yang dicatat manifes.")
    return salah


def _lain(repositori: Repositori, manifes: Manifes) -> list[str]:
    kini = repositori.akar / alat.KUNCI
    lain = alat.beda_versi(manifes.versi, alat.versi())
    if not kini.is_file() or sha256(kini.read_bytes()) != manifes.kunci:
        lain.insert(0, f"{alat.KUNCI} sekarang lain daripada saat terbitan dibuat")
    if alat.penandatangan() != manifes.penandatangan:
        lain.append(f"daftar penanda tangan ({alat.PENANDATANGAN}) lain")
    return lain


def sasaran(manifes: Manifes) -> Sasaran:
    """The document of a release."""
    return Sasaran(manifes.tahun, manifes.tw, manifes.unit)


@dataclass(frozen=True)
class Hasil:
    """What was built again: name → bytes, and which of them the manifest names otherwise."""

    keluaran: Mapping[str, bytes]
    beda: tuple[str, ...]


def bangun_ulang(repositori: Repositori, catatan: Catatan, pembangun: Pembangun) -> Hasil:
    """Build a release again from its data commit, by that commit's own code.

    Raises:
        TerbitanDitolakError: The build fails.
        GitGagalError: Git fails.
    """
    manifes = catatan.manifes
    tujuan = sorted(manifes.keluaran)
    with folder_kosong(repositori.akar, manifes.commit) as folder:
        if sebab := pembangun(folder, tujuan):
            apa = f"Terbitan {manifes.tag} tidak dapat dibangun lagi"
            raise TerbitanDitolakError(apa, sebab)
        keluaran = {j: (folder / j).read_bytes() for j in tujuan if Path(folder, j).is_file()}
    sidik = {j: sha256(isi) for j, isi in keluaran.items()}
    return Hasil(keluaran, tuple(berbeda(manifes.keluaran, sidik)))


def berbeda(dulu: Mapping[str, str], kini: Mapping[str, str]) -> list[str]:
    """Names whose digest differs, or that only one side has."""
    return sorted(n for n in {*dulu, *kini} if dulu.get(n) != kini.get(n))


def sebut(nama: list[str]) -> str:
    """Names in a sentence, the first few and how many more."""
    sisa = f", dan {len(nama) - BATAS_SEBUT} lagi" if len(nama) > BATAS_SEBUT else ""
    return f"{', '.join(nama[:BATAS_SEBUT])}{sisa}"
