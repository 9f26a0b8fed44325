"""Templates of an office: what they replace, what they may reach, and what a wrong one is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jinja2.exceptions import SecurityError, TemplateError
from markupsafe import Markup

from lkj.catatan import Catatan, DataSalahError
from lkj.laporan import naskah
from lkj.laporan.markah import jalur, lepas, lingkungan
from lkj.laporan.narasi import daftar_slot
from lkj.laporan.pengisian import isi_templat

if TYPE_CHECKING:
    from lkj.laporan.bahan import Bahan

TEMPLAT = Path(__file__).parents[2] / "templates"


def tulis(folder: Path, **berkas: str) -> Path:
    """Templates in a folder; ``bagian__a`` is ``bagian/a.md.j2``."""
    for nama, isi in berkas.items():
        jalur = folder / f"{nama.replace('__', '/')}.md.j2"
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_text(isi, encoding="utf-8")
    return folder


def isi(b: Bahan, kantor: Path | None = None, nama: str = "bagian/bab1.md.j2") -> str:
    """A template of the report, filled in with the example year and the office's own templates."""
    narasi = {slot: Markup("Teks {}.").format(slot) for slot in daftar_slot((), ())}
    konteks = {**naskah._konteks(b), "narasi": narasi}
    return isi_templat(naskah._lingkungan(TEMPLAT, b, kantor), TEMPLAT, nama, konteks)


def salah(b: Bahan, kantor: Path, nama: str = "bagian/bab1.md.j2") -> Catatan:
    """The one remark on a template that cannot be filled in."""
    with pytest.raises(DataSalahError) as galat:
        isi(b, kantor, nama)
    (catatan,) = galat.value.catatan
    assert catatan.kode == "TEMPLAT"
    return catatan


# What an office replaces ----------------------------------------------------------------------------
def test_a_file_of_the_same_name_takes_the_place_of_the_shipped_one(bahan: Bahan, tmp_path: Path) -> None:
    tulis(tmp_path, bagian__bab1="# Bab Satu {{ instansi.nama }}\n")
    assert isi(bahan, tmp_path) == "# Bab Satu Kecamatan Sukamaju\n"


@pytest.mark.parametrize("induk", ["baku/bagian/bab1.md.j2", "bagian/bab1.md.j2"])
def test_an_override_of_one_block_leaves_the_rest_as_shipped(
    induk: str, bahan: Bahan, tmp_path: Path
) -> None:
    blok = "{% block dasar_hukum %}\n## Landasan Hukum\n{% endblock %}"
    tulis(tmp_path, bagian__bab1=f'{{% extends "{induk}" %}}\n{blok}\n')
    asli = isi(bahan)
    assert isi(bahan, tmp_path) == asli.replace(
        "## Dasar Hukum {#dasar-hukum}\n\nTeks dasar_hukum.\n", "## Landasan Hukum\n"
    )


def test_the_parts_of_a_chapter_stand_in_another_order(bahan: Bahan, tmp_path: Path) -> None:
    urutan = "{{ self.dasar_hukum() }}\n{{ self.gambaran_umum() }}"
    tulis(
        tmp_path,
        bagian__bab1=f'{{% extends "baku/bagian/bab1.md.j2" %}}{{% block isi %}}{urutan}{{% endblock %}}',
    )
    teks = isi(bahan, tmp_path)
    assert teks.index("## Dasar Hukum") < teks.index("## Gambaran Umum")
    assert "## Tugas dan Fungsi" not in teks


def test_the_analyses_of_a_sasaran_stand_in_another_order(bahan: Bahan, tmp_path: Path) -> None:
    urutan = "{{ self.efisiensi() }}\n{{ self.target_realisasi() }}"
    blok = f"{{% block isi %}}{urutan}{{% endblock %}}"
    tulis(tmp_path, bagian__sasaran=f'{{% extends "baku/bagian/sasaran.md.j2" %}}{blok}')
    teks = isi(bahan, tmp_path, "bagian/bab3.md.j2")
    assert teks.index("#### Analisis efisiensi") < teks.index("#### Target dan realisasi tahun 2023")
    assert teks.count("#### Analisis efisiensi") == len(bahan.rencana.sasaran)


def test_a_shipped_part_can_be_added_to(bahan: Bahan, tmp_path: Path) -> None:
    blok = "{% block dasar_hukum %}{{ super() }}\nKalimat kantor.\n{% endblock %}"
    tulis(tmp_path, bagian__bab1=f'{{% extends "baku/bagian/bab1.md.j2" %}}{blok}')
    assert "Teks dasar_hukum.\n\nKalimat kantor.\n" in isi(bahan, tmp_path)


