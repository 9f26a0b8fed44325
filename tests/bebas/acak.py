"""Made-up offices: a plan and rules of every kind the domain knows, from a seed.

Two kinds: lawful ones, whose plan and sheets pass every check and can go through real workbooks, and wild
ones with gaps, targets below zero, figures of sections that do not answer, and the like.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from tests.bebas.acak_isian import isian
from tests.bebas.angka_acak import Acak, angka, cacah, teks
from tests.bebas.kantor import Butir, Kantor

F = Fraction
TAHUN = 2023
SEKSI = ("umum", "pelayanan", "pmd", "trantib")
PETA = {
    "tercapai": [("Tidak Tercapai", "0"), ("Tercapai", "1")],
    "opini": [("TMP", "1"), ("TW", "2"), ("WDP", "3"), ("WTP", "4")],
    "mutu": [("D", "0"), ("C", "1.5"), ("B", "2.25"), ("A", "4")],
}
_BERSAMBUNG = (None, "bawah", "atas")
_BERJARAK = (*_BERSAMBUNG, "bulat")
_SKALA = {  # name → what may be said about the values between its classes
    "permendagri_86_2017": _BERJARAK,
    "sampang_2019": _BERJARAK,
    "maluku_tengah_2021": _BERSAMBUNG,
    "polman_capaian": _BERJARAK,
    "madiun": _BERSAMBUNG,
    "banjarnegara": _BERSAMBUNG,
    "lima_ambang": _BERSAMBUNG,
    "pringsewu": _BERSAMBUNG,
    "tiga_kelas": _BERSAMBUNG,
}


def kantor(benih: int, *, sah: bool) -> Kantor:
    """An office of a seed.

    Args:
        benih: Seed.
        sah: Whether plan and sheets have to pass every check.
    """
    acak = Acak(benih, sah=sah)
    k: Kantor = {"benih": benih, "sah": sah, "tahun": TAHUN, "renstra_awal": 2021, "renstra_akhir": 2026}
    k["renstra_awal"] = acak.choice((2019, 2021, 2023))
    k["seksi"] = list(SEKSI)
    k["tujuan"] = [{"kode": f"T{n}"} for n in range(1, acak.randint(1, 2) + 1)]
    k["sasaran"] = _sasaran(acak, k)
    k["versi"] = _versi(acak, "PK") + _versi(acak, "DPA")
    k["peta"] = PETA
    k |= _program(acak, k)
    banyak = acak.randint(1, 10)
    k["indikator"] = [_indikator(acak, k, f"IKU-{n:02}") for n in range(1, banyak + 1)]
    k["target"] = {
        (v["kode"], i["kode"]): _target(acak, i, sah=sah)
        for v in k["versi"]
        if v["jenis"] == "PK"
        for i in k["indikator"]
    }
    k["renstra"] = {i["kode"]: _renstra(acak, k, i) for i in k["indikator"]}
    k["terukur"] = _terukur(acak, k)
    k["penanggung_jawab"] = _penanggung_jawab(acak, k)
    k["ketentuan"] = _ketentuan(acak, k)

    k["isian"] = isian(acak, k)
    return k


def _sasaran(acak: Acak, k: Kantor) -> list[Butir]:
    banyak = acak.randint(len(k["tujuan"]), 4)
    return [{"kode": f"S{n + 1}", "tujuan": k["tujuan"][n % len(k["tujuan"])]["kode"]} for n in range(banyak)]


def _versi(acak: Acak, jenis: str) -> list[Butir]:
    """Versions on different days: in January or later, on the last day of a quarter or the day after."""
    tepi = [
        date(TAHUN, 3, 31),
        date(TAHUN, 4, 1),
        date(TAHUN, 6, 30),
        date(TAHUN, 10, 1),
        date(TAHUN, 12, 31),
    ]
    lain = [date(TAHUN, 1, 2) + timedelta(days=acak.randint(0, 362)) for _ in range(3)]
    hari = [date(TAHUN, 1, 2), *acak.sample(sorted({*tepi, *lain}), acak.randint(0, 2))]
    if acak.mungkin(0.1):
        hari[0] = date(TAHUN, 5, 4)  # the first document was late: it counts from the start
    hari = list(dict.fromkeys(hari))
    acak.shuffle(hari)
    return [{"jenis": jenis, "kode": f"{jenis}-{n}", "berlaku_sejak": h} for n, h in enumerate(hari, 1)]


def _program(acak: Acak, k: Kantor) -> dict[str, list[Butir]]:
    program, kegiatan, sub = [], [], []
    dpa = [v["kode"] for v in k["versi"] if v["jenis"] == "DPA"]
    for n in range(1, acak.randint(1, 3) + 1):
        kode = f"7.01.0{n}"
        program.append({"kode": kode, **_dukungan(acak, [s["kode"] for s in k["sasaran"]])})
        for m in range(1, acak.randint(1, 2) + 1):
            kegiatan.append({"kode": f"{kode}.2.0{m}"})
            sub += [_sub(acak, f"{kode}.2.0{m}.0{x}", dpa) for x in range(1, acak.randint(1, 3) + 1)]
    return {"program": program, "kegiatan": kegiatan, "sub": sub}


def _dukungan(acak: Acak, sasaran: list[str]) -> dict[str, Any]:
    didukung = sorted(acak.sample(sasaran, acak.randint(1, len(sasaran))))
    if acak.mungkin(0.5):
        return {"sasaran": didukung, "porsi": {}}
    sisa, porsi = F(100), {}
    for s in didukung[:-1]:
        bagian = sisa * acak.choice((F(1, 2), F(1, 4), F(3, 8), F(1, 100)))
        porsi[s], sisa = teks(bagian), sisa - bagian
    return {"sasaran": didukung, "porsi": {**porsi, didukung[-1]: teks(sisa)}}


def _sub(acak: Acak, kode: str, dpa: list[str]) -> Butir:
    tw = [cacah(acak, 9) for _ in range(4)]
    besar = acak.choice((10**5, 10**7, 10**9, 10**12))
    pagu = {v: str(0 if acak.mungkin(0.05) else acak.randint(1, besar)) for v in dpa}
    return {
        "kode": kode,
        "seksi": acak.choice(SEKSI),
        "tw": tw,
        "target": str(sum(int(t) for t in tw)),
        "pagu": pagu,
    }


# indicators ------------------------------------------------------------------------------------------
def _indikator(acak: Acak, k: Kantor, kode: str) -> Butir:
    i: Butir = {"kode": kode, "sasaran": acak.choice(k["sasaran"])["kode"], "seksi": acak.choice(SEKSI)}
    i["tipe"] = acak.choice(("numerik", "numerik", "persen", "persen", "rentang", "predikat", "ordinal"))
    i["polaritas"] = acak.choice(("positif", "positif", "negatif")) if i["tipe"] in _DUA_ARAH else "positif"
    i["rumus"] = _rumus(acak, i)
    i["agregasi"] = acak.choice(_AGREGASI[i["tipe"]])
    i["nilai_isian"], i["target_isian"] = _cara_isi(acak, i, sah=k["sah"]), _cara_isi(acak, i, sah=True)
    berbagian = i["tipe"] == "persen" and acak.mungkin(0.7)
    i |= dict.fromkeys(("pembilang", "penyebut"), "bagian" if berbagian else None)
    bulanan = i["tipe"] in ("numerik", "persen") and acak.mungkin(0.3)
    i["periode_isian"] = "bulan" if bulanan else "triwulan"
    i["peta"] = acak.choice(sorted(PETA)) if i["tipe"] == "ordinal" else None
    boleh_jumlah = i["tipe"] == "numerik" and acak.mungkin(0.5)
    i["agregasi_renstra"] = "jumlah" if boleh_jumlah else "akhir"
    i["standar_nasional"] = angka(acak) if i["tipe"] != "ordinal" and acak.mungkin(0.3) else None
    i["bobot"] = acak.choice(("1", "2", "0.5", "12.5", "33.3"))
    i["sejak"] = acak.choice((None, None, None, 2019, 2022, TAHUN))
    i["program"] = [acak.choice(k["program"])["kode"]]
    return i


_DUA_ARAH = ("numerik", "persen", "rentang")
_AGREGASI = {
    "numerik": ("jumlah", "jumlah", "akhir", "rata", "maks", "min", "tahunan"),
    "persen": ("jumlah", "akhir", "rata", "maks", "min", "tahunan"),
    "rentang": ("akhir", "tahunan", "rata", "maks"),
    "predikat": ("akhir", "tahunan"),
    "ordinal": ("akhir", "tahunan", "maks", "min"),
}


def _rumus(acak: Acak, i: Butir) -> str | None:
    if acak.mungkin(0.4):
        return None
    if i["tipe"] in ("rentang", "ordinal"):
        return str(i["tipe"])
    return "rasio" if i["polaritas"] == "positif" else acak.choice(("dua_t", "rasio_balik", "selisih"))


def _cara_isi(acak: Acak, i: Butir, *, sah: bool) -> str:
    boleh = ("jumlah",) if sah else ("jumlah", "akhir", "rata", "maks")
    kumulatif = i["agregasi"] in boleh and i["tipe"] != "ordinal" and acak.mungkin(0.5)
    return "kumulatif" if kumulatif else "per_triwulan"


def langkah(acak: Acak, k: Kantor, i: Butir) -> str:
    """A step of an ordinal indicator."""
    return str(acak.choice(k["peta"][i["peta"]])[1])


def _satu_target(acak: Acak, i: Butir) -> Any:
    if i["tipe"] == "ordinal":
        return str(acak.choice(PETA[i["peta"]])[1])
    if i["tipe"] == "rentang" and i["agregasi"] in ("akhir", "tahunan") and acak.mungkin(0.8):
        bawah = acak.choice((0, 5, 40, 80))
        return (str(bawah), teks(F(bawah) + F(acak.randint(1, 200), 10)))
    return angka(acak)


def _target(acak: Acak, i: Butir, *, sah: bool) -> Butir:
    """Targets of one version: those of the quarters fit that of the year (3.4 rule 5)."""
    tw: list[Any] = [_satu_target(acak, i) for _ in range(4)]
    if i["agregasi"] == "tahunan":
        tw[:3] = [None] * 3
    elif i["agregasi"] == "jumlah" and i["target_isian"] == "kumulatif":
        tw = [teks(x) for x in sorted(F(t) for t in tw)]
    hasil = {"tahun": _target_tahun(i, tw), "tw": tw}
    if i["agregasi"] == "akhir" and acak.mungkin(0.1):
        tw[acak.randint(0, 2)] = None
    if not sah and acak.mungkin(0.12):
        hasil["tahun"] = acak.choice((None, "-3.5", "0"))
        tw[acak.randint(0, 3)] = acak.choice(("-3.5", "0"))
    return hasil


def _target_tahun(i: Butir, tw: list[Any]) -> Any:
    if i["agregasi"] in ("akhir", "tahunan") or i["target_isian"] == "kumulatif":
        return tw[3]
    angka_tw = [F(t) for t in tw]
    cara = {"jumlah": sum(angka_tw, F(0)), "rata": sum(angka_tw, F(0)) / 4}
    return teks(cara.get(i["agregasi"], max(angka_tw) if i["agregasi"] == "maks" else min(angka_tw)))


def _renstra(acak: Acak, k: Kantor, i: Butir) -> Butir:
    awal = min(k["renstra_awal"], TAHUN - 3)
    sasaran = {t: _satu_target(acak, i) for t in range(awal, k["renstra_akhir"] + 1)}
    nilai = {t: None if acak.mungkin(0.15) else _nilai_lalu(acak, k, i) for t in range(awal, TAHUN)}
    akhir = sasaran[k["renstra_akhir"]]
    if i["agregasi_renstra"] == "jumlah":
        awal_jumlah = max(k["renstra_awal"], i["sejak"] or 0)
        akhir = teks(sum((F(sasaran[t]) for t in range(awal_jumlah, k["renstra_akhir"] + 1)), F(0)))
    return {"akhir": akhir, "target": sasaran, "realisasi": nilai}


def _nilai_lalu(acak: Acak, k: Kantor, i: Butir) -> str:
    return langkah(acak, k, i) if i["tipe"] == "ordinal" else angka(acak)


def _terukur(acak: Acak, k: Kantor) -> dict[int, dict[str, Butir]]:
    """Measured tables of earlier years that lie in the repository; some of their figures are missing."""
    hasil: dict[int, dict[str, Butir]] = {}
    for tahun in (TAHUN - 2, TAHUN - 1):
        if acak.mungkin(0.25):
            dipilih = [i for i in k["indikator"] if acak.mungkin(0.8)]
            hasil[tahun] = {i["kode"]: _baris_terukur(acak, k, i) for i in dipilih}
    return hasil


def _baris_terukur(acak: Acak, k: Kantor, i: Butir) -> Butir:
    nilai = None if acak.mungkin(0.1) else _nilai_lalu(acak, k, i)
    tercapai = None if nilai is None or acak.mungkin(0.1) else angka(acak)
    return {"target": _satu_target(acak, i), "realisasi": nilai, "capaian": tercapai}


# who answers, and the rules --------------------------------------------------------------------------
def _penanggung_jawab(acak: Acak, k: Kantor) -> list[Butir]:
    hasil = []
    for i in [*k["indikator"], *k["sub"]]:
        if acak.mungkin(0.3):
            ganti = acak.choice(
                (date(TAHUN, 3, 31), date(TAHUN, 4, 1), date(TAHUN, 8, 17), date(TAHUN, 10, 1))
            )
            satu, dua, tiga = acak.sample(SEKSI, 3)
            hasil += [
                {"kode": i["kode"], "seksi": satu, "sejak": date(2020, 1, 1), "sampai": ganti - timedelta(1)},
                {"kode": i["kode"], "seksi": dua, "sejak": ganti, "sampai": None},
            ]
            if i.get("pembilang") and acak.mungkin(0.7):
                akhir = acak.choice((None, date(TAHUN, 6, 30)))
                hasil.append({"kode": i["kode"], "seksi": tiga, "sejak": date(2021, 1, 1), "sampai": akhir})
    return hasil


def _ketentuan(acak: Acak, k: Kantor) -> dict[str, Any]:
    umum = {
        **_aturan(acak),
        "rumus_negatif": acak.choice(("dua_t", "rasio_balik")),
        "rerata": acak.choice(("sederhana", "berbobot")),
        "efisiensi": acak.choice(("banding", "selisih_5", "rasio", "pmk22")),
        "keuangan": acak.choice(("lra", "isian")),
        "skala_predikat": "predikat_akip_88_2021",
    }
    sendiri = {i["kode"]: _sebagian(acak, _aturan(acak)) for i in k["indikator"] if acak.mungkin(0.25)}
    return {**umum, "indikator": sendiri}


def _aturan(acak: Acak) -> dict[str, Any]:
    skala = acak.choice(sorted(_SKALA))
    return {
        "skala": skala,
        "batas_skala": acak.choice(_SKALA[skala]),
        "batas_atas": acak.choice((None, None, "100", "120", "150.5")),
        "batas_bawah": acak.choice(("0", "0", None, "-25.5", "50")),
        "batas_rerata": acak.choice((None, None, "100", "120")),
        "batas_risiko": acak.choice(("90", "75", "66.6")),
        "batas_waspada": acak.choice(("100", "95", "90")),
    }


def _sebagian(acak: Acak, aturan: dict[str, Any]) -> dict[str, Any]:
    """Some of the rules; scale and what lies between its classes go together."""
    pasangan = [("skala", "batas_skala"), ("batas_atas",), ("batas_bawah",), ("batas_rerata",)]
    pasangan += [("batas_risiko",), ("batas_waspada",)]
    dipilih = acak.sample(pasangan, acak.randint(1, 4))
    return {kunci: aturan[kunci] for kelompok in dipilih for kunci in kelompok}
