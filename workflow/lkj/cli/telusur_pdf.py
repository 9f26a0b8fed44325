"""`lkj telusur --pdf FILE --halaman 22 --teks 95,71`: the figure that a page prints."""

import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

from lkj.bingkai import tampil
from lkj.catatan import DataSalahError
from lkj.cli.telusur_umum import PanggilanSalahError, Pilihan, cetak_angka, cetak_json, muat_tabel
from lkj.katalog import catat
from lkj.penelusuran.dokumen import Dokumen, PohonRusakError, Tempat
from lkj.penelusuran.kenali import Pengenal, menurut_isi, menurut_nama, tercatat
from lkj.penelusuran.kutipan import Kutipan, cari_kutipan
from lkj.penelusuran.pdf import Halaman, PdfTakTerbacaError, baca_halaman
from lkj.penelusuran.tabel import Tabel
from lkj.sidik import sha256

_BATAS_MB = 200
_HASIL_PINDAI = "PDF ini tidak memuat teks di halaman itu (hasil pindai?). Pakai kunci atau kata-katanya."


class _Lembar(NamedTuple):
    """A page that was asked for: its name, the document, the built file with the same bytes if any."""

    sebutan: str
    pengenal: Pengenal
    sama: str


def menurut_halaman(p: Pilihan) -> int:
    """Answer by a page and a text.

    Raises:
        PanggilanSalahError: File, page, text or document fits nothing.
        DataSalahError: The document or its table of lineage is not built, or is old.
    """
    if not p.halaman or not any(h.isdigit() for h in p.teks):
        pesan = "Sebutkan juga --halaman dan angkanya, misalnya --halaman 22 --teks 95,71."
        raise PanggilanSalahError(pesan)
    isi = _baca(p)
    with ThreadPoolExecutor(1) as kelompok:  # the child reads the PDF while the document is looked up
        janji = kelompok.submit(_halaman, isi, p)
        sama = tercatat(sha256(isi))
        pengenal = _menurut_nama(p, sama)
        dokumen = _dokumen(pengenal) if pengenal else None
        halaman = janji.result()
    if pengenal is None or dokumen is None:
        pengenal = _menurut_isi(halaman, p)
        dokumen = _dokumen(pengenal)
    for n in halaman.pusat(p.halaman):
        kutipan = cari_kutipan(dokumen, halaman.teks, n, p.teks)
        if kutipan:
            return _jawab(p, kutipan, _Lembar(halaman.sebutan(n), pengenal, sama))
    pesan = f"Teks “{p.teks}” tidak ada di {halaman.sebutan(halaman.pusat(p.halaman)[0])}."
    raise PanggilanSalahError(pesan)


def _baca(p: Pilihan) -> bytes:
    berkas = p.pdf
    if berkas is None or not berkas.is_file():
        pesan = f"Berkas tidak ada: {berkas}"
        raise PanggilanSalahError(pesan)
    if berkas.stat().st_size > _BATAS_MB << 20:
        pesan = f"{berkas} lebih besar daripada {_BATAS_MB} MB."
        raise PanggilanSalahError(pesan)
    return berkas.read_bytes()


def _halaman(isi: bytes, p: Pilihan) -> Halaman:
    try:
        halaman = baca_halaman(isi, p.halaman)
    except PdfTakTerbacaError:
        pesan = f"{p.pdf} bukan PDF yang dapat dibaca (rusak atau bersandi)."
        raise PanggilanSalahError(pesan) from None
    pusat = halaman.pusat(p.halaman)
    if not pusat:
        banyak = len(halaman.label)
        akhir = halaman.label[-1]
        pesan = f"PDF ini tidak mempunyai halaman {p.halaman}; ada {banyak} lembar, sampai halaman {akhir}."
        raise PanggilanSalahError(pesan)
    if not any(halaman.teks[n].strip() for n in pusat):
        raise PanggilanSalahError(_HASIL_PINDAI)
    return halaman


def _menurut_nama(p: Pilihan, sama: str) -> Pengenal | None:
    """The document that was named, that the same bytes were built as, or that the file is called by."""
    return Pengenal(p.awalan, p.dokumen) if p.dokumen else menurut_nama(sama or str(p.pdf), p.awalan)


def _menurut_isi(halaman: Halaman, p: Pilihan) -> Pengenal:
    """The document whose text the page has.

    Raises:
        PanggilanSalahError: It is none that is built here, or may be several.
    """
    calon = menurut_isi([halaman.teks[n] for n in halaman.pusat(p.halaman)])
    if len(calon) == 1:
        return calon[0]
    nama = ", ".join(f"{c.unit}{c.nama}" for c in calon)
    pesan = f"Halaman itu sama di {nama}; sebutkan dokumennya dengan --dokumen." if calon else (
        "PDF ini bukan dokumen yang sudah dibuat di sini. Buat dahulu dokumennya (lkj buat), "
        "atau sebutkan dengan --dokumen lkj_2023."
    )  # fmt: skip
    raise PanggilanSalahError(pesan)


def _dokumen(pengenal: Pengenal) -> Dokumen:
    try:
        return Dokumen.muat(pengenal.pohon)
    except (OSError, PohonRusakError):
        berkas = f"reports/{pengenal.unit}{pengenal.nama}.pdf"
        sebab = f"tidak dapat dicari: naskah {pengenal.nama} belum dibuat di sini"
        raise DataSalahError([catat("ASAL_BELUM", berkas=berkas, sebab=sebab)]) from None


