"""The measured rows of a quarter and of the year: key → column → value (sections 3.4a, 3.5, 4)."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from tests.bebas.indikator import Ukuran, selisih, ukur
from tests.bebas.kantor import Butir, Kantor, ketentuan, rumus_berlaku, seksi_pada, versi
from tests.bebas.rumus import Hasil, Nilai, batasi, capaian, kelas, pecahan, target

F = Fraction
Baris = dict[str, Any]
Skala = Mapping[str, Mapping[str, Any]]
"""Name → contents of a scale's file."""


def triwulan(k: Kantor, tw: int, skala: Skala) -> dict[str, Baris]:
    """Rows of a quarter."""
    ukuran = {i["kode"]: ukur(k, i, tw) for i in k["indikator"]}
    baris = {i["kode"]: _baris_triwulan(k, i, ukuran[i["kode"]], tw, skala) for i in k["indikator"]}
    rerata = _rerata(k, ukuran, skala, (("capaian_tw", "kategori_tw"), ("capaian_sd", "kategori_sd")))
    semua = baris | rerata
    dulu = triwulan(k, tw - 1, skala) if tw > 1 else {}
    return {kunci: {**b, **_sejak_lalu(b, dulu.get(kunci, {}))} for kunci, b in semua.items()}


def _sejak_lalu(b: Baris, dulu: Baris) -> Baris:
    lalu = dulu.get("capaian_sd")
    return {
        "capaian_sd_lalu": lalu,
        "kategori_sd_lalu": dulu.get("kategori_sd"),
        "perubahan_sd": selisih(b["capaian_sd"], lalu),
    }


def _risiko(k: Kantor, i: Butir, u: Ukuran) -> tuple[str, str]:
    """Danger to the year's target: a count that is past it decides, then the two bounds."""
    atur, sampai, tahunan = ketentuan(k, i["kode"]), u.realisasi_sd, u.target_tahun
    if i["agregasi"] == "jumlah" and isinstance(sampai, F) and isinstance(tahunan, F):
        if i["polaritas"] == "negatif" and sampai > tahunan:
            return "berisiko", "TARGET_TERLEWATI"
        if i["polaritas"] == "positif" and sampai >= tahunan > 0:
            return "aman", "TARGET_TERCAPAI"
    tercapai = u.capaian_sd[0]
    if tercapai is None:
        return "", ""
    if tercapai < F(atur.get("batas_risiko", 90)):
        return "berisiko", ""
    return ("waspada" if tercapai < F(atur.get("batas_waspada", 100)) else "aman"), ""


def _baris_triwulan(k: Kantor, i: Butir, u: Ukuran, tw: int, skala: Skala) -> Baris:
    atur = ketentuan(k, i["kode"])
    cetak, kode_batas = batasi(u.capaian_sd[0], pecahan(atur["batas_bawah"]), pecahan(atur["batas_atas"]))
    kelas_tw, kelas_sd = (
        kelas(skala[atur["skala"]], atur["batas_skala"], c[0]) for c in (u.capaian_tw, u.capaian_sd)
    )
    belum = i["agregasi"] == "tahunan" and tw < 4
    return {
        **_dasar(k, i, tw),
        "target_tw": u.target_tw,
        "realisasi_tw": u.realisasi_tw,
        "capaian_tw": u.capaian_tw[0],
        "kategori_tw": kelas_tw[0],
        "kode_tw": "DIUKUR_TAHUNAN"
        if belum
        else kode(u.capaian_tw, "" if u.realisasi_tw is not None else u.kode_tw),
        "target_sd": u.target_sd,
        "realisasi_sd": u.realisasi_sd,
        "capaian_sd": u.capaian_sd[0],
        "kategori_sd": kelas_sd[0],
        "celah_sd": kelas_sd[1],
        "kode_sd": "DIUKUR_TAHUNAN" if belum else kode(u.capaian_sd, u.kode_realisasi),
        "target_tahun": u.target_tahun,
        "capaian_tahun": u.capaian_tahun[0],
        "capaian_sd_cetak": cetak,
        "kode_batas_sd": kode_batas,
        "status": u.status,
        **dict(zip(("risiko", "kode_risiko"), _risiko(k, i, u), strict=True)),
    }


