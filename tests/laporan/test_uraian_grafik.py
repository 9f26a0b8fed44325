"""The sentence and the alternative text of a chart say what the figures say, and refer to the figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj.laporan import figur, uraian_grafik
from lkj.laporan.markah import lingkungan
from lkj.laporan.markah import polos as tanpa_kunci
from lkj.laporan.taut import Gambar, bertaut

if TYPE_CHECKING:
    from pathlib import Path

    from tests.laporan.conftest import UbahBahan
    from tests.laporan.ragam import Pembuat

    from lkj.laporan.bahan import Bahan


def alt(gambar: object) -> str:
    """The alternative text of a chart that there is."""
    assert isinstance(gambar, Gambar)
    return gambar.alt


def polos(kalimat: object) -> str:
    """A sentence without the backslashes of its Markdown and the keys of its figures."""
    return re.sub(r"\\(.)", r"\1", tanpa_kunci(str(kalimat)))


def test_the_achievements_are_counted_and_the_ends_named(bahan: Bahan) -> None:
    teks = alt(figur.capaian(bahan))
    assert "5 indikator mencapai 100% atau lebih dan 3 indikator kurang dari 100%." in teks
    assert "Yang terendah Jumlah gangguan ketenteraman dan ketertiban umum (83,33%)" in teks
    assert "[](#gbr-capaian)" in uraian_grafik.capaian(bahan)


def test_a_figure_that_rounds_to_100_does_not_count_as_reached(ubah: UbahBahan) -> None:
    teks = alt(figur.capaian(ubah("IKU-01", capaian="99.999", capaian_cetak="99.999")))
    assert "4 indikator mencapai 100% atau lebih dan 4 indikator kurang dari 100%." in teks


def test_what_cannot_be_measured_is_counted_apart(ubah: UbahBahan) -> None:
    assert "1 indikator belum dapat diukur" in alt(figur.capaian(ubah("IKU-01", capaian="")))
    kosong = ubah(capaian="")
    assert alt(figur.capaian(kosong)).endswith("Belum ada indikator yang dapat diukur.")


def test_every_quarter_says_how_many_reached_its_target(bahan: Bahan, ragam: Pembuat) -> None:
    assert "4 dari 7 pada Triwulan I, 5 dari 7 pada Triwulan II" in polos(uraian_grafik.triwulan(bahan))
    dua = polos(uraian_grafik.triwulan(ragam(tw=2)))
    assert "pada Triwulan II." in dua
    assert "Triwulan III" not in dua


def test_steps_that_are_not_drawn_are_named(ragam: Pembuat) -> None:
    b = ragam(indikator={"IKU-08": {"tipe": "ordinal", "rumus": "ordinal"}})
    assert polos(uraian_grafik.triwulan(b)).endswith("tidak digambar: Nilai SAKIP kecamatan.")


def test_better_and_worse_follow_the_polarity_of_an_indicator(bahan: Bahan) -> None:
    assert (
        "Dari 7 indikator yang dapat dibandingkan dengan tahun 2022, kinerja 6 indikator membaik dan 1"
        in (alt(figur.tahunan(bahan)))
    )


def test_absorption_names_its_ends_or_the_one_that_all_share(bahan: Bahan) -> None:
    teks = alt(figur.serapan(bahan))
    assert "tertinggi adalah program 7.01.04 (95,69%)" in teks
    assert "terendah adalah program 7.01.03 (82,37%)" in teks


def test_every_sasaran_lies_in_the_quadrant_that_the_sentence_says(bahan: Bahan, ubah: UbahBahan) -> None:
    teks = polos(uraian_grafik.kuadran(bahan))
    assert "Sasaran 3: capaian 100% atau lebih dan serapan 93,41% atau lebih." in teks
    assert "Sasaran 2: capaian di bawah 100% dan serapan di bawah 93,41%." in teks
    assert "Sasaran 2:" not in polos(uraian_grafik.kuadran(ubah("S2", capaian="")))


def test_a_quarter_has_no_chart_of_years_and_no_sentence_on_it(ragam: Pembuat) -> None:
    b = ragam(tw=2)
    for tiada in (figur.tahunan(b), uraian_grafik.tahunan(b), figur.kuadran(b), uraian_grafik.kuadran(b)):
        assert tiada == ""


def test_a_template_notes_what_a_chart_and_its_sentence_say(tmp_path: Path) -> None:
    (tmp_path / "t").write_text("{{ kalimat }} {{ gambar }}", encoding="utf-8")
    env = lingkungan(tmp_path, {})
    isi = env.get_template("t").render(
        kalimat=bertaut("Lihat *a* ", Gambar("x", "y", "z").nama, "."), gambar=Gambar("c", "J_1", 'A "b"')
    )
    assert isi.startswith(r"Lihat \*a\* x\.")
    assert r'![J\_1](grafik/c.svg){#gbr-c alt="A \"b\"" lebar="100%"}' in isi
    assert env.harapan.teks == ["Lihat *a*", "x", ".", "\nJ_1\n", '\nA "b"\n']
