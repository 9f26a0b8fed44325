"""The manifest of a release: what it was made from, with what, and what came out; a closed model."""

import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lkj.tindakan.model import JENIS_DOKUMEN

Sidik = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Daftar = dict[str, Sidik]
"""Path in the repository, with ``/`` → sha256."""

NAMA = "manifes.json"
VERSI_SKEMA = 1


class Versi(BaseModel):
    """Versions of the tools; ``git`` packs the history in an archive, the others make the pages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    python: str
    snakemake: str
    pandoc: str
    typst: str
    git: str


class Manifes(BaseModel):
    """One release.

    Attributes:
        versi_skema: Of this model.
        tag: Its name, which is also its folder's and its tag's.
        urut: Its place among the releases of its document, from 1.
        dokumen: ``lkj_2023``, ``lkj_2023_tw1``, ``pengukuran_2023``.
        unit: One office of many, or nothing.
        tahun: Year.
        tw: Quarter; None for the year.
        keadaan: Whether the head had approved exactly this content.
        sebutan: The mark that its pages bear, ``DRAF``, ``DRAF Revisi 1``; empty for none.
        commit: The commit that everything was made from.
        sebelum: Name of the release before; empty for the first.
        masukan: Data, settings, templates, earlier releases.
        kode: Digest of the program: Snakefile, rules, package, profiles.
        kunci: Digest of ``requirements.lock``.
        versi: Of the tools.
        huruf: The fonts, also among ``masukan``.
        penandatangan: Digest of the list of allowed signers outside the repository; None without one.
        keluaran: Documents and tables that were made.
        sidik_isi: Document → digest of its content, as approvals name it.
        tabel: File in the folder of the release → sha256.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    versi_skema: Literal[1] = 1
    tag: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=80)
    urut: int = Field(ge=1)
    dokumen: str = Field(pattern=rf"^(?:{'|'.join(JENIS_DOKUMEN)})_20\d\d(?:_tw[1-4])?$")
    unit: str = Field(pattern=r"^(?:[a-z0-9-]+)?$")
    tahun: int = Field(ge=2000, le=2099)
    tw: int | None = Field(ge=1, le=4)
    keadaan: Literal["draf", "final"]
    sebutan: str
    commit: str = Field(pattern="^(?:[0-9a-f]{40}|[0-9a-f]{64})$")
    sebelum: str
    masukan: Daftar
    kode: Sidik
    kunci: Sidik
    versi: Versi
    huruf: Daftar
    penandatangan: Sidik | None = None
    keluaran: Daftar = Field(min_length=1)
    sidik_isi: Daftar
    tabel: Daftar


def ke_bytes(manifes: Manifes) -> bytes:
    """The manifest as it is kept."""
    isi = manifes.model_dump(mode="json")
    return json.dumps(isi, ensure_ascii=False, indent=1).encode() + b"\n"


def baca_manifes(isi: bytes) -> Manifes:
    """A manifest as it was kept.

    Raises:
        ValueError: It is none; the text says in Indonesian where.
    """
    try:
        return Manifes.model_validate_json(isi)
    except ValidationError as galat:
        salah = galat.errors(include_url=False, include_context=False)[0]
        letak = ".".join(map(str, salah["loc"])) or "susunan JSON"
        pesan = f"tidak dapat dibaca di bagian {letak}"
        raise ValueError(pesan) from None
