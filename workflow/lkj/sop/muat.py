"""A SOP from its file: the model, then what only several of its parts together show."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi import muat
from lkj.sop.model import Langkah, Periode, Sop

PANDUAN = "docs/panduan/sop.md"
_KODE = "SOP_BENTUK"


def muat_sop(isi: bytes, *, berkas: str | PurePath) -> Sop:
    """Read a SOP.

    Args:
        isi: The bytes of the YAML file.
        berkas: Its path; its stem becomes the key of the SOP.

    Raises:
        DataSalahError: One remark for each wrong key, or for each thing that does not fit together.
    """
    nama = str(berkas)
    peta = urai_peta(isi, berkas=nama)
    if "kunci" in peta:
        pesan, saran = (
            "Kunci “kunci” tidak dikenal.",
            "Hapus kunci itu; nama berkasnya sudah menjadi kunci SOP.",
        )
        raise DataSalahError([catat(_KODE, berkas=nama, sel="kunci", pesan=pesan, saran=saran)])
    sop = muat(Sop, {**peta, "kunci": PurePath(nama).stem}, berkas=nama, kode=_KODE, panduan=PANDUAN)
    if salah := periksa_sop(sop, berkas=nama):
        raise DataSalahError(salah)
    return sop


def urai_peta(isi: bytes, *, berkas: str) -> dict[str, Any]:
    """The keys of a YAML file.

    Raises:
        DataSalahError: It is no YAML, or no keys with values (code ``SOP_BENTUK``).
    """
    import yaml

    sel = ""
    try:
        peta = yaml.load(isi.decode("utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as galat:
        tanda = getattr(galat, "problem_mark", None)
        sel, peta = f"baris {tanda.line + 1}" if tanda else "", None
    except UnicodeDecodeError:
        peta = None
    if not isinstance(peta, dict) or not all(isinstance(k, str) for k in peta):
        pesan = "Berkas ini tidak terbaca sebagai YAML yang berisi kunci dan nilai."
        saran = "Periksa jarak awal baris (pakai spasi), titik dua, dan tanda petik."
        raise DataSalahError([catat(_KODE, berkas=berkas, sel=sel, pesan=pesan, saran=saran)])
    return peta


def periksa_sop(sop: Sop, *, berkas: str) -> list[Catatan]:
    """What does not fit together: roles, numbers, ways back, evidence; each with its key."""
    return [
        *_peran_tak_dipakai(sop, berkas),
        *_nomor(sop, berkas),
        *(c for i, x in enumerate(sop.langkah) for c in _langkah(sop, i, x, berkas)),
    ]


def _peran_tak_dipakai(sop: Sop, berkas: str) -> Iterator[Catatan]:
    dipakai = {p for x in sop.langkah for p in x.peran}
    for kunci in sop.peran:
        if kunci not in dipakai:
            yield catat("SOP_PERAN_LEBIH", berkas=berkas, sel=f"peran.{kunci}", peran=kunci)


def _nomor(sop: Sop, berkas: str) -> Iterator[Catatan]:
    """Numbers rise; a gap is the original's business."""
    lalu = 0
    for i, langkah in enumerate(sop.langkah):
        if langkah.nomor <= lalu:
            yield catat(
                "SOP_URUTAN",
                berkas=berkas,
                sel=f"langkah.{i}.nomor",
                nilai=langkah.nomor,
                nomor=langkah.nomor,
                lalu=lalu,
            )
        lalu = max(lalu, langkah.nomor)


def _langkah(sop: Sop, i: int, langkah: Langkah, berkas: str) -> Iterator[Catatan]:
    sel, nomor = f"langkah.{i}", langkah.nomor
    disebut = {
        f"{sel}.peran": langkah.peran,
        **{f"{sel}.bukti.{j}.oleh": b.oleh for j, b in enumerate(langkah.bukti)},
    }
    for di, peran in ((d, p) for d, semua in disebut.items() for p in semua if p not in sop.peran):
        maksud = dugaan(peran, list(sop.peran))
        yield catat("SOP_PERAN", berkas=berkas, sel=di, nilai=peran, nomor=nomor, peran=peran, dugaan=maksud)
    if not langkah.bukti:
        yield catat("SOP_BUKTI", berkas=berkas, sel=f"{sel}.bukti", nomor=nomor)
    elif kosong := [
        p for p in sop.periode if not any(not b.periode or p in b.periode for b in langkah.bukti)
    ]:
        masa = ", ".join(kosong)
        yield catat("SOP_BUKTI_MASA", berkas=berkas, sel=f"{sel}.bukti", nilai=masa, nomor=nomor, masa=masa)
    if langkah.kembali_ke is not None and (sebab := _sebab_kembali(sop, langkah, langkah.kembali_ke)):
        yield catat(
            "SOP_KEMBALI",
            berkas=berkas,
            sel=f"{sel}.kembali_ke",
            nilai=langkah.kembali_ke,
            nomor=nomor,
            tujuan=langkah.kembali_ke,
            sebab=sebab,
        )


def _terbukti(langkah: Langkah, periode: Periode) -> bool:
    """Whether a step has an evidence in a period; without one it would count as done."""
    return any(not b.periode or periode in b.periode for b in langkah.bukti)


def _sebab_kembali(sop: Sop, langkah: Langkah, tujuan: int) -> str:
    """Why a step cannot send back to another; empty when it can."""
    if sop.langkah_bernomor(tujuan) is None:
        return "langkah itu tidak ada"
    if tujuan == langkah.nomor:
        return "langkah itu dirinya sendiri, sehingga alurnya berputar tanpa akhir"
    if tujuan > langkah.nomor:
        return "langkah itu belum dilalui"
    if langkah is sop.langkah[-1]:
        return "sesudahnya tidak ada langkah lagi, sehingga alurnya hanya dapat mundur"
    return ""
