"""How an achievement is calculated: each formula in use with worked numbers, cap and floor."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan
from lkj.laporan.kalimat import awal_besar, kunci_ketentuan, nilai_indikator, persen, persen_ketentuan
from lkj.laporan.markah import gabung, polos, tertanda
from lkj.laporan.metode.hitungan import cukup, tandai
from lkj.rencana import Indikator
from lkj.rencana.model import NilaiTarget
from lkj.rumus import BATAS, DI_DALAM, POLA, RUMUS, Rentang, hitung, rumus_tunggal


def rumus_capaian(b: Bahan) -> Iterator[str]:
    """Every formula in use, the indicators that have it, and worked numbers of one of them."""
    for nama, rumus in RUMUS.items():
        milik = [i for i in b.rencana.indikator if b.rumus(i) == nama]
        if milik:
            contoh = [c for i in milik if (c := _contoh(b, i))]
            berarti = next((c for c in contoh if "capaian 100% " not in polos(c)), "".join(contoh[:1]))
            khusus = _keterangan(b, nama, milik)
            nama_semua = gabung(i.nama for i in milik)
            yield f"{awal_besar(rumus.kata)}. Dipakai untuk {nama_semua}.{khusus}{berarti}"
    baku = b.kantor.ketentuan.rumus_negatif
    negatif = [i for i in b.rencana.indikator if i.polaritas == "negatif"]
    lain = [i for i in negatif if b.rumus(i) not in (baku, "rentang")]
    if negatif:
        kecuali = f", kecuali {gabung(i.nama for i in lain)} menurut rencana" if lain else ""
        yield (
            "Rumus baku kantor untuk indikator yang nilai lebih kecilnya lebih baik:"
            f" {RUMUS[baku].kata}{kecuali}."
        )


def _keterangan(b: Bahan, rumus: str, milik: Sequence[Indikator]) -> str:
    if rumus == "selisih":
        return (
            " Perhatian: rumus ini memberi 0%, bukan 100%, bila realisasi tepat sama dengan target; dipakai"
            " karena dinyatakan dalam rencana."
        )
    if rumus == "ordinal":
        return "".join(f" Tingkat {i.nama}: {kaki.tingkat(b, i)}." for i in milik)
    return ""


def _contoh(b: Bahan, i: Indikator) -> str:
    """Worked numbers of one indicator; empty where it has no achievement or a special case."""
    u, ekor = b.ukur(i.kode), "" if b.tw is None else "_sd"
    target, realisasi = u.target(f"target{ekor}"), u.angka(f"realisasi{ekor}")
    capaian, kode = u.angka(f"capaian{ekor}"), u[f"kode{ekor}" if ekor else "kode_khusus"]
    if target is None or realisasi is None or capaian is None or kode.startswith(("TARGET", "REALISASI")):
        return ""
    kunci = (u.kunci(f"target{ekor}"), u.kunci(f"realisasi{ekor}"))
    hitungan = _hitungan(b, i, target, realisasi, kunci)
    cetak = persen(capaian, b.desimal(i.kode), u.kunci(f"capaian{ekor}"))
    return (
        f" Contoh {i.nama}: target {nilai_indikator(b, i, target, kunci[0])},"
        f" realisasi {nilai_indikator(b, i, realisasi, kunci[1])},"
        f" capaian {cetak}{f' ({hitungan})' if hitungan else ''}."
    )


def _hitungan(b: Bahan, i: Indikator, target: NilaiTarget, realisasi: Decimal, kunci: tuple[str, str]) -> str:
    """The numbers put into the formula; a range is measured against the end that was passed."""
    if target is None:
        return ""
    sasaran = Rentang(*target) if isinstance(target, tuple) else target
    tunggal = rumus_tunggal(b.rumus(i), sasaran, realisasi, i.polaritas)
    if tunggal is None:
        return DI_DALAM
    nama, ujung = tunggal
    if nama not in POLA:
        return ""

    def capaian(nilai: Sequence[Decimal]) -> Decimal | None:
        return hitung(nama, target=nilai[0], realisasi=nilai[1], polaritas=i.polaritas).nilai

    tertulis = tandai(cukup((ujung, realisasi), capaian, b.desimal(i.kode)) or ("", ""), kunci)
    return POLA[nama].format(t=tertulis[0], r=tertulis[1]) if tertulis[0] else ""


def batas_capaian(b: Bahan) -> list[str]:
    """Cap and floor of the printed achievement, as the office has them."""
    k = b.ketentuan()
    atas = "sebagaimana hasil penghitungan, tanpa batas atas"
    if k.batas_atas is not None:
        atas = f"paling tinggi {persen_ketentuan(b, 'batas_atas')}"
    bawah = "tanpa batas bawah"
    if k.batas_bawah is not None:
        bawah = f"paling rendah {persen_ketentuan(b, 'batas_bawah')}"
    return [
        f"Capaian dicetak {atas}, dan {bawah}.",
        "Bila dibatasi, hasil penghitungannya disebut di bawah tabel.",
    ]


def ketentuan_sendiri(b: Bahan) -> list[str]:
    """What single indicators have otherwise than the office."""
    return [f"{i.nama}: {gabung(_beda(b, i.kode))}." for i in b.rencana.indikator if _beda(b, i.kode)]


def _beda(b: Bahan, kode: str) -> list[str]:
    """The rules of an indicator that differ from the office's, in words."""
    k, a, s = b.ketentuan(), b.ketentuan(kode), b.skala_untuk(kode)
    beda = [f"kategori menurut {s.judul}"] if s.nama != b.skala.nama else []
    beda += [BATAS[s.batas]] if s.batas != b.skala.batas else []
    for nama, sebutan in _BATAS.items():
        milik = getattr(a, nama)
        if milik != getattr(k, nama):
            ada = f"{sebutan} {persen_ketentuan(b, nama, kode)}"
            beda.append(f"tanpa {sebutan}" if milik is None else ada)
    if a.desimal_persen != k.desimal_persen:
        desimal = tertanda(str(a.desimal_persen), kunci_ketentuan(b, "desimal_persen", kode))
        beda.append(f"paling banyak {desimal} desimal")
    return beda


_BATAS = {
    "batas_atas": "batas atas capaian tercetak",
    "batas_bawah": "batas bawah capaian",
    "batas_rerata": "batas atas dalam rata-rata",
    "batas_risiko": "batas capaian triwulan yang berisiko",
    "batas_waspada": "batas capaian triwulan yang perlu perhatian",
}
