"""What contradicts the record of a release: its tag, its commit, its manifest, its tables, its inputs.

Each check gives sentences in Indonesian, none when all agrees.
"""

from collections.abc import Mapping

from lkj.git import GitGagalError, Repositori
from lkj.git.tag import Tag
from lkj.sidik import sha256
from lkj.terbitan import alat
from lkj.terbitan.bangun import Bahan
from lkj.terbitan.galat import TerbitanDitolakError
from lkj.terbitan.model import NAMA, Manifes, ke_bytes
from lkj.terbitan.nama import Sasaran
from lkj.terbitan.terbitkan import pesan, terbitan_lama

BATAS_SEBUT = 10
"""How many files a sentence names before it counts the rest."""


def tag(repositori: Repositori, manifes: Manifes, milik: Tag, letak: str) -> list[str]:
    """Whether the tag is as `lkj terbitkan` wrote it: annotated, in its words, after its data commit.

    Args:
        repositori: The repository.
        manifes: As the tag's commit has it.
        milik: The tag.
        letak: Path of the manifest.
    """
    salah = []
    if manifes.tag != milik.nama:
        salah.append(f"Manifesnya menyebut terbitan {manifes.tag}, bukan {milik.nama}.")
    if milik.pesan is None:
        salah.append(f"Tag {milik.nama} bukan lagi tag beranotasi yang dibuat lkj terbitkan; ia diganti.")
    elif not milik.pesan.startswith(pesan(manifes)):
        bagian = "kode hash manifes" if _sebut_lain(milik.pesan, manifes) else "isi pesan"
        salah.append(f"Tag {milik.nama} ditulis ulang, atau manifesnya disunting: {bagian} tidak cocok.")
    if manifes.commit not in milik.commit.induk:
        salah.append(
            f"Tag {milik.nama} menunjuk commit {milik.commit.pendek}, yang tidak langsung sesudah "
            f"{manifes.commit[:10]}, commit data di manifesnya{_asli(repositori, letak, milik)}."
        )
    return salah


def _sebut_lain(kata: str, manifes: Manifes) -> bool:
    return f"Kode hash manifes: {sha256(ke_bytes(manifes))}." not in kata


def _asli(repositori: Repositori, letak: str, milik: Tag) -> str:
    """Which commit added the release, by the history of the branch."""
    pembuat = repositori.riwayat((letak,))
    if not pembuat or pembuat[-1].id == milik.commit.id:
        return ""
    return f"; di riwayat cabang ini terbitan itu ditambahkan oleh {pembuat[-1].pendek}"


def rantai(repositori: Repositori, manifes: Manifes) -> list[str]:
    """Whether number and predecessor are those that the data commit's releases give."""
    try:
        lama = terbitan_lama(repositori, manifes.commit, sasaran(manifes))
    except TerbitanDitolakError as rusak:
        return [f"Terbitan sebelumnya pada commit data rusak: {rusak.apa}."]
    sebelum, urut = (lama[-1].tag, lama[-1].urut + 1) if lama else ("", 1)
    salah = []
    if manifes.urut != urut:
        salah.append(
            f"Manifes menyebut terbitan ke-{manifes.urut}; menurut commit datanya ini yang ke-{urut}."
        )
    if manifes.sebelum != sebelum:
        nama = [n or "tidak ada" for n in (manifes.sebelum, sebelum)]
        salah.append(f"Manifes menyebut terbitan sebelumnya {nama[0]}; menurut commit datanya {nama[1]}.")
    return salah


def isi_commit(repositori: Repositori, manifes: Manifes, commit: str, folder: str) -> list[str]:
    """Whether the commit of the release adds nothing but the release."""
    milik = (f"{folder}/", f"{sasaran(manifes).folder_terakhir}/")
    if commit == manifes.commit:
        return []
    semua = {p for b in repositori.beda(manifes.commit, commit) for p in (b.lama, b.baru) if p}
    asing = sorted(p for p in semua if not p.startswith(milik))
    return [f"Commit terbitan mengubah juga berkas di luar terbitan: {sebut(asing)}."] if asing else []


def manifes_utuh(manifes: Manifes, folder: str) -> list[str]:
    """Whether a manifest agrees with itself and its folder: document, every output and table, fonts."""
    tujuan = sasaran(manifes)
    wajib = [*tujuan.sasaran(), *(tujuan.sasaran_final() if manifes.keadaan == "final" else ())]
    salah = []
    if (tujuan.dokumen, tujuan.folder) != (manifes.dokumen, folder.rpartition("/")[0]):
        masa = f"tahun {manifes.tahun}, triwulan {manifes.tw or '–'}"
        tentang = f"{manifes.dokumen} (kantor “{manifes.unit}”, {masa})"
        salah.append(f"Manifes di {folder} adalah milik terbitan lain: {tentang}.")
    if kurang := [j for j in wajib if j not in manifes.keluaran]:
        salah.append(f"Manifes tidak menyebut hasil yang seharusnya ada: {sebut(kurang)}.")
    tabel = {
        j.removeprefix(f"{tujuan.olahan}/"): s
        for j, s in manifes.keluaran.items()
        if j.startswith(f"{tujuan.olahan}/")
    }
    if beda := berbeda(tabel, manifes.tabel):
        salah.append(f"Di manifes, hasil dan tabel tidak sama: {sebut(beda)}.")
    if beda := berbeda(alat.huruf(manifes.masukan), manifes.huruf):
        salah.append(f"Di manifes, daftar huruf lain daripada di masukan: {sebut(beda)}.")
    return salah


