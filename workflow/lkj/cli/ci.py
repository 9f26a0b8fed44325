"""`lkj ci umumkan` and `lkj ci halaman`: what a CI shows; on a person's machine they do the same."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lkj.catatan import DataSalahError
from lkj.cli.buat import jalankan as buat
from lkj.cli.riwayat import Pilihan as PilihanRiwayat
from lkj.cli.riwayat import jalankan as riwayat
from lkj.cli.umum import BUKAN_REPOSITORI, di_repositori, muat_yaml
from lkj.konfigurasi import BERKAS
from lkj.laman import isi_laman
from lkj.ringkas import TahunKantor, masa_terpengaruh
from lkj.ringkas.catatan_gabung import Gitlab, GitlabGagalError, kirim_catatan

RINGKASAN_GITHUB: Final = "GITHUB_STEP_SUMMARY"
TOKEN: Final = "LKJ_TOKEN_CATATAN"  # noqa: S105  the name of the variable
_INDEKS = Path("templates/ringkas/indeks.html.j2")


def umumkan(ringkasan: Path) -> int:
    """Show a summary where people look: the job summary of GitHub, a note of GitLab's merge request.

    Returns:
        0: shown, or there is no such place here; 1: GitLab refused; 2: there is no summary.
    """
    if not ringkasan.is_file():
        return _gagal(f"Berkas tidak ada: {ringkasan}. Buat dahulu: lkj ringkas --ke {ringkasan}", 2)
    isi = ringkasan.read_text(encoding="utf-8")
    tempat = []
    if berkas := os.environ.get(RINGKASAN_GITHUB):
        with Path(berkas).open("a", encoding="utf-8") as tujuan:
            tujuan.write(isi)
        tempat.append("ringkasan pekerjaan")
    if gitlab := _gitlab():
        try:
            kirim_catatan(gitlab, isi)
        except GitlabGagalError as galat:
            return _gagal(f"Catatan tidak sampai ke permintaan gabung: {galat}", 1)
        tempat.append("catatan permintaan gabung")
    kata = " dan ".join(tempat)
    sys.stdout.write(
        f"Ditampilkan di {kata}.\n" if kata else f"Di sini tidak ada tempat menampilkannya:\n\n{isi}"
    )
    return 0


def halaman(ke: Path, ringkasan: Path | None) -> int:
    """Make the pages of all years with a plan, and an index of them.

    A page that cannot be made is named on the index; why, the summary says.

    Returns:
        0: the pages stand in the folder; 2: the call is wrong.
    """
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI, 2)
    if ke.exists() and (not ke.is_dir() or any(ke.iterdir())):
        return _gagal(f"Folder {ke} sudah berisi; pilih folder baru atau kosongkan dahulu.", 2)
    isi = [b.as_posix() for b in Path("data/raw").rglob("*") if b.is_file()]
    daftar = [h for m in masa_terpengaruh(isi, [], semua=True) for h in _buat_halaman(m, ke)]
    ke.mkdir(parents=True, exist_ok=True)
    if ringkasan is not None and ringkasan.is_file():
        shutil.copyfile(ringkasan, ke / "ringkasan.html")
        daftar.insert(0, _Halaman("Ringkasan perubahan terakhir", "ringkasan.html", _TENTANG["ringkasan"]))
    (ke / "index.html").write_bytes(isi_laman(_INDEKS, {"daftar": daftar, "instansi": _instansi()}))
    sys.stdout.write(f"Selesai: {ke / 'index.html'}, {sum(bool(h.berkas) for h in daftar)} halaman.\n")
    return 0


@dataclass(frozen=True)
class _Halaman:
    """A line of the index; ``berkas`` is empty for a page that could not be made."""

    judul: str
    berkas: str
    tentang: str
    pdf: str = ""


_TENTANG: Final = {
    "ringkasan": "berkas, catatan, dan angka yang berubah pada perubahan terakhir",
    "Laporan": "seluruh laporan; setiap angka dapat diklik sampai ke sel asalnya",
    "Status SOP": "langkah yang sudah dikerjakan dan yang masih ditunggu, dari siapa",
    "riwayat": "bagaimana setiap angka berubah, kapan, dan oleh siapa",
}


def _instansi() -> str:
    """The office's name as its settings have it; nothing where they cannot be read."""
    try:
        milik = muat_yaml(Path(BERKAS)).get("instansi")
    except DataSalahError:
        return ""
    return str(milik.get("nama") or "") if isinstance(milik, dict) else ""


def _buat_halaman(m: TahunKantor, ke: Path) -> Iterator[_Halaman]:
    """Build the documents of a year, and what can be built of them goes into the folder."""
    dokumen = {Path(d).with_suffix("").as_posix() for d in m.dokumen()}
    status = f"reports/{m.unit}sop_{m.tahun}" + (f"_tw{m.tw[-1]}" if m.tw and len(m.tw) < 4 else "")
    for jalur, judul in [*((d, "Laporan") for d in sorted(dokumen)), (status, "Status SOP")]:
        bentuk = ("html", "pdf") if judul == "Laporan" else ("html",)
        buat([f"{jalur}.{b}" for b in bentuk])
        ada = {b: _salin(Path(f"{jalur}.{b}"), ke) for b in bentuk}
        yield _Halaman(f"{judul} {_masa(jalur)}", ada["html"], _TENTANG[judul], ada.get("pdf", ""))
    halaman_riwayat = Path(f"reports/{m.unit}riwayat_{m.tahun}.html")
    riwayat(PilihanRiwayat(m.tahun, m.unit.rstrip("/"), html=halaman_riwayat, diam=True))
    yield _Halaman(f"Riwayat angka {m.sebutan}", _salin(halaman_riwayat, ke), _TENTANG["riwayat"])


def _masa(jalur: str) -> str:
    """What a document is about: ``2023 triwulan I (abang)``."""
    from lkj.periode import romawi

    _, *unit, nama = jalur.split("/")
    tahun, _, tw = nama.partition("_")[2].partition("_tw")
    milik = f" ({unit[0]})" if unit else ""
    return f"{tahun}{f' triwulan {romawi(int(tw))}' if tw else ''}{milik}"


def _salin(asal: Path, ke: Path) -> str:
    if not asal.is_file():
        return ""
    nama = asal.relative_to("reports")
    (ke / nama).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(asal, ke / nama)
    return nama.as_posix()


def _gitlab() -> Gitlab | None:
    """The merge request that this job runs for; None where there is none, or no token for its notes."""
    nama = ("CI_API_V4_URL", "CI_PROJECT_ID", "CI_MERGE_REQUEST_IID", TOKEN)
    nilai = [os.environ.get(n, "") for n in nama]
    return Gitlab(*nilai) if all(nilai) else None


def _gagal(pesan: str, kode: int) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode
