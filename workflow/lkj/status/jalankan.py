"""The jobs: the status of the SOPs in force as JSON, and its page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.periode import Masa
from lkj.sidik import Janji, Pekerjaan, sidik_berkas
from lkj.status.berkas import berkas_dinilai
from lkj.status.halaman import tulis_halaman
from lkj.status.jadwal import Jadwal, baca_jadwal, jalur_jadwal
from lkj.status.model import Status
from lkj.status.mutu import Cacat, Mutu
from lkj.status.sumber import Sumber, isi_kini, masa_dinilai
from lkj.status.susun import susun_status
from lkj.tahap import sidik_tahap
from lkj.tindakan.tagihan import jalur_rencana, tanpa_tagihan


@dataclass(frozen=True)
class Terlihat:
    """What is on disk: as the build was planned or, where it first makes other files, after these.

    Attributes:
        bukti: File that evidences a step → its sha256; only those that exist.
        isi: Document → digest of its content as it was last made.
        cacat: File → why it does not count as evidence; only those.
    """

    bukti: Mapping[str, str]
    isi: Mapping[str, str]
    cacat: Mapping[str, Cacat]

    @classmethod
    def kini(cls, pengaturan: Mapping[str, Any], sop: Iterable[Path], unit: str, masa: Masa) -> Self:
        """As it is at this moment; the arguments are those of `berkas_dinilai`."""
        daftar = map(Path, berkas_dinilai(pengaturan, map(str, sop), unit, masa))
        bukti = {b.as_posix(): sidik_berkas(b) for b in daftar if b.is_file()}
        return cls(bukti, isi_kini(unit, masa), Mutu().semua(bukti))


def status(
    *,
    unit: str,
    masa: Masa,
    sop: Sequence[Path],
    kalender: Sequence[Path],
    terlihat: Terlihat,
    pengaturan: Mapping[str, Any],
    keluar: Path,
    penandatangan: str | None = None,
    janji: Janji | None = None,
) -> None:
    """Write the status of a period.

    Args:
        unit: Prefix of an office of many with its slash, or "".
        masa: The period.
        sop: The files of the SOPs in force that exist.
        kalender: The calendars.
        terlihat: What the judgement looks at and does not open.
        pengaturan: Settings.
        keluar: ``sop_2023_tw1.json``.
        penandatangan: List of allowed signers, outside the repository; None where none is asked for.
        janji: Promised digests.

    Raises:
        DataSalahError: A setting, SOP, calendar or the file of the days is wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("status_sop")) as kerja:
        berkas = f"config/unit/{unit.rstrip('/')}.yaml" if unit else BERKAS
        kantor = muat(Kantor, pengaturan, berkas=berkas)
        sumber = Sumber(
            kantor=kantor,
            sop={str(b): kerja.baca(b) for b in sop},
            kalender={str(b): kerja.baca(b) for b in kalender},
            sidik=terlihat.bukti.get,
            isi=terlihat.isi,
            cacat=terlihat.cacat.get,
            unit=unit,
            baca=kerja.baca,
            penandatangan=Path(penandatangan) if penandatangan else None,
            tanpa_tagihan=tanpa_tagihan(kerja, kantor, jalur_rencana(unit, masa.tahun), masa.tahun),
        )
        jadwal = {m: _jadwal(kerja, unit, m) for m in masa_dinilai(masa)}
        kerja.tulis(keluar, susun_status(sumber, masa, jadwal).ke_json())


def _jadwal(kerja: Pekerjaan, unit: str, masa: Masa) -> Jadwal:
    berkas = jalur_jadwal(unit, masa)
    isi = kerja.baca(Path(berkas)) if Path(berkas).is_file() else None
    return baca_jadwal(isi, berkas=berkas, tahun=masa.tahun)


def halaman(*, status: Path, templat: Path, keluar: Path, janji: Janji | None = None) -> None:
    """Write the page of a status.

    Args:
        status: What the job `status` wrote.
        templat: Folder of the page's template.
        keluar: ``sop_2023_tw1.html``.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("halaman_status_sop")) as kerja:
        isi = Status.model_validate_json(kerja.baca(status))
        kerja.tulis(keluar, tulis_halaman(isi, templat=templat))
