"""Indicators of a quarter: the quarter alone, to date, against the year and the quarter before."""

from collections.abc import Iterator

from lkj.kunci import awalan_triwulan, kunci
from lkj.kunci import rencana as kunci_rencana
from lkj.rumus import RISIKO
from lkj.telusur.capaian import asal_capaian, hitungan, kata_rumus
from lkj.telusur.dasar import Bahan, jumlah, kurang, sebutan_tw, tulis_teks
from lkj.telusur.deret import asal_isian, hasil_sampai, hasil_triwulan
from lkj.telusur.model import Asal, Baris


def asal_triwulan(b: Bahan, u: Baris, tw: int) -> Iterator[Asal]:
    """Every figure of an indicator's row of a quarter."""
    yield from _sendiri(b, u, tw)
    yield from _sampai(b, u, tw)
    tahun = kunci_rencana(u.kode, "tahun", u["versi_pk"])
    nama = f"{u['nama']} tahun {b.tahun}"
    yield from u.asal("target_tahun", f"Target {nama} ({u['satuan']})", masukan=(tahun,))
    yield from u.asal(
        "capaian_tahun",
        f"Capaian {u['nama']} {sebutan_tw(tw, sampai=True)} terhadap target tahun {b.tahun} (persen)",
        rumus=hitungan(b, u, u["target_tahun"], u["realisasi_sd"]),
        ketentuan=kata_rumus(u),
        masukan=u.kunci("realisasi_sd", "target_tahun"),
    )
    yield from _risiko(b, u, tw)
    yield from asal_isian(b, b.indikator[u.kode], tw)


def _sendiri(b: Bahan, u: Baris, tw: int) -> Iterator[Asal]:
    i, nama = b.indikator[u.kode], f"{u['nama']} {sebutan_tw(tw)} tahun {b.tahun}"
    rumus, kata, sel = hasil_triwulan(b, i, tw)
    terurai = i.target_isian == "kumulatif" and i.agregasi == "jumlah" and tw > 1
    target = [kunci_rencana(u.kode, f"tw{n}", u["versi_pk"]) for n in ((tw, tw - 1) if terurai else (tw,))]
    kata_target = "target kumulatif dikurangi target triwulan sebelumnya" if terurai else ""
    satuan = u["satuan"]
    yield from u.asal("target_tw", f"Target {nama} ({satuan})", ketentuan=kata_target, masukan=target)
    yield from u.asal("realisasi_tw", f"Realisasi {nama} ({satuan})", rumus=rumus, ketentuan=kata, sumber=sel)
    yield from asal_capaian(
        b,
        u,
        nama,
        "_tw",
        rumus=hitungan(b, u, u["target_tw"], u["realisasi_tw"]),
        ketentuan=kata_rumus(u),
        masukan=u.kunci("realisasi_tw", "target_tw"),
    )


def _sampai(b: Bahan, u: Baris, tw: int) -> Iterator[Asal]:
    i, nama = b.indikator[u.kode], f"{u['nama']} {sebutan_tw(tw, sampai=True)} tahun {b.tahun}"
    rumus, kata, sel = hasil_sampai(b, i, tw)
    terjumlah = i.agregasi not in ("akhir", "tahunan") and i.target_isian != "kumulatif"
    target = [kunci_rencana(u.kode, f"tw{n}", u["versi_pk"]) for n in range(1 if terjumlah else tw, tw + 1)]
    yield from u.asal(
        "target_sd",
        f"Target {nama} ({u['satuan']})",
        rumus=_target_sampai(b, u, tw) if i.agregasi == "jumlah" and terjumlah else "",
        masukan=target,
    )
    yield from u.asal(
        "realisasi_sd", f"Realisasi {nama} ({u['satuan']})", rumus=rumus, ketentuan=kata, sumber=sel
    )
    yield from asal_capaian(
        b,
        u,
        nama,
        "_sd",
        rumus=hitungan(b, u, u["target_sd"], u["realisasi_sd"]),
        ketentuan=kata_rumus(u),
        masukan=u.kunci("realisasi_sd", "target_sd"),
    )


def _target_sampai(b: Bahan, u: Baris, tw: int) -> str:
    target = next(t for t in b.rencana.target if (t.versi, t.kode) == (u["versi_pk"], u.kode))
    return jumlah(t for t in target.tw[:tw] if not isinstance(t, tuple))


def _risiko(b: Bahan, u: Baris, tw: int) -> Iterator[Asal]:
    """Danger to the target of the year, and the achievement beside that of the quarter before."""
    aturan = b.ketentuan.untuk(u.kode)
    batas = f"berisiko di bawah {tulis_teks(str(aturan.batas_risiko))}%, perlu perhatian di bawah"
    yield from u.asal(
        "risiko",
        f"Risiko target tahun {b.tahun} {u['nama']} pada {sebutan_tw(tw)}",
        nilai=RISIKO.get(u["risiko"], u["risiko"]),
        ketentuan=f"{batas} {tulis_teks(str(aturan.batas_waspada))}%",
        masukan=u.kunci("capaian_sd"),
    )
    yield from sejak_lalu(u, tw, "capaian_sd", "capaian_sd_lalu", "perubahan_sd", f"capaian {u['nama']}")


def sejak_lalu(u: Baris, tw: int, kini: str, lalu: str, beda: str, apa: str) -> Iterator[Asal]:
    """A figure of the quarter before, and the difference in points."""
    sebelum = sebutan_tw(tw - 1, sampai=True) if tw > 1 else ""
    dulu = kunci(u.kode, kini, awalan_triwulan(tw - 1))
    yield from u.asal(lalu, f"{apa[:1].upper()}{apa[1:]} {sebelum} (persen)", masukan=(dulu,))
    yield from u.asal(
        beda,
        f"Perubahan {apa} sejak {sebelum} (poin persen)",
        rumus=kurang(u[kini], u[lalu]),
        masukan=u.kunci(kini, lalu),
    )
