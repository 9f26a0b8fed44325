"""Making a release: what has to hold before, two builds that must be the same, a commit and its tag."""

from collections.abc import Callable
from dataclasses import dataclass

from lkj.git import Commit, GitGagalError, Repositori, catat
from lkj.git import tulis as git_tulis
from lkj.sidik import sha256
from lkj.terbitan import alat
from lkj.terbitan.bangun import Bahan, Bangunan, Pembangun, bahan, bangun, folder_kosong
from lkj.terbitan.galat import TerbitanDitolakError
from lkj.terbitan.model import NAMA, Manifes, baca_manifes, ke_bytes
from lkj.terbitan.nama import POLA_TAG, TERAKHIR, Sasaran, manifes_di

Kabar = Callable[[str], None]
"""Takes a line for the reader, about what is being done."""


@dataclass(frozen=True)
class Niat:
    """A release that may be made.

    Attributes:
        sasaran: Which document.
        commit: What it is made from.
        tag: Its name.
        urut: Its place among the releases of the document.
        sebelum: Name of the one before; empty for the first.
        putus: Whether that release is no longer in this branch's history, which was then rewritten.
        penulis: Who will be the author of commit and tag.
        cabang: The branch that the commit goes to.
    """

    sasaran: Sasaran
    commit: Commit
    tag: str
    urut: int
    sebelum: str
    putus: bool
    penulis: str
    cabang: str

    @property
    def folder(self) -> str:
        """Where the release will lie."""
        return f"{self.sasaran.folder}/{self.tag}"


def niat(repositori: Repositori, sasaran: Sasaran, tag: str = "") -> Niat:
    """What a release would be, when everything that has to hold holds.

    Args:
        repositori: The repository.
        sasaran: Which document.
        tag: Its name; empty for the next by number.

    Raises:
        TerbitanDitolakError: Something stands in the way.
        GitGagalError: Git fails.
    """
    _bersih(repositori, sasaran)
    commit = repositori.commit()
    pohon = repositori.pohon(commit.id)
    if sasaran.rencana not in pohon:
        apa = f"Di commit ini tidak ada {sasaran.rencana}, jadi tidak ada laporan yang dapat diterbitkan"
        raise TerbitanDitolakError(
            apa, "Periksa tahun dan --unit, atau simpan dahulu rencana itu (git commit)."
        )
    lama = terbitan_lama(repositori, commit.id, sasaran)
    _berubah(repositori, commit, lama)
    urut = 1 + max((m.urut for m in lama), default=0)
    ada = {*git_tulis.nama_tag(repositori.akar), *(j.split("/")[-2] for j in manifes_di(pohon, sasaran))}
    nama = tag or _tag_baru(sasaran, urut, ada)
    _nama_boleh(repositori, sasaran, nama, ada)
    cabang, penulis = catat.cabang(repositori.akar), catat.identitas(repositori.akar)
    sebelum = lama[-1].tag if lama else ""
    putus = bool(lama) and not repositori.memuat(lama[-1].commit, commit.id)
    return Niat(sasaran, commit, nama, urut, sebelum, putus, penulis, cabang)


def _bersih(repositori: Repositori, sasaran: Sasaran) -> None:
    if repositori.dangkal:
        apa = "Klona ini dangkal: riwayatnya tidak lengkap, jadi terbitannya tidak dapat ditelusuri"
        raise TerbitanDitolakError(apa, "Lengkapi dahulu riwayatnya: git fetch --unshallow.")
    kotor = repositori.bersih
    if kotor:
        daftar = "\n".join(f"  {j}" for j in kotor[:10])
        sisa = f"\n  dan {len(kotor) - 10} berkas lain" if len(kotor) > 10 else ""
        apa = f"Ada berkas yang belum disimpan di git:\n{daftar}{sisa}"
        saran = (
            f"Simpan dahulu (lkj simpan, atau git add dan git commit) atau singkirkan, lalu terbitkan "
            f"{sasaran.dokumen} lagi."
        )
        raise TerbitanDitolakError(apa, saran)