def tabel(repositori: Repositori, manifes: Manifes, milik: Mapping[str, str]) -> list[str]:
    """Whether the tables that the tag keeps are those of its manifest."""
    ada = {n: sha256(repositori.isi(b)) for n, b in milik.items() if n != NAMA}
    beda = berbeda(manifes.tabel, ada)
    return [f"Tabel yang tersimpan pada tag lain daripada di manifesnya: {sebut(beda)}."] if beda else []


def folder_kini(repositori: Repositori, folder: str, milik: Mapping[str, str]) -> list[str]:
    """Whether the folder of the release still is what the tag keeps."""
    lama = {n: sha256(repositori.isi(b)) for n, b in milik.items()}
    kini = {n: sha256(j.read_bytes()) for n in lama if (j := repositori.akar / folder / n).is_file()}
    if not kini and not (repositori.akar / folder).exists():
        return []  # an older branch, or another clone's release: the tag has it
    beda = berbeda(lama, kini)
    pulih = f"git checkout {folder.rpartition('/')[2]} -- {folder}"
    kata = f"Di folder kerja, {folder} tidak lagi seperti pada tag: {sebut(beda)} ({pulih})."
    return [kata] if beda else []


def masukan(repositori: Repositori, manifes: Manifes, milik: Bahan) -> list[str]:
    """Whether the data commit holds exactly the inputs and the program that the manifest names."""
    salah = []
    if beda := berbeda(manifes.masukan, milik.masukan):
        salah.append(f"Masukan pada commit data lain daripada di manifes: {sebut(beda)}.")
    if manifes.kode != milik.kode:
        salah.append("Program pada commit data lain daripada yang dicatat manifes.")
    if manifes.kunci != sha256(repositori.blob(manifes.commit, alat.KUNCI) or b""):
        salah.append(f"{alat.KUNCI} pada commit data lain daripada yang dicatat manifes.")
    return salah


def cacat(repositori: Repositori, manifes: Manifes, commit: str) -> None:
    """Stop when an object of the release, or of the commit that it was built from, is missing or damaged.

    Raises:
        TerbitanDitolakError: One is; the text names files and objects.
    """
    try:
        rusak = list(dict.fromkeys((*repositori.cacat(commit), *repositori.cacat(manifes.commit))))
    except GitGagalError as gagal:
        apa = f"Commit data {manifes.commit[:10]} tidak dapat dibaca: {gagal.sebab}"
        lengkapi = (
            "git fetch --unshallow" if repositori.dangkal else "git fetch origin, atau git clone yang baru"
        )
        raise TerbitanDitolakError(
            apa, f"Ambil riwayat lengkapnya dari repositori kantor: {lengkapi}."
        ) from None
    if rusak:
        daftar = "\n".join(f"  {c.sebagai_teks()}" for c in rusak[:BATAS_SEBUT])
        sisa = f"\n  dan {len(rusak) - BATAS_SEBUT} lagi" if len(rusak) > BATAS_SEBUT else ""
        apa = f"Isi gudang git untuk terbitan {manifes.tag} tidak utuh:\n{daftar}{sisa}"
        raise TerbitanDitolakError(apa, SARAN_RUSAK)


SARAN_RUSAK = (
    "Tidak ada yang dibangun. Ambil klona baru dari repositori yang utuh (git clone), lalu ulangi di sana; "
    "git fsck menyebut semua yang rusak."
)


def sasaran(manifes: Manifes) -> Sasaran:
    """The document of a release."""
    return Sasaran(manifes.tahun, manifes.tw, manifes.unit, manifes.dokumen.partition("_")[0])


def berbeda(dulu: Mapping[str, str], kini: Mapping[str, str]) -> list[str]:
    """Names whose digest differs, or that only one side has."""
    return sorted(n for n in {*dulu, *kini} if dulu.get(n) != kini.get(n))


def sebut(nama: list[str]) -> str:
    """Names in a sentence, the first few and how many more."""
    sisa = f", dan {len(nama) - BATAS_SEBUT} lagi" if len(nama) > BATAS_SEBUT else ""
    return f"{', '.join(nama[:BATAS_SEBUT])}{sisa}"
