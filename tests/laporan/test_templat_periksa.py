"""`lkj template periksa` without the command: every problem of every template, in one pass, with its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lkj.contoh import muat_pengaturan
from lkj.laporan.markah import Lingkungan, lingkungan
from lkj.laporan.templat.daftar import kumpulkan
from lkj.laporan.templat.lunak import Lunak, memeriksa
from lkj.laporan.templat.salin import isi_salinan, potong_blok
from lkj.laporan.templat.uji import Uji, isi_dokumen, periksa_templat

if TYPE_CHECKING:
    from tests.conftest import Olahan

AKAR = Path(__file__).parents[2]
TEMPLAT = AKAR / "templates"
WARISAN = '{% extends "baku/bagian/bab4.md.j2" %}\n'


def tulis(folder: Path, **berkas: str) -> None:
    """Templates of an office; ``bagian__a`` is ``bagian/a.md.j2``."""
    for nama, isi in berkas.items():
        jalur = folder / f"{nama.replace('__', '/')}.md.j2"
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_text(isi, encoding="utf-8")


class Pemeriksa:
    """Checks the templates of an office that lie in one folder."""

    def __init__(self, olahan: Olahan, kantor: Path) -> None:
        """Take the example's year."""
        pengaturan = muat_pengaturan()
        pengaturan["dokumen"]["tanda"] = None
        self.kantor = kantor
        self.uji = Uji(
            rencana=olahan.rencana,
            olahan=olahan.jalur(""),
            config=AKAR / "config",
            pengaturan=pengaturan,
            tahun=2023,
            baku=TEMPLAT,
            kantor=kantor,
            unit=("abang",),
        )

    def __call__(self, **berkas: str) -> list[tuple[str, str, str]]:
        """Write templates and check: file in the office's folder, line, and code with rule and advice."""
        tulis(self.kantor, **berkas)
        return [
            (
                str(Path(c.berkas).relative_to(self.kantor)),
                c.sel.removeprefix("baris "),
                f"{c.kode}: {c.aturan} {c.saran}",
            )
            for c in periksa_templat(self.uji)
        ]


@pytest.fixture
def periksa(olahan: Olahan, tmp_path: Path) -> Pemeriksa:
    """A check of a folder of its own."""
    return Pemeriksa(olahan, tmp_path / "kantor")


def cocok(catatan: list[tuple[str, str, str]], *harap: tuple[str, str, str]) -> None:
    """The remarks are these: file, line, a piece of the text."""
    assert [(b, s) for b, s, _ in catatan] == [(b, s) for b, s, _ in harap], catatan
    for (_, _, teks), (_, _, potong) in zip(catatan, harap, strict=True):
        assert potong in teks


def test_the_shipped_templates_have_nothing_wrong(periksa: Pemeriksa) -> None:
    assert periksa() == []


def test_every_document_is_filled_in(periksa: Pemeriksa) -> None:
    dokumen = {"lkj.md.j2", "triwulan.md.j2"}
    dokumen |= {f"naskah_dinas/{b.name}" for b in (TEMPLAT / "naskah_dinas").iterdir()}
    assert set(isi_dokumen(periksa.uji).konteks) == dokumen


def test_a_right_override_has_nothing_wrong(periksa: Pemeriksa) -> None:
    isi = "## Simpulan {{ b.tahun }}\n\n{{ super() }}\n{% set n = 1 %}{{ n }}"
    blok = "{% block simpulan %}\n" + isi + "\n{% endblock %}"
    assert periksa(bagian__bab4=WARISAN + blok, bagian__tambahan="{{ instansi.nama }}") != []
    blok += '{% block langkah_mendatang %}{% include "bagian/tambahan.md.j2" %}{% endblock %}'
    assert periksa(bagian__bab4=WARISAN + blok) == []


