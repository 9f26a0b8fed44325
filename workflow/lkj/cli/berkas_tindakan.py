"""The files of a document that is acted on: where they are, what an act keeps of them; writing it whole."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.konfigurasi.sop import NamaTindakan
from lkj.periode import Masa
from lkj.sidik import sha256
from lkj.tindakan import Bukti, Tindakan, baca_tindakan, folder_pengesahan, masa_dokumen, tulis_tindakan
from lkj.tindakan.jalankan import BUKTI_ISI
from lkj.tindakan.model import BEKU, SETUJU
from lkj.tindakan.simpan import KEMBAR, nomor_berikut
from lkj.tindakan.tagihan import jalur_rencana
from lkj.tindakan.tanda_ssh import AKHIR, VARIABEL, bubuhkan_tanda


@dataclass(frozen=True)
class Letak:
    """Where the files of a document are.

    Attributes:
        unit: Prefix of an office of many with its slash, or "".
        dokumen: ``lkj_2023_tw1``.
    """

    unit: str
    dokumen: str

    @property
    def terbit(self) -> Path:
        """The published document."""
        return Path(f"reports/{self.unit}{self.dokumen}.pdf")

    @property
    def bangun(self) -> Path:
        """What the build leaves about it."""
        return Path(f"build/{self.unit}{self.dokumen}")

    @property
    def rencana(self) -> Path:
        """The plan of its year."""
        return jalur_rencana(self.unit, self.masa.tahun)

    @property
    def isi(self) -> Path:
        """The digests of its content."""
        return self.bangun / BUKTI_ISI

    @property
    def masa(self) -> Masa:
        """Its period."""
        masa = masa_dokumen(self.dokumen)
        if masa is None:
            pesan = f"{self.dokumen!r} names no document"
            raise ValueError(pesan)
        return masa

    @property
    def folder(self) -> Path:
        """The folder of its acts."""
        return Path(folder_pengesahan(self.unit, self.dokumen))

    @property
    def sidik(self) -> str:
        """The digest of its content as it was last made."""
        return str(json.loads(self.isi.read_bytes())["sidik_isi"])

    @property
    def final(self) -> bool:
        """Whether the published pages bear no mark."""
        return not json.loads((self.bangun / "keadaan.json").read_bytes())["tanda"]


def kumpulkan(
    tindakan: NamaTindakan, letak: Letak, dibawa: Iterable[Path], isi: Iterable[tuple[str, bytes]] = ()
) -> dict[Path, bytes]:
    """What is kept beside an act: what people bring, digests of an approval, tables of what is frozen.

    Args:
        tindakan: What was done.
        letak: The document.
        dibawa: Files that people bring.
        isi: Evidence by its name.

    Raises:
        OSError: A file cannot be read.
    """
    asal = list(dibawa)
    if tindakan in {*SETUJU, *BEKU}:
        asal.append(letak.isi)
    if tindakan in BEKU:
        asal += sorted((letak.bangun / "lampiran").glob("*.csv"))
        asal += [letak.terbit] if letak.final else []
    return bernomor(letak, dict(isi) | {b.name: b.read_bytes() for b in asal})


def bernomor(letak: Letak, isi: Mapping[str, bytes]) -> dict[Path, bytes]:
    """Evidence under the number of the act that it shows."""
    nomor = nomor_berikut(letak.folder)
    return {letak.folder / "bukti" / f"{nomor:03d}-{nama}": b for nama, b in isi.items()}


def daftar_bukti(bukti: Mapping[Path, bytes]) -> tuple[Bukti, ...]:
    """Evidence as an act names it."""
    return tuple(Bukti(berkas=str(b), sha256=sha256(isi)) for b, isi in bukti.items())


def simpan(usul: Tindakan, folder: Path, bukti: Mapping[Path, bytes], kunci: Path | None) -> Path:
    """Write evidence, act and signature; of an act that could not be written or signed nothing stays.

    Args:
        usul: The act.
        folder: The folder of its period.
        bukti: Path → bytes of what shows it.
        kunci: The SSH key to sign it with; None without.

    Returns:
        The file of the act.

    Raises:
        DataSalahError: What was written would not be believed: no valid signature, or another period.
        OSError: The folder cannot be written, or somebody else took the number meanwhile.
    """
    ditulis: list[Path] = []
    try:
        for jalur, isi in bukti.items():
            jalur.parent.mkdir(parents=True, exist_ok=True)
            with jalur.open("xb") as berkas:
                ditulis.append(jalur)
                berkas.write(isi)
        tujuan = tulis_tindakan(folder, usul.pokok, usul.isi)
        ditulis += [tujuan, tujuan.with_name(tujuan.name + KEMBAR)]
        ditulis.append(tujuan.with_name(tujuan.name + AKHIR))
        if kunci:
            bubuhkan_tanda(tujuan, kunci)
        _harus_terbaca(tujuan)
    except (OSError, DataSalahError):
        for jalur in ditulis:
            jalur.unlink(missing_ok=True)
        raise
    return tujuan


def _harus_terbaca(berkas: Path) -> None:
    """Read an act as everybody will: one that is not believed would make all others of its folder doubtful.

    Raises:
        DataSalahError: It is not believed.
    """
    daftar = os.environ.get(VARIABEL)
    _, catatan = baca_tindakan(berkas.parent, penandatangan=Path(daftar) if daftar else None)
    if salah := [c for c in catatan if c.berkas == str(berkas)]:
        raise DataSalahError(salah)
