"""Sentences about figures, made from the figures: always true, rise or fall, points or percent.

A difference of percentages is called "poin persen" (domain.md 3.3). A missing value is said, never
filled in.
"""

from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.markah import gabung
from lkj.rencana import Indikator
from lkj.rencana.kaidah import tampil
from lkj.rencana.model import NilaiTarget
from lkj.rumus import KATA_KODE
from lkj.rumus.agregasi import KATA_LUBANG

SERATUS = Decimal(100)


def nilai_satuan(nilai: NilaiTarget, satuan: str, desimal: int = 2) -> str:
    """A value with its unit: 85,12 indeks; 95,7%; 60–70%."""
    if nilai is None:
        return "–"
    teks = tampil(nilai) if isinstance(nilai, tuple) else angka.tulis(nilai, desimal=desimal)
    return f"{teks}%" if satuan.casefold() in ("persen", "%") else f"{teks} {satuan}"


def persen(nilai: Decimal | None, desimal: int = 2) -> str:
    """A percentage, or a dash."""
    return "–" if nilai is None else angka.persen(nilai, desimal=desimal)


def sebab(kode: str) -> str:
    """Why a value is missing or special, in words."""
    return KATA_KODE.get(kode) or KATA_LUBANG.get(kode) or ""


def capaian_tahun(b: Bahan, i: Indikator) -> str:
    """A.1: target against result of this year."""
    u = b.ukur(i.kode)
    capaian = u.angka("capaian")
    realisasi, target = u.angka("realisasi"), u.target("target")
    if capaian is None:
        return f"{i.nama} belum dapat diukur: {sebab(u['kode_khusus']) or 'datanya belum lengkap'}."
    sifat = "" if i.polaritas == "positif" else ", dan nilai yang lebih kecil berarti lebih baik"
    kategori = b.nama_kategori(u["kategori"])
    predikat = f" (predikat {u['predikat']})" if u["predikat"] else ""
    return (
        f"{i.nama} {_terhadap_target(i, realisasi, target)}: realisasinya"
        f" {nilai_satuan(realisasi, i.satuan)}{predikat} dari target {nilai_satuan(target, i.satuan)}{sifat}."
        f" Capaiannya {persen(capaian, b.desimal())}, berkategori {kategori}."
    )


def _terhadap_target(i: Indikator, realisasi: Decimal | None, target: NilaiTarget) -> str:
    if realisasi is None or target is None:
        return "belum dapat dibandingkan dengan target"
    if isinstance(target, tuple):
        if target[0] <= realisasi <= target[1]:
            return "berada di dalam rentang target"
        return "berada di luar rentang target"
    if realisasi == target:
        return "tepat mencapai target"
    lebih_baik = realisasi > target if i.polaritas == "positif" else realisasi < target
    return "melampaui target" if lebih_baik else "belum mencapai target"


def banding_tahun_lalu(b: Bahan, i: Indikator) -> str:
    """A.2: this year against the last one, value in its unit and achievement in points."""
    u, lalu = b.ukur(i.kode), b.tahun - 1
    kini, dulu = u.angka("realisasi"), u.angka(f"realisasi_{lalu}")
    if kini is None or dulu is None:
        return f"{i.nama} tidak dapat diperbandingkan dengan tahun {lalu} karena datanya tidak tersedia."
    kalimat = f"{i.nama} {_gerak(angka.kurang(kini, dulu), i.satuan)} dibandingkan tahun {lalu}"
    kalimat += f" ({nilai_satuan(dulu, i.satuan)}){_makna(i, kini, dulu)}"
    a, c = u.angka("capaian"), u.angka(f"capaian_{lalu}")
    if a is None or c is None:
        return f"{kalimat}."
    return f"{kalimat}; capaiannya {_gerak(angka.kurang(a, c), 'poin persen')}."


def _gerak(beda: Decimal, satuan: str) -> str:
    if angka.bulatkan(beda, 2) == 0:
        return "tetap"
    arah = "naik" if beda > 0 else "turun"
    besar = angka.tulis(beda.copy_abs())
    satuan = "poin persen" if satuan.casefold() in ("persen", "%") else satuan
    return f"{arah} {besar} {satuan}"


def _makna(i: Indikator, kini: Decimal, dulu: Decimal) -> str:
    if angka.bulatkan(angka.kurang(kini, dulu), 2) == 0 or i.tipe == "rentang":
        return ""
    membaik = kini > dulu if i.polaritas == "positif" else kini < dulu
    return ", yang berarti membaik" if membaik else ", yang berarti menurun kinerjanya"


