"""Rows of the measured tables: indicators, and the means of sasaran and office."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lkj import angka
from lkj.konfigurasi import Ketentuan
from lkj.pengukuran.indikator import UkurIndikator, capaian
from lkj.rencana import Indikator, Rencana
from lkj.rencana.model import NilaiTarget
from lkj.rumus import Skala, batasi, rerata

KOLOM_TRIWULAN = (
    "kode",
    "jenis",
    "nama",
    "sasaran",
    "satuan",
    "polaritas",
    "rumus",
    "agregasi",
    "seksi",
    "versi_pk",
    "target_tw",
    "realisasi_tw",
    "capaian_tw",
    "kategori_tw",
    "kode_tw",
    "target_sd",
    "realisasi_sd",
    "capaian_sd",
    "kategori_sd",
    "celah_sd",
    "kode_sd",
    "target_tahun",
    "capaian_tahun",
    "n",
    "dari",
    "sumber",
)


def kolom_tahunan(tahun: int) -> tuple[str, ...]:
    """Columns of the year's table; the three earlier years stand in columns of their own."""
    lalu = [
        f"{apa}_{t}" for t in range(tahun - 3, tahun) for apa in ("target", "realisasi", "capaian", "asal")
    ]
    return (
        *(
            "kode",
            "jenis",
            "nama",
            "sasaran",
            "satuan",
            "polaritas",
            "rumus",
            "agregasi",
            "seksi",
            "versi_pk",
        ),
        *(
            "target",
            "realisasi",
            "capaian",
            "capaian_cetak",
            "kategori",
            "celah",
            "kode_khusus",
            "predikat",
        ),
        *lalu,
        *("target_akhir", "realisasi_renstra", "kemajuan"),
        *("standar", "sumber_standar", "selisih_standar", "capaian_standar"),
        *("n", "dari", "sumber"),
    )


def dasar(rencana: Rencana, indikator: Indikator, tw: int) -> dict[str, object]:
    """Columns that describe an indicator."""
    i = indikator
    return {
        "kode": i.kode,
        "jenis": "indikator",
        "nama": i.nama,
        "sasaran": i.sasaran,
        "satuan": i.satuan,
        "polaritas": i.polaritas,
        "rumus": i.rumus,
        "agregasi": i.agregasi,
        "seksi": i.seksi,
        "versi_pk": rencana.versi_berlaku("PK", tw).kode,
    }


def kategori(skala: Skala, nilai: Decimal | None, kolom: str, celah: str) -> dict[str, object]:
    """The category of an unrounded achievement, and whether it lies in a gap of the printed scale."""
    peringkat = skala.golongkan(nilai)
    return {
        kolom: peringkat.kelas.kode if peringkat.kelas else None,
        celah: peringkat.kode if nilai is not None else None,
    }


def baris_triwulan(rencana: Rencana, ukur: UkurIndikator, skala: Skala) -> dict[str, object]:
    """One indicator's row of a quarter's table."""
    return {
        **dasar(rencana, ukur.indikator, ukur.tw),
        "target_tw": ukur.target_tw,
        "realisasi_tw": ukur.realisasi_tw,
        "capaian_tw": ukur.capaian_tw.nilai,
        "kode_tw": ukur.capaian_tw.kode,
        **kategori(skala, ukur.capaian_tw.nilai, "kategori_tw", "_"),
        "target_sd": ukur.target_sd,
        "realisasi_sd": ukur.realisasi_sd.nilai,
        "capaian_sd": ukur.capaian_sd.nilai,
        "kode_sd": ukur.capaian_sd.kode or ukur.realisasi_sd.kode,
        **kategori(skala, ukur.capaian_sd.nilai, "kategori_sd", "celah_sd"),
        "target_tahun": ukur.target_tahun,
        "capaian_tahun": ukur.capaian_tahun.nilai,
        "sumber": " ".join(ukur.sumber),
    }


def rangkuman(
    rencana: Rencana,
    baris: Sequence[Mapping[str, object]],
    ketentuan: Ketentuan,
    skala: Skala,
    kolom: Mapping[str, tuple[str, str]],
) -> list[dict[str, object]]:
    """Rows of each sasaran and of the office: simple means of the computable indicators, with n.

    Args:
        rencana: The plan.
        baris: The indicators' rows.
        ketentuan: Holds the cap before the mean (``batas_rerata``).
        skala: For the category of a mean.
        kolom: Achievement column → (category column, gap column).
    """
    hasil = [
        _rangkum(
            s.kode,
            "sasaran",
            s.uraian,
            [b for b in baris if b["sasaran"] == s.kode],
            ketentuan,
            skala,
            kolom,
        )
        for s in rencana.sasaran
    ]
    return [
        *hasil,
        _rangkum("INSTANSI", "instansi", rencana.instansi, list(baris), ketentuan, skala, kolom),
    ]


def _rangkum(
    kode: str,
    jenis: str,
    nama: str,
    baris: Sequence[Mapping[str, object]],
    ketentuan: Ketentuan,
    skala: Skala,
    kolom: Mapping[str, tuple[str, str]],
) -> dict[str, object]:
    hasil: dict[str, object] = {"kode": kode, "jenis": jenis, "nama": nama}
    for kolom_capaian, (kolom_kategori, kolom_celah) in kolom.items():
        rata = rerata([_untuk_rerata(b[kolom_capaian], ketentuan) for b in baris])
        hasil |= {kolom_capaian: rata.nilai, "n": str(rata.n), "dari": str(rata.dari)}
        hasil |= kategori(skala, rata.nilai, kolom_kategori, kolom_celah)
    return hasil


def _untuk_rerata(nilai: object, ketentuan: Ketentuan) -> Decimal | None:
    """The achievement that enters a mean: floored at ``batas_bawah``, capped where a cap is declared."""
    if not isinstance(nilai, Decimal):
        return None
    return batasi(nilai, atas=ketentuan.batas_rerata, bawah=ketentuan.batas_bawah).nilai


def tahun_lalu(indikator: Indikator, target: NilaiTarget, realisasi: Decimal | None) -> Decimal | None:
    """Achievement of an earlier year from its target and result."""
    if target is None or realisasi is None:
        return None
    return capaian(indikator, target, realisasi).nilai


def kemajuan_renstra(
    indikator: Indikator, akhir: NilaiTarget, realisasi: Iterable[Decimal | None]
) -> tuple[Decimal | None, Decimal | None]:
    """Result towards the end target of the Renstra, and progress in percent (domain.md 3.5).

    Args:
        indikator: Declares ``agregasi_renstra``: the year's value (``akhir``) or the sum since the
            first year of the Renstra (``jumlah``).
        akhir: End target.
        realisasi: Results from the first year of the Renstra to this one.
    """
    deret = list(realisasi)
    if indikator.agregasi_renstra == "akhir":
        nilai = deret[-1]
    else:
        nilai = None if any(r is None for r in deret) else angka.jumlah(r for r in deret if r is not None)
    return nilai, capaian(indikator, akhir, nilai).nilai if nilai is not None else None
