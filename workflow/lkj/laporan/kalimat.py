"""Sentences about figures, made from the figures: always true, rise or fall, points or percent.

A difference of percentages is called "poin persen" (domain.md 3.3). A missing value is said, never
filled in.
"""

from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris, capaian_tercetak
from lkj.laporan.markah import gabung
from lkj.periode import nama_triwulan
from lkj.rencana import Indikator
from lkj.rencana.kaidah import tampil
from lkj.rencana.model import NilaiTarget
from lkj.rumus import KATA_KODE
from lkj.rumus.agregasi import KATA_LUBANG

SERATUS = Decimal(100)
KATA_NILAI = {"sementara": "nilai sementara", "tahun_sebelumnya": "nilai tahun sebelumnya"}
"""Status of a value that is measured but not final, in words (domain.md 3.4a)."""
_TANPA_NILAI = {"belum_terbit": "nilainya belum terbit", "belum_masuk": "datanya belum masuk"}
"""Status of a value that there is not, in words."""
KATA_KEUANGAN = {
    "lra": "Laporan Realisasi Anggaran (LRA)",
    "isian": "isian seksi, subbagian, dan kelurahan",
}
"""Where the Rupiah come from (`Ketentuan.keuangan`), in words."""


def nilai_satuan(nilai: NilaiTarget, satuan: str, desimal: int = 2) -> str:
    """A value with its unit: 85,12 indeks; 95,7%; 60–70%."""
    if nilai is None:
        return "–"
    teks = tampil(nilai) if isinstance(nilai, tuple) else angka.tulis(nilai, desimal=desimal)
    return f"{teks}%" if satuan.casefold() in ("persen", "%") else f"{teks} {satuan}"


def nilai_indikator(b: Bahan, i: Indikator, nilai: NilaiTarget) -> str:
    """A value of an indicator with its unit; the word of an ordinal one stands alone."""
    return b.sebutan(i, nilai) or nilai_satuan(nilai, i.satuan)


def persen(nilai: Decimal | None, desimal: int = 2) -> str:
    """A percentage, or a dash."""
    return "–" if nilai is None else angka.persen(nilai, desimal=desimal)


