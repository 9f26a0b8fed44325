"""The sheets Kinerja and Bulanan: the values of the indicators, by quarter or by month."""

from collections.abc import Mapping
from typing import Any

from lkj.buku_kerja import tulis_sel
from lkj.format_isian import dasar
from lkj.format_isian.dasar import Penulis
from lkj.format_isian.isian import NilaiSel
from lkj.periode import bulan_triwulan, nama_bulan
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan, AcuanKinerja
from lkj.rencana.kaidah import tampil
from lkj.tabel import Tata, huruf_kolom

_PESAN_STATUS = "; ".join(f"{kunci}: {arti}" for kunci, arti in tata.SEBUTAN_STATUS.items())


def kinerja(p: Penulis) -> None:
    """The sheet Kinerja: one row for each indicator of the section."""
    t = tata.KINERJA
    pesan = "Isi sel berwarna kuning. Sel abu-abu terkunci."
    lembar = p.lembar(t, "Isian Kinerja", pesan, halaman_kedua="status")
    p.pengisi(lembar, judul_tanggal="F5", sel_tanggal=tata.SEL_TANGGAL)
    for n, k in enumerate(p.acuan.kinerja, t.baris_data - 1):
        _baris(p, lembar, n, k)
    diisi = [n for n, k in enumerate(p.acuan.kinerja, t.baris_data) if k.diisi]
    _aturan_nilai(lembar, p.acuan, t, {n: p.acuan.kinerja[n - t.baris_data] for n in diisi})
    pilihan = dasar.aturan_pilihan(
        list(tata.SEBUTAN_STATUS), judul="Status nilai", pesan=f"Kosong berarti final. {_PESAN_STATUS}."
    )
    for kunci, aturan in (
        ("status", pilihan),
        ("tanggal_dokumen", dasar.aturan_tanggal()),
        ("tahun_data", dasar.aturan_tahun(p.acuan.tahun)),
    ):
        dasar.pasang(lembar, [f"{t.huruf(kunci)}{n}" for n in diisi], aturan)


def _baris(p: Penulis, lembar: Any, n: int, k: AcuanKinerja) -> None:
    g, isi = p.gaya, p.isian.kinerja.get(k.kode, {})
    p.terkunci(lembar, n, 0, k.kode, k.nama, k.satuan)
    target = tampil(k.target) if isinstance(k.target, tuple) else k.target_sel
    tulis_sel(lembar, n, 3, target, g.terkunci_angka)
    if k.diisi and not k.bulanan:
        _nilai(p, lembar, n, 4, k, isi)
    else:
        lembar.write_blank(n, 4, None, g.terkunci_angka)
        lembar.write_blank(n, 5, None, g.terkunci_angka)
        pesan = f"lihat lembar {tata.BULANAN.lembar}" if k.diisi else "diukur pada Triwulan IV"
        lembar.write_string(n, 6, pesan, g.terkunci)
    tulis_sel(lembar, n, 7, isi.get("keterangan"), g.isian)
    for kolom, kunci in enumerate(("status", *tata.KOLOM_SUMBER), 8):
        gaya = g.isian_tanggal if kunci == "tanggal_dokumen" else g.isian
        tulis_sel(lembar, n, kolom, isi.get(kunci), gaya if k.diisi else g.terkunci)
    dasar.tinggi(lembar, n, tata.KINERJA, {**isi, "nama": k.nama}, paling_sedikit=2)


def bulanan(p: Penulis) -> None:
    """The sheet Bulanan, where the section has indicators that are filled in by month."""
    if not p.acuan.bulanan:
        return
    t = tata.BULANAN
    lembar = p.lembar(t, "Isian Bulanan", "Isi realisasi tiap bulan; realisasi triwulan dihitung sendiri.")
    baris = [(k, b) for k in p.acuan.bulanan for b in bulan_triwulan(p.acuan.tw)]
    for n, (k, b) in enumerate(baris, t.baris_data - 1):
        isi = p.isian.bulanan.get(k.kode, {}).get(b, {})
        p.terkunci(lembar, n, 0, k.kode, k.nama, nama_bulan(b))
        _nilai(p, lembar, n, 3, k, isi)
        tulis_sel(lembar, n, 6, isi.get("keterangan"), p.gaya.isian)
        dasar.tinggi(lembar, n, t, {**isi, "nama": k.nama})
    _aturan_nilai(lembar, p.acuan, t, {n: k for n, (k, _) in enumerate(baris, t.baris_data)})


def _nilai(p: Penulis, lembar: Any, n: int, kolom: int, k: AcuanKinerja, isi: Mapping[str, NilaiSel]) -> None:
    """The three cells of a value: its parts, or locked blanks, and the value itself."""
    if k.berbagian:
        p.bagian(lembar, n, kolom, isi, (k.pembilang, k.penyebut))
        return
    lembar.write_blank(n, kolom, None, p.gaya.terkunci_angka)
    lembar.write_blank(n, kolom + 1, None, p.gaya.terkunci_angka)
    gaya = p.gaya.isian if k.kata else p.gaya.isian_angka
    tulis_sel(lembar, n, kolom + 2, isi.get("realisasi"), gaya)


def _aturan_nilai(lembar: Any, acuan: Acuan, t: Tata, baris: Mapping[int, AcuanKinerja]) -> None:
    """Rules of the value cells: a figure, or one of the indicator's words.

    Args:
        lembar: The sheet.
        acuan: The form's reference.
        t: Layout of the sheet.
        baris: Row number (1-based) → the indicator whose value stands there.
    """
    langsung = {n: k for n, k in baris.items() if not (k.bulanan and t is tata.KINERJA)}
    angka = []
    for n, k in langsung.items():
        if k.kata:
            kata = ", ".join(kata for kata, _ in k.kata)
            pesan = f"Pilih salah satu: {kata}"[:255]
            aturan = dasar.aturan_pilihan(_rentang_kata(acuan, k), judul="Pilih dari daftar", pesan=pesan)
            dasar.pasang(lembar, [f"{t.huruf('realisasi')}{n}"], aturan)
        elif k.berbagian:
            angka += [f"{t.huruf('pembilang')}{n}", f"{t.huruf('penyebut')}{n}"]
        else:
            angka.append(f"{t.huruf('realisasi')}{n}")
    dasar.pasang(lembar, angka, dasar.aturan_angka())


def baris_kata(acuan: Acuan) -> list[AcuanKinerja]:
    """The ordinal indicators in the order of their rows of words on the sheet of the stamp."""
    return [k for k in acuan.kinerja if k.kata]


def _rentang_kata(acuan: Acuan, k: AcuanKinerja) -> str:
    """Where the words of an indicator stand: a list inside the rule could hold only 255 characters."""
    n = tata.BARIS_KATA + [b.kode for b in baris_kata(acuan)].index(k.kode)
    return f"='{tata.LEMBAR_TANDA}'!$B${n}:${huruf_kolom(len(k.kata))}${n}"
