"""The annex on what changed in the data since the last official release, in tiers: new, gone, changed.

It compares with a release (`lkj terbitkan`), a draft or final; the annex of a revision compares with what
was signed or submitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from lkj.angka import tulis
from lkj.laporan.halaman.lampiran_beda import (
    KEPALA_ANGKA,
    LEBAR_ANGKA,
    RATA_ANGKA,
    Tabel,
    baris_angka,
    lampirkan,
    nomor_lampiran,
    sebut_nilai,
    tercetak,
)
from lkj.laporan.keadaan import Keadaan, SejakTerbitan
from lkj.pandoc.pohon import Simpul

JUDUL = "Perubahan Data Sejak Terbitan Lalu"
_KEPALA, _LEBAR, _RATA = ("Kode", "Uraian", "Tabel data"), "18 57 25", "l l l"
_NAMA_TABEL = {"pengukuran": "Pengukuran kinerja", "anggaran": "Anggaran"}


def lampirkan_terbitan(dokumen: Simpul, keadaan: Keadaan) -> None:
    """Append the annex where the document was released before, also when no figure changed."""
    nomor, sejak = nomor_lampiran(dokumen), keadaan.terbitan
    if nomor is None or sejak is None:
        return
    baris = [b for b in sejak.perubahan if not b[3]]
    baru, hilang = ([_sebut(b) for b in baris if not b[n]] for n in (4, 5))
    angka = [b for b in sejak.perubahan if b[3] and tercetak(b[3])]
    tampak = [b for b in angka if sebut_nilai(b[4], b[3]) != sebut_nilai(b[5], b[3])]
    besar = [b for b in tampak if melampaui(b[4], b[5], sejak.ambang)]
    semua = [
        _tabel("baru", "Baris baru sejak terbitan lalu", baru, sejak),
        _tabel("hilang", "Baris yang tidak ada lagi sejak terbitan lalu", hilang, sejak),
        Tabel(
            "tbl-terbitan-berubah",
            "Angka tercetak yang berubah sejak terbitan lalu",
            KEPALA_ANGKA,
            LEBAR_ANGKA,
            RATA_ANGKA,
            [baris_angka(*b[1:]) for b in besar[: sejak.terbanyak]],
        ),
    ]
    banyak = (len(baru), len(hilang), len(besar))
    tabel = [t for t in semua if t.baris]
    rujukan = {t.tanda: f" (Tabel L{nomor}.{urut})" for urut, t in enumerate(tabel, 1)}
    isi = [_ringkas(sejak, banyak, [rujukan.get(t.tanda, "") for t in semua])]
    isi += _dipotong(sejak, banyak, [rujukan.get(t.tanda, "") for t in semua])
    turunan = len(sejak.perubahan) - len(baris) - len(tampak)
    isi.append(_kebijakan(sejak.ambang, len(tampak) - len(besar), turunan))
    lampirkan(dokumen, nomor, JUDUL, "lampiran-terbitan", isi, tabel)


def melampaui(semula: str, menjadi: str, ambang: Decimal) -> bool:
    """Whether a figure moved by more than a threshold, in percent of what it was.

    What has no such percentage always does: a text, a figure that was zero, that came or that went.
    """
    try:
        dulu, kini = Decimal(semula), Decimal(menjadi)
    except InvalidOperation:
        return True
    return not dulu or abs(kini - dulu) * 100 > ambang * abs(dulu)


def _sebut(b: tuple[str, ...]) -> list[str]:
    return [b[1].split(" ")[0] or "–", b[2], _NAMA_TABEL.get(b[0], b[0])]


def _tabel(nama: str, judul: str, baris: Sequence[Sequence[str]], sejak: SejakTerbitan) -> Tabel:
    return Tabel(f"tbl-terbitan-{nama}", judul, _KEPALA, _LEBAR, _RATA, baris[: sejak.terbanyak])


def _ringkas(sejak: SejakTerbitan, banyak: Sequence[int], rujukan: Sequence[str]) -> str:
    awal = (
        f"Tabel data laporan ini dibandingkan dengan terbitan {sejak.tag}"
        f"{' (konsep)' if not sejak.final else ''}, yang tersimpan bersama data kantor: "
    )
    if not any(banyak):
        return f"{awal}tidak ada baris yang bertambah atau hilang, dan tidak ada angka untuk dicantumkan."
    kata = ("baris baru", "baris tidak ada lagi", "angka tercetak berubah")
    bagian = [f"{n} {k}{r}" for n, k, r in zip(banyak, kata, rujukan, strict=True)]
    return f"{awal}{bagian[0]}, {bagian[1]}, dan {bagian[2]}."


def _dipotong(sejak: SejakTerbitan, banyak: Sequence[int], rujukan: Sequence[str]) -> list[str]:
    """The note on each list that is cut."""
    return [
        f"Daftar{r} dipotong: yang dicantumkan {sejak.terbanyak} dari {n}; selebihnya dapat dilihat dengan "
        "membandingkan tabel data laporan dan tabel terbitan itu."
        for n, r in zip(banyak, rujukan, strict=True)
        if n > sejak.terbanyak
    ]


def _kebijakan(ambang: Decimal, kecil: int, turunan: int) -> str:
    aturan = "setiap angka tercetak yang berubah dicantumkan (terbitan.ambang_persen: 0)"
    if ambang:
        batas = f"lebih dari {tulis(ambang)} % dari nilai semula (terbitan.ambang_persen)"
        aturan = f"angka dicantumkan bila berubah {batas}"
    teks = f"Ketentuan lampiran ini: {aturan}."
    if kecil:
        teks += f" {kecil} angka tercetak berubah tidak melampaui ambang itu dan tidak dicantumkan."
    if turunan:
        sebab = "turunan, atau perubahan yang tidak tampak sesudah pembulatan"
        teks += f" Selain itu berubah {turunan} nilai lain pada tabel data: {sebab}."
    return teks