def awal_besar(teks: str) -> str:
    """A text with a capital at its beginning."""
    return teks[:1].upper() + teks[1:]


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
    predikat = f" (predikat {u['predikat']})" if u["predikat"] else ""
    status = f" ({KATA_NILAI[u['status']]})" if u["status"] in KATA_NILAI else ""
    return (
        f"{i.nama} {_terhadap_target(i, realisasi, target)}: realisasinya"
        f" {nilai_indikator(b, i, realisasi)}{predikat}{status} dari target"
        f" {nilai_indikator(b, i, target)}{sifat}."
        f" Capaiannya {persen(capaian_tercetak(u), b.desimal(i.kode))},"
        f" berkategori {b.nama_kategori(u['kategori'], i.kode)}."
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
    if u[f"asal_{lalu}"] == "tak_banding":
        return f"{i.nama} tidak dapat diperbandingkan dengan tahun {lalu}: {sejak(i)}."
    if kini is None or dulu is None:
        sebab_kosong = _TANPA_NILAI.get(u["status"], "datanya tidak tersedia")
        return f"{i.nama} tidak dapat diperbandingkan dengan tahun {lalu} karena {sebab_kosong}."
    kalimat = f"{i.nama} {_perubahan(b, i, u, dulu)}{_makna(i, kini, dulu)}"
    beda = u.angka("perubahan_capaian")
    return f"{kalimat}." if beda is None else f"{kalimat}; capaiannya {_gerak(beda, 'poin persen')}."


def sejak(i: Indikator) -> str:
    """Since when an indicator is measured as it is now."""
    return f"indikator ini diukur menurut definisinya sekarang sejak tahun {i.sejak}"


def _perubahan(b: Bahan, i: Indikator, u: Baris, dulu: Decimal) -> str:
    """How the result moved; between two words of an ordinal indicator there is no distance."""
    lalu = b.tahun - 1
    kini = u.angka("realisasi")
    if kini is not None and (sebutan := b.sebutan(i, kini)):
        arah = arah_gerak(angka.kurang(kini, dulu))
        gerak = f"tetap {sebutan}" if arah == "tetap" else f"{arah} dari {b.tulis(i, dulu)} menjadi {sebutan}"
        return f"{gerak} dibandingkan tahun {lalu}"
    beda = u.angka("perubahan_realisasi")
    gerak = "–" if beda is None else _gerak(beda, i.satuan)
    return f"{gerak} dibandingkan tahun {lalu} ({nilai_satuan(dulu, i.satuan)})"


def arah_gerak(beda: Decimal) -> str:
    """Rise, fall, or the same to two decimals."""
    if angka.bulatkan(beda, 2) == 0:
        return "tetap"
    return "naik" if beda > 0 else "turun"


def _gerak(beda: Decimal, satuan: str) -> str:
    arah = arah_gerak(beda)
    return arah if arah == "tetap" else f"{arah} {angka.tulis(beda.copy_abs())} {satuan_beda(satuan)}"


def satuan_beda(satuan: str) -> str:
    """The unit of a difference: percentages differ by "poin persen" (domain.md 3.3)."""
    return "poin persen" if satuan.casefold() in ("persen", "%") else satuan


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
        karena = f": {teks}" if (teks := sebab(u["kode_renstra"])) else ""
        return f"Kemajuan {i.nama} terhadap target akhir Renstra belum dapat dihitung{karena}."
    target, capai = u.target("target_akhir"), u.angka("realisasi_renstra")
    cara = f"jumlah sejak {awal_renstra(b, i)} " if i.agregasi_renstra == "jumlah" else ""
    besar = "yaitu" if b.sebutan(i, target) else "sebesar"
    return (
        f"{i.nama}: {cara}{nilai_indikator(b, i, capai)} terhadap target akhir Renstra tahun {akhir}"
        f" {besar} {nilai_indikator(b, i, target)}, atau kemajuan {persen(maju, b.desimal(i.kode))}."
    )


def awal_renstra(b: Bahan, i: Indikator) -> str:
    """The year from which a sum towards the Renstra counts."""
    return f"tahun {i.sejak}" if (i.sejak or 0) > b.rencana.renstra_awal else "awal Renstra"


def standar(b: Bahan, i: Indikator) -> str:
    """A.4: against the national standard, or the sentence that there is none."""
    u = b.ukur(i.kode)
    batas, kini = u.angka("standar"), u.angka("realisasi")
    if batas is None:
        return f"Tidak terdapat standar nasional untuk {i.nama}."
    patokan = nilai_indikator(b, i, batas)
    if kini is None:
        return f"{i.nama} belum dapat dibandingkan dengan standar nasional {patokan}."
    beda = angka.kurang(kini, batas)
    arah = arah_gerak(beda)
    letak = {"tetap": "sama dengan", "naik": "di atas", "turun": "di bawah"}[arah]
    jarak = f" (selisih {angka.tulis(beda.copy_abs())} {satuan_beda(i.satuan)})"
    return (
        f"{i.nama} sebesar {nilai_indikator(b, i, kini)} berada {letak} standar nasional"
        f" {patokan}{'' if arah == 'tetap' or b.sebutan(i, kini) else jarak}."
        f" Sumber standar: {u['sumber_standar']}."
    )


def rerata(b: Bahan, baris: Baris) -> str:
    """A mean with what it is based on."""
    nilai = capaian_tercetak(baris)
    if nilai is None:
        return "belum dapat dihitung"
    cetak = persen(nilai, b.desimal())
    return f"{cetak} ({'dari satu indikator' if baris['dari'] == '1' else dasar_rerata(b, baris)})"


def dasar_rerata(b: Bahan, baris: Baris, ekor: str = "") -> str:
    """What a mean is based on: its kind, how many indicators entered, how many are not yet published."""
    n, dari = baris["n_tw" if ekor == "_tw" else "n"], baris["dari"]
    jenis = "rata-rata" if b.ketentuan().rerata == "sederhana" else "rata-rata berbobot"
    semua = f"{n} indikator" if n == dari else f"{n} dari {dari} indikator yang dapat dihitung"
    tanpa = (("belum_terbit", "belum terbit"), ("belum_masuk", "datanya belum masuk"))
    belum = (f", {baris[kolom]} {kata}" for kolom, kata in tanpa if baris[kolom] not in ("", "0"))
    return f"{jenis} {semua}{''.join(belum)}"


def rerata_triwulan(b: Bahan, tw: int) -> str:
    """The office's means of a quarter and to date."""
    u, nama = b.pengukuran.satu("instansi"), nama_triwulan(tw)
    sendiri, sampai = (persen(capaian_tercetak(u, ekor), b.desimal()) for ekor in ("_tw", "_sd"))
    return (
        f"Rata-rata capaian {nama} adalah {sendiri} dan rata-rata capaian sampai dengan {nama}"
        f" adalah {sampai} ({dasar_rerata(b, u)})."
    )


def sumber_keuangan(b: Bahan) -> str:
    """Where the Rupiah come from, and whether they were audited."""
    k = b.ketentuan()
    return (
        f"Realisasi anggaran bersumber dari {KATA_KEUANGAN[k.keuangan]}. Data keuangan {k.status_keuangan}."
    )


def ringkas_capaian(b: Bahan) -> str:
    """How many indicators reached their target, and which are the best and the worst as printed."""
    ukur = [(i, b.ukur(i.kode)) for i in b.rencana.indikator]
    terukur = [
        (i, n, c)
        for i, u in ukur
        if (n := u.angka("capaian")) is not None and (c := capaian_tercetak(u)) is not None
    ]
    if not terukur:
        return "Belum ada indikator yang dapat diukur."
    tercapai = sum(n >= SERATUS for _, n, _ in terukur)
    cacah = [
        (tercapai, "mencapai atau melampaui target"),
        (len(terukur) - tercapai, "belum mencapai target"),
        (len(ukur) - len(terukur), "belum dapat diukur"),
    ]
    kalimat = f"Dari {len(ukur)} indikator kinerja utama, {gabung(f'{n} {kata}' for n, kata in cacah if n)}."
    cetak = [c for _, _, c in terukur]
    if max(cetak) == min(cetak):
        return kalimat
    tinggi, rendah = (
        f"{gabung(i.nama for i, _, c in terukur if c == ujung)} ({persen(ujung, b.desimal())})"
        for ujung in (max(cetak), min(cetak))
    )
    return f"{kalimat} Capaian tertinggi adalah {tinggi}, sedangkan yang terendah adalah {rendah}."


def yang_belum(b: Bahan) -> str:
    """The indicators under 100 percent, by name; empty when there is none."""
    ukur = [(i, b.ukur(i.kode)) for i in b.rencana.indikator]
    belum = [(i, u) for i, u in ukur if (n := u.angka("capaian")) is not None and n < SERATUS]
    return gabung(f"{i.nama} ({persen(capaian_tercetak(u), b.desimal(i.kode))})" for i, u in belum)
