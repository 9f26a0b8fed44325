"""An old release made again: is its record what its commit says, and do the bytes agree?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lkj.git import GitGagalError, Repositori
from lkj.git.tag import Tag, baca_tag
from lkj.sidik import sha256
from lkj.terbitan import alat, bukti
from lkj.terbitan.bangun import Bangunan, Pembangun, bahan, folder_kosong
from lkj.terbitan.galat import TerbitanDitolakError
from lkj.terbitan.model import NAMA, Manifes, baca_manifes
from lkj.terbitan.nama import AKAR


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
        TerbitanDitolakError: There is no such release here, its data commit is missing, or an object of the
            repository is damaged.
        GitGagalError: Git fails.
    """
    milik_tag = _tag(repositori, tag)
    commit = milik_tag.commit.id
    try:
        pohon = repositori.pohon(commit, AKAR)
        letak = [j for j in pohon if j.endswith(f"/{tag}/{NAMA}")]
        if len(letak) != 1:
            saran = "Yang dapat dibangun ulang adalah tag yang dibuat oleh lkj terbitkan."
            apa = f"Tag {tag} tidak memuat manifes terbitan"
            raise TerbitanDitolakError(apa, saran)
        manifes = _manifes(repositori.isi(pohon[letak[0]]), letak[0])
    except GitGagalError as gagal:
        apa = f"Catatan terbitan {tag} tidak dapat dibaca: {gagal.sebab}"
        raise TerbitanDitolakError(apa, bukti.SARAN_RUSAK) from None
    bukti.cacat(repositori, manifes, commit)
    folder = letak[0].removesuffix(f"/{NAMA}")
    milik = {j.removeprefix(f"{folder}/"): b for j, b in pohon.items() if j.startswith(f"{folder}/")}
    salah = (
        *bukti.tag(repositori, manifes, milik_tag, letak[0]),
        *bukti.rantai(repositori, manifes),
        *bukti.isi_commit(repositori, manifes, commit, folder),
        *bukti.manifes_utuh(manifes, folder),
        *bukti.tabel(repositori, manifes, milik),
        *bukti.folder_kini(repositori, folder, milik),
        *bukti.masukan(repositori, manifes, bahan(repositori, manifes.commit, bukti.sasaran(manifes))),
    )
    return Catatan(manifes, commit, folder, salah, tuple(_lain(repositori, manifes, commit)))


def _tag(repositori: Repositori, nama: str) -> Tag:
    try:
        milik = baca_tag(repositori, nama)
    except GitGagalError as rusak:
        apa = f"Tag {nama} ada, tetapi tidak dapat dibaca: {rusak.sebab}"
        raise TerbitanDitolakError(apa, bukti.SARAN_RUSAK) from None
    if milik is None:
        apa = f"Tag {nama} tidak ada di repositori ini"
        saran = f"Yang ada: git tag --list. Bila dibuat di tempat lain: git fetch origin tag {nama}"
        raise TerbitanDitolakError(apa, saran)
    return milik


def _manifes(isi: bytes, letak: str) -> Manifes:
    try:
        return baca_manifes(isi)
    except ValueError as galat:
        saran = "Ambil lagi tag itu dari repositori yang dipercaya."
        apa = f"Manifes {letak} {galat}"
        raise TerbitanDitolakError(apa, saran) from None


def _lain(repositori: Repositori, manifes: Manifes, commit: str) -> list[str]:
    kini = repositori.akar / alat.KUNCI
    lain = alat.beda_versi(manifes.versi, alat.versi())
    if not repositori.memuat(commit):
        lain.append(
            "commit terbitan ini tidak ada di riwayat cabang sekarang: ditulis ulang, atau cabang lain"
        )
    if not kini.is_file() or sha256(kini.read_bytes()) != manifes.kunci:
        lain.insert(0, f"{alat.KUNCI} sekarang lain daripada saat terbitan dibuat")
    if alat.penandatangan() != manifes.penandatangan:
        lain.append(f"daftar penanda tangan ({alat.PENANDATANGAN}) lain")
    return lain


@dataclass(frozen=True)
class Hasil:
    """What was built again.

    Attributes:
        keluaran: Name → bytes.
        beda: Which of them the manifest names otherwise.
        salah: What the manifest says of content and state and the build does not, in words.
    """

    keluaran: Mapping[str, bytes]
    beda: tuple[str, ...]
    salah: tuple[str, ...] = ()


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
        salah = _keterangan(folder, manifes)
    sidik = {j: sha256(isi) for j, isi in keluaran.items()}
    return Hasil(keluaran, tuple(bukti.berbeda(manifes.keluaran, sidik)), tuple(salah))


def _keterangan(folder: Path, manifes: Manifes) -> list[str]:
    """Whether content and state are what the manifest says of them."""
    sasaran = bukti.sasaran(manifes)
    isi, keadaan = (_json(folder / sasaran.bangunan(f"{n}.json")) for n in ("isi", "keadaan"))
    jadi = Bangunan({}, isi, keadaan)
    salah = []
    if isi.get("sidik_isi") != manifes.sidik_isi.get(manifes.dokumen) or len(manifes.sidik_isi) != 1:
        salah.append("Kode hash isi di manifes bukan kode hash isi yang dibangun.")
    dicatat = (manifes.keadaan, manifes.sebutan)
    if keadaan and ("final" if jadi.final else "draf", jadi.sebutan) != dicatat:
        salah.append(
            f"Manifes menyebut keadaannya {manifes.keadaan} “{manifes.sebutan}”; yang dibangun tidak."
        )
    return salah


def _json(berkas: Path) -> dict[str, object]:
    hasil: dict[str, object] = json.loads(berkas.read_bytes()) if berkas.is_file() else {}
    return hasil
