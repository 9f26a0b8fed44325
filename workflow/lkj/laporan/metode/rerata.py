"""How categories and means are made, with a worked mean; values that are not final; earlier years."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkj import angka
from lkj.kunci import rencana as kunci_rencana
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat import awal_renstra, kunci_ketentuan, persen, persen_ketentuan
from lkj.laporan.markah import gabung, tertanda
from lkj.laporan.metode.hitungan import cukup, tandai
from lkj.rumus import BATAS, batasi
from lkj.rumus import rerata as hitung_rerata


def kategori(b: Bahan) -> list[str]:
    """The office's scale, and what happens between two printed classes."""
    return [
        f"Kategori mengikuti {b.skala.judul} ({b.skala.sumber}).",
        "Kategori ditentukan dari capaian yang belum dibulatkan dan belum dibatasi.",
        f"Ketentuan untuk nilai di antara dua kategori: {BATAS[b.skala.batas]}.",
    ]


def rerata(b: Bahan) -> Iterator[str]:
    """Simple or weighted, what enters a mean, and a worked one."""
    k = b.ketentuan()
    if k.rerata == "berbobot":
        bobot = gabung(
            f"{i.nama} ({tertanda(angka.tulis(i.bobot), kunci_rencana(i.kode, 'bobot'))})"
            for i in b.rencana.indikator
            if i.bobot is not None
        )
        yield (
            "Capaian sasaran dan instansi adalah rata-rata berbobot indikator yang dapat dihitung:"
            f" Σ(bobot × capaian) ÷ Σ bobot. Bobot: {bobot}."
        )
    else:
        yield "Capaian sasaran dan instansi adalah rata-rata sederhana indikator yang dapat dihitung."
    batas = "tanpa pembatasan"
    if k.batas_rerata is not None:
        batas = f"paling tinggi {persen_ketentuan(b, 'batas_rerata')}"
    yield f"Nilai capaian yang masuk rata-rata: {batas}."
    if k.batas_bawah is not None:
        bawah = persen_ketentuan(b, "batas_bawah")
        yield f"Capaian di bawah {bawah} dicetak dan dirata-ratakan sebagai {bawah}."
    contoh = (_contoh(b, u) for u in (*b.pengukuran.pilih("sasaran"), b.pengukuran.satu("instansi")))
    yield from (c for c in [next((c for c in contoh if c), "")] if c)


def _contoh(b: Bahan, u: Baris) -> str:
    """A mean worked from the achievements that entered it; empty where fewer than two did."""
    ekor = "" if b.tw is None else "_sd"
    anggota = [
        x for x in b.pengukuran.pilih("indikator") if u["jenis"] == "instansi" or x["sasaran"] == u["kode"]
    ]
    isi = [(x, _masuk(b, x, n)) for x in anggota if (n := x.angka(f"capaian{ekor}")) is not None]
    hasil = u.angka(f"capaian{ekor}")
    if hasil is None or len(isi) < 2:
        return ""
    berbobot = b.ketentuan().rerata == "berbobot"
    bobot = [b.indikator(x["kode"]).bobot or Decimal(1) for x, _ in isi] if berbobot else None
    tulis = cukup([n for _, n in isi], lambda x: hitung_rerata(x, bobot).nilai, b.desimal()) or []
    suku = tandai(tulis, [_kunci_masuk(b, x, ekor) for x, _ in isi])
    nama = u["nama"] if u["jenis"] == "instansi" else f"sasaran “{u['nama']}”"
    if bobot is None:
        hitungan = f"({' + '.join(suku)}) ÷ {tertanda(str(len(suku)), u.kunci('n'))}"
    else:
        hitungan = _berbobot(suku, bobot, [kunci_rencana(x["kode"], "bobot") for x, _ in isi])
    return f"Contoh {nama}: {hitungan} = {persen(hasil, b.desimal(), u.kunci(f'capaian{ekor}'))}."


def _kunci_masuk(b: Bahan, u: Baris, ekor: str) -> str:
    """The key of what enters a mean: the achievement, or the cap or floor that takes its place."""
    nilai, aturan = u.angka(f"capaian{ekor}") or Decimal(0), b.ketentuan(u["kode"])
    masuk = _masuk(b, u, nilai)
    if masuk == nilai:
        return u.kunci(f"capaian{ekor}")
    return kunci_ketentuan(b, "batas_rerata" if masuk == aturan.batas_rerata else "batas_bawah", u["kode"])


def _masuk(b: Bahan, u: Baris, nilai: Decimal) -> Decimal:
    aturan = b.ketentuan(u["kode"])
    return batasi(nilai, atas=aturan.batas_rerata, bawah=aturan.batas_bawah).nilai or Decimal(0)


def _berbobot(nilai: Sequence[str], bobot: Sequence[Decimal], kunci: Sequence[str]) -> str:
    berat = tandai([angka.tulis(w, desimal=6) for w in bobot], kunci)
    atas = " + ".join(f"{w} × {n}" for w, n in zip(berat, nilai, strict=True))
    return f"({atas}) ÷ ({' + '.join(berat)})"


def status(b: Bahan) -> list[str]:
    """Values that are not final, where there are any (domain.md 3.4a)."""
    ada = {u["status"] for t in (b.pengukuran, *b.per_triwulan.values()) for u in t.pilih("indikator")}
    kalimat = []
    if ada & {"sementara", "tahun_sebelumnya"}:
        kalimat.append(
            "Nilai sementara dan nilai tahun sebelumnya dihitung seperti nilai final; dokumen sumbernya"
            " disebut di bawah tabel."
        )
    if "belum_terbit" in ada:
        kalimat.append(
            "Nilai yang belum terbit tidak masuk rata-rata; banyaknya disebut di samping rata-rata."
        )
    if "belum_masuk" in ada:
        kalimat.append(
            "Indikator yang data seksinya belum masuk tidak dihitung nol dan tidak masuk rata-rata; banyaknya"
            " disebut di samping rata-rata."
        )
    return kalimat


def antartahun(b: Bahan) -> Iterator[str]:
    """Comparison with earlier years and with the Renstra."""
    yield "Perubahan capaian antartahun dinyatakan dalam poin, yaitu selisih dua persentase."
    for i in b.rencana.indikator:
        if i.sejak is not None:
            yield f"{i.nama} diperbandingkan sejak tahun {i.sejak}, awal definisinya yang sekarang."
    yield "Kemajuan terhadap Renstra membandingkan realisasi tahun ini dengan target akhir Renstra."
    for i in b.rencana.indikator:
        if i.agregasi_renstra == "jumlah":
            yield f"Untuk {i.nama} yang dibandingkan adalah jumlah sejak {awal_renstra(b, i)}."