def kemajuan(b: Bahan, i: Indikator) -> str:
    """A.3: results to date against the end target of the Renstra."""
    u, akhir = b.ukur(i.kode), b.rencana.renstra_akhir
    maju = u.angka("kemajuan")
    if maju is None:
        return f"Kemajuan {i.nama} terhadap target akhir Renstra belum dapat dihitung."
    target, capai = u.target("target_akhir"), u.angka("realisasi_renstra")
    cara = "jumlah sejak awal Renstra " if i.agregasi_renstra == "jumlah" else ""
    return (
        f"{i.nama}: {cara}{nilai_satuan(capai, i.satuan)} terhadap target akhir Renstra tahun {akhir} sebesar"
        f" {nilai_satuan(target, i.satuan)}, atau kemajuan {persen(maju, b.desimal())}."
    )


def standar(b: Bahan, i: Indikator) -> str:
    """A.4: against the national standard, or the sentence that there is none."""
    u = b.ukur(i.kode)
    batas, kini = u.angka("standar"), u.angka("realisasi")
    if batas is None:
        return f"Tidak terdapat standar nasional untuk {i.nama}."
    if kini is None:
        return f"{i.nama} belum dapat dibandingkan dengan standar nasional {nilai_satuan(batas, i.satuan)}."
    beda = angka.kurang(kini, batas)
    sama = angka.bulatkan(beda, 2) == 0
    letak = "sama dengan" if sama else ("di atas" if beda > 0 else "di bawah")
    jarak = "" if sama else f" (selisih {angka.tulis(beda.copy_abs())})"
    return (
        f"{i.nama} sebesar {nilai_satuan(kini, i.satuan)} berada {letak} standar nasional"
        f" {nilai_satuan(batas, i.satuan)}{jarak}. Sumber standar: {u['sumber_standar']}."
    )


def rerata(b: Bahan, baris: Baris) -> str:
    """A mean with what it is based on."""
    nilai, n, dari = baris.angka("capaian"), baris["n"], baris["dari"]
    if nilai is None:
        return "belum dapat dihitung"
    cetak = persen(nilai, b.desimal())
    if dari == "1":
        return f"{cetak} (dari satu indikator)"
    semua = f"{n} indikator" if n == dari else f"{n} dari {dari} indikator yang dapat dihitung"
    return f"{cetak} (rata-rata {semua})"


def ringkas_capaian(b: Bahan) -> str:
    """How many indicators reached their target, and which are the best and the worst."""
    terukur = [(i, n) for i in b.rencana.indikator if (n := b.ukur(i.kode).angka("capaian")) is not None]
    if not terukur:
        return "Belum ada indikator yang dapat diukur."
    semua = len(b.rencana.indikator)
    tercapai = sum(n >= SERATUS for _, n in terukur)
    cacah = [
        (tercapai, "mencapai atau melampaui target"),
        (len(terukur) - tercapai, "belum mencapai target"),
        (semua - len(terukur), "belum dapat diukur"),
    ]
    kalimat = f"Dari {semua} indikator kinerja utama, {gabung(f'{n} {kata}' for n, kata in cacah if n)}."
    terbaik, terendah = max(terukur, key=lambda x: x[1]), min(terukur, key=lambda x: x[1])
    if terbaik[1] == terendah[1]:
        return kalimat
    return (
        f"{kalimat} Capaian tertinggi adalah {terbaik[0].nama} ({persen(terbaik[1], b.desimal())}),"
        f" sedangkan yang terendah adalah {terendah[0].nama} ({persen(terendah[1], b.desimal())})."
    )


def yang_belum(b: Bahan) -> str:
    """The indicators under 100 percent, by name; empty when there is none."""
    belum = [
        f"{i.nama} ({persen(n, b.desimal())})"
        for i in b.rencana.indikator
        if (n := b.ukur(i.kode).angka("capaian")) is not None and n < SERATUS
    ]
    return gabung(belum)


def celah(b: Bahan) -> str:
    """The footnote on values in a gap of the printed scale; empty when no value lies there."""
    kena = [i.kode for i in b.rencana.indikator if b.ukur(i.kode)["celah"]]
    if not kena:
        return ""
    return f"Nilai {gabung(kena)} berada di antara dua kategori tercetak; ketentuannya ada di Catatan Metode."
