"""Catatan metode: the rules that this report used, in words, with worked numbers.

LKE asks for the mechanism of measurement, the reviewer for definitions (domain.md 6); a rule that is
open in the regulations is a declared one, and printed here. Only what was used is printed.
"""

from collections.abc import Iterable

from lkj.laporan.bahan import Bahan
from lkj.laporan.kalimat import kunci_ketentuan
from lkj.laporan.markah import tertanda
from lkj.laporan.metode.rerata import antartahun, kategori, rerata, status
from lkj.laporan.metode.rumus import batas_capaian, ketentuan_sendiri, rumus_capaian
from lkj.laporan.metode.triwulan import penanggung_jawab, penggabungan
from lkj.laporan.metode.uang import anggaran, versi
from lkj.laporan.perkembangan import ketentuan_risiko


def catatan_metode(b: Bahan, *, banding: bool = True) -> list[tuple[str, list[str]]]:
    """Headed lists of sentences; a list that would be empty is left out.

    Args:
        b: The material.
        banding: Whether the document compares and judges what was measured, as a report does: by
            earlier years and the Renstra, by efficiency, by the risk to the year's target.
    """
    setahun = banding and b.tw is None
    bagian: list[tuple[str, Iterable[str]]] = [
        ("Dokumen yang dipakai", versi(b)),
        ("Penanggung jawab yang berganti", penanggung_jawab(b)),
        ("Rumus capaian", rumus_capaian(b)),
        ("Batas capaian tercetak", batas_capaian(b)),
        ("Ketentuan khusus indikator", ketentuan_sendiri(b)),
        ("Penggabungan bulan dan triwulan", penggabungan(b)),
        ("Kategori", kategori(b)),
        ("Rata-rata capaian", rerata(b)),
        ("Risiko terhadap target tahun", () if setahun or not banding else [ketentuan_risiko(b)]),
        ("Nilai yang belum final", status(b)),
        ("Perbandingan antartahun dan Renstra", antartahun(b) if setahun else ()),
        ("Anggaran dan efisiensi" if setahun else "Anggaran", anggaran(b, efisiensi=setahun)),
        ("Pembulatan dan data kosong", _pembulatan(b)),
    ]
    return [(judul, isi) for judul, kalimat in bagian if (isi := list(kalimat))]


def _pembulatan(b: Bahan) -> list[str]:
    desimal = tertanda(str(b.desimal()), kunci_ketentuan(b, "desimal_persen"))
    return [
        f"Pembulatan di langkah terakhir, setengah ke atas; persentase paling banyak {desimal} desimal.",
        "Selisih dan rata-rata dihitung dari angka yang belum dibulatkan.",
        "Data yang kosong tidak dianggap nol dan tidak masuk rata-rata.",
    ]
