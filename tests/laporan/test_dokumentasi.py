"""Photos and scans in the report: each where its row says, and no review that we assert."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from lkj.laporan import dokumentasi
from lkj.laporan.dokumentasi import DeretFoto, catatan, foto, pengantar_foto, pindaian, pindaian_lain
from lkj.laporan.gambar_kantor.paket import Halaman, Paket
from lkj.laporan.markah import lepas
from lkj.profil import Foto, Pindaian, Profil

if TYPE_CHECKING:
    from lkj.laporan.bahan import Bahan

TEGAK, MENDATAR = (100, 140), (140, 100)


def baris_foto(berkas: str, tempat: str = "kegiatan", **isi: Any) -> Foto:
    baku = {
        "keterangan": "Rapat *satu*.",
        "tanggal": date(2023, 2, 16),
        "tempat": "Aula",
        "teks_alternatif": "Orang",
    }
    return Foto.model_validate({**baku, "berkas": berkas, "tempat_laporan": tempat, **isi})


def dengan(b: Bahan, profil: Profil | None = None, **berkas: tuple[tuple[int, int], ...]) -> Bahan:
    """The material with pictures: ``foto__a_jpg=(size, …)`` is the file foto/a.jpg."""
    halaman = {}
    for nama, ukuran in berkas.items():
        folder, polos = nama.split("__")
        jalur = f"data/raw/2023/{folder}/{polos.replace('_', '.')}"
        halaman[jalur] = tuple(Halaman(f"{folder}/{polos}-{n}.jpg", *u) for n, u in enumerate(ukuran, 1))
    return replace(b, profil=profil or Profil(), paket=Paket(halaman))


def cetak(isi: object) -> str:
    return str(isi.__html__()) if hasattr(isi, "__html__") else str(isi)


def test_a_photo_stands_with_the_sasaran_of_its_indicator(bahan: Bahan) -> None:
    profil = Profil(foto=(baris_foto("a.jpg", "IKU-01"), baris_foto("b.jpg", "S1"), baris_foto("c.jpg")))
    b = dengan(bahan, profil, foto__a_jpg=(TEGAK,), foto__b_jpg=(TEGAK,), foto__c_jpg=(TEGAK,))
    deret = foto(b, "S1")
    assert isinstance(deret, DeretFoto)
    assert [f.baris.berkas for f in deret.foto] == ["a.jpg", "b.jpg"]
    assert cetak(foto(b, "S2")) == ""
    assert "c_jpg-1.jpg" in cetak(foto(b))


def test_a_caption_says_what_where_and_when_and_is_escaped(bahan: Bahan) -> None:
    b = dengan(bahan, Profil(foto=(baris_foto("a.jpg"),)), foto__a_jpg=(TEGAK,))
    assert lepas("Rapat *satu* (Aula, 16 Februari 2023)") in cetak(foto(b))
    assert 'alt="Orang"' in cetak(foto(b))


@pytest.mark.parametrize(
    ("banyak", "akhir"), [(1, "pada [](#foto-1)."), (3, "pada [](#foto-1) sampai dengan [](#foto-3).")]
)
def test_the_sentence_before_photos_names_the_first_and_the_last(
    bahan: Bahan, banyak: int, akhir: str
) -> None:
    semua = tuple(baris_foto(f"{h}.jpg") for h in "abc"[:banyak])
    b = dengan(bahan, Profil(foto=semua), **{f"foto__{h}_jpg": (TEGAK,) for h in "abc"})
    assert str(pengantar_foto(b)).replace("\\", "").endswith(akhir)


def test_a_photo_that_is_missing_or_was_refused_leaves_no_trace(bahan: Bahan) -> None:
    b = dengan(bahan, Profil(foto=(baris_foto("hilang.jpg"),)))
    assert (cetak(foto(b)), str(pengantar_foto(b))) == ("", "")


def test_a_file_that_no_row_mentions_is_a_remark(bahan: Bahan) -> None:
    profil = Profil(foto=(baris_foto("a.jpg"),), pindaian=(Pindaian(jenis="IKU", berkas="s.pdf"),))
    b = dengan(bahan, profil, foto__a_jpg=(TEGAK,), foto__b_jpg=(TEGAK,), pindaian__s_pdf=(TEGAK,))
    (c,) = catatan(b)
    assert (c.kode, c.berkas) == ("GAMBAR_TANPA_BARIS", "data/raw/2023/foto/b.jpg")


def test_the_signed_pk_is_found_by_its_version(bahan: Bahan) -> None:
    profil = Profil(
        pindaian=(
            Pindaian(jenis="PK", versi="PK-1", berkas="p1.pdf", nomor="1/2023"),
            Pindaian(jenis="PK", versi="PK-2", berkas="p2.pdf"),
            Pindaian(jenis="SK Tim SAKIP", berkas="tim.pdf"),
            Pindaian(jenis="lain", berkas="hilang.pdf"),
        )
    )
    b = dengan(
        bahan, profil, pindaian__p1_pdf=(TEGAK,), pindaian__p2_pdf=(TEGAK,), pindaian__tim_pdf=(TEGAK,)
    )
    assert [p.judul for p in pindaian(b, "PK", "PK-2")] == ["Perjanjian Kinerja Perubahan Tahun 2023"]
    assert [(p.judul, p.nomor) for p in pindaian_lain(b)] == [
        ("Perjanjian Kinerja Tahun 2023", "1/2023"),
        ("Surat Keputusan Tim SAKIP", ""),
    ]


def test_pages_that_lie_on_their_side_are_set_so_with_the_heading_before_them(bahan: Bahan) -> None:
    profil = Profil(pindaian=(Pindaian(jenis="IKU", berkas="s.pdf"),))
    b = dengan(bahan, profil, pindaian__s_pdf=(MENDATAR, TEGAK, TEGAK))
    (satu,) = pindaian_lain(b)
    baris = [x for x in cetak(satu).splitlines() if x]
    assert baris[:2] == ["::: {.mendatar}", "## Surat Keputusan Indikator Kinerja Utama"]
    assert [x[:2] for x in baris].count("![") == 3
    assert cetak(satu).count("halaman-baru") == 2
    assert "halaman 3 dari 3" in satu.potongan[-1]


def test_a_review_is_said_only_by_its_scan(bahan: Bahan) -> None:
    assert pindaian(dengan(bahan), "reviu") == []
    profil = Profil(pindaian=(Pindaian(jenis="reviu", berkas="r.pdf"),))
    (satu,) = pindaian(dengan(bahan, profil, pindaian__r_pdf=(TEGAK,)), "reviu")
    assert "Pernyataan Telah Direviu" in cetak(satu)
    assert [f for f in vars(dokumentasi) if "reviu" in f] == []
