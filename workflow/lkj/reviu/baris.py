"""The verdict on one printed row, with the reason in Indonesian.

A figure that the row's own cells give by a formula of the field and half-up rounding is ``cocok``. One that
needs a cut instead of rounding, decimals that were not printed, or a guess about the row is
``perlu_dikonfirmasi``. One that nothing gives, or only a wrong formula, is ``tidak_cocok``.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkj import angka
from lkj.reviu import calon as c
from lkj.reviu import kata
from lkj.reviu.calon import Calon
from lkj.reviu.calon_deret import calon_deret
from lkj.reviu.cetakan import GALAT, KOSONG, TEKS, AngkaCetak, SelCetak, urai
from lkj.reviu.model import COCOK, PERLU, TIDAK, URUTAN, Hasil, Masukan
from lkj.reviu.pembulatan import Cara, bacaan, cara_bulat, dalam_rentang, rentang_tak_tercetak
from lkj.reviu.sebutan import tinjau_sebutan
from lkj.reviu.temuan import Temuan
from lkj.rumus import dua_t, rasio

_SERATUS = Decimal(100)
_BATAS_LAZIM = {Decimal(100): True, Decimal(120): True, Decimal(110): False, Decimal(150): False}
"""Caps in use, and whether they need no confirmation (domain: 3.3, more than 100%)."""
_DESIMAL_RASIO = 2


def tinjau(m: Masukan) -> Hasil:
    """Review one row, without its category (see `lkj.reviu.kategori`)."""
    target, realisasi, capaian = urai(m.target), urai(m.realisasi), urai(m.capaian)
    if galat := _galat(target, realisasi, capaian):
        return galat
    if capaian.jenis in (KOSONG, TEKS):
        return _tanpa_angka(m, target, realisasi, capaian)
    if TEKS in (target.jenis, realisasi.jenis):
        return tinjau_sebutan(m.target, m.realisasi, capaian)
    if KOSONG in (target.jenis, realisasi.jenis):
        hasil = _tanpa_masukan(m, target, realisasi, capaian)
        if hasil:
            return hasil
    return _hitung(m, target, realisasi, capaian)


# cells that are no figure ---------------------------------------------------------------------------
def _galat(*sel: SelCetak) -> Hasil | None:
    rusak = [s for s in sel if s.jenis == GALAT]
    if not rusak:
        return None
    tingkat = TIDAK if sel[-1].jenis == GALAT else PERLU
    return Hasil(tingkat, (), None, f"Sel memuat galat lembar kerja {rusak[0].teks}, bukan angka.")


def _tanpa_angka(m: Masukan, target: SelCetak, realisasi: SelCetak, capaian: SelCetak) -> Hasil:
    """The achievement is blank or a word."""
    seharusnya = _capaian_pokok(m, target, realisasi)
    if capaian.jenis == TEKS:
        return kata.capaian_teks(capaian.teks, seharusnya)
    if seharusnya is not None:
        return Hasil(PERLU, (), (seharusnya,), kata.tidak_dicetak(seharusnya))
    if realisasi.jenis == KOSONG:
        return Hasil(COCOK, (), None, "Realisasi tidak tersedia dan capaian tidak diisi; bukan nol.")
    if target.jenis == KOSONG:
        return Hasil(PERLU, (), None, kata.target_kosong(realisasi))
    return Hasil(COCOK, (), None, "Capaian tidak dapat dihitung dari baris ini dan memang tidak diisi.")


def _tanpa_masukan(m: Masukan, target: SelCetak, realisasi: SelCetak, capaian: SelCetak) -> Hasil | None:
    """A figure is printed though its target or realisasi is not; None where it can still be recomputed."""
    if max(len(target.bagian), len(realisasi.bagian)) > 1:
        return None
    tercetak = f"Capaian {capaian.teks} tercetak, padahal"
    berarah = m.polaritas in ("positif", "negatif")
    if realisasi.jenis == KOSONG and target.jenis != KOSONG and m.jenis != "efisiensi":
        pasti = berarah or m.jenis == "anggaran"
        return Hasil(TIDAK if pasti else PERLU, (), None, f"{tercetak} realisasinya tidak ada.")
    if m.jenis in ("multiyear", "efisiensi") or not berarah:
        alasan = "Baris ini tidak memuat angka untuk menghitung ulang; tidak ada yang bertentangan."
        return Hasil(COCOK, (), None, alasan)
    apa = "target dan realisasinya" if realisasi.jenis == KOSONG else "targetnya"
    return Hasil(PERLU, (), None, f"{tercetak} {apa} tidak ada.")


# figures --------------------------------------------------------------------------------------------
def _hitung(m: Masukan, target: SelCetak, realisasi: SelCetak, capaian: SelCetak) -> Hasil:
    if len(capaian.bagian) > 1:
        return _gabungkan([_satu(m, *x) for x in _pasangkan(target, realisasi, capaian)])
    return _satu(m, target, realisasi, capaian)


def _pasangkan(
    target: SelCetak, realisasi: SelCetak, capaian: SelCetak
) -> list[tuple[SelCetak, SelCetak, SelCetak]]:
    """For each printed figure the cells it may come from: its own part, or all of them."""
    n = len(capaian.bagian)

    def bagian(sel: SelCetak, i: int) -> SelCetak:
        return SelCetak(sel.teks, sel.jenis, (sel.bagian[i],)) if len(sel.bagian) == n else sel

    sejajar = len(realisasi.bagian) == n and len(target.bagian) in (1, n)
    pilih = bagian if sejajar else lambda sel, _i: sel
    return [(pilih(target, i), pilih(realisasi, i), bagian(capaian, i)) for i in range(n)]


def _gabungkan(hasil: Sequence[Hasil]) -> Hasil:
    """The row is as good as its worst part."""
    terburuk = min(hasil, key=lambda h: URUTAN.index(h.hasil))
    nilai = [n for h in hasil for n in h.capaian_hitung or ()]
    rumus = tuple(dict.fromkeys(r for h in hasil for r in h.rumus))
    lengkap = tuple(nilai) if len(nilai) == len(hasil) else None
    alasan = terburuk.alasan if terburuk.hasil != COCOK else " ".join(h.alasan for h in hasil)
    return Hasil(terburuk.hasil, rumus, lengkap, alasan, max(h.desimal for h in hasil))


def _satu(m: Masukan, target: SelCetak, realisasi: SelCetak, capaian: SelCetak) -> Hasil:
    """One printed figure against every formula for its row."""
    cetak = capaian.bagian[0]
    if khusus := _target_nol(m, target, realisasi, cetak):
        return khusus
    masukan = (*target.bagian, *realisasi.bagian)
    calon = list(_calon(m, target, realisasi))
    for sel in bacaan((*masukan, cetak)):
        temuan = _cocokkan(calon, sel[:-1], sel[-1])
        if temuan and temuan[0].hasil == COCOK:
            return kata.cocok(temuan, sel[:-1], sel[-1])
    temuan = _cocokkan(calon, masukan, cetak) or _tak_tercetak(calon, masukan, cetak)
    seharusnya = _capaian_pokok(m, target, realisasi, persen=cetak.persen)
    return kata.temuan(temuan, masukan, cetak, seharusnya)


def _calon(m: Masukan, target: SelCetak, realisasi: SelCetak) -> Iterable[Calon]:
    """The formulas for a kind of row, the likeliest first."""
    if target.rentang and realisasi.tunggal:
        yield from c.calon_rentang(m.polaritas, target.rentang)
        return
    if not (target.tunggal and realisasi.tunggal):
        yield from calon_deret(m.polaritas, len(target.bagian) if realisasi.bagian else 0)
        if m.jenis == "efisiensi" and target.tunggal:
            yield from c.calon_efisiensi(target, realisasi)
        return
    t, r = target.tunggal, realisasi.tunggal
    if m.jenis == "efisiensi":
        yield from c.calon_efisiensi(target, realisasi)
        return
    if t.ambang:
        yield from c.calon_ambang(t)
    if m.jenis == "anggaran":
        yield from c.calon_anggaran()
        return
    berurutan = c.menyebut_tahun(target) or c.menyebut_tahun(realisasi)
    if "penyebut" in target.label or "pembilang" in realisasi.label:
        yield from c.calon_capaian("positif", t, r)
    elif not berurutan:
        yield from c.calon_capaian(m.polaritas, t, r)
    if berurutan or m.jenis == "multiyear":
        yield from c.calon_perubahan(target, realisasi)


def _target_nol(m: Masukan, target: SelCetak, realisasi: SelCetak, cetak: AngkaCetak) -> Hasil | None:
    """A target of zero has no ratio: lower is better is met or not, higher is better a person decides."""
    t, r = target.tunggal, realisasi.tunggal
    if not (t and r) or not t.nilai.is_zero() or t.ambang or m.jenis in ("multiyear", "efisiensi"):
        return None
    if m.polaritas == "negatif":
        seharusnya = dua_t(t.nilai, r.nilai).nilai
        tingkat = COCOK if cetak.nilai == seharusnya else TIDAK
        return Hasil(tingkat, ("target_nol",), (seharusnya or Decimal(0),), kata.target_nol(r, seharusnya))
    tingkat = PERLU if cetak.nilai == _SERATUS or r.nilai.is_zero() else TIDAK
    return Hasil(
        tingkat, (), None, "Target nol: capaian tidak dapat dihitung, sehingga angka tercetak tidak berdasar."
    )


def _cocokkan(calon: Iterable[Calon], masukan: Sequence[AngkaCetak], cetak: AngkaCetak) -> list[Temuan]:
    """All formulas that give the printed figure by rounding or cutting, the best verdict only.

    A right formula that was cut goes before a wrong formula that was rounded.
    """
    temuan = [t for k in calon if (t := _coba(k, masukan, cetak))]
    for tingkat in reversed(URUTAN):
        if pilihan := [t for t in temuan if t.hasil == tingkat]:
            return pilihan
    return []


def _coba(calon: Calon, masukan: Sequence[AngkaCetak], cetak: AngkaCetak) -> Temuan | None:
    nilai = calon.hitung([a.nilai for a in masukan])
    if nilai is None:
        return None
    cara = _cara(calon, nilai, cetak)
    if cara is None or (calon.tingkat == TIDAK and not cara.pasti):
        return None
    tingkat = PERLU if calon.tingkat == COCOK and not cara.pasti else calon.tingkat
    return Temuan(tingkat, calon, nilai, cara)


def _cara(calon: Calon, nilai: Decimal, cetak: AngkaCetak) -> Cara | None:
    """How a formula's value became the printed one; the plainest way first."""
    if cetak.ambang:  # ">100%"
        sesuai = calon.tingkat == COCOK and c.memenuhi(cetak.ambang, cetak.nilai, nilai)
        return Cara("memenuhi batas yang tercetak", pasti=True) if sesuai else None
    biasa = cara_bulat(nilai, cetak.nilai, cetak.desimal)
    if biasa and biasa.pasti:
        return biasa
    if calon.mutlak and not cetak.bertanda:
        return cara_bulat(nilai.copy_abs(), cetak.nilai, cetak.desimal)
    return (_cara_capaian(nilai, cetak) if calon.capaian else None) or biasa


