"""Sentences about several indicators at once: means, how many reached their target, best and worst."""

from collections.abc import Sequence
from decimal import Decimal

from lkj.kunci import rencana as kunci_rencana
from lkj.laporan.bahan import Bahan, Baris, capaian_tercetak, kolom_tercetak
from lkj.laporan.cacah import Cacah, cacah, indikator, tertunda
from lkj.laporan.kalimat.dasar import SERATUS, kumpulan, persen, persen_capaian, sebut
from lkj.laporan.markah import gabung, tertanda
from lkj.periode import nama_triwulan
from lkj.rencana import Indikator

KATA_KEUANGAN = {
    "lra": "Laporan Realisasi Anggaran (LRA)",
    "isian": "isian seksi, subbagian, dan kelurahan",
}
"""Where the Rupiah come from (`Ketentuan.keuangan`), in words."""


def rerata(b: Bahan, baris: Baris) -> str:
    """A mean with what it is based on."""
    nilai = capaian_tercetak(baris)
    if nilai is None:
        return "belum dapat dihitung"
    cetak = persen(nilai, b.desimal(), baris.kunci(kolom_tercetak(baris)))
    satu = f"dari {tertanda('satu', baris.kunci('dari'))} indikator"
    return f"{cetak} ({satu if baris['dari'] == '1' else dasar_rerata(b, baris)})"


def dasar_rerata(b: Bahan, baris: Baris, ekor: str = "") -> str:
    """What a mean is based on: its kind, how many indicators entered, how many are not yet published."""
    kolom_n = "n_tw" if ekor == "_tw" else "n"
    n, dari = (tertanda(baris[k], baris.kunci(k)) for k in (kolom_n, "dari"))
    sama = baris[kolom_n] == baris["dari"]
    jenis = "rata-rata" if b.ketentuan().rerata == "sederhana" else "rata-rata berbobot"
    semua = f"{n} indikator" if sama else f"{n} dari {dari} indikator yang dapat dihitung"
    belum = (f", {satu}" for satu in tertunda(baris))
    return f"{jenis} {semua}{''.join(belum)}"


def rerata_sd(b: Bahan) -> str:
    """The office's mean to date of a quarter with what it is based on."""
    u = b.pengukuran.satu("instansi")
    nilai = capaian_tercetak(u, "_sd")
    if nilai is None:
        return "belum dapat dihitung"
    return f"{persen(nilai, b.desimal(), u.kunci(kolom_tercetak(u, '_sd')))} ({dasar_rerata(b, u)})"


def rerata_triwulan(b: Bahan, tw: int) -> str:
    """The office's means of a quarter and to date."""
    u, nama = b.pengukuran.satu("instansi"), nama_triwulan(tw)
    sendiri, sampai = (
        persen(capaian_tercetak(u, ekor), b.desimal(), u.kunci(kolom_tercetak(u, ekor)))
        for ekor in ("_tw", "_sd")
    )
    return (
        f"Rata-rata capaian {nama} adalah {sendiri} dan rata-rata capaian sampai dengan {nama}"
        f" adalah {sampai} ({dasar_rerata(b, u)})."
    )


def sumber_keuangan(b: Bahan) -> str:
    """Where the Rupiah come from, and whether they were audited."""
    k = b.ketentuan()
    return (
        f"Realisasi anggaran bersumber dari {KATA_KEUANGAN[k.keuangan]}. Data keuangan {k.status_keuangan}."
    )


def ringkas_capaian(b: Bahan) -> str:
    """How many indicators reached their target, and which are the best and the worst as printed."""
    ukur = [(i, b.ukur(i.kode)) for i in b.rencana.indikator]
    terukur = [
        (i, n, c)
        for i, u in ukur
        if (n := u.angka("capaian")) is not None and (c := capaian_tercetak(u)) is not None
    ]
    if not terukur:
        return "Belum ada indikator yang dapat diukur."
    kalimat = f"Dari {indikator(b.pengukuran).tulis()} indikator kinerja utama, {_menurut_capaian(b)}."
    cetak = [c for _, _, c in terukur]
    if max(cetak) == min(cetak):
        return kalimat
    tinggi, rendah = (
        f"{gabung(sebut(i.nama) for i, _, c in terukur if c == ujung)}"
        f" ({persen_capaian(ujung, b.desimal(), _kunci_ujung(b, terukur, ujung))})"
        for ujung in (max(cetak), min(cetak))
    )
    return f"{kalimat} Capaian tertinggi adalah {tinggi}, sedangkan yang terendah adalah {rendah}."


_KATA_CAPAIAN = {
    "tercapai": "mencapai atau melampaui target",
    "belum_tercapai": "belum mencapai target",
    "tak_terukur": "belum dapat diukur",
}


def _menurut_capaian(b: Bahan, sasaran: str = "") -> str:
    """How many indicators reached their target, missed it, could not be measured; nought is left out."""
    semua = ((cacah(b.pengukuran, nama, sasaran), kata) for nama, kata in _KATA_CAPAIAN.items())
    return gabung(f"{c.tulis()} {kata}" for c, kata in semua if c.banyak)


def isi_rencana(b: Bahan) -> str:
    """How many sasaran and indicators there are."""
    sasaran = Cacah(len(b.rencana.sasaran), kunci_rencana("jumlah", "sasaran"))
    banyak = indikator(b.pengukuran)
    return f"{sasaran.tulis()} sasaran strategis dengan {banyak.tulis()} indikator kinerja utama"


def _kunci_ujung(b: Bahan, terukur: Sequence[tuple[Indikator, Decimal, Decimal]], ujung: Decimal) -> str:
    """Key of the first achievement that is the best, or the worst."""
    u = b.ukur(next(i.kode for i, _, c in terukur if c == ujung))
    return u.kunci(kolom_tercetak(u))


def ringkas_sasaran(b: Bahan, milik: Sequence[Indikator]) -> str:
    """How many indicators of a sasaran reached their target; "" where one sentence says it already."""
    kode = milik[0].sasaran if milik else ""
    semua, belum, tiada = (
        indikator(b.pengukuran, kode),
        cacah(b.pengukuran, "belum_tercapai", kode),
        cacah(b.pengukuran, "tak_terukur", kode),
    )
    if len(milik) < 2 or tiada.banyak == len(milik):
        return ""
    tercapai = cacah(b.pengukuran, "tercapai", kode)
    for satu, kata in ((tercapai, "mencapai atau melampaui target"), (belum, "belum mencapai target")):
        if satu.banyak == semua.banyak:
            return f"{satu.tulis(_seluruh)} indikatornya {kata}."
    return f"Dari {semua.tulis()} indikatornya, {_menurut_capaian(b, kode)}."


def _seluruh(banyak: int) -> str:
    return kumpulan(banyak).capitalize()


def yang_belum(b: Bahan) -> str:
    """The indicators under 100 percent, by name; empty when there is none."""
    ukur = [(i, b.ukur(i.kode)) for i in b.rencana.indikator]
    belum = [(i, u) for i, u in ukur if (n := u.angka("capaian")) is not None and n < SERATUS]
    return gabung(
        f"{sebut(i.nama)}"
        f" ({persen_capaian(capaian_tercetak(u), b.desimal(i.kode), u.kunci(kolom_tercetak(u)))})"
        for i, u in belum
    )
