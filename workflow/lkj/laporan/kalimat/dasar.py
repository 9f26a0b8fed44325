"""What all sentences about figures share: names, values with their unit, directions, and turns of phrase.

A figure in a sentence carries its key (`lkj.laporan.markah.tertanda`), where its row is known: ``kunci`` is
the key of what is printed, empty for none. `polos` gives the sentence without keys.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from lkj import angka
from lkj.kunci import ketentuan
from lkj.laporan.bahan import Bahan
from lkj.laporan.markah import gabung, tertanda
from lkj.pengukuran.cacah import arah_gerak
from lkj.rencana import Indikator
from lkj.rencana.kaidah import tampil
from lkj.rencana.model import NilaiTarget
from lkj.rumus import KATA_KODE
from lkj.rumus.agregasi import KATA_LUBANG

SERATUS = Decimal(100)
KATA_NILAI = {"sementara": "nilai sementara", "tahun_sebelumnya": "nilai tahun sebelumnya"}
"""Status of a value that is measured but not final, in words (domain.md 3.4a)."""
_PERSEN = ("persen", "%")
_TANPA_SATUAN = frozenset(["indeks", "nilai", "skor", "angka", "poin"])
"""Units that only repeat what is measured; their differences are points."""
_AWAL_UMUM = frozenset(
    ["persentase", "jumlah", "rata-rata", "nilai", "tingkat", "rasio", "cakupan", "skor", "proporsi", "waktu"]
)
"""Words that begin the name of an indicator and are no names themselves."""
_DESIMAL_PALING = 12
_KUMPULAN = ("", "", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan")


def nilai_satuan(nilai: NilaiTarget, satuan: str, desimal: int = 2, kunci: str = "") -> str:
    """A value with its unit: 85,12 indeks; 95,7%; 60–70%."""
    if nilai is None:
        return "–"
    cetak = tampil(nilai) if isinstance(nilai, tuple) else angka.tulis(nilai, desimal=desimal)
    teks = tertanda(cetak, kunci)
    return f"{teks}%" if satuan.casefold() in _PERSEN else f"{teks} {satuan}"


def nilai_indikator(b: Bahan, i: Indikator, nilai: NilaiTarget, kunci: str = "") -> str:
    """A value of an indicator with its unit; the word of an ordinal one stands alone."""
    if sebutan := b.sebutan(i, nilai):
        return tertanda(sebutan, kunci)
    return nilai_satuan(nilai, i.satuan, kunci=kunci)


def ukuran(b: Bahan, i: Indikator, nilai: NilaiTarget, desimal: int = 2, kunci: str = "") -> str:
    """A value in a sentence that names the indicator: a unit that the name says already is left out."""
    if sebutan := b.sebutan(i, nilai):
        return tertanda(sebutan, kunci)
    satuan = "" if i.satuan.casefold() in _TANPA_SATUAN else i.satuan
    return nilai_satuan(nilai, satuan, desimal, kunci).strip()


def desimal_tegas(satu: NilaiTarget, dua: NilaiTarget, paling_sedikit: int = 2) -> int:
    """So many decimals that two figures which differ are not printed alike."""
    if not isinstance(satu, Decimal) or not isinstance(dua, Decimal) or satu == dua:
        return paling_sedikit
    pilihan = range(paling_sedikit, _DESIMAL_PALING)
    beda = (d for d in pilihan if angka.bulatkan(satu, d) != angka.bulatkan(dua, d))
    return next(beda, _DESIMAL_PALING)


def persen(nilai: Decimal | None, desimal: int = 2, kunci: str = "") -> str:
    """A percentage, or a dash."""
    return "–" if nilai is None else tertanda(angka.persen(nilai, desimal=desimal), kunci)


def persen_ketentuan(b: Bahan, nama: str, kode: str = "") -> str:
    """A percentage of the declared rules (``batas_atas`` …), of an indicator where it has its own."""
    nilai: Decimal | None = getattr(b.ketentuan(kode), nama)
    return persen(nilai, kunci=kunci_ketentuan(b, nama, kode))


def kunci_ketentuan(b: Bahan, nama: str, kode: str = "") -> str:
    """The key of a declared rule: of an indicator that sets it, or of the office."""
    sendiri = b.kantor.ketentuan.indikator.get(kode)
    return ketentuan(nama, kode if sendiri and nama in sendiri.model_fields_set else "")


def persen_capaian(nilai: Decimal | None, desimal: int, kunci: str = "") -> str:
    """An achievement, or a dash; one just under 100 is not printed as 100."""
    if nilai is None:
        return "–"
    return tertanda(angka.persen(nilai, desimal=desimal_tegas(nilai, SERATUS, desimal)), kunci)


def awal_besar(teks: str) -> str:
    """A text with a capital at its beginning."""
    return teks[:1].upper() + teks[1:]


def sebut(nama: str) -> str:
    """The name of an indicator within a sentence: jumlah lembaga …, but Indeks Kepuasan Masyarakat."""
    awal, _, sisa = nama.partition(" ")
    umum = awal.casefold() in _AWAL_UMUM and awal.istitle() and not sisa.split(" ")[0].istitle()
    return awal.lower() + nama[len(awal) :] if umum or awal == "Rata-rata" else nama


def sebab(kode: str) -> str:
    """Why a value is missing or special, in words."""
    return KATA_KODE.get(kode) or KATA_LUBANG.get(kode) or ""


def satuan_beda(satuan: str) -> str:
    """The unit of a difference: percentages differ by "poin persen" (domain.md 3.3), scores by points."""
    if satuan.casefold() in _PERSEN:
        return "poin persen"
    return "poin" if satuan.casefold() in _TANPA_SATUAN else satuan


def jarak(beda: Decimal, satuan: str, kunci: str = "") -> str:
    """The size of a difference with its unit."""
    return f"{tertanda(angka.tulis(beda.copy_abs()), kunci)} {satuan_beda(satuan)}"


def gerak(beda: Decimal, satuan: str, kunci: str = "") -> str:
    """Rise or fall with its size, or the same."""
    arah = arah_gerak(beda)
    return arah if arah == "tetap" else f"{arah} {jarak(beda, satuan, kunci)}"


def indikator_ini(banyak: int) -> str:
    """The indicators just named: indikator ini, kedua indikator ini, 12 indikator ini."""
    return f"{kumpulan(banyak)} indikator ini".strip() if banyak > 1 else "indikator ini"


def kumpulan(banyak: int) -> str:
    """All of so many: kedua, ketiga; in figures from ten."""
    return _KUMPULAN[banyak] if banyak < len(_KUMPULAN) else f"seluruh {banyak}"


def daftar(
    b: Bahan,
    indikator: Sequence[Indikator],
    halangan: Callable[[Indikator], str],
    kalimat: Callable[[Indikator, int], str],
) -> list[str]:
    """Sentences on indicators in their order, none like the one before it.

    Args:
        b: The material; each sasaran begins with another construction.
        indikator: The indicators of a sasaran.
        halangan: Why nothing can be said about one ("belum dapat diukur: …", ``{ini}`` for the
            indicator); "" where something can. Those with the same reason are said together.
        kalimat: The sentence on one, in the construction of that number.
    """
    terhalang: dict[str, list[str]] = {}
    for i in indikator:
        if sebab_i := halangan(i):
            terhalang.setdefault(sebab_i, []).append(i.nama)
    hasil: list[str] = []
    urutan = giliran(b, indikator)
    for i in indikator:
        if sebab_i := halangan(i):
            hasil += [kalimat_halangan(terhalang, sebab_i)] if terhalang[sebab_i][0] == i.nama else []
        else:
            hasil.append(kalimat(i, urutan))
            urutan += 1
    return hasil


def giliran(b: Bahan, indikator: Sequence[Indikator]) -> int:
    """The construction with which the list of a sasaran begins: its place in the plan."""
    kode = [s.kode for s in b.rencana.sasaran]
    return kode.index(indikator[0].sasaran) if indikator and indikator[0].sasaran in kode else 0


def kalimat_halangan(terhalang: Mapping[str, Sequence[str]], alasan: str) -> str:
    """The sentence on all indicators that one reason holds up."""
    nama = [terhalang[alasan][0], *map(sebut, terhalang[alasan][1:])]
    return f"{gabung(nama)} {alasan.replace('{ini}', indikator_ini(len(nama)))}."