def _jawab(p: Pilihan, kutipan: Sequence[Kutipan], lembar: _Lembar) -> int:
    if p.ke is not None:
        dipilih = [k for k in kutipan if k.ke == p.ke]
        if not dipilih:
            pesan = f"Teks “{p.teks}” hanya ada {len(kutipan)} kali di {lembar.sebutan}."
            raise PanggilanSalahError(pesan)
        kutipan = dipilih
    kunci = {k.kunci: k for k in kutipan if k.kunci}
    if not kunci:
        raise PanggilanSalahError(_tanpa_kunci(p, lembar))
    tabel = _tabel(p, lembar.pengenal)
    if len(kunci) > 1:
        return _pilihan(p, kutipan, lembar, tabel)
    satu = next(iter(kunci.values()))
    if satu.kunci not in tabel:
        pesan = f"Angka itu {satu.kunci}, tetapi asalnya tidak ada di {tabel.jalur}."
        raise PanggilanSalahError(pesan)
    if not p.json:
        sys.stdout.write(f"{_kata_berkas(p, lembar)}\n{lembar.sebutan}, {_kata_tempat(satu.tempat)}\n")
        if len(kutipan) > 1:
            sys.stdout.write(f"Teks itu ada {len(kutipan)} kali di halaman ini; yang lain angka yang sama ")
            sys.stdout.write("atau bukan angka berkunci.\n")
        sys.stdout.write("\n")
    return cetak_angka(tabel, satu.kunci, p, {"halaman": _json_tempat(p, satu, lembar)})


def _tabel(p: Pilihan, pengenal: Pengenal) -> Tabel:
    jalur = pengenal.tabel()
    if jalur is None:
        pesan = f"Dokumen {pengenal.nama} tidak bertahun, sehingga angkanya tidak mempunyai asal."
        raise PanggilanSalahError(pesan)
    return muat_tabel(p, jalur)


def _pilihan(p: Pilihan, kutipan: Sequence[Kutipan], lembar: _Lembar, tabel: Tabel) -> int:
    if p.json:
        cetak_json({"calon": [_calon(k, tabel) | _json_tempat(p, k, lembar) for k in kutipan]})
        return 2
    banyak = f"Teks “{p.teks}” ada {len(kutipan)} kali di {lembar.sebutan}; pilih dengan --ke:"
    baris = [_kata_berkas(p, lembar), banyak]
    for k in kutipan:
        if k.kunci:
            isi = f"{tabel.uraian(k.kunci)}: {tampil(tabel.nilai(k.kunci))}   " if k.kunci in tabel else ""
            baris += [f"  --ke {k.ke}  {_kata_tempat(k.tempat)}", f"          {isi}[{k.kunci}]"]
        else:
            baris += [
                f"  --ke {k.ke}  … {k.sekitar} …",
                "          tanpa kunci (bukan angka tabel atau kalimat)",
            ]
    sys.stdout.write("".join(f"{b}\n" for b in baris))
    return 2


def _calon(k: Kutipan, tabel: Tabel) -> dict[str, Any]:
    ada = k.kunci in tabel
    uraian, nilai = (tabel.uraian(k.kunci), tabel.nilai(k.kunci)) if ada else ("", "")
    return {"ke": k.ke, "kunci": k.kunci or None, "uraian": uraian, "nilai": nilai, "sekitar": k.sekitar}


def _json_tempat(p: Pilihan, k: Kutipan, lembar: _Lembar) -> dict[str, Any]:
    tempat = k.tempat._asdict() if k.tempat else {"judul": "", "baris": "", "kolom": ""}
    dokumen = f"{lembar.pengenal.unit}{lembar.pengenal.nama}"
    return {"pdf": str(p.pdf), "sama_dengan": lembar.sama or None, "dokumen": dokumen, "tempat": tempat}


def _kata_berkas(p: Pilihan, lembar: _Lembar) -> str:
    if lembar.sama:
        return f"{p.pdf}: sama dengan {lembar.sama} yang terakhir dibuat di sini"
    return (
        f"{p.pdf}: bukan berkas yang terakhir dibuat di sini; "
        f"angkanya dicari menurut naskah {lembar.pengenal.nama} yang sekarang"
    )


def _kata_tempat(tempat: Tempat | None) -> str:
    if tempat is None:
        return ""
    if tempat.kolom:
        return f"tabel “{tempat.judul}”, baris “{tempat.baris}”, kolom “{tempat.kolom}”"
    return f"bagian “{tempat.judul}”: “{tempat.baris}”"


def _tanpa_kunci(p: Pilihan, lembar: _Lembar) -> str:
    sebab = "Angka itu bagian dari grafik, nomor, tanggal, atau naskah kantor."
    if not lembar.sama:
        sebab = (
            "PDF ini bukan yang terakhir dibuat, jadi angkanya mungkin sudah lain di naskah yang sekarang."
        )
    nama = lembar.pengenal.nama
    return f"“{p.teks}” di {lembar.sebutan} tidak dikenali sebagai angka berkunci di {nama}. {sebab}"
