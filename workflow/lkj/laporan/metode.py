"""Catatan metode: the rules that this report used, in words, with worked numbers.

LKE asks for the mechanism of measurement, the reviewer for definitions (domain.md 6); a rule that is
open in the regulations is a declared one, and printed here.
"""

from collections.abc import Iterator
from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan
from lkj.laporan.kalimat import nilai_satuan
from lkj.laporan.markah import gabung
from lkj.rencana import Indikator
from lkj.rencana.kaidah import tampil
from lkj.rumus import AGREGASI, BATAS, EFISIENSI, RUMUS


def catatan_metode(b: Bahan) -> list[tuple[str, list[str]]]:
    """Headed lists of sentences: formula, quarters, category, mean, Renstra, budget, rounding."""
    return [
        ("Rumus capaian", [*_rumus(b)]),
        ("Penggabungan triwulan", [*_agregasi(b)]),
        ("Kategori", _kategori(b)),
        ("Rata-rata capaian", _rerata(b)),
        ("Kemajuan Renstra", _renstra(b)),
        ("Anggaran dan efisiensi", _anggaran(b)),
        ("Pembulatan dan data kosong", _pembulatan(b)),
    ]


def _rumus(b: Bahan) -> Iterator[str]:
    for nama, rumus in RUMUS.items():
        milik = [i for i in b.rencana.indikator if b.ukur(i.kode)["rumus"] == nama]
        if milik:
            contoh = f" {c}" if (c := _contoh(b, milik)) else ""
            yield f"{rumus.kata}, untuk {gabung(i.nama for i in milik)}.{contoh}"


def _contoh(b: Bahan, milik: list[Indikator]) -> str:
    """Worked numbers of one indicator of a formula."""
    for i in milik:
        u = b.ukur(i.kode)
        ekor = "" if b.tw is None else "_sd"
        target = u.target(f"target{ekor}")
        realisasi, capaian = u.angka(f"realisasi{ekor}"), u.angka(f"capaian{ekor}")
        if target is not None and realisasi is not None and capaian is not None:
            hasil = angka.persen(capaian, desimal=b.desimal())
            return (
                f"Contoh {i.nama}: target {nilai_satuan(target, i.satuan)},"
                f" realisasi {nilai_satuan(realisasi, i.satuan)},"
                f" capaian {hasil}{_hitungan(i, target, realisasi)}."
            )
    return ""


def _hitungan(i: Indikator, target: object, realisasi: Decimal) -> str:
    r = angka.tulis(realisasi)
    if not isinstance(target, Decimal):
        return ""
    t = tampil(target)
    pola = {
        "rasio": f" ({r} ÷ {t} × 100)",
        "dua_t": f" ((2 × {t} − {r}) ÷ {t} × 100)",
        "rasio_balik": f" ({t} ÷ {r} × 100)",
    }
    return pola.get(i.rumus or "", "")


def _agregasi(b: Bahan) -> Iterator[str]:
    for cara, kata in AGREGASI.items():
        milik = [i for i in b.rencana.indikator if i.agregasi == cara]
        if milik:
            yield f"{kata[0].upper()}{kata[1:]}: {gabung(i.nama for i in milik)}."
    bagian = [i for i in b.rencana.indikator if i.berbagian]
    if bagian:
        yield (
            f"Persentase {gabung(i.nama for i in bagian)} dihitung dari pembilang dan penyebutnya;"
            " gabungan triwulan memakai jumlah pembilang dan jumlah penyebut, bukan rata-rata persentase,"
            " kecuali bila yang berlaku nilai triwulan terakhir."
        )
    kumulatif = [i.nama for i in b.rencana.indikator if i.nilai_isian == "kumulatif"]
    if kumulatif:
        yield f"Diisi secara kumulatif sejak Januari: {gabung(kumulatif)}."


def _kategori(b: Bahan) -> list[str]:
    return [
        f"Kategori mengikuti {b.skala.judul} ({b.skala.sumber}).",
        "Kategori ditentukan dari capaian yang belum dibulatkan.",
        f"Ketentuan untuk nilai di antara dua kategori: {BATAS[b.skala.batas]}.",
    ]


def _rerata(b: Bahan) -> list[str]:
    k = b.kantor.ketentuan
    batas = "tanpa pembatasan" if k.batas_rerata is None else f"paling tinggi {angka.persen(k.batas_rerata)}"
    kalimat = [
        "Capaian sasaran dan instansi adalah rata-rata sederhana indikator yang dapat dihitung.",
        f"Nilai capaian yang masuk rata-rata: {batas}.",
    ]
    if k.batas_bawah is not None:
        bawah = angka.persen(k.batas_bawah)
        kalimat.append(
            f"Capaian di bawah {bawah} dicetak dan dirata-ratakan sebagai {bawah}, diberi tanda bintang."
        )
    return kalimat


def _renstra(b: Bahan) -> list[str]:
    jumlah = [i.nama for i in b.rencana.indikator if i.agregasi_renstra == "jumlah"]
    kalimat = ["Kemajuan terhadap Renstra membandingkan realisasi tahun ini dengan target akhir Renstra."]
    if jumlah:
        kalimat.append(f"Untuk {gabung(jumlah)} yang dibandingkan adalah jumlah sejak awal Renstra.")
    return kalimat


def _anggaran(b: Bahan) -> list[str]:
    k = b.kantor.ketentuan
    dpa = b.rencana.versi_berlaku("DPA", b.tw)
    pk = b.rencana.versi_berlaku("PK", b.tw)
    return [
        f"Target menurut {pk.nama} (nomor {pk.nomor}); pagu menurut {dpa.nama} (nomor {dpa.nomor}).",
        f"Data keuangan {k.status_keuangan}.",
        "Serapan adalah jumlah realisasi dibagi jumlah pagu, bukan rata-rata persentase.",
        f"Efisiensi: {EFISIENSI[k.efisiensi]}. Serapan rendah saja tidak disebut efisien.",
        "Program yang mendukung beberapa sasaran dihitung penuh pada tiap sasaran dan sekali dalam jumlah.",
    ]


def _pembulatan(b: Bahan) -> list[str]:
    return [
        f"Pembulatan di langkah terakhir, setengah ke atas; persentase paling banyak {b.desimal()} desimal.",
        "Data yang kosong tidak dianggap nol dan tidak masuk rata-rata.",
    ]
