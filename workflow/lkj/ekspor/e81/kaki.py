"""What stands below the table of E.81: mean and predikat, the sections' texts, and notes to the reader."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj import angka
from lkj.ekspor.bahan import Bahan, Baris
from lkj.ekspor.e81.baris import BarisE81
from lkj.ekspor.sumber import kata
from lkj.periode import nama_triwulan
from lkj.rumus import AGREGASI, RUMUS

PENDORONG = "Faktor pendorong keberhasilan kinerja"
PENGHAMBAT = "Faktor penghambat pencapaian kinerja"
LANJUT_TW = "Tindak lanjut yang diperlukan dalam triwulan berikutnya"
LANJUT_RENJA = "Tindak lanjut yang diperlukan dalam Renja berikutnya"
_TERAKHIR = 4


@dataclass(frozen=True)
class Kaki:
    """The foot of the form.

    Attributes:
        rata: Mean achievement of the indicators, percent; None where none could be calculated.
        predikat: Its class by the office's scale.
        uraian: Label → lines.
        catatan: Notes to the reader, for a sheet of their own.
        indikator: Indicator → how its columns 12, 13 and 14 are made.
    """

    rata: Decimal | None
    predikat: str
    uraian: Mapping[str, Sequence[str]]
    catatan: Sequence[str]
    indikator: Sequence[Sequence[str]]


def susun_kaki(b: Bahan, baris: Sequence[BarisE81], setahun: Mapping[str, Baris] | None) -> Kaki:
    """The foot of a quarter, or of the year."""
    instansi = _instansi(b, setahun)
    rencana = list(_teks(b, "rencana"))
    terakhir = b.tw == _TERAKHIR
    return Kaki(
        rata=angka.dari_csv(instansi["capaian"]),
        predikat=b.kategori("", instansi["kategori"]),
        uraian={
            PENDORONG: list(_teks(b, "pendukung")),
            PENGHAMBAT: list(_teks(b, "penghambat")),
            LANJUT_TW: [] if terakhir else rencana,
            LANJUT_RENJA: rencana if terakhir else [],
        },
        catatan=list(_catatan(b, baris, instansi, setahunan=setahun is not None)),
        indikator=list(_indikator(b)),
    )


def _instansi(b: Bahan, setahun: Mapping[str, Baris] | None) -> Mapping[str, str]:
    """The mean of all indicators, as the report prints it."""
    if setahun is not None:
        u = setahun["INSTANSI"]
        return {**u, "capaian": u["capaian_cetak"]}
    u = next(x for x in b.pengukuran[b.tw] if x["jenis"] == "instansi")
    return {**u, "capaian": u["capaian_sd_cetak"], "kategori": u["kategori_sd"]}


def _teks(b: Bahan, butir: str) -> Iterator[str]:
    """What the sections wrote, section by section."""
    for seksi in b.kantor.seksi:
        for r in b.rekap.pilih(tw=b.tw, jenis="analisis", seksi=seksi):
            if r["ukuran"] == butir and r["teks"]:
                tentang = b.indikator[r["kunci"]].nama if r["kunci"] in b.indikator else ""
                yield f"{b.nama_seksi([seksi])}{f', {tentang}' if tentang else ''}: {r['teks']}"


def _catatan(
    b: Bahan, baris: Sequence[BarisE81], instansi: Mapping[str, str], *, setahunan: bool
) -> Iterator[str]:
    target = f"target tahun {b.tahun}" if setahunan else f"target s.d. {nama_triwulan(b.tw)}"
    yield (
        f"Rata-rata capaian kinerja adalah rata-rata {instansi['n']} dari {instansi['dari']} indikator"
        f" terhadap {target}, sama dengan laporan kinerja;"
        f" predikatnya menurut skala {b.skala.untuk().sumber}."
    )
    yield (
        f"Tahun yang dievaluasi adalah {b.tahun}: kolom 6 realisasi s.d. akhir tahun {b.tahun - 1},"
        f" kolom 7 target tahun {b.tahun}, kolom 13 realisasi s.d. tahun {b.tahun}."
        " Sebutan (n-2) dan (n-1) mengikuti cetakan formulirnya."
    )
    yield (
        "Kolom 12 (K) mengikuti cara agregasi tiap indikator atas kolom 8 sampai 11; kolom 12 (Rp) jumlahnya."
        " Keluaran sub kegiatan dijumlahkan."
    )
    yield (
        "Kolom 13 (K) persentase dan indeks adalah nilai tahun berjalan, bukan kolom 6 ditambah kolom 12;"
        " indikator yang dijumlahkan selama masa Renstra ditandai dalam daftar di bawah."
        " Kolom 13 (Rp) selalu kolom 6 ditambah kolom 12."
    )
    if b.sementara:
        yield f"{b.sementara}. Yang bergantung padanya dibiarkan kosong, tidak dihitung nol."
    yield from _kosong(b, baris)


def _kosong(b: Bahan, baris: Sequence[BarisE81]) -> Iterator[str]:
    """What is blank because the plan does not know it."""
    if any(x.jenis == "sub_kegiatan" for x in baris):
        yield (
            "Dibiarkan kosong: kolom 5, 6, 13, dan 14 (K) sub kegiatan, karena target Renstra-nya tidak ada"
            " dalam rencana."
        )
        yield "Dibiarkan kosong: kolom K kegiatan, karena rencana tidak memuat indikator kegiatan."
    uang = [x for x in baris if x.rp]
    pertama = b.rencana.renstra_awal == b.tahun
    kosong = [
        n for n in (5, 6, 13, 14) if any(x.rp.get(n) is None for x in uang) and not (n == 6 and pertama)
    ]
    if kosong:
        sebagian = "" if all(x.rp.get(n) is None for x in uang for n in kosong) else " pada sebagian baris"
        yield (
            f"Dibiarkan kosong{sebagian}: kolom {_daftar(kosong)} (Rp), karena pagu Renstra atau realisasi"
            " keuangan tahun-tahun sebelumnya tidak diisi dalam rencana (lembar Renstra Rupiah)."
        )
    tanpa = [x for x in baris if x.indikator and 5 in x.k and x.k[6] is None]
    if tanpa:
        yield (
            "Dibiarkan kosong: kolom 6 (K), karena realisasi tahun sebelumnya tidak diketahui atau"
            f" tidak dapat diperbandingkan: {'; '.join(x.indikator for x in tanpa)}."
        )


def _daftar(nomor: Sequence[int]) -> str:
    """Numbers as they are listed: 5, 6, dan 14."""
    *awal, akhir = map(str, nomor)
    koma = "," if len(awal) > 1 else ""
    return f"{', '.join(awal)}{koma} dan {akhir}" if awal else akhir


_CARA_RENSTRA = {"akhir": "nilai tahun berjalan", "jumlah": "kolom 6 + kolom 12"}


def _indikator(b: Bahan) -> Iterator[Sequence[str]]:
    """How the columns 12, 13 and 14 of each indicator are made, and why one is blank."""
    for i in b.rencana.indikator:
        u = b.ukur(i.kode, b.tw)
        kolom_13, kolom_14 = _CARA_RENSTRA[i.agregasi_renstra], RUMUS[u["rumus"]].kata
        yield (i.kode, i.nama, AGREGASI[i.agregasi], kolom_13, kolom_14, kata(u["kode_sd"]))
