"""What a judgement is made from, and one period judged: settings, SOPs, calendars, acts, files on disk."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lkj.catatan import Catatan
from lkj.konfigurasi import BERKAS, Kantor, PengaturanIsian
from lkj.periode import TRIWULAN, Masa
from lkj.sop import SopBerlaku, muat_berlaku, muat_kalender
from lkj.status.jadwal import Jadwal, jalur_jadwal, periksa_sop
from lkj.status.mutu import Cacat
from lkj.status.nilai import HasilSop, Putaran, nilai_sop
from lkj.status.riwayat import Riwayat
from lkj.tindakan import baca_tindakan, masa_dokumen
from lkj.tindakan.alur import alur_sop
from lkj.tindakan.baca import BacaBerkas
from lkj.tindakan.hukum import periksa_tindakan
from lkj.tindakan.jalankan import BUKTI_ISI
from lkj.tindakan.model import dokumen_masa, folder_tindakan
from lkj.tindakan.tagihan import kepala_bebas


@dataclass(frozen=True)
class Sumber:
    """What a judgement is made from.

    Attributes:
        kantor: Settings.
        sop: Path → bytes of the files of ``config/sop``.
        kalender: Path → bytes of the calendars.
        sidik: The sha256 of a file of the repository; None where it does not exist.
        isi: Document → digest of its content as it was last made.
        unit: Prefix of an office of many with its slash, or "".
        baca: How acts are read.
        penandatangan: List of allowed signers; None where none is asked for.
        tanpa_tagihan: Folder of the period and section of those who owe no sheet then (`tanpa_tagihan`).
        cacat: Why a file that is there does not count as evidence (`lkj.status.mutu`).
    """

    kantor: Kantor
    sop: Mapping[str, bytes]
    kalender: Mapping[str, bytes]
    sidik: Callable[[str], str | None]
    isi: Mapping[str, str]
    unit: str = ""
    baca: BacaBerkas = Path.read_bytes
    penandatangan: Path | None = None
    tanpa_tagihan: frozenset[tuple[str, str]] = frozenset()
    cacat: Callable[[str], Cacat | None] = lambda _: None

    @property
    def berkas(self) -> str:
        """The file of the settings, for remarks."""
        return f"config/unit/{self.unit.rstrip('/')}.yaml" if self.unit else BERKAS

    @property
    def pengisi(self) -> dict[str, str]:
        """Key → name of all who fill in a form."""
        return pengisi(self.kantor)


@dataclass(frozen=True)
class HasilMasa:
    """A period, judged.

    Attributes:
        putaran: What was judged, with its days.
        sop: The SOPs in force and what came of each.
        mulai_sop: Key of a SOP → day from which its due dates count.
        riwayat: The lawful acts.
        catatan: A remark on each act that counts for nothing.
    """

    putaran: Putaran
    sop: tuple[tuple[SopBerlaku, HasilSop], ...]
    mulai_sop: Mapping[str, date]
    riwayat: Riwayat
    catatan: tuple[Catatan, ...]

    @property
    def mulai(self) -> date:
        """Day from which due dates count."""
        return self.putaran.mulai or self.putaran.masa.akhir


def nilai_masa(sumber: Sumber, masa: Masa, jadwal: Jadwal) -> HasilMasa:
    """Judge all SOPs in force in a period.

    Args:
        sumber: What it is made from.
        masa: The period.
        jadwal: The days; without a first one the last of the period.

    Raises:
        DataSalahError: A setting, SOP, calendar or the file of the days is wrong or missing.
    """
    mulai = jadwal.mulai or masa.akhir
    seksi, bebas = tuple(sumber.pengisi), sumber.tanpa_tagihan
    putaran = Putaran(masa, seksi, sumber.unit, mulai, jadwal.per_tanggal, bebas)
    semua = muat_berlaku(
        sumber.kantor, sumber.sop, tanggal=mulai, tanggal_sop=jadwal.mulai_sop, berkas=sumber.berkas
    )
    berlaku = [s for s in semua if putaran.periode in s.periode]
    kunci = [s.sop.kunci for s in berlaku]
    periksa_sop(jadwal, kunci, berkas=jalur_jadwal(sumber.unit, masa))
    sejak = {k: jadwal.mulai_sop.get(k, mulai) for k in kunci}
    kalender = muat_kalender(sumber.kalender)
    riwayat, catatan = _riwayat(sumber, masa)
    hasil = [
        (
            s,
            nilai_sop(
                s.sop,
                replace(putaran, mulai=sejak[s.sop.kunci]),
                sidik=sumber.sidik,
                pelaksana=riwayat.pelaksana(s.sop),
                kalender=kalender,
                dikembalikan=riwayat.dikembalikan(s.sop),
                cacat=sumber.cacat,
                dibekukan=riwayat.dibekukan(s.sop),
            ),
        )
        for s in berlaku
    ]
    return HasilMasa(putaran, tuple(hasil), sejak, riwayat, tuple(catatan))


def _riwayat(sumber: Sumber, masa: Masa) -> tuple[Riwayat, list[Catatan]]:
    """The lawful acts of the period, and a remark on each that counts for nothing."""
    semua = alur_sop(sumber.kantor, sumber.sop, dokumen_masa(masa)[0], berkas=sumber.berkas)
    bebas = kepala_bebas(sumber.kantor, masa, sumber.tanpa_tagihan)
    alur = {k: replace(a, bebas=bebas) for k, a in semua.items()}
    tindakan, catatan = baca_tindakan(
        Path(folder_tindakan(sumber.unit, masa)),
        kantor=sumber.kantor,
        baca=sumber.baca,
        penandatangan=sumber.penandatangan,
    )
    sah, ditolak = periksa_tindakan(tindakan, alur)
    berkas = {p.name for t in sah for p in t.pokok if masa_dokumen(p.name) is None}
    kini = {b: sidik for b in sorted(berkas) if (sidik := sumber.sidik(b))}
    return Riwayat(alur, sah, {**sumber.isi, **kini}), [*catatan, *ditolak]


def pengisi(kantor: Kantor) -> dict[str, str]:
    """Key → name of all who fill in a form."""
    isi = PengaturanIsian(
        kode=kantor.instansi.kode,
        nama=kantor.instansi.nama,
        seksi=kantor.seksi,
        keuangan=kantor.ketentuan.keuangan,
    )
    return isi.pengisi


def masa_dinilai(masa: Masa) -> tuple[Masa, ...]:
    """The periods that a page judges: of a year its quarters too."""
    return (masa,) if masa.kunci else (masa, *(Masa(masa.tahun, tw) for tw in TRIWULAN))


def isi_kini(unit: str, masa: Masa) -> dict[str, str]:
    """Document → digest of its content as it was last made, of all that a page judges.

    A file that cannot be read says nothing: the acts on its document then do not hold, which the page shows.
    """
    hasil = {}
    for dokumen in (d for m in masa_dinilai(masa) for d in dokumen_masa(m)):
        try:
            isi = json.loads(Path(f"build/{unit}{dokumen}/{BUKTI_ISI}").read_bytes())
            hasil[dokumen] = str(isi["sidik_isi"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return hasil
