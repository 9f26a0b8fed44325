"""Achievements and their categories, of indicators and of means, in the words of a calculation."""

from collections.abc import Iterable, Iterator

from lkj import bingkai
from lkj.rumus import BATAS, KATA_KODE, RUMUS, Rentang, berangka, hitung
from lkj.telusur.dasar import Bahan, tulis, tulis_teks
from lkj.telusur.model import Asal, Baris


def hitungan(b: Bahan, u: Baris, target: str, realisasi: str) -> str:
    """The formula of an indicator with its numbers; of a special case, what it is.

    Args:
        b: The material.
        u: The indicator's row.
        target: The target as text of a table.
        realisasi: The result.
    """
    nilai, dicapai = bingkai.target_dari_teks(target), bingkai.target_dari_teks(realisasi)
    if nilai is None or dicapai is None or isinstance(dicapai, tuple):
        return ""
    batas = Rentang(*nilai) if isinstance(nilai, tuple) else nilai
    polaritas = b.indikator[u.kode].polaritas
    kode = hitung(u["rumus"], target=batas, realisasi=dicapai, polaritas=polaritas).kode
    return KATA_KODE[kode] if kode else berangka(u["rumus"], batas, dicapai, polaritas, tulis)


def kata_rumus(u: Baris) -> str:
    """The formula of an indicator in words."""
    return RUMUS[u["rumus"]].kata


def asal_capaian(
    b: Bahan, u: Baris, nama: str, ekor: str, *, rumus: str, ketentuan: str, masukan: Iterable[str]
) -> Iterator[Asal]:
    """An achievement as calculated, as printed where that differs, and its category.

    Args:
        b: The material.
        u: The row of an indicator or a mean.
        nama: What was measured, and when.
        ekor: Which achievement of the row: nothing, ``_tw`` or ``_sd``.
        rumus: The calculation.
        ketentuan: Its rule.
        masukan: What it was calculated from.
    """
    kolom = f"capaian{ekor}"
    yield from u.asal(kolom, f"Capaian {nama} (persen)", rumus=rumus, ketentuan=ketentuan, masukan=masukan)
    if kode := u[f"kode_batas{ekor}"]:
        arah = "paling tinggi" if kode == "BATAS_ATAS" else "paling rendah"
        cetak = f"{tulis_teks(u[kolom])} dicetak {arah} {tulis_teks(u[f'{kolom}_cetak'])}"
        uraian = f"Capaian {nama} yang dicetak (persen)"
        yield from u.asal(f"{kolom}_cetak", uraian, rumus=cetak, masukan=u.kunci(kolom))
    yield from _kategori(b, u, nama, ekor)


def _kategori(b: Bahan, u: Baris, nama: str, ekor: str) -> Iterator[Asal]:
    skala = b.skala.untuk(u.kode)
    kelas = next((k for k in skala.kelas if k.kode == u[f"kategori{ekor}"]), None)
    if kelas is not None:
        yield from u.asal(
            f"kategori{ekor}",
            f"Kategori capaian {nama}",
            nilai=kelas.nama,
            rumus=f"{tulis_teks(u[f'capaian{ekor}'])} termasuk {kelas.nama} ({kelas.cetak})",
            ketentuan=f"{skala.judul}, {skala.sumber}; {BATAS[skala.batas]}",
            masukan=u.kunci(f"capaian{ekor}"),
        )
