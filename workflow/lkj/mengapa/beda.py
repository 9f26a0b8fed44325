"""Params of a job, then and now: Snakemake keeps them as printed by Python and without names."""

import ast
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from lkj.mengapa.model import Sebab
from lkj.periode import tanggal_panjang

MODUL = "@modul"
"""Key of a promise that holds the digest of a stage's code (`lkj.sidik`)."""
_TERPANJANG = 60
_PANJANG_SIDIK = 64
_LETAK = {
    "kode": "instansi.kode",
    "nama": "instansi.nama",
    "keuangan": "ketentuan.keuangan",
    "kertas": "dokumen.kertas",
    "rumus_negatif": "ketentuan.rumus_negatif",
}
"""Where settings stand that stages up to the rekap get on their own (``pengaturan_isian`` in the rules)."""
_SEBUTAN = {
    "perbaikan": "perbaikan data (perbaikan.yaml)",
    "sebelum": "isian triwulan sebelumnya",
    "isi": "isi dokumen yang dinilai",
    "penandatangan": "daftar penandatangan",
    "terpercaya": "daftar penerbit sertifikat",
    "riwayat": "riwayat git",
}
_TANGGAL = {"date": date, "datetime": datetime}


def baca_nilai(tercetak: str) -> Any:
    """A value from how Python prints it: constants, lists, mappings, sets, dates; else the text itself."""
    try:
        pohon = _Tanggal().visit(ast.parse(tercetak, mode="eval"))
        return ast.literal_eval(pohon)
    except (ValueError, SyntaxError, TypeError, RecursionError):
        return tercetak


class _Tanggal(ast.NodeTransformer):
    """Puts the date itself in the place of ``datetime.date(2024, 1, 7)``."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        jenis = _TANGGAL.get(node.func.attr) if isinstance(node.func, ast.Attribute) else None
        if jenis is None or node.keywords:
            return node
        hari: Any = jenis(*(ast.literal_eval(a) for a in node.args))
        return ast.Constant(value=hari)


def beda_nilai(kini: Mapping[str, Any], dulu: Sequence[str]) -> Iterator[Sebab]:
    """What differs between the params of a job now and then; of a promise files only (code: `sidik_modul`).

    Args:
        kini: Name → value.
        dulu: The values as they were printed.
    """
    sisa = [baca_nilai(t) for t in (Counter(dulu) - Counter(map(repr, kini.values()))).elements()]
    ada = Counter(dulu)
    for nama, nilai in kini.items():
        if ada[repr(nilai)] > 0:
            ada[repr(nilai)] -= 1
            continue
        yield from _beda(nama, _ambil(sisa, nilai), nilai)


def sidik_modul(kini: Mapping[str, Any], dulu: Sequence[str]) -> tuple[str, str]:
    """Digest of the stage's code then and now; empty where it is not known."""
    lama = next((v[MODUL] for t in dulu if MODUL in t and isinstance(v := baca_nilai(t), dict)), "")
    baru = next((v[MODUL] for v in kini.values() if isinstance(v, dict) and MODUL in v), "")
    return str(lama), str(baru)


def berjanji(nilai: object) -> bool:
    """Whether a value maps files to digests."""
    return isinstance(nilai, Mapping) and all(
        isinstance(k, str) and isinstance(v, str) and (k == MODUL or "/" in k or len(v) == _PANJANG_SIDIK)
        for k, v in nilai.items()
    )


def _ambil(sisa: list[Any], nilai: Any) -> Any:
    """Takes out of the old values the one that stood where this one stands now."""
    calon = [v for v in sisa if type(v) is type(nilai) and (MODUL in v if _janji(nilai) else not _janji(v))]
    if not calon:
        calon = [v for v in sisa if v is None] if nilai is not None else [v for v in sisa if not _wadah(v)]
    if not calon:
        return None
    terpilih = max(calon, key=lambda v: len(set(v) & set(nilai)) if isinstance(v, Mapping) else 0)
    sisa.remove(terpilih)
    return terpilih


def _janji(nilai: Any) -> bool:
    return isinstance(nilai, Mapping) and MODUL in nilai


def _wadah(nilai: Any) -> bool:
    return isinstance(nilai, Mapping | list | tuple | set)


def _beda(nama: str, lama: Any, baru: Any) -> Iterator[Sebab]:
    if isinstance(baru, Mapping) and berjanji(baru) and nama != "pengaturan":
        yield from _berkas(lama if isinstance(lama, Mapping) else {}, baru)
    elif nama == "pengaturan":
        yield from _pengaturan("", lama, baru)
    elif nama in {"tanda", "seksi"}:
        yield from _pengaturan("dokumen.tanda" if nama == "tanda" else nama, lama, baru)
    elif isinstance(baru, list) and all(isinstance(b, str) for b in baru):
        dulu = [b for b in lama or [] if isinstance(b, str)] if isinstance(lama, list) else []
        yield from (Sebab("ditambah", b) for b in baru if b not in dulu)
        yield from (Sebab("dihapus", b) for b in dulu if b not in baru)
    else:
        yield Sebab("nilai", _SEBUTAN.get(nama, nama))


def _berkas(lama: Mapping[str, str], baru: Mapping[str, str]) -> Iterator[Sebab]:
    for b in dict.fromkeys([*baru, *lama]):
        if b.startswith("@") or lama.get(b) == baru.get(b):
            continue
        yield Sebab("ditambah" if b not in lama else "dihapus" if b not in baru else "berubah", b)


def _pengaturan(letak: str, lama: Any, baru: Any) -> Iterator[Sebab]:
    if lama == baru:
        return
    if isinstance(lama, Mapping) and isinstance(baru, Mapping):
        for k in dict.fromkeys([*lama, *baru]):
            sendiri = f"{letak}.{k}" if letak else _LETAK.get(str(k), str(k))
            yield from _pengaturan(sendiri, lama.get(k), baru.get(k))
    elif isinstance(lama, list) and isinstance(baru, list) and len(lama) == len(baru) and _bermuatan(baru):
        for n, (a, b) in enumerate(zip(lama, baru, strict=True), 1):
            yield from _pengaturan(f"{letak} butir {n}", a, b)
    else:
        yield Sebab("pengaturan", letak, _tulis(lama), _tulis(baru))


def _bermuatan(nilai: list[Any]) -> bool:
    return any(isinstance(n, Mapping) for n in nilai)


def _tulis(nilai: Any) -> str:
    """A value of a setting for a sentence; empty for what is too long to be read in one."""
    if nilai is None or nilai == "":
        return "kosong"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, date):
        return tanggal_panjang(nilai)
    if isinstance(nilai, list):
        teks = f"{len(nilai)} butir" if _bermuatan(nilai) else ", ".join(map(str, nilai)) or "kosong"
    elif isinstance(nilai, Mapping):
        teks = f"{len(nilai)} butir"
    else:
        teks = f"“{nilai}”" if isinstance(nilai, str) else str(nilai)
    return teks if len(teks) <= _TERPANJANG else ""
