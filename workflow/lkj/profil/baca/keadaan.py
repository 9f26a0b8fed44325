"""The sheets Pegawai, Wilayah, and Sarana dan Prasarana: what an office is."""

from collections.abc import Iterator
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import dugaan
from lkj.profil import model, tata
from lkj.profil.baca.pangkal import Pangkal, isi
from lkj.profil.model import Pegawai, Sarana, Wilayah
from lkj.tabel import Baris, negatif

_DAFTAR = {"Golongan": model.GOLONGAN, "Pendidikan": model.PENDIDIKAN}
"""Ways of counting whose lines are fixed, because the report orders and adds them."""
_ORANG = ("laki_laki", "perempuan")


def baca_pegawai(p: Pangkal) -> tuple[Pegawai, ...]:
    """The sheet Pegawai; a line whose two counts are blank was not filled in."""
    baris = [
        b for b in p.baris(tata.PEGAWAI, "kelompok", "uraian") if any(b.nilai[k] is not None for k in _ORANG)
    ]
    benar = [b for b in baris if _orang_benar(p, b)]
    if len(benar) == len(baris) and not any(b.rusak for b in p.terbaca[tata.PEGAWAI.lembar]):
        p.catatan += _jumlah_kelompok(benar)
    return tuple(Pegawai.model_validate(isi(b)) for b in benar)


def _orang_benar(p: Pangkal, b: Baris) -> bool:
    salah = [
        b.catat("SEL_KOSONG", k, kolom=tata.PEGAWAI.judul(k), contoh="banyak orang, atau 0")
        for k in _ORANG
        if b.nilai[k] is None
    ]
    daftar = _DAFTAR.get(b.teks("kelompok"))
    uraian = b.teks("uraian")
    if daftar and uraian not in daftar:
        isian = {"pilihan": ", ".join(daftar), "dugaan": dugaan(uraian, list(daftar))}
        salah.append(b.catat("NILAI_PILIHAN", "uraian", kolom=tata.PEGAWAI.judul("uraian"), **isian))
    p.catatan += salah
    return p.cacah(b, tata.PEGAWAI, *_ORANG) and not salah


def _jumlah_kelompok(baris: list[Baris]) -> Iterator[Catatan]:
    """The same people are counted in each group: men and women add up alike."""
    kelompok = {k: [b for b in baris if b.teks("kelompok") == k] for k in model.KELOMPOK}
    terisi = [(k, isinya) for k, isinya in kelompok.items() if isinya]
    for kunci in _ORANG:
        for nama, isinya in terisi[1:]:
            patokan, pertama = terisi[0]
            if _jumlah(isinya, kunci) != _jumlah(pertama, kunci):
                yield isinya[0].catat(
                    "JUMLAH_KELOMPOK",
                    kunci,
                    nilai=_tulis(_jumlah(isinya, kunci)),
                    kolom=tata.PEGAWAI.judul(kunci).lower(),
                    kelompok=nama.lower(),
                    sel_kelompok=_rentang(isinya, kunci),
                    patokan=patokan.lower(),
                    sel_patokan=_rentang(pertama, kunci),
                    jumlah_patokan=_tulis(_jumlah(pertama, kunci)),
                )


def _jumlah(baris: list[Baris], kunci: str) -> Decimal:
    return angka.jumlah(b.angka(kunci) or Decimal(0) for b in baris)


def _tulis(nilai: Decimal) -> str:
    return angka.tulis(nilai, desimal=0)


def _rentang(baris: list[Baris], kunci: str) -> str:
    """The cells of a column, as a spreadsheet writes them."""
    alamat = [b.alamat(kunci) for b in baris]
    jajar = [b.nomor for b in baris] == list(range(baris[0].nomor, baris[0].nomor + len(baris)))
    return f"{alamat[0]}:{alamat[-1]}" if jajar and len(baris) > 1 else ", ".join(alamat)


def baca_wilayah(p: Pangkal) -> tuple[Wilayah, ...]:
    """The sheet Wilayah; who gives men and women need not add them up."""
    hasil = []
    for b in p.baris(tata.WILAYAH, "jenis", "nama"):
        salah = negatif(b, "luas", kolom=tata.WILAYAH.judul("luas"))
        p.catatan += salah
        cacah = p.cacah(b, tata.WILAYAH, "laki_laki", "perempuan", "penduduk", "dusun", "rw", "rt")
        if cacah and not salah and _terjumlah(p, b, "penduduk", *_ORANG):
            jumlah = model.jumlah_utuh(b.angka(k) for k in _ORANG)
            hitung = {} if b.angka("penduduk") is not None or jumlah is None else {"penduduk": jumlah}
            hasil.append(Wilayah.model_validate({**isi(b), **hitung, "terjumlah": bool(hitung)}))
    return tuple(hasil)


def baca_sarana(p: Pangkal) -> tuple[Sarana, ...]:
    """The sheet Sarana dan Prasarana; the three conditions add up to the count."""
    keadaan = ("baik", "rusak_ringan", "rusak_berat")
    return tuple(
        Sarana.model_validate(isi(b))
        for b in p.baris(tata.SARANA, "jenis")
        if p.cacah(b, tata.SARANA, "jumlah", *keadaan) and _terjumlah(p, b, "jumlah", *keadaan)
    )


def _terjumlah(p: Pangkal, b: Baris, jumlah: str, *bagian: str) -> bool:
    """Whether the parts add up to the total that stands beside them, where all of it is filled in."""
    seluruh, hitung = b.angka(jumlah), model.jumlah_utuh(b.angka(k) for k in bagian)
    if seluruh is None or hitung is None or seluruh == hitung:
        return True
    t = tata.WILAYAH if jumlah == "penduduk" else tata.SARANA
    rincian = ", ".join(f"{t.judul(k)} ({b.alamat(k)})" for k in bagian)
    isian = {"kolom": t.judul(jumlah), "rincian": rincian, "seharusnya": _tulis(hitung)}
    p.catatan.append(b.catat("JUMLAH_TIDAK_UTUH", jumlah, **isian))
    return False
