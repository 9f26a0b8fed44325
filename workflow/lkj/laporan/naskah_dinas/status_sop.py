"""How far the SOPs in force have come, as a paper: the job of the rule ``naskah_status_sop``.

It says what the page on the web says (`lkj.status.kata`), in tables for landscape paper; nobody signs it.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.konfigurasi import Kantor, muat
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.periode import nama_triwulan, tanggal_panjang
from lkj.sidik import Janji, Pekerjaan
from lkj.status import Status, kata
from lkj.status.model import BuktiStatus, CatatanStatus, LangkahStatus, Peristiwa, SopStatus, TriwulanStatus
from lkj.tahap import sidik_tahap

_KOSONG = "–"


def susun(
    *,
    status: Path,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the status of the SOPs as Markdown.

    Args:
        status: The judged status (`lkj.status.jalankan`).
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: A setting is wrong, or the template cannot be filled in.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah_status_sop")) as kerja:
        kantor = muat(Kantor, pengaturan)
        isi = Status.model_validate_json(kerja.baca(status))
        judul = kata.judul(isi)
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama="status_sop",
            kantor=kantor,
            perihal=Perihal(
                judul=f"{judul} {kantor.instansi.nama}",
                subjek=judul,
                tanggal=isi.per_tanggal or isi.mulai,
                kertas=kantor.dokumen.kertas,
            ),
            konteks={
                "masa": isi.masa.nama,
                "pengantar": kata.dasar(isi) if isi.sop else kata.tanpa_sop(isi),
                "sop": [_bagian(s) for s in isi.sop],
                "penutup": tabel_riwayat("penutup", isi.di_luar_sop) if isi.di_luar_sop else None,
                "triwulan": tabel_triwulan(isi.triwulan) if isi.triwulan else None,
                "catatan": tabel_catatan("catatan", isi.catatan) if isi.catatan else None,
                "gugur": tabel_catatan("gugur", isi.gugur) if isi.gugur else None,
            },
            keluar=keluar,
        )


def _bagian(s: SopStatus) -> dict[str, object]:
    riwayat = [p for x in s.langkah for p in x.riwayat]
    return {
        "nama": s.nama,
        "ringkas": kata.ringkas(s),
        "langkah": tabel_langkah(s),
        "riwayat": tabel_riwayat(s.kunci, riwayat) if riwayat else None,
    }


def _id(nama: str) -> str:
    return f"tbl-status-{nama.replace('_', '-')}"


def tabel_langkah(s: SopStatus) -> Tabel:
    """The steps of a SOP."""
    tabel = Tabel(
        _id(s.kunci),
        "",
        [
            Kolom("No.", 4, "c"),
            Kolom("Langkah", 21),
            Kolom("Pelaksana", 15),
            Kolom("Waktu baku dan tenggat", 13),
            Kolom("Keadaan", 15),
            Kolom("Bukti", 32),
        ],
        kelas=".tanpa-judul",
    )
    for x in s.langkah:
        tunggu = f"; menunggu {kata.siapa(x, ringkas=True)}" if x.menunggu else ""
        kembali = f"; {x.dikembalikan}" if x.dikembalikan else ""
        alasan = f"; {kata.alasan(x)}" if kata.alasan(x) else ""
        keadaan = f"{kata.keadaan(x)}{kembali}{tunggu}{alasan}".removeprefix("menunggu; ")
        bukti = "; ".join(_bukti(nama, isi) for nama, isi in kata.kelompok(x.bukti))
        tabel.tambah(x.nomor, x.kegiatan, kata.pelaku(x.pelaku), _waktu(x), keadaan, bukti or _KOSONG)
    return tabel


def _waktu(x: LangkahStatus) -> str:
    tenggat = f"; tenggat {tanggal_panjang(x.tenggat)}" if x.tenggat else ""
    dikerjakan = f"; dikerjakan {kata.waktu(x)}" if kata.waktu(x) else ""
    return f"{x.waktu_baku}{tenggat}{dikerjakan}"


def _bukti(nama: str, isi: Sequence[BuktiStatus]) -> str:
    """An evidence with the first digits of its digest; files of all sections are counted."""
    if len(isi) > 1:
        return f"{kata.hitung(isi)}: {nama}"
    (b,) = isi
    sidik = f" ({kata.sidik_pendek(b.sidik)})" if b.sidik else ""
    if b.jenis == "berkas":
        return f"{kata.letak(b)}: {b.nama}{sidik}"
    if b.tanggal is None:
        return f"belum dicatat: {kata.sebut(b.nama)}{f' oleh {b.oleh}' if b.oleh else ''}"
    return f"{kata.sebut(b.nama)} oleh {b.oleh}, {tanggal_panjang(b.tanggal)}{sidik}"


def tabel_riwayat(kunci: str, peristiwa: Sequence[Peristiwa]) -> Tabel:
    """What was done, in the order in which it was recorded."""
    tabel = Tabel(
        _id(f"{kunci}-riwayat"),
        "",
        [
            Kolom("Langkah", 8, "c"),
            Kolom("Putaran", 8, "c"),
            Kolom("Tanggal", 14),
            Kolom("Tindakan", 20),
            Kolom("Oleh", 25),
            Kolom("Alasan atau catatan", 25),
        ],
        kelas=".tanpa-judul",
    )
    for p in sorted(peristiwa, key=lambda p: p.urut):
        tabel.tambah(p.langkah, p.putaran, tanggal_panjang(p.tanggal), *_peristiwa(p))
    return tabel


def _peristiwa(p: Peristiwa) -> Iterator[str]:
    kembali = f" ke langkah {p.kembali_ke}" if p.kembali_ke else ""
    yield f"{kata.sebut(p.tindakan)}{kembali}{'' if p.berlaku else ' (tidak berlaku lagi)'}"
    yield f"{p.oleh}, {p.jabatan}"
    yield p.catatan or _KOSONG


def tabel_triwulan(triwulan: Sequence[TriwulanStatus]) -> Tabel:
    """How far the SOPs came in each quarter of a year."""
    kolom = [Kolom("Triwulan", 20), Kolom("SOP", 60), Kolom("Langkah selesai", 20, "c")]
    tabel = Tabel(_id("triwulan"), "", kolom, kelas=".tanpa-judul")
    for t in triwulan:
        for s in t.sop:
            tabel.tambah(nama_triwulan(t.tw), s.nama, f"{s.terbukti} dari {s.banyak}")
    return tabel


def tabel_catatan(kunci: str, catatan: Sequence[CatatanStatus]) -> Tabel:
    """Acts that count for nothing, or no more, and why."""
    kolom = [Kolom("Berkas", 35), Kolom("Ketentuan", 35), Kolom("Yang dilakukan", 30)]
    tabel = Tabel(_id(kunci), "", kolom, kelas=".tanpa-judul")
    for c in catatan:
        tabel.tambah(f"{c.alamat} ({c.kode})", c.aturan, c.saran)
    return tabel
