"""From measured tables to the finished Markdown: the job of the rules ``naskah_…``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkj import angka, bingkai
from lkj.catatan import Catatan, ke_csv
from lkj.konfigurasi import Kantor, muat
from lkj.laporan import dokumentasi, figur, kalimat, keputusan, perkembangan, tabel, uraian_grafik
from lkj.laporan.bahan import Bahan, baca_tabel
from lkj.laporan.data_grafik import berkas_data, data_grafik, ke_json
from lkj.laporan.gambar_kantor.paket import baca_paket
from lkj.laporan.kelengkapan import muat_kelengkapan
from lkj.laporan.markah import Lingkungan, lingkungan, tertanda
from lkj.laporan.metode import catatan_metode
from lkj.laporan.narasi import Kumpulan
from lkj.laporan.pengisian import penyaring_umum, tanggal_dokumen, tulis_naskah
from lkj.laporan.perjanjian import susun_pk
from lkj.laporan.pohon_kinerja.kata import gambar_pohon
from lkj.laporan.struktur import susun_struktur
from lkj.laporan.tabel.kelengkapan import Kelengkapan
from lkj.laporan.teks_kantor import Angka, baca_narasi, cocokkan_naskah
from lkj.laporan.templat.rak import Dijanjikan
from lkj.laporan.templat.sangkar import Ruang
from lkj.pengukuran.skala import KANTOR, pilih_skala
from lkj.periode import Masa
from lkj.perjanjian import CAMAT
from lkj.profil import Profil, daftar_angka, profil_kerja, rujukan
from lkj.rekap import Rekap
from lkj.rencana import Rencana, rencana_kerja
from lkj.rumus import muat_skala
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


@dataclass(frozen=True)
class Sumber:
    """Paths that a report is made from (see `susun`)."""

    rencana: Path
    rekap: Sequence[Path]
    pengukuran: Path
    anggaran: Path
    per_triwulan: Sequence[Path]
    skala: Sequence[Path]
    skala_predikat: Sequence[Path]
    narasi: Sequence[Path]
    paket: Sequence[Path] = ()
    profil: Path | None = None
    gambar: Sequence[Path] = ()
    kelengkapan: Sequence[Path] = ()
    bernarasi: bool = True


def susun(
    *,
    sumber: Sumber,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int | None,
    keluar: Path,
    keluar_lampiran: Mapping[str, Path],
    keluar_catatan: Path | None = None,
    janji: Janji | None = None,
) -> None:
    """Write the report of a year (``tw`` None) or of a quarter as Markdown.

    Args:
        sumber: What it is made from.
        templat: Folder of the templates (``lkj.md.j2``, ``triwulan.md.j2``).
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        tahun: Year.
        tw: Quarter, or None.
        keluar: The Markdown; beside it goes what it was meant to say
            (`lkj.laporan.harapan`) and what its charts show (`lkj.laporan.data_grafik`).
        keluar_lampiran: ``rekap``, ``pengukuran``, ``anggaran`` → copies to attach to the PDF.
        keluar_catatan: Remarks on the text and its material that do not stop it (of the year only).
        janji: Promised digests.

    Raises:
        DataSalahError: A setting, official, date or text of the office is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah")) as kerja:
        kantor = muat(Kantor, pengaturan)
        bahan, kumpulan = susun_bahan(kerja, kantor, sumber, tahun, tw)
        nama = "lkj.md.j2" if tw is None else "triwulan.md.j2"
        env = _lingkungan(templat, bahan, templat_kantor, kerja.dijanjikan)
        butir = _kelengkapan(kerja, sumber, bahan)
        konteks = {**_konteks(bahan), "kelengkapan": butir.tabel}
        tulis_naskah(
            kerja,
            keluar,
            lingkungan=env,
            templat=templat,
            nama=nama,
            konteks=konteks,
            tertulis=butir.tertulis,
        )
        kerja.tulis(berkas_data(keluar), ke_json(data_grafik(bahan)))
        lampirkan(kerja, sumber, keluar_lampiran)
        if keluar_catatan is not None:
            catatan = [*kumpulan.catatan, *butir.catatan(str(keluar)), *_catatan(bahan, kumpulan)]
            kerja.tulis(keluar_catatan, ke_csv(catatan))


def _catatan(b: Bahan, kumpulan: Kumpulan) -> list[Catatan]:
    """What is to be confirmed about the pictures, the officials and the texts of a report."""
    return [*dokumentasi.catatan(b), *susun_struktur(b.kantor, b.tanggal)[1], *cocokkan_naskah(b, kumpulan)]


def _kelengkapan(kerja: Pekerjaan, sumber: Sumber, b: Bahan) -> Kelengkapan:
    """What the text is checked for; a quarter's report is asked for nothing."""
    daftar = [muat_kelengkapan(kerja.baca(berkas), str(berkas)) for berkas in sumber.kelengkapan]
    sasaran, indikator = ([x.kode for x in semua] for semua in (b.rencana.sasaran, b.rencana.indikator))
    return Kelengkapan(daftar, sasaran, indikator)


