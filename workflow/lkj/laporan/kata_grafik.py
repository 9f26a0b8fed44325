"""What the charts show, in words: for their alternative texts and for the sentences that refer to them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan, capaian_tercetak
from lkj.laporan.cacah import cacah
from lkj.laporan.data_grafik import bernomor
from lkj.laporan.kalimat import SERATUS, persen
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
    banyak = (
        (tercapai, "mencapai 100% atau lebih"),
        (len(terukur) - tercapai, "kurang dari 100%"),
        (len(b.rencana.indikator) - len(terukur), "belum dapat diukur"),
    )
    (rendah, kecil), (tinggi, besar) = _ujung((i.nama, c) for i, _, c in terukur)
    kalimat = f"{gabung(f'{n} indikator {kata}' for n, kata in banyak if n)}."
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
        tercapai, terukur = (cacah(b.per_triwulan[tw], nama) for nama in ("tercapai_tw", "terukur_tw"))
        if terukur.banyak:
            bagian.append(f"{tercapai.tulis()} dari {terukur.tulis()} pada {nama_triwulan(tw)}")
    if not bagian:
        return "Belum ada capaian triwulan yang dapat dihitung."
    return f"Indikator yang mencapai target triwulannya: {gabung(bagian)}."


def gerak_tahunan(b: Bahan) -> str:
    """How many indicators did better and worse than in the year before."""
    terbanding = cacah(b.pengukuran, "terbanding")
    if not terbanding.banyak:
        return f"Belum ada realisasi yang dapat dibandingkan dengan tahun {b.tahun - 1}."
    arah = ((cacah(b.pengukuran, kata), kata) for kata in ("membaik", "menurun", "tetap"))
    isi = gabung(f"{c.tulis()} indikator {kata}" for c, kata in arah if c.banyak)
    dasar = f"Dari {terbanding.tulis()} indikator yang dapat dibandingkan dengan tahun {b.tahun - 1}"
    return f"{dasar}, kinerja {isi}."


def ujung_serapan(b: Bahan) -> str:
    """The highest and the lowest absorption of a programme, as printed."""
    semua = {u["kode"]: u for u in b.anggaran.pilih("program") if u.angka("serapan") is not None}
    if not semua:
        return "Serapan belum dapat dihitung."
    nilai = {kode: u.angka("serapan") or Decimal(0) for kode, u in semua.items()}
    cetak = [(kode, angka.bulatkan(n, b.desimal())) for kode, n in nilai.items()]
    (rendah, kecil), (tinggi, besar) = _ujung(cetak)
    paling, paling_rendah = (
        persen(n, b.desimal(), semua[kode[0]].kunci("serapan"))
        for kode, n in ((tinggi, besar), (rendah, kecil))
    )
    if kecil == besar:
        return f"Serapan program {gabung(tinggi)} adalah {paling}."
    return (
        f"Serapan tertinggi adalah program {gabung(tinggi)} ({paling}), sedangkan yang"
        f" terendah adalah program {gabung(rendah)} ({paling_rendah})."
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
    u = b.anggaran.satu("jumlah")
    batas = persen(u.angka("serapan"), b.desimal(), u.kunci("serapan"))
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
