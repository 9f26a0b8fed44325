"""Where targets, ceilings and Rupiah come from, shares of programmes, and a worked efficiency."""

from collections.abc import Iterator
from decimal import Decimal

from lkj import angka
from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat import awal_besar, sumber_keuangan
from lkj.laporan.metode.hitungan import cukup
from lkj.rumus import EFISIENSI

_PERSEN = Decimal("0.01")
_TENGAH, _LANGKAH, _BATAS = Decimal(50), Decimal("2.5"), Decimal(20)
"""Of PMK 22/2021 as adapted: 50 + E ÷ 20 × 50, with E between -20 and 20."""


def versi(b: Bahan) -> list[str]:
    """Which version of PK and DPA each quarter, and the year, was measured by."""
    kalimat = []
    for jenis, apa in (("PK", "target"), ("DPA", "pagu")):
        semua = {n: b.rencana.versi_berlaku(jenis, n) for n in b.triwulan}
        masa = kaki.masa({n: f"{v.nama}, nomor {v.nomor}" for n, v in semua.items()})
        kalimat += [f"{awal_besar(tw)}: {apa} menurut {nama}." for nama, tw in masa]
    akhir = "Tahun" if b.tw is None else "Posisi sampai dengan triwulan ini"
    return [*kalimat, f"{akhir} diukur menurut versi terakhir di atas."]


def anggaran(b: Bahan, *, efisiensi: bool) -> Iterator[str]:
    """The source of the Rupiah, and absorption; if wanted shares and efficiency with worked numbers."""
    yield sumber_keuangan(b)
    if b.ketentuan().keuangan == "lra":
        yield (
            "Realisasi satu triwulan adalah LRA sampai dengan triwulan itu dikurangi LRA sampai dengan"
            " triwulan sebelumnya."
        )
    yield "Serapan adalah jumlah realisasi dibagi jumlah pagu, bukan rata-rata persentase."
    if efisiensi:
        yield from _menurut_sasaran(b)


def _menurut_sasaran(b: Bahan) -> Iterator[str]:
    """How programmes are counted for their sasaran, and efficiency; a quarter is not judged by them."""
    cara = b.ketentuan().efisiensi
    for p in b.rencana.program:
        if p.porsi:
            yield f"{p.nama}. {kaki.pembagian(b, p)}"
    if any(len(p.sasaran) > 1 and not p.porsi for p in b.rencana.program):
        yield "Program yang tidak dibagi dihitung penuh pada tiap sasarannya, dan sekali dalam jumlah."
    yield f"Efisiensi: {EFISIENSI[cara]}. Serapan rendah saja tidak disebut efisien."
    contoh = (c for u in b.anggaran.pilih("sasaran") if (c := _contoh(b, cara, u)))
    yield from (f"Contoh {c}" for c in [next(contoh, "")] if c)


def _contoh(b: Bahan, cara: str, u: Baris) -> str:
    """The efficiency of a sasaran with its numbers; empty where it could not be calculated."""
    hasil, nama = u.angka("efisiensi_nilai"), f"sasaran “{u['nama']}”"
    if hasil is None:
        return ""
    if cara == "pmk22":
        return f"{nama}: {_pmk22(b, u['kode'])}."
    if cara == "rasio":
        pagu, realisasi = (angka.tulis(u.angka(k) or Decimal(0)) for k in ("pagu", "realisasi"))
        return f"{nama}: {realisasi} ÷ {pagu} × 100 = {angka.persen(hasil)}."
    capaian, serapan = b.pengukuran.satu("sasaran", u["kode"]).angka("capaian"), u.angka("serapan")
    if capaian is None or serapan is None:
        return ""
    tulis = cukup((capaian, serapan), lambda x: angka.kurang(x[0], x[1])) or ["–", "–"]
    return f"{nama}: {tulis[0]} − {tulis[1]} = {angka.tulis(hasil)} poin."


def _pmk22(b: Bahan, sasaran: str) -> str:
    """What should have been spent and what was, over the outputs of a sasaran's programmes."""
    seharusnya, terpakai = [], []
    for u in b.anggaran.pilih("sub_kegiatan"):
        bagian = _bagian(b, u["kode"], sasaran)
        pagu, realisasi, fisik = (u.angka(k) for k in ("pagu", "realisasi", "capaian_fisik"))
        if bagian is not None and pagu is not None and realisasi is not None and fisik is not None:
            seharusnya.append(angka.kali(angka.kali(pagu, bagian), angka.kali(fisik, _PERSEN)))
            terpakai.append(angka.kali(realisasi, bagian))
    s, r = angka.jumlah(seharusnya), angka.jumlah(terpakai)
    e = angka.persen_dari(angka.kurang(s, r), s)
    hasil = b.anggaran.satu("sasaran", sasaran).angka("efisiensi_nilai") or Decimal(0)
    batas = min(max(e, _BATAS.copy_negate()), _BATAS)
    dibatasi = "" if batas == e else f", dibatasi {angka.persen(batas)}"
    tulis = cukup((batas,), lambda x: angka.jumlah([_TENGAH, angka.kali(x[0], _LANGKAH)])) or ["–"]
    rupiah = [angka.rupiah(n) for n in (s, r)]
    return (
        f"pengeluaran seharusnya {rupiah[0]}, realisasi {rupiah[1]}, efisiensi {angka.persen(e)}{dibatasi};"
        f" 50 + {tulis[0]} ÷ 20 × 50 = {angka.tulis(hasil)}"
    )


def _bagian(b: Bahan, sub_kegiatan: str, sasaran: str) -> Decimal | None:
    """The part (0 to 1) of a sub-kegiatan's Rupiah that serves a sasaran; None for none."""
    sub = next(s for s in b.rencana.sub_kegiatan if s.kode == sub_kegiatan)
    program = next((p for p in b.rencana.program_sasaran(sasaran) if p.kode == sub.program), None)
    if program is None:
        return None
    return angka.kali(program.porsi[sasaran], _PERSEN) if program.porsi else Decimal(1)
