"""Tables of the quarterly report: what changed since the quarter before, danger to the year, follow-up."""

from collections.abc import Callable, Sequence

from lkj import angka
from lkj.laporan.bahan import BELUM_ADA, Bahan, Baris
from lkj.laporan.kalimat import arah_gerak, persen
from lkj.laporan.markah import Kolom, Tabel, chip, tertanda
from lkj.laporan.perkembangan import alasan_risiko
from lkj.laporan.tabel.dasar import (
    PANAH,
    angka_u,
    capaian,
    gerak_u,
    kategori,
    realisasi_u,
    target_u,
    teks_analisis,
)
from lkj.laporan.tabel.rerata import baris_rerata, judul_rerata
from lkj.periode import romawi
from lkj.rencana import Indikator
from lkj.rencana.acuan import SELURUH_SEKSI
from lkj.rumus import RISIKO

_GAYA_RISIKO = {"aman": "t", "waspada": "s", "berisiko": "sr"}
"""Looks of the classes, told apart in black and white too (see `lkj.laporan.bahan.GAYA`)."""


def perubahan_capaian(b: Bahan) -> Tabel:
    """Achievement to date of the quarter before and of this one, by sasaran, with means."""
    lalu, kini = (romawi(n) for n in (b.terakhir - 1, b.terakhir))
    t = Tabel(
        "tbl-perubahan-capaian",
        f"Perubahan capaian sejak TW {lalu}",
        (
            Kolom("Sasaran/Indikator kinerja", 44),
            Kolom(f"Capaian s.d. TW {lalu} (%)", 13, "r"),
            Kolom(f"Kategori TW {lalu}", 16, "c"),
            Kolom(f"Capaian s.d. TW {kini} (%)", 13, "r"),
            Kolom(f"Kategori TW {kini}", 16, "c"),
            Kolom("Perubahan (poin)", 13, "r"),
        ),
        kelas=".kecil",
        catatan=[f"{PANAH['naik']} naik, {PANAH['turun']} turun, {PANAH['tetap']} tetap."],
    )
    for u, milik in baris_rerata(b, b.terakhir):
        t.tambah(judul_rerata(b, u)[1], *_sel_perubahan(b, u), jumlah=True)
        if u["jenis"] == "sasaran":
            for satu in milik:
                t.tambah(b.indikator(satu["kode"]).nama, *_sel_perubahan(b, satu))
    return t


def _sel_perubahan(b: Bahan, u: Baris) -> tuple[object, ...]:
    kode = u["kode"] if u["jenis"] == "indikator" else ""
    return (
        angka_u(u, "capaian_sd_lalu", b.desimal(kode)),
        kategori(b, u["kategori_sd_lalu"], kode),
        capaian(b, u, "_sd"),
        kategori(b, u["kategori_sd"], kode),
        gerak_u(u, "perubahan_sd"),
    )


def perubahan_serapan(b: Bahan) -> Tabel:
    """Absorption to date of the quarter before and of this one, by programme."""
    lalu, kini = (romawi(n) for n in (b.terakhir - 1, b.terakhir))
    t = Tabel(
        "tbl-perubahan-serapan",
        f"Perubahan serapan anggaran sejak TW {lalu}",
        (
            Kolom("Kode", 12),
            Kolom("Program", 48),
            Kolom(f"Serapan s.d. TW {lalu} (%)", 15, "r"),
            Kolom(f"Serapan s.d. TW {kini} (%)", 15, "r"),
            Kolom("Perubahan (poin)", 14, "r"),
        ),
    )
    for u in (*b.anggaran.pilih("program"), b.anggaran.satu("jumlah")):
        sel = (
            angka_u(u, "serapan_lalu"),
            angka_u(u, "serapan"),
            gerak_u(u, "perubahan_serapan"),
        )
        t.tambah(u["kode"], u["nama"], *sel, jumlah=u["tingkat"] == "jumlah")
    return t