def test_all_problems_of_all_files_come_in_one_pass(periksa: Pemeriksa) -> None:
    bab4 = (
        f"{WARISAN}Teks nyasar.\n{{% block simpuln %}}x{{% endblock %}}\n{{% block simpulan %}}\n"
        "## {{ instansi.nma }}\n\n{{ tabel.pegawa(b) }}\n\n"
        '::: {.tabell lebr="1"}\n{{ b.tahun | rupia }}\n:::\n\n'
        '{% include "bagian/tiada.md.j2" %}\n{% if false %}{{ entah }}{% endif %}\n{{ tabel.renstra() }}\n'
        "{{ b.kantor.__class__ }}\n{{ narasi.simpuln }}\n{% endblock %}\n"
    )
    catatan = periksa(bagian__bab4=bab4, bagian__bab33="x", bagian__bab2="\n{% if b %}")
    assert [t.split(":")[0] for _, _, t in catatan[1:4]] == ["TEMPLAT_SIA", "TEMPLAT_SIA", "TEMPLAT_BLOK"]
    cocok(
        catatan,
        ("bagian/bab2.md.j2", "2", "“if” belum ditutup"),
        ("bagian/bab33.md.j2", "", "Maksudnya “bagian/bab3.md.j2”?"),
        ("bagian/bab4.md.j2", "2", "teks ini berada di luar blok"),
        ("bagian/bab4.md.j2", "3", "TEMPLAT_BLOK: Blok “simpuln” tidak ada dalam bagian/bab4.md.j2"),
        ("bagian/bab4.md.j2", "5", "“nma” tidak ada pada data Instansi"),
        ("bagian/bab4.md.j2", "7", "“pegawa” tidak ada pada tabel"),
        ("bagian/bab4.md.j2", "9", "kelas “tabell” tidak dikenal halaman"),
        ("bagian/bab4.md.j2", "9", "sifat “lebr” tidak dikenal halaman"),
        ("bagian/bab4.md.j2", "10", "Maksudnya “rupiah”?"),
        ("bagian/bab4.md.j2", "13", "templat “bagian/tiada.md.j2” tidak ada"),
        ("bagian/bab4.md.j2", "14", "nama “entah” tidak dikenal"),
        ("bagian/bab4.md.j2", "15", "cara memanggil atau menghitungnya tidak cocok"),
        ("bagian/bab4.md.j2", "16", "“__class__” tidak boleh dipakai dalam templat"),
        ("bagian/bab4.md.j2", "17", "Maksudnya “simpulan”?"),
    )  # fmt: skip


SALAH = [
    ("a\n\n{{ camat.nipp }}", "3", "Maksudnya “nip”?"),
    ("{{ kalimat.ringkas_capaia(b) }}", "1", "Maksudnya “ringkas_capaian”?"),
    ("{{ b.pengukuran.satu('indikator', 'X') }}", "1", "data yang dicari tidak ada"),
    ("\n{{ b.tahun | gabung | upper }}", "2", "tidak cocok"),
    ("{% for x in entah %}{{ x }}{% endfor %}", "1", "nama “entah” tidak dikenal"),
    ("{{ (entah + 1) * 2 }}", "1", "nama “entah” tidak dikenal"),
    ("{{ b.tahun is tahunan }}", "1", "uji “tahunan” tidak dikenal"),
    ("{% block a %}1{% endblock %}\n{% block a %}2{% endblock %}", "2", "blok “a” ada dua kali"),
    ("x\n\n::: aneh\n:::", "3", "kelas “aneh” tidak dikenal halaman"),
    ("[x]{.merah}", "1", "kelas “merah” tidak dikenal halaman"),
    ("{% include '../../config/config.yaml' %}", "1", "tidak ada"),
]
"""What an office writes, the line, a piece of the one remark."""
BENAR = [
    "{{ entah | default('–') }}",
    "{% if entah is defined %}{{ entah }}{% endif %}",
    "{% macro m(p) %}{{ p }}{% endmacro %}{{ m(1) }}",
    "{% for s in rencana.sasaran %}{{ loop.index }}{{ s.uraian }}{% endfor %}",
    "::: {.mendatar}\n\n## {{ b.tahun }}\n\n:::",
    "x = y {tidak apa} .kelas",
]