# What a template may reach ---------------------------------------------------------------------------
DALAM = (
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ b.kantor.__init__.__globals__ }}",
    "{{ kalimat.rerata.__globals__ }}",
    "{{ tabel.pengukuran.__code__ }}",
    "{{ kalimat['rerata']['__globals__'] }}",
    "{{ ('' | map(attribute='__class__') | list) ~ b.kantor.__class__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ '{0.__class__}'.format(b) }}",
    "{{ b.kantor.parse_file('/etc/hostname') }}",
    "{{ b.kantor.parse_raw('1', allow_pickle=true) }}",
    "{{ b.kantor.model_construct() }}",
    "{{ b.rencana.model_dump() }}",
    "{{ berkas.read_text() }}",
    "{{ modul.sys }}",
    "{{ instansi.nama.__len__() }}",
    "{% set _ = rencana.sasaran.append(1) %}{{ daftar.append(1) }}",
)


@pytest.mark.parametrize("teks", DALAM)
def test_a_template_reaches_neither_the_inside_of_python_nor_a_file(
    teks: str, bahan: Bahan, tmp_path: Path
) -> None:
    tulis(tmp_path, bagian__bab1=teks)
    konteks = {**naskah._konteks(bahan), "berkas": tmp_path, "modul": pytest, "daftar": [0]}
    with pytest.raises(DataSalahError) as galat:
        isi_templat(naskah._lingkungan(TEMPLAT, bahan, tmp_path), TEMPLAT, "bagian/bab1.md.j2", konteks)
    assert galat.value.catatan[0].berkas.endswith("bagian/bab1.md.j2")


@pytest.mark.parametrize("jalan", ["../../config/config.yaml", "/etc/hostname", "baku/../../config.yaml"])
def test_a_template_includes_nothing_from_outside_its_folders(
    jalan: str, bahan: Bahan, tmp_path: Path
) -> None:
    tulis(tmp_path, bagian__bab1=f'{{% include "{jalan}" %}}')
    assert f"templat “{jalan}” tidak ada" in salah(bahan, tmp_path).aturan


def test_a_symbolic_link_is_no_template(bahan: Bahan, tmp_path: Path) -> None:
    asing = tmp_path / "rahasia.txt"
    asing.write_text("rahasia", encoding="utf-8")
    (tmp_path / "kantor/bagian").mkdir(parents=True)
    (tmp_path / "kantor/bagian/bab1.md.j2").symlink_to(asing)
    assert "tautan simbolik" in salah(bahan, tmp_path / "kantor").aturan


def test_a_job_reads_only_the_templates_that_it_was_promised(bahan: Bahan, tmp_path: Path) -> None:
    tulis(tmp_path, lain__a="a", bagian__bab1='{% include "lain/a.md.j2" %}')
    env = naskah._lingkungan(TEMPLAT, bahan, tmp_path, lambda b: b.parent.name == "bagian")
    with pytest.raises(DataSalahError) as galat:
        isi_templat(env, TEMPLAT, "bagian/bab1.md.j2", naskah._konteks(bahan))
    assert "tidak dibaca oleh dokumen ini" in galat.value.catatan[0].aturan
    assert galat.value.catatan[0].sel == "baris 1"


@pytest.mark.parametrize(
    "saring", ["safe", "e", "escape", "forceescape", "tojson", "random", "float", "round"]
)
def test_filters_that_skip_the_escaper_or_use_chance_or_floats_are_not_there(
    saring: str, bahan: Bahan, tmp_path: Path
) -> None:
    tulis(tmp_path, bagian__bab1=f"baris\n\n{{{{ 1 | {saring} }}}}")
    catatan = salah(bahan, tmp_path)
    assert (catatan.sel, f"“{saring}” tidak dikenal" in catatan.aturan) == ("baris 3", True)


@pytest.mark.parametrize(
    "teks",
    [
        "{{ x ~ m }}",
        "{{ m ~ x }}",
        "{{ x + m }}",
        "{{ m + x }}",
        "{{ [x, m] | join }}",
        "{{ [x, x] | join(m) }}",
        "{% set s %}{{ x }}{% endset %}{{ s ~ x }}",
        "{% macro p(t) %}{{ t }}{% endmacro %}{{ p(x) ~ x }}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{% filter upper %}{{ x }}{% endfilter %}",
        "{{ '%s' % x }}",
        "{{ x.upper() }}{{ x | trim }}",
    ],
)
def test_text_of_a_cell_stays_escaped_however_it_is_joined(teks: str, tmp_path: Path) -> None:
    tulis(tmp_path, t=teks)
    hasil = lingkungan(tmp_path, {}).get_template("t.md.j2").render(x="a|b\n# c", m=Markup("**m**"))
    assert "\\|" in hasil
    assert "\n" not in hasil
    assert "|" not in hasil.replace("\\|", "")
    assert "#" not in hasil.replace("\\#", "")


