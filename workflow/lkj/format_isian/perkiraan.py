"""Live estimates of a form: formulas for who fills it in. Nobody reads them back.

Each formula goes with the result it has when the form is written, because a spreadsheet that is only read
never calculates. The estimate is of the quarter alone and knows neither cap nor floor (domain.md 3.1 to 3.3).
"""

from collections.abc import Mapping
from decimal import Decimal

from lkj import angka
from lkj.rencana.acuan import AcuanKinerja
from lkj.rumus import Rentang, hitung


def rumus_capaian(k: AcuanKinerja, sel_realisasi: str) -> str:
    """Formula of the achievement (percent); empty where the indicator's own rule gives no figure.

    Args:
        k: The indicator; its target is written into the formula, as plain as the plan says it.
        sel_realisasi: Address of the value; the estimate stays blank while it is.
    """
    if k.target is None or not k.rumus:
        return ""
    if k.rumus == "rentang":
        bawah, atas = k.target if isinstance(k.target, tuple) else (k.target, k.target)
        isi = _rentang(bawah, atas, sel_realisasi, k.polaritas)
    else:
        isi = "" if isinstance(k.target, tuple) else _tunggal(k.rumus, k.target, sel_realisasi)
    return f'=IF(ISNUMBER({sel_realisasi}),{isi},"")' if isi else ""


def hasil_capaian(k: AcuanKinerja, realisasi: object) -> float | str:
    """What that formula shows for a value: the stored result of its cell."""
    if not isinstance(realisasi, Decimal) or not rumus_capaian(k, "A1"):
        return ""
    target = Rentang(*k.target) if isinstance(k.target, tuple) else k.target
    nilai = hitung(k.rumus, target=target, realisasi=realisasi, polaritas=k.polaritas).nilai
    return "" if nilai is None else float(nilai)


def ambang(k: AcuanKinerja) -> int:
    """The achievement that is on target, percent: 0 by ``selisih``, 100 by every other formula."""
    return 0 if k.rumus == "selisih" else 100


def realisasi_baris(isi: Mapping[str, object], *, berbagian: bool) -> object:
    """The value that a row shows: as it was typed, or the percentage of its parts."""
    if not berbagian:
        return isi.get("realisasi")
    pembilang, penyebut = isi.get("pembilang"), isi.get("penyebut")
    if isinstance(pembilang, Decimal) and isinstance(penyebut, Decimal) and penyebut:
        return angka.persen_dari(pembilang, penyebut)
    return None


def rumus_persen(bagian: str, seluruh: str) -> str:
    """Formula of a share in percent; blank while a part is, or where nothing can be divided."""
    return f'=IF(AND(ISNUMBER({bagian}),N({seluruh})>0),{bagian}/{seluruh}*100,"")'


def hasil_persen(bagian: object, seluruh: object) -> float | str:
    """What that formula shows."""
    if isinstance(bagian, Decimal) and isinstance(seluruh, Decimal) and seluruh > 0:
        return float(angka.persen_dari(bagian, seluruh))
    return ""


def _tunggal(rumus: str, target: Decimal, r: str) -> str:
    if target < 0 or (target == 0 and rumus == "rasio"):
        return ""
    if target == 0:  # lower is better, "jumlah konflik = 0"
        return f'IF({r}=0,100,IF({r}>0,0,""))'
    t = f"{target:f}"
    return {
        "rasio": f"{r}/{t}*100",
        "dua_t": f"(2*{t}-{r})/{t}*100",
        "rasio_balik": f'IF({r}>0,{t}/{r}*100,"")',
        "selisih": f"({t}-{r})/{t}*100",
    }[rumus]


def _rentang(bawah: Decimal, atas: Decimal, r: str, polaritas: str) -> str:
    if bawah < 0:
        return ""
    rumus = "rasio" if polaritas == "positif" else "dua_t"
    di_atas, di_bawah = (_tunggal(rumus, ujung, r) or '""' for ujung in (atas, bawah))
    return f"IF({r}>{atas:f},{di_atas},IF({r}<{bawah:f},{di_bawah},100))"