def terbitan_lama(repositori: Repositori, commit: str, sasaran: Sasaran) -> list[Manifes]:
    """The releases of a document that a commit holds, in their order.

    Raises:
        TerbitanDitolakError: A manifest cannot be read.
        GitGagalError: Git fails.
    """
    hasil = []
    for jalur in manifes_di(repositori.pohon(commit, sasaran.folder), sasaran):
        try:
            manifes = baca_manifes(repositori.blob(commit, jalur) or b"")
        except ValueError as galat:
            saran = f"Pulihkan dari tag-nya: git checkout {jalur.split('/')[-2]} -- {jalur}"
            apa = f"{jalur} {galat}"
            raise TerbitanDitolakError(apa, saran) from None
        if manifes.dokumen == sasaran.dokumen:
            hasil.append(manifes)
    return sorted(hasil, key=lambda m: (m.urut, m.tag))


def _berubah(repositori: Repositori, commit: Commit, lama: list[Manifes]) -> None:
    """Refuse a second release of the same files."""
    if not lama:
        return
    akhir = lama[-1]
    try:
        beda = repositori.beda(akhir.commit, commit.id)
    except GitGagalError:  # its history was rewritten: whatever is here is something else
        return
    if all(j.startswith("terbitan/") for p in beda for j in (p.lama, p.baru) if j):
        apa = f"Tidak ada yang berubah sejak terbitan {akhir.tag}"
        raise TerbitanDitolakError(apa, f"Untuk membuatnya ulang: lkj bangun-ulang {akhir.tag}")


def _tag_baru(sasaran: Sasaran, urut: int, ada: set[str]) -> str:
    """The default name; a number that a foreign tag has is passed over."""
    while sasaran.tag_ke(urut) in ada:
        urut += 1
    return sasaran.tag_ke(urut)


def _nama_boleh(repositori: Repositori, sasaran: Sasaran, nama: str, ada: set[str]) -> None:
    if not POLA_TAG.fullmatch(nama) or nama == TERAKHIR or not git_tulis.tag_sah(nama, repositori.akar):
        saran = f"Pakai huruf kecil, angka, titik, dan tanda hubung, misalnya {sasaran.tag_ke(1)}."
        apa = f"“{nama}” tidak dapat menjadi nama terbitan"
        raise TerbitanDitolakError(apa, saran)
    if nama in ada:
        saran = "Terbitan tidak pernah ditimpa; sebut nama lain, atau jalankan tanpa --tag."
        apa = f"Tag {nama} sudah ada"
        raise TerbitanDitolakError(apa, saran)


def buat(repositori: Repositori, rencana: Niat, pembangun: Pembangun, kabar: Kabar) -> Manifes:
    """Build twice, compare, and keep the release as a commit with its tag; or leave everything as it was.

    Raises:
        TerbitanDitolakError: A build fails, an input changed, or the two builds differ.
        GitGagalError: Git fails.
    """
    milik = bahan(repositori, rencana.commit.id, rencana.sasaran)
    hasil = []
    for ke in (1, 2):
        kabar(f"Membangun {rencana.sasaran.dokumen} di folder kosong ({ke} dari 2)")
        with folder_kosong(repositori.akar, rencana.commit.id) as folder:
            hasil.append(bangun(folder, rencana.sasaran, milik, pembangun))
    _sama(*hasil)
    kabar(f"Kedua hasilnya sama sampai bita terakhir ({len(hasil[0].keluaran)} berkas)")
    manifes = susun(rencana, milik, hasil[0], _kunci(repositori, rencana.commit.id))
    git_tulis.simpan_bertanda(
        repositori.akar,
        berkas(rencana, manifes, hasil[0]),
        di=rencana.commit.id,
        tag=rencana.tag,
        pesan=pesan(manifes),
        hapus=rencana.sasaran.folder_terakhir,
    )
    return manifes