@pytest.mark.parametrize("nilai", ["a|b", "x](y)", "../a.svg", "---", "1.", "a\n\n# b", "[a](b){.c}"])
def test_the_filter_for_names_of_files_lets_no_text_through(nilai: str) -> None:
    assert jalur(nilai) == lepas(nilai)
    assert (jalur("grafik/capaian.svg"), jalur(12)) == ("grafik/capaian.svg", "12")


@pytest.mark.parametrize(
    "teks", ["{{ m.format(x) }}", "{{ m % x }}", "{{ m.join([x]) }}", "{{ m.replace('m', x) }}"]
)
def test_finished_markdown_takes_in_no_text_unescaped(teks: str, tmp_path: Path) -> None:
    tulis(tmp_path, t=teks)
    with pytest.raises((SecurityError, TemplateError)):
        lingkungan(tmp_path, {}).get_template("t.md.j2").render(x="a|b", m=Markup("{} %s m"))


# What a wrong template is told -------------------------------------------------------------------------
def test_an_unknown_name_in_an_included_file_names_the_line_of_that_file(
    bahan: Bahan, tmp_path: Path
) -> None:
    tulis(tmp_path, bagian__sasaran="\n\n{{ s.kode }}\n{{ instansi.nma }}\n")
    catatan = salah(bahan, tmp_path, "bagian/bab3.md.j2")
    assert catatan.berkas == str(tmp_path / "bagian/sasaran.md.j2")
    assert catatan.sel == "baris 4"
    assert "“nma” tidak ada pada data Instansi" in catatan.aturan
    assert "Maksudnya “nama”?" in catatan.saran


def test_an_unknown_name_in_a_shipped_file_names_it_too(bahan: Bahan, tmp_path: Path) -> None:
    baku = tulis(tmp_path, utama="satu\n{% include 'bagian/a.md.j2' %}", bagian__a="\n\n{{ instansy }}")
    with pytest.raises(DataSalahError) as galat:
        isi_templat(lingkungan(baku, {}), baku, "utama.md.j2", naskah._konteks(bahan))
    (catatan,) = galat.value.catatan
    assert (catatan.berkas, catatan.sel) == (str(baku / "bagian/a.md.j2"), "baris 3")
    assert "nama “instansy” tidak dikenal" in catatan.aturan
    assert "Maksudnya “instansi”?" in catatan.saran


SALAH: tuple[tuple[str, str, str], ...] = (
    ("{{ tabel.pengukran(b) }}", "“pengukran” tidak ada pada tabel", "Maksudnya “pengukuran”?"),
    ("{{ tabel.renstra() }}", "cara memanggil atau menghitungnya tidak cocok", ""),
    ("{{ b.pengukuran.satu('indikator', 'X').kode }}", "data yang dicari tidak ada", ""),
    ("{{ b.tahun + 'x' }}", "cara memanggil atau menghitungnya tidak cocok", ""),
    ("{{ narasi.dasar_hukm }}", "“dasar_hukm” tidak ada pada daftar", "Maksudnya “dasar_hukum”?"),
    ("{% blok x %}", "perintah “blok” tidak dikenal", ""),
    ("{% if b %}", "“if” belum ditutup", ""),
    ("{{ b.tahun", "ditutup sebelum selesai, “}}” belum ada", ""),
    ("{{ b | rupia }}", "penyaring “rupia” tidak dikenal", ""),
    ("{% include 'bagian/bab9.md.j2' %}", "templat “bagian/bab9.md.j2” tidak ada", ""),
    ("{% include 'bagian/bab4.md.j2' %}", "memanggil dirinya sendiri", ""),
)


@pytest.mark.parametrize(("teks", "aturan", "saran"), SALAH)
def test_what_is_wrong_is_said_in_indonesian_with_its_line(
    teks: str, aturan: str, saran: str, bahan: Bahan, tmp_path: Path
) -> None:
    tulis(tmp_path, bagian__bab1=f"\n{teks}", bagian__bab4="{% include 'bagian/bab1.md.j2' %}")
    catatan = salah(bahan, tmp_path)
    assert aturan in catatan.aturan
    assert saran in catatan.saran
    assert catatan.sel


def test_an_error_of_the_program_is_no_remark_on_a_shipped_template(tmp_path: Path) -> None:
    def rusak(_: Any) -> str:
        raise ZeroDivisionError

    baku = tulis(tmp_path, utama="{{ rusak(1) }}")
    with pytest.raises(ZeroDivisionError):
        isi_templat(lingkungan(baku, {}), baku, "utama.md.j2", {"rusak": rusak})
    kantor = tulis(tmp_path / "kantor", utama="{{ rusak(1) }}")
    with pytest.raises(DataSalahError):
        isi_templat(lingkungan(baku, {}, kantor=kantor), baku, "utama.md.j2", {"rusak": rusak})
