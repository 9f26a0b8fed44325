"""A folder of acts of the example office, as the commands would have written them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lkj.konfigurasi import Kantor, muat
from lkj.tindakan import Digest, IsiTindakan, Pokok, tulis_tindakan

SIDIK = "a" * 64
DOKUMEN = "lkj_2023_tw1"
HARI = date(2023, 4, 14)

Catat = Callable[..., Path]


@pytest.fixture
def kantor(pengaturan: dict[str, Any]) -> Kantor:
    """The settings of the example office."""
    return muat(Kantor, pengaturan)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of acts of a quarter, relative to the working directory as in a repository."""
    monkeypatch.chdir(tmp_path)
    return Path("data/raw/2023/tw1/pengesahan")


@pytest.fixture
def catat_satu(folder: Path, kantor: Kantor) -> Catat:
    """Write one act: by whom the settings say, of the document and the digest that a test names."""

    def tulis(tindakan: str, jabatan: str, **isian: Any) -> Path:
        hari = isian.pop("tanggal", HARI)
        pokok = Pokok(name=isian.pop("nama", DOKUMEN), digest=Digest(sha256=isian.pop("sidik", SIDIK)))
        bawaan = {"langkah": 1, "peran": jabatan, "dicatat_oleh": "Kasubbag Perencanaan dan Keuangan"}
        pejabat = kantor.pejabat_pada(jabatan, hari)
        isi = {"tindakan": tindakan, "jabatan": jabatan, "oleh": pejabat.nama, "tanggal": hari}
        return tulis_tindakan(folder, (pokok,), IsiTindakan.model_validate(bawaan | isi | isian))

    return tulis