def _cara_capaian(nilai: Decimal, cetak: AngkaCetak) -> Cara | None:
    """Capped, floored, or written as a ratio: what offices do to an achievement."""
    tercetak = cetak.nilai
    if tercetak in _BATAS_LAZIM and nilai > tercetak:
        return Cara(f"dibatasi paling tinggi {angka.tulis(tercetak)}", _BATAS_LAZIM[tercetak])
    if tercetak.is_zero() and nilai < 0:
        return Cara("dibatasi paling rendah 0", pasti=True)
    if cetak.persen:
        return None
    pecahan = angka.bagi(nilai, _SERATUS)
    if pecahan > tercetak == 1:
        return Cara("ditulis sebagai rasio dan dibatasi paling tinggi 1", pasti=False)
    terlihat = cetak.desimal >= _DESIMAL_RASIO or pecahan == tercetak
    cara = cara_bulat(pecahan, tercetak, cetak.desimal) if terlihat else None
    return Cara(f"ditulis sebagai rasio (1 = 100%), {cara.kata}", cara.pasti) if cara else None


def _tak_tercetak(calon: Iterable[Calon], masukan: Sequence[AngkaCetak], cetak: AngkaCetak) -> list[Temuan]:
    """Right formulas that give the printed figure from inputs with more decimals than were printed."""
    temuan = []
    for k in calon:
        rentang = rentang_tak_tercetak(k.hitung, masukan) if k.tingkat == COCOK else None
        nilai = k.hitung([a.nilai for a in masukan])
        if rentang and nilai is not None and dalam_rentang(rentang, cetak.nilai, cetak.desimal):
            cara = Cara("hanya bila target atau realisasi punya desimal yang tidak tercetak", pasti=False)
            temuan.append(Temuan(PERLU, k, nilai, cara))
    return temuan


def _capaian_pokok(
    m: Masukan, target: SelCetak, realisasi: SelCetak, *, persen: bool = True
) -> Decimal | None:
    """What the row should print: its first right formula, on the figures as printed.

    A change from year to year that is printed as a percentage is one.
    """
    if realisasi.jenis in (KOSONG, TEKS) or target.jenis in (KOSONG, TEKS):
        return None
    if target.tunggal and realisasi.tunggal and m.jenis not in ("efisiensi", "multiyear"):
        rumus = dua_t if m.polaritas == "negatif" else rasio
        return rumus(target.tunggal.nilai, realisasi.tunggal.nilai).nilai
    masukan = [a.nilai for a in (*target.bagian, *realisasi.bagian)]
    pokok = [k for k in _calon(m, target, realisasi) if k.tingkat == COCOK]
    if persen:
        pokok.sort(key=lambda k: k.nama != "perubahan")
    return next((n for k in pokok if (n := k.hitung(masukan)) is not None), None)
