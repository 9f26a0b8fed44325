"""Rules inside the plan: targets of quarters against the year, yearly targets against the Renstra.

Source: domain.md 3.4 rule 5, 3.4a (cumulative targets) and 3.5 (Renstra).
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.rencana.model import Indikator, NilaiTarget, Rencana, Renstra, Target


def periksa_kaidah(
    rencana: Rencana, berkas: str, alamat: Mapping[tuple[str, ...], str] | None = None
) -> list[Catatan]:
    """Remarks on targets that do not fit together.

    Args:
        rencana: The plan.
        berkas: Path of its workbook, for remarks.
        alamat: Cells (A1) of the yearly targets, by (version, indicator), and of the end targets of the
            Renstra, by (indicator,).
    """
    alamat = alamat or {}
    indikator = {i.kode: i for i in rencana.indikator}
    catatan = []
    for target in rencana.target:
        for kaidah, seharusnya in _target_utuh(indikator[target.kode], target):
            catatan.append(
                catat(
                    "TARGET_TIDAK_UTUH",
                    berkas=berkas,
                    lembar="Target",
                    sel=alamat.get((target.versi, target.kode), ""),
                    nilai=tampil(target.tahun),
                    kaidah=f"{target.kode} ({target.versi}): {kaidah}",
                    seharusnya=seharusnya,
                    kunci=target.kode,
                )
            )
    for renstra in rencana.renstra:
        sel = alamat.get((renstra.kode,), "")
        catatan += _renstra_cocok(indikator[renstra.kode], renstra, rencana, (berkas, sel))
    return catatan


def tampil(nilai: NilaiTarget) -> str:
    """A target as an officer writes it: 82,5 or 60–70 or –."""
    if nilai is None:
        return "–"
    if isinstance(nilai, tuple):
        return "–".join(angka.tulis(n) for n in nilai)
    return angka.tulis(nilai)


def _target_utuh(indikator: Indikator, target: Target) -> Iterator[tuple[str, str]]:
    """Pairs of (rule, expected value) that a row of targets breaks."""
    if indikator.rumus != "rentang" and any(isinstance(t, tuple) for t in (target.tahun, *target.tw)):
        yield f"rumus {indikator.rumus} memakai target tunggal, bukan rentang", "satu angka"
        return
    if indikator.agregasi == "tahunan" or _berakhir(indikator):
        if target.tw[3] != target.tahun:
            yield "target triwulan IV sama dengan target tahun", tampil(target.tahun)
        return
    angka_tw = [t for t in target.tw if isinstance(t, Decimal)]
    if len(angka_tw) < 4 or not isinstance(target.tahun, Decimal):
        yield "target keempat triwulan terisi angka", "angka"
        return
    jumlah = angka.jumlah(angka_tw)
    if indikator.agregasi == "jumlah" and jumlah != target.tahun:
        yield "jumlah target triwulan sama dengan target tahun", tampil(jumlah)
    if indikator.agregasi == "rata" and jumlah != 4 * target.tahun:
        yield (
            "rata-rata target triwulan sama dengan target tahun",
            tampil(angka.bagi(jumlah, Decimal(4))),
        )


def _berakhir(indikator: Indikator) -> bool:
    """Whether the last quarter's target is the year's."""
    kumulatif = indikator.target_isian == "kumulatif" and indikator.agregasi == "jumlah"
    return indikator.agregasi == "akhir" or kumulatif


def _renstra_cocok(
    indikator: Indikator, renstra: Renstra, rencana: Rencana, asal: tuple[str, str]
) -> Iterator[Catatan]:
    """The end target is the sum of the yearly targets (``jumlah``) or the last year's (``akhir``)."""
    tahunan = [renstra.target[t] for t in range(rencana.renstra_awal, rencana.renstra_akhir + 1)]
    seharusnya, kaidah = tahunan[-1], f"target tahun {rencana.renstra_akhir}"
    if indikator.agregasi_renstra == "jumlah":
        seharusnya = angka.jumlah([t for t in tahunan if isinstance(t, Decimal)])
        kaidah = "jumlah target tahunan"
    if renstra.akhir != seharusnya:
        yield catat(
            "RENSTRA_TIDAK_COCOK",
            berkas=asal[0],
            lembar="Renstra",
            sel=asal[1],
            nilai=tampil(renstra.akhir),
            kunci=indikator.kode,
            akhir=tampil(renstra.akhir),
            kaidah=kaidah,
            seharusnya=tampil(seharusnya),
        )