def bersama(isi: list[str]) -> dict[str, str]:
    """Pieces as templates of their own, which Bab IV takes in."""
    panggil = "\n".join(f'{{% include "bagian/k{n:02}.md.j2" %}}' for n in range(len(isi)))
    return {"bagian__bab4": panggil, **{f"bagian__k{n:02}": satu for n, satu in enumerate(isi)}}


def test_one_problem_gives_one_remark(periksa: Pemeriksa) -> None:
    harap = [(f"bagian/k{n:02}.md.j2", baris, potong) for n, (_, baris, potong) in enumerate(SALAH)]
    cocok(periksa(**bersama([isi for isi, _, _ in SALAH])), *harap)


def test_what_works_is_no_problem(periksa: Pemeriksa) -> None:
    assert periksa(**bersama(["# Penutup\n\n", *(f"{isi}\n\n" for isi in BENAR)])) == []


def test_text_that_the_pages_cannot_set_is_a_problem_of_the_document(
    periksa: Pemeriksa, tmp_path: Path
) -> None:
    tulis(tmp_path / "kantor", bagian__bab4="# Penutup\n\n[](#tbl-tiada)\n")
    (catatan,) = periksa_templat(periksa.uji)
    assert (catatan.kode, catatan.berkas) == ("HALAMAN", "naskah laporan tahunan")
    assert "#tbl-tiada" in catatan.aturan


def test_files_that_nothing_looks_for_are_named_and_other_offices_left_alone(periksa: Pemeriksa) -> None:
    (periksa.kantor / "bagian").mkdir(parents=True)
    (periksa.kantor / "bagian/catatan.txt").write_text("x")
    (periksa.kantor / "fonts").mkdir()
    (periksa.kantor / "fonts/a.ttf").write_text("x")
    (periksa.kantor / "README.md").write_text("x")
    cocok(
        periksa(bagain__bab4="x", abang__bagian__bab4="{{ salah }}", abang__lkj="{{ salah }}"),
        ("bagain/bab4.md.j2", "", "folder ini tidak dibaca"),
        ("bagian/catatan.txt", "", "berakhiran .md.j2"),
    )


def test_outside_of_a_check_no_environment_is_lenient() -> None:
    with memeriksa() as hasil:
        lunak = lingkungan(TEMPLAT, {})
    tegas = lingkungan(TEMPLAT, {})
    assert isinstance(lunak, Lunak)
    assert isinstance(tegas, Lingkungan)
    assert not isinstance(tegas, Lunak)
    assert hasil.lingkungan == [lunak]


# Lists and copies ------------------------------------------------------------------------------------
def test_every_block_of_every_shipped_template_is_explained() -> None:
    kumpulan = kumpulkan(lingkungan(TEMPLAT, {}), TEMPLAT, None)
    kosong = [(b.nama, blok.nama) for b in kumpulan.baku.values() for blok in b.blok if not blok.keterangan]
    assert kosong == []
    assert all(b.keterangan or b.blok for b in kumpulan.baku.values())


def test_every_copy_of_a_block_is_an_override_that_changes_nothing(tmp_path: Path) -> None:
    env = lingkungan(TEMPLAT, {})
    kumpulan = kumpulkan(env, TEMPLAT, None)
    for berkas in kumpulan.baku.values():
        assert isi_salinan(kumpulan, berkas, "") == berkas.teks
        for blok in berkas.blok:
            tulis(tmp_path, salinan=isi_salinan(kumpulan, berkas, blok.nama))
            (salinan,) = kumpulkan(env, tmp_path, None).baku.values()
            assert salinan.blok[0].nama == blok.nama
            assert re.sub(r"\s", "", potong_blok(salinan.teks, blok.nama)) in re.sub(r"\s", "", berkas.teks)


def test_a_block_with_blocks_in_it_is_cut_whole() -> None:
    teks = "{% block a %}1{% block b %}2{% endblock %}3{% endblock %}4"
    assert potong_blok(teks, "a") == "{% block a %}1{% block b %}2{% endblock %}3{% endblock %}"
    assert potong_blok(teks, "b") == "{% block b %}2{% endblock %}"
    assert potong_blok(teks, "c") == ""
