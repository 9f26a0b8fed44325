"""Indicators of the year: target, result, achievement, earlier years, Renstra, national standard."""

from collections.abc import Iterator

from lkj.kunci import kunci
from lkj.kunci import rencana as kunci_rencana
from lkj.telusur.capaian import asal_capaian, hitungan, kata_rumus
from lkj.telusur.dasar import Bahan, jumlah, kurang
from lkj.telusur.deret import hasil_sampai
from lkj.telusur.model import Asal, Baris, Sumber


def asal_tahunan(b: Bahan, u: Baris) -> Iterator[Asal]:
    """Every figure of an indicator's row of the year."""
    nama = f"{u['nama']} tahun {b.tahun}"
    rumus, kata, sel = hasil_sampai(b, b.indikator[u.kode], 4)
    pk = kunci_rencana(u.kode, "tahun", u["versi_pk"])
    yield from u.asal("target", f"Target {nama} ({u['satuan']})", masukan=(pk,))
    yield from u.asal(
        "realisasi", f"Realisasi {nama} ({u['satuan']})", rumus=rumus, ketentuan=kata, sumber=sel
    )
    yield from asal_capaian(
        b,
        u,
        nama,
        "",
        rumus=hitungan(b, u, u["target"], u["realisasi"]),
        ketentuan=kata_rumus(u),
        masukan=u.kunci("realisasi", "target"),
    )
    yield from u.asal("predikat", f"Predikat {nama}", masukan=u.kunci("realisasi"))
    for tahun in range(b.tahun - 3, b.tahun):
        yield from _tahun_lalu(b, u, tahun)
    yield from _perubahan(b, u)
    yield from _renstra(b, u)
    yield from _standar(b, u)


def _tahun_lalu(b: Bahan, u: Baris, tahun: int) -> Iterator[Asal]:
    """An earlier year: as it was measured then, or as it was typed into the plan."""
    nama = f"{u['nama']} tahun {tahun}"
    terukur = u[f"asal_{tahun}"] == "ukur" and tahun in b.terdahulu
    for apa, judul in (("target", "Target"), ("realisasi", "Realisasi")):
        kolom = f"{apa}_{tahun}"
        sel = _sel_terdahulu(b, u, tahun, apa) if terukur else ()
        masukan = () if terukur else (kunci_rencana(u.kode, kolom),)
        yield from u.asal(kolom, f"{judul} {nama} ({u['satuan']})", masukan=masukan, sumber=sel)
    target, realisasi = u[f"target_{tahun}"], u[f"realisasi_{tahun}"]
    yield from u.asal(
        f"capaian_{tahun}",
        f"Capaian {nama} (persen)",
        rumus="" if terukur else hitungan(b, u, target, realisasi),
        ketentuan="" if terukur else kata_rumus(u),
        masukan=u.kunci(f"realisasi_{tahun}", f"target_{tahun}"),
        sumber=_sel_terdahulu(b, u, tahun, "capaian") if terukur else (),
    )


def _sel_terdahulu(b: Bahan, u: Baris, tahun: int, kolom: str) -> tuple[Sumber, ...]:
    """A figure of an earlier year's own measurement; its lineage table leads on."""
    berkas, sidik = b.terdahulu[tahun]
    return (Sumber(berkas, "", kunci(u.kode, kolom), u[f"{kolom}_{tahun}"], sidik),)


def _perubahan(b: Bahan, u: Baris) -> Iterator[Asal]:
    lalu = b.tahun - 1
    for apa, satuan in (("realisasi", u["satuan"]), ("capaian", "poin persen")):
        yield from u.asal(
            f"perubahan_{apa}",
            f"Perubahan {apa} {u['nama']} dari tahun {lalu} ke tahun {b.tahun} ({satuan})",
            rumus=kurang(u[apa], u[f"{apa}_{lalu}"]),
            masukan=u.kunci(apa, f"{apa}_{lalu}"),
        )


def _renstra(b: Bahan, u: Baris) -> Iterator[Asal]:
    i, akhir = b.indikator[u.kode], b.rencana.renstra_akhir
    yield from u.asal(
        "target_akhir",
        f"Target akhir Renstra tahun {akhir} {u['nama']} ({u['satuan']})",
        masukan=(kunci_rencana(u.kode, "akhir"),),
    )
    deret = _deret_renstra(b, u) if i.agregasi_renstra == "jumlah" else {}
    lalu = [b.rencana.renstra_indikator(u.kode).realisasi.get(t) for t in deret]
    yield from u.asal(
        "realisasi_renstra",
        f"Realisasi {u['nama']} sampai dengan tahun {b.tahun} dalam masa Renstra ({u['satuan']})",
        rumus=jumlah([*lalu, u.angka("realisasi")]) if deret else "",
        ketentuan="jumlah sejak awal masa Renstra" if deret else "nilai tahun terakhir",
        masukan=(*deret.values(), *u.kunci("realisasi")),
    )
    yield from u.asal(
        "kemajuan",
        f"Kemajuan {u['nama']} terhadap target akhir Renstra (persen)",
        rumus=hitungan(b, u, u["target_akhir"], u["realisasi_renstra"]),
        ketentuan=kata_rumus(u),
        masukan=u.kunci("realisasi_renstra", "target_akhir"),
    )


def _deret_renstra(b: Bahan, u: Baris) -> dict[int, str]:
    """Earlier years of a sum over the Renstra, and the key of the result of each."""
    awal = max(b.rencana.renstra_awal, b.indikator[u.kode].sejak or 0)
    kolom = {t: f"realisasi_{t}" for t in range(awal, b.tahun)}
    return {t: u.kunci(k)[0] if u[k] else kunci_rencana(u.kode, k) for t, k in kolom.items()}


def _standar(b: Bahan, u: Baris) -> Iterator[Asal]:
    standar = kunci_rencana(u.kode, "standar")
    satuan = u["satuan"]
    yield from u.asal(
        "standar",
        f"Standar nasional {u['nama']} ({satuan})",
        ketentuan=u["sumber_standar"],
        masukan=(standar,),
    )
    yield from u.asal(
        "selisih_standar",
        f"Selisih realisasi {u['nama']} terhadap standar nasional ({satuan})",
        rumus=kurang(u["realisasi"], u["standar"]),
        masukan=u.kunci("realisasi", "standar"),
    )
    yield from u.asal(
        "capaian_standar",
        f"Capaian {u['nama']} terhadap standar nasional (persen)",
        rumus=hitungan(b, u, u["standar"], u["realisasi"]),
        ketentuan=kata_rumus(u),
        masukan=u.kunci("realisasi", "standar"),
    )
