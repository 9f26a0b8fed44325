"""The sheets Kinerja and Bulanan: the values of the indicators, by quarter or by month."""

from collections.abc import Mapping, Sequence
from typing import Any

from lkj.buku_kerja import tulis_sel
from lkj.format_isian import aturan, dasar, perkiraan
from lkj.format_isian.dasar import Penulis
from lkj.format_isian.isian import NilaiSel
from lkj.periode import bulan_triwulan, nama_bulan, nama_triwulan
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan, AcuanKinerja
from lkj.rencana.kaidah import tampil
from lkj.tabel import Kolom, Tata, huruf_kolom

_PESAN_STATUS = "; ".join(f"{kunci}: {arti}" for kunci, arti in tata.SEBUTAN_STATUS.items())
_KETERANGAN = aturan.teks("Keterangan", "Penjelasan singkat, misalnya: SKM Triwulan II, 152 responden.")


def kinerja(p: Penulis) -> None:
    """The sheet Kinerja: one row for each indicator of the section, or for each that is measured by month."""
    t = tata.KINERJA
    pesan = "Isi sel kuning; kuning tua: wajib dan masih kosong. Sel abu-abu terkunci."
    lembar = p.lembar(t, "Isian Kinerja", pesan, tambahan=_tambahan(p.acuan), halaman_kedua="status")
    p.pengisi(lembar, judul_tanggal="F5", sel_tanggal=tata.SEL_TANGGAL)
    for n, k in enumerate(p.acuan.kinerja, t.baris_data - 1):
        _baris(p, lembar, n, k)
        _perkiraan(p, lembar, n, k)
    baris = {n: k for n, k in enumerate(p.acuan.kinerja, t.baris_data) if k.diisi}
    _aturan_nilai(p, lembar, t, {n: k for n, k in baris.items() if not k.bulanan})
    _aturan_sumber(p, lembar, list(baris))
    aturan.pasang(lembar, dasar.kolom_data(t, "keterangan", len(p.acuan.kinerja)), _KETERANGAN)
    _sisa_kinerja(p, lembar)


def _tambahan(acuan: Acuan) -> list[Kolom]:
    if acuan.bulan:
        return [Kolom(f"bulan_{b}", f"Realisasi {nama_bulan(b)}", lebar=12) for b in _bulan_lalu(acuan)]
    lalu = [Kolom("lalu", f"Realisasi s.d. {nama_triwulan(acuan.tw - 1)}", lebar=10)] if acuan.tw > 1 else []
    return [Kolom("capaian", "Perkiraan capaian (%), tidak dibaca", lebar=13), *lalu]


def _bulan_lalu(acuan: Acuan) -> list[int]:
    """The months of the quarter before that of a month's form."""
    return [b for b in bulan_triwulan(acuan.tw) if b < (acuan.bulan or 0)]


def _perkiraan(p: Penulis, lembar: Any, n: int, k: AcuanKinerja) -> None:
    """Behind the columns that are read: estimated achievement and value to date before, or the months."""
    if p.acuan.bulan:
        for kolom, b in enumerate(_bulan_lalu(p.acuan), len(tata.KINERJA.kolom)):
            tulis_sel(lembar, n, kolom, p.lalu.bulan.get((k.kode, b)), p.gaya.terkunci_angka)
        return
    g, kolom = p.gaya, len(tata.KINERJA.kolom)
    isi = p.isian.kinerja.get(k.kode, {})
    rumus = ""
    if k.diisi and not k.bulanan:
        rumus = perkiraan.rumus_capaian(k, f"{tata.KINERJA.huruf('realisasi')}{n + 1}")
    if rumus:
        hasil = perkiraan.hasil_capaian(k, _nilai_baris(k, isi))
        lembar.write_formula(n, kolom, rumus, g.terkunci_persen, hasil)
        aturan.di_bawah(lembar, [f"{huruf_kolom(kolom)}{n + 1}"], p.jingga, ambang=perkiraan.ambang(k))
    else:
        lembar.write_blank(n, kolom, None, g.terkunci)
    if p.acuan.tw > 1:
        tulis_sel(lembar, n, kolom + 1, p.lalu.kinerja.get(k.kode), g.terkunci_angka)


def _aturan_sumber(p: Penulis, lembar: Any, baris: Sequence[int]) -> None:
    """Rules of the columns that say what a value is and where it comes from.

    Args:
        p: The form.
        lembar: The sheet.
        baris: Rows (1-based) that are filled in.
    """
    status = aturan.pilihan(
        list(tata.SEBUTAN_STATUS), judul="Status nilai", pesan=f"Kosong berarti final. {_PESAN_STATUS}."
    )
    dokumen = "Dokumen asal angkanya. Bila belum terbit: siapa yang menerbitkannya."
    for kunci, isi in (
        ("status", status),
        ("dokumen", aturan.teks("Dokumen sumber", dokumen)),
        ("nomor_dokumen", aturan.teks("Nomor dokumen", "Nomor surat atau nomor dokumen sumber, bila ada.")),
        ("tanggal_dokumen", aturan.tanggal("Tanggal dokumen sumber, misalnya 31/01/2023.")),
        ("tahun_data", aturan.tahun(p.acuan.tahun)),
    ):
        aturan.pasang(lembar, [f"{tata.KINERJA.huruf(kunci)}{n}" for n in baris], isi)


