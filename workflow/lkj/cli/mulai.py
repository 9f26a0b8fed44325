"""`lkj mulai`: a fresh clone becomes an office's own."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typer

from lkj.awal import Jawaban, Persiapan, SudahAdaError, milik_contoh, pasang, siapkan, tanyakan
from lkj.catatan import DataSalahError
from lkj.cli.contoh import isi_contoh
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, gagal_tulis, muat_yaml
from lkj.konfigurasi import BERKAS, muat
from lkj.konfigurasi.pejabat import Pejabat
from lkj.periode import tanggal_panjang

_SUDAH = """\
Kantor ini sudah disiapkan: {nama} ({berkas}). Tidak ada yang diubah.
  nama, alamat, seksi, pejabat, tanggal : sunting {berkas} (lihat config/README.md)
  indikator, target, pagu               : sunting data/raw/<tahun>/rencana.xlsx
  tahun berikutnya                      : lkj tahun <tahun>
  melihat contoh lagi                   : lkj contoh --ke contoh
"""
_BATAL = "Dibatalkan. Tidak ada yang ditulis.\n"
_BERIKUTNYA = """
Kantor sudah siap. Langkah berikutnya:
1. Periksa {berkas}; arti tiap kunci ada di config/README.md.
2. Isi rencana di {rencana}; caranya di docs/panduan/rencana.md.
3. Isi profil (pegawai, wilayah, sarana) di {folder}/profil.xlsx; caranya di docs/panduan/profil.md.
4. Tulis naskah bab di {folder}/narasi/; caranya di docs/panduan/narasi.md.
5. Terbitkan format isian: lkj buat reports/format_isian/{tahun}/tw1/{seksi}.xlsx
6. Simpan riwayatnya: git add -A config data, lalu git commit -m "Kantor dan rencana {tahun}"
"""


def jalankan(*, dari: Path | None, ya: bool) -> int:
    """Set the office up in the repository that is the working directory; return the exit code.

    Args:
        dari: File with the answers; None asks for them.
        ya: Whether to write without asking.
    """
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI)
    contoh = isi_contoh()
    if not milik_contoh(Path(), contoh):
        sys.stdout.write(_SUDAH.format(nama=_nama_kantor(), berkas=BERKAS))
        return 0
    if dari is not None and not dari.is_file():
        return _gagal(f"Berkas tidak ada: {dari}")
    try:
        return _mulai(dari, contoh, ya=ya)
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)
    except SudahAdaError as salah:
        daftar = "".join(f"Sudah ada dan berbeda: {b}\n" for b in salah.berkas)
        return _gagal(f"{daftar}Tidak ada yang ditulis. Pindahkan dahulu berkas itu, lalu ulangi.")
    except (typer.Abort, KeyboardInterrupt):
        sys.stdout.write(f"\n{_BATAL}")
    except OSError as salah:
        sys.stderr.write(f"{gagal_tulis(salah)}\n")
    return 1


def _mulai(dari: Path | None, contoh: Mapping[Path, bytes], *, ya: bool) -> int:
    """Answers, preview, consent, files; return the exit code."""
    jawaban = muat(Jawaban, _jawaban(dari), berkas=str(dari or "jawaban"))
    persiapan = siapkan(Path(), jawaban, contoh)
    sys.stdout.write(_rencana_kerja(persiapan))
    if not ya and not _setuju():
        sys.stdout.write(_BATAL)
        return 1
    pasang(Path(), persiapan.tulis, persiapan.pindah, akhir=Path(BERKAS))
    sys.stdout.write(_sesudah(persiapan, jawaban.tahun))
    return 0


def _jawaban(dari: Path | None) -> dict[str, Any]:
    if dari is not None:
        return muat_yaml(dari)

    def tanya(teks: str, bawaan: str) -> str:
        return str(typer.prompt(teks, default=bawaan, show_default=bool(bawaan)))

    return tanyakan(tanya, typer.echo)


def _setuju() -> bool:
    jawab = typer.prompt("Tulis semuanya? (y/t)", default="t")
    return str(jawab).strip().casefold() in {"y", "ya"}


def _nama_kantor() -> str:
    try:
        return str(muat_yaml(Path(BERKAS))["instansi"]["nama"])
    except (DataSalahError, LookupError, TypeError):
        return "pengaturannya belum terbaca"


def _rencana_kerja(p: Persiapan) -> str:
    """What will be written, before it is."""
    k = p.kantor
    baris = [
        f"\n{k.instansi.nama}, {k.instansi.pemda} (kode {k.instansi.kode})",
        f"  {k.instansi.alamat}",
        "\nYang mengisi:",
        *(f"  {kunci:<15} {s.nama}" for kunci, s in k.seksi.items()),
        "\nPejabat:",
        *(f"  {_pejabat(o)}" for o in k.pejabat),
        "\nYang akan dikerjakan:",
        *(f"  ditulis   {b}" for b in p.tulis),
    ]
    if p.pindah:
        baris.append(f"  dipindah  {len(p.pindah)} berkas kantor contoh ke contoh/")
    baris += [f"  tetap     {b} (bukan milik contoh)" for b in p.tetap]
    return "\n".join(baris) + "\n"


def _pejabat(o: Pejabat) -> str:
    nip = f", NIP {o.nip_tercetak}" if o.nip else ""
    return f"{o.sebutan}: {o.nama}{nip}, sejak {tanggal_panjang(o.sejak)}"


def _sesudah(p: Persiapan, tahun: int) -> str:
    return _BERIKUTNYA.format(
        berkas=BERKAS,
        rencana=p.rencana,
        folder=p.rencana.parent,
        tahun=tahun,
        seksi=next(iter(p.kantor.seksi)),
    )


def _gagal(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2