def _sama(satu: Bangunan, dua: Bangunan) -> None:
    nama = sorted({*satu.keluaran, *dua.keluaran})
    beda = [n for n in nama if satu.keluaran.get(n) != dua.keluaran.get(n)]
    if beda:
        apa = f"Dua kali dibangun, hasilnya tidak sama: {', '.join(beda[:5])}"
        raise TerbitanDitolakError(
            apa, "Ini kesalahan program; sampaikan kepada pengembang beserta commit-nya."
        )


def _kunci(repositori: Repositori, commit: str) -> str:
    return sha256(repositori.blob(commit, alat.KUNCI) or b"")


def susun(rencana: Niat, milik: Bahan, jadi: Bangunan, kunci: str) -> Manifes:
    """The manifest of a release.

    Raises:
        GitGagalError: Git cannot be run.
    """
    sasaran = rencana.sasaran
    return Manifes(
        tag=rencana.tag,
        urut=rencana.urut,
        dokumen=sasaran.dokumen,
        unit=sasaran.unit,
        tahun=sasaran.tahun,
        tw=sasaran.tw,
        keadaan="final" if jadi.final else "draf",
        sebutan=jadi.sebutan,
        commit=rencana.commit.id,
        sebelum=rencana.sebelum,
        masukan=dict(milik.masukan),
        kode=milik.kode,
        kunci=kunci,
        versi=alat.versi(),
        huruf=alat.huruf(milik.masukan),
        penandatangan=alat.penandatangan(),
        keluaran={nama: sha256(isi) for nama, isi in jadi.keluaran.items()},
        sidik_isi={sasaran.dokumen: jadi.isi["sidik_isi"]},
        tabel={nama: sha256(isi) for nama, isi in _tabel(sasaran, jadi).items()},
    )


def _tabel(sasaran: Sasaran, jadi: Bangunan) -> dict[str, bytes]:
    """The processed tables by their name below the year's folder."""
    awal = f"{sasaran.olahan}/"
    return {n.removeprefix(awal): isi for n, isi in jadi.keluaran.items() if n.startswith(awal)}


def berkas(rencana: Niat, manifes: Manifes, jadi: Bangunan) -> dict[str, bytes]:
    """The files of the commit: manifest and tables of the release, and the last measured tables."""
    sasaran, tabel = rencana.sasaran, _tabel(rencana.sasaran, jadi)
    isi = {f"{rencana.folder}/{NAMA}": ke_bytes(manifes)}
    isi |= {f"{rencana.folder}/{nama}": b for nama, b in tabel.items()}
    return isi | {
        f"{sasaran.folder_terakhir}/{nama.rpartition('/')[2]}": tabel[nama] for nama in sasaran.terukur
    }


def pesan(manifes: Manifes) -> str:
    """The message of commit and tag; with the digest of the manifest, which the tag thus vouches for."""
    sebelum = f"\nTerbitan sebelumnya: {manifes.sebelum}." if manifes.sebelum else ""
    return (
        f"Terbitan {manifes.tag}: {manifes.dokumen}, {sebut_keadaan(manifes)}\n\n"
        f"Dibangun dua kali dari commit {manifes.commit} di folder kosong, hasilnya sama.\n"
        f"Kode hash isi: {manifes.sidik_isi[manifes.dokumen]}.\n"
        f"Kode hash manifes: {sha256(ke_bytes(manifes))}.{sebelum}\n"
    )


def sebut_keadaan(manifes: Manifes) -> str:
    """The state in words: ``final``, ``konsep bertanda DRAF``."""
    return f"konsep bertanda {manifes.sebutan}" if manifes.keadaan == "draf" else _final(manifes.sebutan)


def _final(sebutan: str) -> str:
    return f"final, {sebutan}" if sebutan else "final"