def _sisa_kinerja(p: Penulis, lembar: Any) -> None:
    """Values that are blank, but for those that are not published yet, and the two names."""
    t, semua = tata.KINERJA, p.acuan.kinerja
    rumus = "".join(f'+({sel}="")' for sel in (tata.SEL_DIISI_OLEH, tata.SEL_DIVALIDASI_OLEH))
    if semua:
        nilai, status = (dasar.kolom_data(t, kunci, len(semua))[0] for kunci in ("realisasi", "status"))
        rumus = f'SUMPRODUCT(({nilai}="")*({status}<>"belum_terbit")){rumus}'
    diisi = [(k, p.isian.kinerja.get(k.kode, {})) for k in semua if k.diisi and not k.bulanan]
    kosong = [1 for k, isi in diisi if _nilai_baris(k, isi) is None and isi.get("status") != "belum_terbit"]
    nama = [n for n in (p.isian.diisi_oleh, p.isian.divalidasi_oleh) if not n]
    p.sisa(lembar, rumus.lstrip("+"), len(kosong) + len(nama))


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
    _aturan_nilai(p, lembar, t, {n: k for n, (k, _) in enumerate(baris, t.baris_data)})
    aturan.pasang(lembar, dasar.kolom_data(t, "keterangan", len(baris)), _KETERANGAN)
    _sisa_bulanan(p, lembar, baris)


def _sisa_bulanan(p: Penulis, lembar: Any, baris: Sequence[tuple[AcuanKinerja, int]]) -> None:
    """Months that are blank, but for those of values that are not published yet."""
    kode, nilai = (dasar.kolom_data(tata.BULANAN, kunci, len(baris))[0] for kunci in ("kode", "realisasi"))
    di_kode, di_status = _kolom_status(p.acuan)
    rumus = f'SUMPRODUCT(({nilai}="")*(COUNTIFS({di_kode},{kode},{di_status},"belum_terbit")=0))'
    kosong = [
        1
        for k, b in baris
        if _nilai_baris(k, p.isian.bulanan.get(k.kode, {}).get(b, {})) is None
        and p.isian.kinerja.get(k.kode, {}).get("status") != "belum_terbit"
    ]
    p.sisa(lembar, rumus, len(kosong), apa="isian bulan")


def _nilai_baris(k: AcuanKinerja, isi: Mapping[str, NilaiSel]) -> object:
    return perkiraan.realisasi_baris(isi, berbagian=k.berbagian)


def _nilai(p: Penulis, lembar: Any, n: int, kolom: int, k: AcuanKinerja, isi: Mapping[str, NilaiSel]) -> None:
    """The three cells of a value: its parts, or locked blanks, and the value itself."""
    if k.berbagian:
        p.bagian(lembar, n, kolom, isi, (k.pembilang, k.penyebut))
        return
    lembar.write_blank(n, kolom, None, p.gaya.terkunci_angka)
    lembar.write_blank(n, kolom + 1, None, p.gaya.terkunci_angka)
    gaya = p.gaya.isian if k.kata else p.gaya.isian_angka
    tulis_sel(lembar, n, kolom + 2, isi.get("realisasi"), gaya)


def _aturan_nilai(p: Penulis, lembar: Any, t: Tata, baris: Mapping[int, AcuanKinerja]) -> None:
    """Rules of the value cells: a figure, or one of the indicator's words; coloured while they are blank.

    Args:
        p: The form.
        lembar: The sheet.
        t: Layout of the sheet.
        baris: Row number (1-based) → the indicator whose value stands there.
    """
    angka = []
    for n, k in baris.items():
        sel = [f"{t.huruf(u)}{n}" for u in (("pembilang", "penyebut") if k.berbagian else ("realisasi",))]
        aturan.wajib(lembar, sel, p.kuning, kecuali=_belum_terbit(p.acuan, t, n))
        if not k.kata:
            angka += sel
            continue
        kata = ", ".join(kata for kata, _ in k.kata)
        pesan = f"Pilih salah satu: {kata}"[:255]
        daftar = _rentang_kata(p.acuan, k)
        aturan.pasang(lembar, sel, aturan.pilihan(daftar, judul="Pilih dari daftar", pesan=pesan))
    aturan.pasang(lembar, angka, aturan.angka())


def _belum_terbit(acuan: Acuan, t: Tata, n: int) -> str:
    """Condition of a colour: the indicator of a row is said, on the sheet Kinerja, to be unpublished."""
    if t is tata.KINERJA:
        return f'${t.huruf("status")}{n}="belum_terbit"'
    # A condition may not name another sheet, but it may look one up.
    kode, status = (f'INDIRECT("{r}")' for r in _kolom_status(acuan))
    return f'COUNTIFS({kode},$A{n},{status},"belum_terbit")>0'


def _kolom_status(acuan: Acuan) -> list[str]:
    """Where the sheet Kinerja has its codes and the status of each value."""
    semua = (dasar.kolom_data(tata.KINERJA, kunci, len(acuan.kinerja)) for kunci in ("kode", "status"))
    return [f"{tata.KINERJA.lembar}!{rentang}" for (rentang,) in semua]


def baris_kata(acuan: Acuan) -> list[AcuanKinerja]:
    """The ordinal indicators in the order of their rows of words on the sheet of the stamp."""
    return [k for k in acuan.kinerja if k.kata]


def _rentang_kata(acuan: Acuan, k: AcuanKinerja) -> str:
    """Where the words of an indicator stand: a list inside the rule could hold only 255 characters."""
    n = tata.BARIS_KATA + [b.kode for b in baris_kata(acuan)].index(k.kode)
    return f"='{tata.LEMBAR_TANDA}'!$B${n}:${huruf_kolom(len(k.kata))}${n}"
