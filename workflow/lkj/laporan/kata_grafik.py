"""What the charts show, in words: for their alternative texts and for the sentences that refer to them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan, capaian_tercetak
from lkj.laporan.data_grafik import bernomor, tergambar
from lkj.laporan.kalimat import SERATUS, arah_gerak, persen
from lkj.laporan.markah import gabung
from lkj.periode import nama_triwulan
from lkj.rencana import Indikator


def _capaian(b: Bahan) -> list[tuple[Indikator, Decimal, Decimal]]:
    """Indicators with an achievement: as it was calculated, and as it is printed."""
    ekor = "" if b.tw is None else "_sd"
    semua = ((i, b.ukur(i.kode)) for _, i in bernomor(b))
    return [
        (i, n, c)
        for i, u in semua
        if (n := u.angka(f"capaian{ekor}")) is not None and (c := capaian_tercetak(u, ekor)) is not None
    ]


def sebaran(b: Bahan) -> str:
    """Counts, and between which figures the achievements lie."""
    terukur = _capaian(b)
    if not terukur:
        return "Belum ada indikator yang dapat diukur."
    tercapai = sum(n >= SERATUS for _, n, _ in terukur)
    cacah = (
        (tercapai, "mencapai 100% atau lebih"),
        (len(terukur) - tercapai, "kurang dari 100%"),
        (len(b.rencana.indikator) - len(terukur), "belum dapat diukur"),
    )
    (rendah, kecil), (tinggi, besar) = _ujung((i.nama, c) for i, _, c in terukur)
    kalimat = f"{gabung(f'{n} indikator {kata}' for n, kata in cacah if n)}."
    if kecil == besar:
        return kalimat
    return (
        f"{kalimat} Yang terendah {gabung(rendah)} ({persen(kecil, b.desimal())}), yang tertinggi"
        f" {gabung(tinggi)} ({persen(besar, b.desimal())})."
    )


def _ujung(nilai: Iterable[tuple[str, Decimal]]) -> tuple[tuple[list[str], Decimal], ...]:
    """Names of the lowest and of the highest figure, each with the figure."""
    semua = list(nilai)
    batas = (min(n for _, n in semua), max(n for _, n in semua))
    return tuple(([nama for nama, n in semua if n == ujung], ujung) for ujung in batas)


def tiap_triwulan(b: Bahan) -> str:
    """Of how many measured indicators how many reached the target of their quarter."""
    bagian = []
    for tw in b.triwulan:
        capaian = [u.angka("capaian_tw") for u in b.per_triwulan[tw].pilih("indikator")]
        ada = [n for n in capaian if n is not None]
        if ada:
            bagian.append(f"{sum(n >= SERATUS for n in ada)} dari {len(ada)} pada {nama_triwulan(tw)}")
    if not bagian:
        return "Belum ada capaian triwulan yang dapat dihitung."
    return f"Indikator yang mencapai target triwulannya: {gabung(bagian)}."


def gerak_tahunan(b: Bahan) -> str:
    """How many indicators did better and worse than in the year before."""
    arah = [a for _, i in tergambar(b) if (a := _membaik(b, i)) is not None]
    if not arah:
        return f"Belum ada realisasi yang dapat dibandingkan dengan tahun {b.tahun - 1}."
    cacah = [(arah.count(kata), kata) for kata in ("membaik", "menurun", "tetap")]
    isi = gabung(f"{n} indikator {kata}" for n, kata in cacah if n)
    dasar = f"Dari {len(arah)} indikator yang dapat dibandingkan dengan tahun {b.tahun - 1}"
    return f"{dasar}, kinerja {isi}."


def _membaik(b: Bahan, i: Indikator) -> str | None:
    """Whether a result moved the right way; a range has none."""
    beda = b.ukur(i.kode).angka("perubahan_realisasi")
    if beda is None or i.tipe == "rentang":
        return None
    arah = arah_gerak(beda)
    if arah == "tetap":
        return arah
    return "membaik" if (arah == "naik") == (i.polaritas == "positif") else "menurun"


def ujung_serapan(b: Bahan) -> str:
    """The highest and the lowest absorption of a programme, as printed."""
    ada = [(u["kode"], n) for u in b.anggaran.pilih("program") if (n := u.angka("serapan")) is not None]
    if not ada:
        return "Serapan belum dapat dihitung."
    cetak = [(kode, angka.bulatkan(n, b.desimal())) for kode, n in ada]
    (rendah, kecil), (tinggi, besar) = _ujung(cetak)
    if kecil == besar:
        return f"Serapan program {gabung(tinggi)} adalah {persen(besar, b.desimal())}."
    return (
        f"Serapan tertinggi adalah program {gabung(tinggi)} ({persen(besar, b.desimal())}), sedangkan yang"
        f" terendah adalah program {gabung(rendah)} ({persen(kecil, b.desimal())})."
    )


def letak(b: Bahan) -> list[tuple[int, bool, bool]]:
    """Sasaran number, whether its achievement is 100 or more, whether it absorbed as much as the whole."""
    batas = b.anggaran.satu("jumlah").angka("serapan")
    if b.tw is not None or batas is None:
        return []
    return [(n, c >= SERATUS, s >= batas) for n, c, s in _titik(b)]


def _titik(b: Bahan) -> Iterator[tuple[int, Decimal, Decimal]]:
    for n, s in enumerate(b.rencana.sasaran, 1):
        capaian = b.pengukuran.satu("sasaran", s.kode).angka("capaian")
        serapan = b.anggaran.satu("sasaran", s.kode).angka("serapan")
        if capaian is not None and serapan is not None:
            yield n, capaian, serapan


def menurut_kuadran(b: Bahan) -> str:
    """The sasaran by quadrant, in the neutral words of the chart."""
    batas = persen(b.anggaran.satu("jumlah").angka("serapan"), b.desimal())
    semua = letak(b)
    return " ".join(
        _kuadran([n for n, c, s in semua if (c, s) == (tinggi, banyak)], batas, tinggi=tinggi, banyak=banyak)
        for tinggi in (True, False)
        for banyak in (True, False)
        if any((c, s) == (tinggi, banyak) for _, c, s in semua)
    )


def _kuadran(nomor: Sequence[int], batas: str, *, tinggi: bool, banyak: bool) -> str:
    capaian = "capaian 100% atau lebih" if tinggi else "capaian di bawah 100%"
    serapan = f"serapan {batas} atau lebih" if banyak else f"serapan di bawah {batas}"
    return f"Sasaran {gabung(nomor)}: {capaian} dan {serapan}."
