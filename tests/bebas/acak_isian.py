"""What the sections of a made-up office put into their cells."""

from fractions import Fraction

from tests.bebas.angka_acak import Acak, angka, cacah, rupiah, teks
from tests.bebas.kantor import Butir, Kantor, KunciIsian, bulan, seksi_pada, versi

F = Fraction
Isian = dict[KunciIsian, str]
STATUS = ("final", "sementara", "tahun_sebelumnya", "belum_terbit")


def isian(acak: Acak, k: Kantor) -> Isian:
    """All cells of a year."""
    hasil: Isian = {}
    for i in k["indikator"]:
        _kinerja(acak, k, i, hasil)
    for s in k["sub"]:
        _sub(acak, k, s, hasil)
    return hasil


# indicators ------------------------------------------------------------------------------------------
def _kinerja(acak: Acak, k: Kantor, i: Butir, hasil: Isian) -> None:
    jalan = [F(0), F(0), F(0)]  # what a cumulative count had reached: realisasi, pembilang, penyebut
    for tw in (1, 2, 3, 4):
        if i["agregasi"] == "tahunan" and tw < 4:
            continue
        seksi = seksi_pada(k, i, tw)
        if not acak.sah and acak.mungkin(0.05):
            seksi = acak.choice((seksi[:-1], [*seksi, *(s for s in k["seksi"] if s not in seksi)][:3]))
        status = _status(acak)
        for s in seksi:
            if status != "final":
                _tulis_status(acak, k, hasil, (tw, s, "kinerja", i["kode"]), status)
            if status != "belum_terbit":
                _nilai(acak, k, i, hasil, tw, s, jalan)


def _status(acak: Acak) -> str:
    return acak.choice(STATUS) if acak.mungkin(0.08) else "final"


def _tulis_status(acak: Acak, k: Kantor, hasil: Isian, kunci: tuple[int, str, str, str], status: str) -> None:
    hasil[*kunci, "status"] = status
    hasil[*kunci, "dokumen"] = "Laporan hasil survei"
    if status != "belum_terbit":
        hasil[*kunci, "tanggal_dokumen"] = "2023-02-14"
        hasil[*kunci, "nomor_dokumen"] = "400/12/II/2023"
        hasil[*kunci, "tahun_data"] = str(k["tahun"] - acak.randint(1, 2) * (status == "tahun_sebelumnya"))


def _nilai(acak: Acak, k: Kantor, i: Butir, hasil: Isian, tw: int, seksi: str, jalan: list[Fraction]) -> None:
    masa = [f"_bulan_{b}" for b in bulan(tw)] if i["periode_isian"] == "bulan" else [""]
    for ujung in masa:
        if not acak.sah and acak.mungkin(0.04):
            continue
        if not i["pembilang"]:
            hasil[tw, seksi, "kinerja", i["kode"], "realisasi" + ujung] = _realisasi(acak, k, i, jalan)
            continue
        for ukuran, nilai in zip(("pembilang", "penyebut"), _bagian(acak, i, jalan), strict=True):
            if acak.sah or acak.mungkin(0.98):
                hasil[tw, seksi, "kinerja", i["kode"], ukuran + ujung] = nilai


def _bertambah(i: Butir) -> bool:
    """Whether its figures are counts since January."""
    return bool(i["nilai_isian"] == "kumulatif" and i["agregasi"] == "jumlah")


def _realisasi(acak: Acak, k: Kantor, i: Butir, jalan: list[Fraction]) -> str:
    if i["tipe"] == "ordinal":
        return str(acak.choice(k["peta"][i["peta"]])[1])
    if not _bertambah(i):
        nilai = angka(acak)
        return f"-{nilai}" if not acak.sah and 0 < F(nilai) < 1000 and acak.mungkin(0.02) else nilai
    jalan[0] += F(angka(acak, ganjil=0.02))
    if not acak.sah and acak.mungkin(0.04):
        jalan[0] /= 2
    return teks(jalan[0])


def _bagian(acak: Acak, i: Butir, jalan: list[Fraction]) -> tuple[str, str]:
    penyebut = acak.choice((acak.randint(1, 12), acak.randint(1, 2000)))
    terjumlah = i["agregasi"] in ("jumlah", "rata") and i["nilai_isian"] == "per_triwulan"
    if terjumlah and not acak.sah and acak.mungkin(0.05):
        penyebut = 0  # nothing happened in this period: it adds nothing to the sums
    pembilang = acak.randint(0, penyebut)
    if not _bertambah(i):
        return str(pembilang), str(penyebut)
    jalan[1] += pembilang
    jalan[2] += penyebut
    return teks(jalan[1]), teks(jalan[2])


# budget ----------------------------------------------------------------------------------------------
def _sub(acak: Acak, k: Kantor, s: Butir, hasil: Isian) -> None:
    uang = _uang(acak, k, s)
    sampai = 0
    for tw, nilai in enumerate(uang, 1):
        sampai += nilai
        seksi = seksi_pada(k, s, tw)[0]
        kunci = (tw, seksi, "sub_kegiatan", s["kode"])
        hasil[*kunci, "fisik"] = cacah(acak, 9)
        hasil[*kunci, "anggaran"] = str(nilai)
        if nilai < 0:
            hasil[*kunci, "keterangan"] = "pengembalian belanja"
        if k["ketentuan"]["keuangan"] == "lra":
            hasil[tw, "lra", "lra", s["kode"], "realisasi_sd"] = str(sampai)
            if nilai < 0:
                hasil[tw, "lra", "lra", s["kode"], "keterangan"] = "pengembalian belanja"
        if not acak.sah:
            for hilang in (
                (*kunci, "fisik"),
                (*kunci, "anggaran"),
                (tw, "lra", "lra", s["kode"], "realisasi_sd"),
            ):
                if acak.mungkin(0.01):
                    hasil.pop(hilang, None)


def _uang(acak: Acak, k: Kantor, s: Butir) -> list[int]:
    """Spent in each quarter, whole Rupiah; lawful offices stay between nothing and the ceiling."""
    hasil, sampai = list[int](), 0
    for tw in (1, 2, 3, 4):
        pagu = int(s["pagu"][versi(k, "DPA", tw)["kode"]])
        nilai = int(rupiah(acak, max(pagu - sampai, 0) // 2 if tw < 4 else max(pagu - sampai, 0)))
        if sampai + nilai > pagu:
            nilai = 0
        if sampai > 0 and (acak.mungkin(0.08) or (acak.sah and sampai > pagu)):
            nilai = -min(sampai, max(sampai - pagu, acak.randint(1, sampai)))
        hasil.append(nilai)
        sampai += nilai
    return hasil