def lampirkan(kerja: Pekerjaan, sumber: Sumber, keluar: Mapping[str, Path]) -> None:
    """Write the tables that are attached to the PDF; the rekap of all quarters in one file.

    Args:
        kerja: The job.
        sumber: What the document is made from.
        keluar: ``rekap``, ``pengukuran``, ``anggaran`` → where the copies go.
    """
    semua = [bingkai.baris(bingkai.dari_csv(kerja.baca(b))) for b in sumber.rekap]
    kolom = list(semua[0][0]) if semua and semua[0] else []
    baris = [b for rekap in semua for b in rekap]
    kerja.tulis(keluar["rekap"], bingkai.ke_csv(bingkai.susun(baris, kolom)))
    kerja.tulis(keluar["pengukuran"], kerja.baca(sumber.pengukuran))
    kerja.tulis(keluar["anggaran"], kerja.baca(sumber.anggaran))


def susun_bahan(
    kerja: Pekerjaan, kantor: Kantor, sumber: Sumber, tahun: int, tw: int | None
) -> tuple[Bahan, Kumpulan]:
    """The material of a report, and what was read of the office's own text.

    Args:
        kerja: The job.
        kantor: Settings.
        sumber: What it is made from; if it is not ``bernarasi``, no text of the office is asked for.
        tahun: Year.
        tw: Quarter, or None.

    Raises:
        DataSalahError: The plan, the date of the document or the office's text is missing or wrong.
    """
    tanggal = tanggal_dokumen(kantor, Masa(tahun, tw))
    rencana, _ = rencana_kerja(kerja, sumber.rencana, tahun=tahun, seksi=list(kantor.seksi))
    rekap_isi = {n: kerja.baca(b) for n, b in enumerate(sumber.rekap, 1)}
    pengukuran = baca_tabel(kerja.baca(sumber.pengukuran), "jenis", tw)
    anggaran = baca_tabel(kerja.baca(sumber.anggaran), "tingkat", tw)
    skala = pilih_skala(kerja, sumber.skala, kantor.ketentuan)
    for berkas in sumber.skala_predikat:
        kerja.baca(berkas)
    profil = _profil(kerja, sumber, rencana, tahun)
    kumpulan = Kumpulan()
    if tw is None and sumber.bernarasi:
        folder = sumber.rencana.parent / "narasi"
        acuan = Angka(rencana, pengukuran, anggaran, daftar_angka(profil))
        kumpulan = baca_narasi(kerja, sumber.narasi, folder, acuan)
    bahan = Bahan(
        kantor=kantor,
        rencana=rencana,
        tahun=tahun,
        tw=tw,
        tanggal=tanggal,
        pengukuran=pengukuran,
        anggaran=anggaran,
        per_triwulan={n: baca_tabel(kerja.baca(b), "jenis", n) for n, b in enumerate(sumber.per_triwulan, 1)},
        rekap=Rekap(rekap_isi),
        skala=skala.untuk(),
        skala_sendiri={k: s for k, s in skala.menurut_kode.items() if k != KANTOR},
        predikat=muat_skala(sumber.skala_predikat[0]),
        narasi=kumpulan.isi,
        paket=baca_paket(*(kerja.baca(b) for b in sumber.paket)),
        sidik=_sidik_sumber(kerja, sumber, rekap_isi),
        profil=profil,
    )
    return bahan, kumpulan


def _profil(kerja: Pekerjaan, sumber: Sumber, rencana: Rencana, tahun: int) -> Profil:
    """The office's profile; what is to be confirmed was said by the rule ``periksa_profil``."""
    acuan = rujukan(rencana, sumber.gambar)
    profil, _ = profil_kerja(kerja, sumber.profil, tahun=tahun, rujukan=acuan)
    return profil


def _sidik_sumber(kerja: Pekerjaan, asal: Sumber, rekap: Mapping[int, bytes]) -> dict[str, str]:
    sumber = {str(b): kerja.sidik(b) for b in (asal.rencana, asal.profil) if b is not None}
    for isi in rekap.values():
        baris = bingkai.baris(bingkai.dari_csv(isi))
        # A correction carries the digest of itself alone; it stands in its own annex.
        sumber |= {b["berkas"]: b["sidik"] for b in baris if b["jenis"] != "perbaikan"}
    return sumber


def _lingkungan(
    templat: Path, b: Bahan, kantor: Path | None = None, dijanjikan: Dijanjikan | None = None
) -> Lingkungan:
    return lingkungan(
        templat,
        kantor=kantor,
        dijanjikan=dijanjikan,
        penyaring={
            **penyaring_umum(),
            "angka": lambda n, desimal=2: "–" if n is None else angka.tulis(n, desimal=desimal),
            "persen": lambda n, kunci="": kalimat.persen(n, b.desimal(), kunci),
            "rupiah": lambda n, kunci="": "–" if n is None else tertanda(angka.rupiah(n), kunci),
        },
    )


def _konteks(b: Bahan) -> dict[str, object]:
    return {
        "b": b,
        "kantor": b.kantor,
        "instansi": b.kantor.instansi,
        "dokumen": b.kantor.dokumen,
        "rencana": b.rencana,
        "narasi": b.narasi,
        "kalimat": Ruang("kalimat", kalimat),
        "keputusan": Ruang("keputusan", keputusan),
        "perkembangan": Ruang("perkembangan", perkembangan),
        "grafik": Ruang("grafik", figur),
        "dokumentasi": Ruang("dokumentasi", dokumentasi),
        "uraian": Ruang("uraian", uraian_grafik),
        "metode": catatan_metode(b),
        "camat": b.kantor.pejabat_pada("camat", b.tanggal),
        # The last valid PK of the Camat; a quarter does not print it.
        "perjanjian": susun_pk(b, CAMAT) if b.tw is None else None,
        "pohon": gambar_pohon(b.rencana) if b.tw is None else [],
        "tabel": Ruang("tabel", tabel.TABEL),
    }