def risiko(b: Bahan) -> Tabel:
    """Which indicators are in danger of missing the target of the year, by the declared rule."""
    tw = romawi(b.terakhir)
    t = Tabel(
        "tbl-risiko",
        f"Penilaian risiko target tahun {b.tahun} pada akhir TW {tw}",
        (
            Kolom("Indikator kinerja", 38),
            Kolom("Satuan", 11),
            Kolom("Target tahun", 11, "r"),
            Kolom(f"Realisasi s.d. TW {tw}", 13, "r"),
            Kolom("Capaian s.d. (%)", 11, "r"),
            Kolom("Penilaian", 19, "c"),
            Kolom("Dasar penilaian", 32),
        ),
        kelas=".kecil",
    )
    for i in b.rencana.indikator:
        u = b.ukur(i.kode)
        kelas = chip(RISIKO[u["risiko"]], _GAYA_RISIKO[u["risiko"]]) if u["risiko"] else "belum dapat dinilai"
        t.tambah(
            i.nama,
            i.satuan,
            target_u(b, i, u, "target_tahun"),
            realisasi_u(b, i, u, "realisasi_sd"),
            capaian(b, u, "_sd"),
            kelas,
            alasan_risiko(b, i),
        )
    return t


def tindak_lanjut_indikator(b: Bahan) -> Tabel:
    """What was planned for this quarter in the quarter before, and what was done, by indicator."""

    def teks(i: Indikator, tw: int, butir: str) -> str:
        return teks_analisis(b, tw, i.kode, butir)

    baris = [
        (i.nama, teks(i, b.terakhir - 1, "rencana"), teks(i, b.terakhir, "solusi"))
        for i in b.rencana.indikator
    ]
    hasil = [_hasil(b, i) for i in b.rencana.indikator]
    return _tindak_lanjut(
        b, "indikator", "Indikator kinerja", [(*x, h) for x, h in zip(baris, hasil, strict=True)]
    )


def tindak_lanjut_seksi(b: Bahan) -> Tabel:
    """The same for the sub-kegiatan of each section."""

    def teks(seksi: str, tw: int, butir: str) -> str:
        if b.terlambat([seksi], tw):
            return BELUM_ADA
        return b.rekap.teks(tw, "analisis", SELURUH_SEKSI, butir, seksi=seksi)

    baris = [
        (s.nama, teks(kunci, b.terakhir - 1, "rencana"), teks(kunci, b.terakhir, "solusi"))
        for kunci, s in b.kantor.seksi.items()
    ]
    return _tindak_lanjut(b, "seksi", "Seksi", baris)


def _tindak_lanjut(b: Bahan, pengenal: str, kepala: str, baris: Sequence[Sequence[object]]) -> Tabel:
    lalu, kini = (romawi(n) for n in (b.terakhir - 1, b.terakhir))
    hasil = [Kolom("Perubahan capaian s.d.", 15)] * (len(baris[0]) > 3)
    t = Tabel(
        f"tbl-tindak-lanjut-{pengenal}",
        f"Pelaksanaan rencana TW {lalu} menurut {kepala.lower()}",
        (
            Kolom(kepala, 24),
            Kolom(f"Rencana pada TW {lalu}", 34),
            Kolom(f"Dilakukan pada TW {kini}", 34),
            *hasil,
        ),
        kelas=".kecil",
    )
    for sel in baris:
        t.tambah(*(x or "–" for x in sel))
    return t


def _hasil(b: Bahan, i: Indikator) -> str:
    """How the achievement moved since the plan was made."""
    u = b.ukur(i.kode)
    beda = u.angka("perubahan_sd")
    if beda is None:
        return alasan_risiko(b, i) if not u["risiko"] else "–"
    arah, cetak = arah_gerak(beda), persen(u.angka("capaian_sd"), b.desimal(i.kode), u.kunci("capaian_sd"))
    jauh = tertanda(angka.tulis(beda.copy_abs()), u.kunci("perubahan_sd"))
    return f"tetap {cetak}" if arah == "tetap" else f"{arah} {jauh} poin menjadi {cetak}"


PERKEMBANGAN: Sequence[Callable[[Bahan], Tabel]] = (
    perubahan_capaian,
    perubahan_serapan,
    risiko,
    tindak_lanjut_indikator,
    tindak_lanjut_seksi,
)
