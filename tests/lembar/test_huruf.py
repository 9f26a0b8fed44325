"""Characters that a cell may hold can be printed with the bundled fonts."""

from pathlib import Path

import pytest
import typst

from lkj.lembar.huruf import boleh, rapikan

_HURUF = Path(__file__).parents[2] / "templates" / "fonts"


@pytest.mark.parametrize("keluarga", ["Source Serif 4", "Source Sans 3"])
@pytest.mark.parametrize("tebal", [400, 600, 700])
@pytest.mark.parametrize("gaya", ["normal", "italic"])
def test_every_admitted_character_is_in_the_bundled_fonts(
    keluarga: str, tebal: int, gaya: str, tmp_path: Path
) -> None:
    semua = [k for k in range(0x10000) if not 0xD800 <= k < 0xE000 and boleh(chr(k))]
    bentuk = f'font: "{keluarga}", weight: {tebal}, style: "{gaya}", fallback: false'
    sumber = tmp_path / "semua.typ"
    sumber.write_text(
        f'#set document(title: "x")\n#set text({bentuk})\n'
        + "\n".join(f"#str.from-unicode({k})" for k in semua)
    )
    # PDF/A refuses a character without a shape: typst raises and names it.
    pdf = typst.compile(
        str(sumber), font_paths=[str(_HURUF)], ignore_system_fonts=True, pdf_standards=["a-3a"]
    )
    assert pdf


def test_a_stacked_accent_that_has_no_letter_of_its_own_is_refused() -> None:
    assert rapikan("x\u0301")[1] == (0x301,)


def test_a_plain_text_stays_as_it_is() -> None:
    assert rapikan("Persentase 95,5% – “baik”") == ("Persentase 95,5% – “baik”", ())
