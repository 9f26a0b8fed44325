"""What a summary says: parts with sentences and tables, the same for Markdown and HTML."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lkj.angka import tulis
from lkj.catatan import KONFIRMASI, SEBUTAN_TINGKAT, WAJIB, Catatan, ringkas
from lkj.git import Commit
from lkj.laporan.halaman.lampiran_beda import TERCETAK, sebut_kolom, sebut_nilai
from lkj.periode import tanggal_panjang
from lkj.ringkas.bangun import Hasil
from lkj.ringkas.masa import TahunKantor
from lkj.ringkas.terbitan import Terbitan
from lkj.tindakan.perubahan import daftar_perubahan

_KEPALA_CATATAN = ("Tingkat", "Terbaca", "Ketentuan", "Perbaikan")
LULUS, CATATAN, GAGAL = "dapat dibuat", "ada catatan wajib", "tidak dapat dibuat"


@dataclass(frozen=True)
class Tabel:
    """A table of text; ``potong`` says how many rows were left out, of how many."""

    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    potong: str = ""


@dataclass(frozen=True)
class Bagian:
    """A part: its heading, sentences, and tables."""

    judul: str
    kalimat: tuple[str, ...] = ()
    tabel: tuple[Tabel, ...] = ()
    log: str = ""


@dataclass(frozen=True)
class Ringkasan:
    """All that is told, and whether it is good news.

    Attributes:
        keadaan: `LULUS`, `CATATAN` or `GAGAL`.
        putusan: One sentence that says the most important thing.
        bagian: The parts.
    """

    keadaan: str
    putusan: str
    bagian: tuple[Bagian, ...]


@dataclass(frozen=True)
class Bahan:
    """What a summary is made of.

    Attributes:
        dasar: The earlier commit; None when there is none before.
        kepala: The later one.
        banyak_commit: Commits between them.
        berkas: Part about the files that changed.
        hasil_dasar: Year (unit, tahun) → what its build gave in the base.
        hasil: Year → what its build gave in the head.
        terbitan: Year → the last releases of its documents.
        keterangan: Sentences about how base and head were found.
        batas: Rows of a list that are shown.
    """

    dasar: Commit | None
    kepala: Commit
    banyak_commit: int
    berkas: Bagian
    hasil_dasar: Mapping[tuple[str, int], Hasil]
    hasil: Mapping[TahunKantor, Hasil]
    terbitan: Mapping[tuple[str, int], Sequence[Terbitan]] = field(default_factory=dict)
    keterangan: tuple[str, ...] = ()
    batas: int = 50


def potong(kepala: tuple[str, ...], baris: Sequence[tuple[str, ...]], batas: int, kata: str) -> Tabel:
    """A table with the first rows, and a note when there are more."""
    sisa = len(baris) - batas
    catatan = f"Ditampilkan {batas} dari {len(baris)} {kata}; {sisa} lainnya tidak ditampilkan di sini."
    return Tabel(kepala, tuple(baris[:batas]), catatan if sisa > 0 else "")


def susun(b: Bahan) -> Ringkasan:
    """The summary of a change."""
    angka = [_angka(m, b.hasil_dasar.get((m.unit, m.tahun)), h, b.batas) for m, h in b.hasil.items()]
    semua = [c for h in b.hasil.values() for c in h.catatan]
    keadaan = _keadaan(b.hasil.values(), semua)
    bagian = [_commit(b), b.berkas, *_bagian_catatan(b, semua)]
    bagian += [p for p, _ in angka] or [
        Bagian("Angka", ("Tidak ada tahun yang terpengaruh, jadi tidak ada yang dibuat.",))
    ]
    for m, h in b.hasil.items():
        bagian += [_terbitan(m, h, t, b.batas) for t in b.terbitan.get((m.unit, m.tahun), ())]
    bagian += [
        Bagian(f"Galat program, tahun {m.sebutan}", log=h.galat) for m, h in b.hasil.items() if h.galat
    ]
    return Ringkasan(
        keadaan, _putusan(keadaan, semua, [n for _, n in angka if n is not None], b), tuple(bagian)
    )


def _keadaan(hasil: Iterable[Hasil], catatan: Iterable[Catatan]) -> str:
    if any(c.tingkat == WAJIB for c in catatan):
        return CATATAN
    return GAGAL if any(h.galat for h in hasil) else LULUS


def _putusan(keadaan: str, catatan: Sequence[Catatan], angka: Sequence[int], b: Bahan) -> str:
    if keadaan == GAGAL:
        return "Laporan TIDAK DAPAT DIBUAT karena galat program; baris terakhir lognya ada di bawah."
    berubah = f"{sum(angka)} angka berubah" if sum(angka) else "tidak ada angka yang berubah"
    if not angka:
        berubah = "belum ada angka pembandingnya"
    if keadaan == CATATAN:
        wajib = sum(c.tingkat == WAJIB for c in catatan)
        awal = f"Laporan BELUM DAPAT DIBUAT seluruhnya: {wajib} catatan wajib diperbaiki."
        return f"{awal} Dari yang dapat dibandingkan, {berubah}." if angka else awal
    if not b.hasil:
        return "Tidak ada tahun yang terpengaruh, jadi tidak ada yang dibuat."
    konfirmasi = sum(c.tingkat == KONFIRMASI for c in catatan)
    lain = f", {konfirmasi} catatan perlu dikonfirmasi" if konfirmasi else ""
    return f"Laporan dapat dibuat: {berubah}{lain}."


def _commit(b: Bahan) -> Bagian:
    baris = [("Sesudah", *_baris_commit(b.kepala))]
    if b.dasar:
        baris.insert(0, ("Sebelum", *_baris_commit(b.dasar)))
    banyak = () if b.dasar is None else (f"{tulis(Decimal(b.banyak_commit))} commit di antaranya.",)
    return Bagian(
        "Yang dibandingkan",
        (*b.keterangan, *banyak),
        (Tabel(("", "Commit", "Penulis", "Tanggal", "Pesan"), tuple(baris)),),
    )


def _baris_commit(c: Commit) -> tuple[str, ...]:
    return (c.pendek, c.penulis, tanggal_panjang(c.tanggal.date()), c.judul)


def _bagian_catatan(b: Bahan, kini: Sequence[Catatan]) -> Iterator[Bagian]:
    """Remarks that came, went and stayed; remarks on years that are only in the base are not looked at."""
    ada = {(m.unit, m.tahun) for m in b.hasil}
    dulu = {c for kunci, h in b.hasil_dasar.items() if kunci in ada for c in h.catatan}
    baru = [c for c in dict.fromkeys(kini) if c not in dulu]
    hilang = sorted(dulu - set(kini))
    tetap = [c for c in dict.fromkeys(kini) if c in dulu]
    kalimat = [f"Sekarang: {ringkas([*baru, *tetap])}."]
    if baru or hilang:
        kalimat.append(f"Baru {len(baru)}, tidak ada lagi {len(hilang)}, tetap {len(tetap)}.")
    daftar = {
        "Catatan baru": sorted(baru, key=lambda c: c.tingkat != WAJIB),
        "Wajib, sudah ada sebelumnya": [c for c in tetap if c.tingkat == WAJIB],
        "Tidak ada lagi": hilang,
    }
    tabel = [
        potong((judul, *_KEPALA_CATATAN), [_baris_catatan(c) for c in isi], b.batas, "catatan")
        for judul, isi in daftar.items()
        if isi
    ]
    if b.hasil:
        yield Bagian("Catatan pemeriksaan", tuple(kalimat), tuple(tabel))


def _baris_catatan(c: Catatan) -> tuple[str, ...]:
    return (f"{c.alamat} ({c.kode})", SEBUTAN_TINGKAT[c.tingkat], c.nilai, c.aturan, c.saran)


def _angka(m: TahunKantor, dulu: Hasil | None, kini: Hasil, batas: int) -> tuple[Bagian, int | None]:
    """The part about the figures of a year, and how many changed; None without a comparison."""
    sebelum = {k: n.encode() for k, n in (dulu.tabel if dulu else {}).items()}
    sesudah = {k: n.encode() for k, n in kini.tabel.items()}
    return _banding(f"Angka tahun {m.sebutan}", m, sebelum, sesudah, batas)


def _terbitan(m: TahunKantor, kini: Hasil, terbitan: Terbitan, batas: int) -> Bagian:
    judul = f"Sejak terbitan {terbitan.tag}"
    if terbitan.rusak:
        return Bagian(judul, (f"Tidak dapat dibandingkan: {terbitan.rusak}.",))
    sesudah = {k: n.encode() for k, n in kini.tabel.items() if k in terbitan.tabel}
    return _banding(judul, m, terbitan.tabel, sesudah, batas)[0]


def _banding(
    judul: str, m: TahunKantor, dulu: Mapping[str, bytes], kini: Mapping[str, bytes], batas: int
) -> tuple[Bagian, int | None]:
    """The part, and how many figures changed; None when there was nothing to compare."""
    sama = dulu.keys() & kini.keys()
    daftar = daftar_perubahan({k: dulu[k] for k in sama}, {k: kini[k] for k in sama})
    cetak = [b for b in daftar if not b["kolom"] or TERCETAK.fullmatch(b["kolom"])]
    baris = [
        (
            m.sebut_tabel(b["tabel"]),
            b["baris"].split(" ")[0],
            b["nama"],
            sebut_kolom(b["kolom"]),
            sebut_nilai(b["semula"], b["kolom"]),
            sebut_nilai(b["menjadi"], b["kolom"]),
        )
        for b in cetak
    ]
    kalimat = [f"{len(cetak)} angka berubah." if cetak else "Tidak ada angka yang berubah."] if sama else []
    if lain := len(daftar) - len(cetak):
        kalimat.append(f"Selain itu berubah {lain} nilai turunan pada tabel data.")
    kalimat += [
        f"{m.sebut_tabel(t)}: baru dapat diukur, belum ada pembandingnya."
        for t in sorted(kini.keys() - dulu.keys())
    ]
    kalimat += [f"{m.sebut_tabel(t)}: tidak dapat diukur lagi." for t in sorted(dulu.keys() - kini.keys())]
    kepala = ("Tabel", "Kode", "Uraian", "Angka", "Semula", "Menjadi")
    tabel = (potong(kepala, baris, batas, "angka yang berubah"),) if baris else ()
    isi = Bagian(judul, tuple(kalimat or ["Belum ada angka yang dapat diukur."]), tabel)
    return isi, len(cetak) if sama else None
