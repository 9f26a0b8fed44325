"""Why a verdict, in Indonesian, for the reviewer and for the office that is reviewed."""

from collections.abc import Sequence
from decimal import Decimal

from lkj import angka
from lkj.reviu.cetakan import AngkaCetak, SelCetak
from lkj.reviu.model import COCOK, PERLU, TIDAK, Hasil
from lkj.reviu.temuan import Temuan

_TERCAPAI = ("tercapai", "melebihi", "melampaui")
_BELUM = ("tidak tercapai", "belum tercapai", "kurang")
_SERATUS = Decimal(100)


def tulis(nilai: Decimal, desimal: int = 2) -> str:
    """A figure in Indonesian notation, with enough decimals to see a difference."""
    return angka.tulis(nilai, desimal=desimal)


def cocok(temuan: Sequence[Temuan], masukan: Sequence[AngkaCetak], cetak: AngkaCetak) -> Hasil:
    """The printed figure follows from its row."""
    t = temuan[0]
    kalimat = f"{_cetak(cetak)} sesuai: {t.calon.kata} = {tulis(t.nilai, cetak.desimal + 2)}, {t.cara.kata}."
    if len({x.calon.nama for x in temuan}) > 1:
        kalimat += f" Rumus lain yang juga memberi angka ini: {_nama_lain(temuan)}."
    desimal = _desimal(cetak)
    kalimat += _cara_baca(masukan, cetak)
    return Hasil(COCOK, _rumus(temuan), (_hitung(t, cetak),), kalimat, desimal)


def temuan(
    daftar: Sequence[Temuan],
    masukan: Sequence[AngkaCetak],
    cetak: AngkaCetak,
    seharusnya: Decimal | None,
) -> Hasil:
    """The printed figure needs a question, or is wrong."""
    nilai = (seharusnya,) if seharusnya is not None else None
    hitungan = ""
    if seharusnya is not None:
        hitungan = f" Dari angka tercetak hasilnya {tulis(seharusnya, cetak.desimal + 2)}."
    if not daftar:
        kalimat = f"{_cetak(cetak)} tidak diperoleh dari rumus atau pembulatan mana pun.{hitungan}"
        return Hasil(TIDAK, (), nilai, kalimat + _cara_baca(masukan, cetak), _desimal(cetak))
    t = daftar[0]
    if t.hasil == TIDAK:
        kalimat = f"{_cetak(cetak)} berasal dari {t.calon.kata}: {t.calon.sebab}.{hitungan}"
    elif t.calon.sebab:
        kalimat = f"{_cetak(cetak)} cocok dengan {t.calon.kata}, tetapi {t.calon.sebab}."
        nilai = (t.nilai,)
    else:
        dari = f"{t.calon.kata} = {tulis(t.nilai, cetak.desimal + 2)}"
        kalimat = f"{_cetak(cetak)} cocok dengan {dari} {_sambung(t)}."
        nilai = (t.nilai,)
    return Hasil(t.hasil, _rumus(daftar), nilai, kalimat + _cara_baca(masukan, cetak), _desimal(cetak))


def _sambung(t: Temuan) -> str:
    return t.cara.kata if t.cara.kata.startswith("hanya") else f"hanya bila {t.cara.kata}"


def _rumus(daftar: Sequence[Temuan]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{t.calon.nama} ({t.cara.kata})" for t in daftar))


def _nama_lain(daftar: Sequence[Temuan]) -> str:
    pertama = daftar[0].calon.nama
    return ", ".join(dict.fromkeys(t.calon.kata for t in daftar if t.calon.nama != pertama))


def _hitung(t: Temuan, cetak: AngkaCetak) -> Decimal:
    """The value as the cell prints it: capped, floored or as a ratio where that is how it was printed."""
    return cetak.nilai if t.cara.kata.startswith(("dibatasi", "ditulis")) else t.nilai


def _desimal(cetak: AngkaCetak) -> int:
    return max(cetak.desimal, 2)


def _cetak(a: AngkaCetak) -> str:
    return f"Angka tercetak {tulis(a.nilai, a.desimal)}{'%' if a.persen else ''}"


def _cara_baca(masukan: Sequence[AngkaCetak], cetak: AngkaCetak) -> str:
    """Say how a doubtful figure was read, and which units differ; nothing ambiguous is read silently."""
    kalimat = ""
    mendua = [a for a in (*masukan, cetak) if a.ragam or a.bertanda_kaki]
    if mendua:
        dibaca = ", ".join(tulis(a.nilai, a.desimal) for a in mendua)
        kalimat += f" Penulisan angkanya mendua atau bertanda catatan kaki; dibaca {dibaca}."
    satuan = {a.satuan.casefold() for a in masukan if a.satuan and not a.persen and not a.label}
    if len(masukan) == 2 and len(satuan) == 2:
        kalimat += " Satuan target dan realisasi ditulis berbeda."
    return kalimat


def capaian_teks(teks: str, seharusnya: Decimal | None) -> Hasil:
    """The achievement is a word: it may say "tercapai", and may be wrong about it."""
    lipat = teks.casefold()
    if seharusnya is None:
        return Hasil(PERLU, (), None, f"Kolom capaian memuat teks “{teks}”, bukan angka.")
    belum = lipat.startswith(_BELUM)
    sudah = not belum and lipat.startswith(_TERCAPAI)
    hitungan = f"capaian hasil hitung {tulis(seharusnya)}%"
    if not (belum or sudah):
        kalimat = f"Kolom capaian memuat teks “{teks}”, bukan angka; {hitungan}."
        return Hasil(PERLU, (), (seharusnya,), kalimat)
    benar = (seharusnya >= _SERATUS) is sudah
    kalimat = f"“{teks}” {'sesuai' if benar else 'bertentangan'} dengan {hitungan}."
    return Hasil(COCOK if benar else TIDAK, ("tercapai",) if benar else (), (seharusnya,), kalimat)


def tidak_dicetak(seharusnya: Decimal) -> str:
    """Both figures are there and the achievement is not."""
    return f"Capaian tidak dicetak, padahal dapat dihitung: {tulis(seharusnya)}."


def target_kosong(realisasi: SelCetak) -> str:
    """There is a realisasi and no target."""
    kalimat = f"Target tidak tercetak, sehingga realisasi {realisasi.teks} tidak dapat dinilai."
    ragu = [a for a in realisasi.bagian if a.bertanda_kaki or a.ragam]
    return kalimat + (" Angka realisasinya pun mendua atau bertanda catatan kaki." if ragu else "")


def target_nol(realisasi: AngkaCetak, seharusnya: Decimal | None) -> str:
    """Lower is better with a target of zero."""
    nilai = "tidak dapat dihitung" if seharusnya is None else f"{tulis(seharusnya)}%"
    return f"Target nol dengan realisasi {tulis(realisasi.nilai)}: capaiannya {nilai}."
