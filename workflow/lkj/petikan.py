"""What the stages use of the settings, picked from them as they are written; nothing is checked here.

The rules and the history both measure with it. A wrong kind of value is passed on, or left out, for the
stage to say.
"""

from collections.abc import Mapping
from typing import Any

SKALA_BAKU = "permendagri_86_2017"
PREDIKAT_BAKU = "predikat_akip_88_2021"


def bagian(pengaturan: Mapping[str, Any], kunci: str) -> dict[str, Any]:
    """A section of the settings; empty where it is missing or of another kind."""
    isi = pengaturan.get(kunci)
    return isi if isinstance(isi, dict) else {}


def untuk_isian(pengaturan: Mapping[str, Any]) -> dict[str, Any]:
    """What the stages up to the rekap use."""
    instansi = bagian(pengaturan, "instansi")
    return {
        "kode": instansi.get("kode"),
        "nama": instansi.get("nama"),
        "seksi": pengaturan.get("seksi"),
        "keuangan": bagian(pengaturan, "ketentuan").get("keuangan", "lra"),
        "format": pengaturan.get("format") or {},
    }


def untuk_ukur(pengaturan: Mapping[str, Any]) -> dict[str, Any]:
    """What measurement uses."""
    return {"seksi": list(bagian(pengaturan, "seksi")), "ketentuan": pengaturan.get("ketentuan") or {}}


def untuk_telusur(pengaturan: Mapping[str, Any]) -> dict[str, Any]:
    """What lineage uses: of the sections and officials all, for the budgets of their papers."""
    kunci = ("seksi", "pejabat")
    return {k: pengaturan.get(k) for k in kunci} | {"ketentuan": pengaturan.get("ketentuan") or {}}


def nama_format(pengaturan: Mapping[str, Any]) -> list[str]:
    """Names of the descriptions of foreign layouts, sorted."""
    return sorted({str(n) for n in bagian(pengaturan, "format").values()})


def nama_skala(pengaturan: Mapping[str, Any]) -> list[str]:
    """Names of the scales of categories: the office's first, then those that single indicators have."""
    ketentuan = bagian(pengaturan, "ketentuan")
    aturan = bagian(ketentuan, "indikator").values()
    nama = [ketentuan.get("skala") or SKALA_BAKU]
    nama += [a["skala"] for a in aturan if isinstance(a, dict) and a.get("skala")]
    return list(dict.fromkeys(map(str, nama)))


def nama_skala_predikat(pengaturan: Mapping[str, Any]) -> str:
    """Name of the scale of the predikat of a score."""
    return str(bagian(pengaturan, "ketentuan").get("skala_predikat") or PREDIKAT_BAKU)