def kode(tercapai: Hasil, realisasi: str) -> str:
    """What is said beside a figure: why it has no achievement, or what is special about what was reported."""
    if tercapai[1] == "REALISASI_KOSONG" and realisasi not in ("", "SEMUA_KOSONG", "TRIWULAN_KOSONG"):
        return realisasi
    return tercapai[1] or realisasi


def _dasar(k: Kantor, i: Butir, tw: int) -> Baris:
    return {
        "jenis": "indikator",
        "rumus": rumus_berlaku(k, i),
        "seksi": " ".join(seksi_pada(k, i, tw)),
        "versi_pk": versi(k, "PK", tw)["kode"],
    }


def tahun(k: Kantor, skala: Skala) -> dict[str, Baris]:
    """Rows of the year."""
    ukuran = {i["kode"]: ukur(k, i, 4) for i in k["indikator"]}
    baris = {i["kode"]: _baris_tahun(k, i, ukuran[i["kode"]], skala) for i in k["indikator"]}
    return baris | _rerata(k, ukuran, skala, (("capaian", "kategori"),))


def _baris_tahun(k: Kantor, i: Butir, u: Ukuran, skala: Skala) -> Baris:
    atur = ketentuan(k, i["kode"])
    nilai, tercapai = u.realisasi_sd, u.capaian_tahun[0]
    cetak, kode_batas = batasi(tercapai, pecahan(atur["batas_bawah"]), pecahan(atur["batas_atas"]))
    kategori, celah = kelas(skala[atur["skala"]], atur["batas_skala"], tercapai)
    predikat = kelas(skala[atur["skala_predikat"]], None, nilai)[0] if i["tipe"] == "predikat" else ""
    return {
        **_dasar(k, i, 4),
        "target": u.target_tahun,
        "realisasi": nilai,
        "capaian": tercapai,
        "capaian_cetak": cetak,
        "kode_batas": kode_batas,
        "kategori": kategori,
        "celah": celah,
        "skala": atur["skala"],
        "kode_khusus": kode(u.capaian_tahun, u.kode_realisasi),
        "predikat": predikat,
        "status": u.status,
        **_lalu(k, i),
        **_perubahan(k, i, nilai, tercapai),
        **_renstra(k, i, nilai),
        **_standar(k, i, nilai),
    }


# earlier years, Renstra, standard (3.5) --------------------------------------------------------------
def _lalu(k: Kantor, i: Butir) -> Baris:
    """Three years before: measured or typed; years before the present definition cannot be compared."""
    hasil: Baris = {}
    for t in range(k["tahun"] - 3, k["tahun"]):
        nilai, tercapai, asal = _satu_lalu(k, i, t)
        terukur = k["terukur"].get(t, {}).get(i["kode"]) if asal == "ukur" else None
        sasaran = target((terukur or {"target": k["renstra"][i["kode"]]["target"].get(t)})["target"])
        hasil |= {f"realisasi_{t}": nilai, f"capaian_{t}": tercapai, f"asal_{t}": asal}
        hasil[f"target_{t}"] = None if asal == "tak_banding" else sasaran
    return hasil


def _satu_lalu(k: Kantor, i: Butir, t: int) -> tuple[Nilai, Nilai, str]:
    if i["sejak"] and t < i["sejak"]:
        return None, None, "tak_banding"
    terukur = k["terukur"].get(t, {}).get(i["kode"])
    if terukur and terukur["realisasi"] is not None:
        return pecahan(terukur["realisasi"]), pecahan(terukur["capaian"]), "ukur"
    renstra = k["renstra"][i["kode"]]
    nilai = pecahan(renstra["realisasi"].get(t))
    sasaran = target(renstra["target"].get(t))
    tercapai = capaian(rumus_berlaku(k, i), i["polaritas"], sasaran, nilai)[0]
    return nilai, tercapai, "" if nilai is None else "ketik"


def _perubahan(k: Kantor, i: Butir, nilai: Nilai, tercapai: Nilai) -> Baris:
    lalu, tercapai_lalu, _ = _satu_lalu(k, i, k["tahun"] - 1)
    return {
        "perubahan_realisasi": selisih(nilai, lalu),
        "perubahan_capaian": selisih(tercapai, tercapai_lalu),
    }


def _renstra(k: Kantor, i: Butir, nilai: Nilai) -> Baris:
    renstra = k["renstra"][i["kode"]]
    sampai = nilai
    if i["agregasi_renstra"] == "jumlah":
        awal = max(k["renstra_awal"], i["sejak"] or 0)
        deret = [_satu_lalu(k, i, t)[0] for t in range(awal, k["tahun"])] + [nilai]
        sampai = None if None in deret else sum((x for x in deret if x is not None), F(0))
    akhir = target(renstra["akhir"])
    return {
        "target_akhir": akhir,
        "realisasi_renstra": sampai,
        "kemajuan": capaian(rumus_berlaku(k, i), i["polaritas"], akhir, sampai)[0],
    }


def _standar(k: Kantor, i: Butir, nilai: Nilai) -> Baris:
    standar = pecahan(i["standar_nasional"])
    if standar is None:
        return {"standar": None, "selisih_standar": None, "capaian_standar": None}
    return {
        "standar": standar,
        "selisih_standar": selisih(nilai, standar),
        "capaian_standar": capaian(rumus_berlaku(k, i), i["polaritas"], standar, nilai)[0],
    }


# means (3.5) -----------------------------------------------------------------------------------------
def _rerata(
    k: Kantor, ukuran: Mapping[str, Ukuran], skala: Skala, kolom: Iterable[tuple[str, str]]
) -> dict[str, Baris]:
    """Rows of the sasaran, the tujuan and the office: means of their indicators that can be computed."""
    anggota = {("sasaran", s["kode"]): {s["kode"]} for s in k["sasaran"]}
    for t in k["tujuan"]:
        anggota["tujuan", t["kode"]] = {s["kode"] for s in k["sasaran"] if s["tujuan"] == t["kode"]}
    anggota["instansi", "INSTANSI"] = {s["kode"] for s in k["sasaran"]}
    hasil = {}
    for (jenis, kode), sasaran in anggota.items():
        milik = [i for i in k["indikator"] if i["sasaran"] in sasaran]
        hasil[kode] = {"jenis": jenis, **_satu_rerata(k, milik, ukuran, skala, kolom)}
    return hasil


def _satu_rerata(
    k: Kantor,
    milik: list[Butir],
    ukuran: Mapping[str, Ukuran],
    skala: Skala,
    kolom: Iterable[tuple[str, str]],
) -> Baris:
    atur, hasil, masuk = k["ketentuan"], Baris(), list[tuple[Fraction, Fraction]]()
    for nama, kolom_kategori in kolom:
        masuk = [x for i in milik if (x := _berbobot(k, i, _capaian(ukuran[i["kode"]], nama)))]
        bobot = sum((b for b, _ in masuk), F(0))
        nilai = sum((b * c for b, c in masuk), F(0)) / bobot if masuk else None
        hasil[nama] = nilai
        hasil[kolom_kategori], celah = kelas(skala[atur["skala"]], atur["batas_skala"], nilai)
        if nama != "capaian_tw":
            hasil[nama.replace("capaian", "celah")] = celah
    belum = sum(ukuran[i["kode"]].kode_realisasi == "BELUM_TERBIT" for i in milik)
    return {**hasil, "n": len(masuk), "dari": len(milik), "belum_terbit": belum}


def _capaian(u: Ukuran, nama: str) -> Nilai:
    return {"capaian_tw": u.capaian_tw, "capaian_sd": u.capaian_sd, "capaian": u.capaian_tahun}[nama][0]


def _berbobot(k: Kantor, i: Butir, nilai: Nilai) -> tuple[Fraction, Fraction] | None:
    """Weight and achievement as they enter a mean, by the floor and the cap of the indicator's own rules."""
    atur = ketentuan(k, i["kode"])
    terbatas, _ = batasi(nilai, pecahan(atur["batas_bawah"]), pecahan(atur["batas_rerata"]))
    if terbatas is None:
        return None
    return (F(str(i["bobot"])) if atur["rerata"] == "berbobot" else F(1)), terbatas
