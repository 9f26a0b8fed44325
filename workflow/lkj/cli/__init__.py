"""The `lkj` command. Exit codes: 0 done, 1 the data is wrong (remarks printed), 2 the call is wrong."""

from pathlib import Path
from typing import Annotated

import typer

from lkj.cli import (
    git,
    pengesahan,
    perintah_arsip,
    perintah_beda,
    perintah_ci,
    perintah_mengapa,
    perintah_riwayat,
    perintah_telusur,
    perintah_template,
    perintah_terbitan,
    perintah_ttd,
)
from lkj.cli.bahasa import ISIAN, KANTOR, LAPORAN, PENGESAHAN, Aplikasi
from lkj.periode import Masa

aplikasi = Aplikasi(help="Membuat Laporan Kinerja kecamatan dari isian para seksi.")


@aplikasi.command(rich_help_panel=LAPORAN)
def buat(
    target: Annotated[
        list[str] | None, typer.Argument(help="Berkas yang diminta, misalnya reports/lkj_2023.pdf.")
    ] = None,
) -> None:
    """Membuat berkas yang diminta (bawaan: laporan semua tahun yang ada rencananya)."""
    from lkj.cli.buat import jalankan

    raise typer.Exit(jalankan(target or []))


@aplikasi.command(rich_help_panel=ISIAN)
def periksa(
    berkas: Annotated[list[Path], typer.Argument(help="Isian yang diperiksa, di mana pun letaknya.")],
    rencana: Annotated[
        Path | None,
        typer.Option(help="Rencana pembanding (bawaan: rencana.xlsx di folder tahun isian, bila ada)."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Cetak catatan sebagai JSON.")] = False,
) -> None:
    """Memeriksa isian dan menyebutkan setiap sel yang perlu diperbaiki."""
    from lkj.cli.periksa import jalankan

    raise typer.Exit(jalankan(berkas, rencana=rencana, sebagai_json=json))


@aplikasi.command(rich_help_panel=ISIAN)
def terima(
    berkas: Annotated[list[Path], typer.Argument(help="Berkas kiriman, di mana pun letaknya.")],
    ya: Annotated[bool, typer.Option("--ya", help="Simpan dan ganti tanpa bertanya.")] = False,
    tahun: Annotated[int | None, typer.Option(help="Tahun, untuk lembar bertata letak kantor.")] = None,
    triwulan: Annotated[
        int | None, typer.Option(min=1, max=4, help="Triwulan, untuk lembar bertata letak kantor.")
    ] = None,
    seksi: Annotated[str | None, typer.Option(help="Seksi, untuk lembar bertata letak kantor.")] = None,
    unit: Annotated[
        str | None, typer.Option(help="Nama unit, untuk profil bila kantornya lebih dari satu.")
    ] = None,
) -> None:
    """Menerima berkas kiriman: dikenali isinya, diperiksa, lalu disimpan di tempatnya."""
    from lkj.cli.terima import jalankan
    from lkj.terima import Petunjuk

    petunjuk = Petunjuk(tahun=tahun, tw=triwulan, seksi=seksi, unit=unit)
    raise typer.Exit(jalankan(berkas, petunjuk=petunjuk, ya=ya))


@aplikasi.command(rich_help_panel=ISIAN)
def reviu(
    tabel: Annotated[Path, typer.Argument(help="Tabel pengukuran yang tercetak, .csv atau .xlsx.")],
    json: Annotated[
        Path | None, typer.Option("--json", help="Simpan hasil tiap baris sebagai JSON (- ke layar).")
    ] = None,
    skala: Annotated[Path, typer.Option(help="Folder skala kategori.")] = Path("config/skala"),
) -> None:
    """Mereviu tabel capaian yang dicetak orang lain: rumus, pembulatan, dan kategorinya."""
    from lkj.cli.reviu import jalankan

    raise typer.Exit(jalankan(tabel, json_ke=json, folder_skala=skala))


@aplikasi.command(rich_help_panel=KANTOR)
def contoh(
    ke: Annotated[Path, typer.Option(help="Folder tujuan.")] = Path(),
    unit: Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")] = "",
    benih: Annotated[
        int | None, typer.Option(help="Bilangan untuk ragam angka; tanpa ini contoh aslinya.")
    ] = None,
    timpa: Annotated[bool, typer.Option("--timpa", help="Timpa berkas yang sudah ada dan berbeda.")] = False,
) -> None:
    """Menulis kantor contoh Kecamatan Sukamaju (rekaan) lengkap dengan isiannya."""
    from lkj.cli.contoh import jalankan

    raise typer.Exit(jalankan(ke, unit=unit, benih=benih, timpa=timpa))


@aplikasi.command(rich_help_panel=KANTOR)
def rencana(
    tahun: Annotated[int, typer.Option(help="Tahun rencana.")],
    renstra: Annotated[str, typer.Option(help="Tahun awal dan akhir Renstra, misalnya 2021-2026.")],
    instansi: Annotated[str, typer.Option(help="Nama kantor, misalnya Kecamatan Sukamaju.")],
    ke: Annotated[
        Path | None, typer.Option(help="Berkas tujuan (bawaan: data/raw/<tahun>/rencana.xlsx).")
    ] = None,
) -> None:
    """Menulis buku kerja rencana yang kosong, untuk diisi."""
    from lkj.cli.rencana import jalankan

    raise typer.Exit(jalankan(tahun=tahun, renstra=renstra, instansi=instansi, ke=ke))


@aplikasi.command(rich_help_panel=KANTOR)
def profil(
    tahun: Annotated[int, typer.Option(min=2000, max=2099, help="Tahun profil.")],
    instansi: Annotated[str, typer.Option(help="Nama kantor, misalnya Kecamatan Sukamaju.")],
    ke: Annotated[
        Path | None, typer.Option(help="Berkas tujuan (bawaan: data/raw/<tahun>/profil.xlsx).")
    ] = None,
) -> None:
    """Menulis buku kerja profil yang kosong: pegawai, wilayah, sarana, penghargaan, foto, dan lainnya."""
    from lkj.cli.profil import jalankan

    raise typer.Exit(jalankan(tahun=tahun, instansi=instansi, ke=ke))


@aplikasi.command(rich_help_panel=KANTOR)
def mulai(
    dari: Annotated[
        Path | None, typer.Option(help="Berkas YAML berisi jawaban (bawaan: ditanyakan satu per satu).")
    ] = None,
    ya: Annotated[bool, typer.Option("--ya", help="Tulis tanpa bertanya lagi.")] = False,
) -> None:
    """Menjadikan repositori baru milik kantor Anda: pengaturan, rencana kosong, contoh disimpan."""
    from lkj.cli.mulai import jalankan

    raise typer.Exit(jalankan(dari=dari, ya=ya))


@aplikasi.command(rich_help_panel=KANTOR)
def tahun(
    tahun: Annotated[int, typer.Argument(help="Tahun baru, misalnya 2024.")],
    dari: Annotated[int | None, typer.Option(help="Tahun asal (bawaan: tahun sebelumnya).")] = None,
    renstra: Annotated[
        str | None, typer.Option(help="Masa Renstra bila berganti, misalnya 2026-2030.")
    ] = None,
) -> None:
    """Membuka tahun baru: rencana dari tahun lalu, yang harus ditetapkan lagi dikosongkan."""
    from lkj.cli.tahun import jalankan

    raise typer.Exit(jalankan(tahun=tahun, dari=dari, renstra=renstra))


@aplikasi.command(name="ambil-narasi", rich_help_panel=LAPORAN)
def ambil_narasi(
    berkas: Annotated[Path, typer.Argument(help="Laporan .docx yang naskahnya sudah disunting.")],
    tahun: Annotated[int | None, typer.Option(help="Tahun laporan (bawaan: menurut nama berkas).")] = None,
    unit: Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")] = "",
    ya: Annotated[bool, typer.Option("--ya", help="Simpan tanpa bertanya.")] = False,
) -> None:
    """Mengambil kembali naskah yang disunting di laporan Word ke folder narasi."""
    from lkj.cli.ambil import jalankan

    raise typer.Exit(jalankan(berkas, tahun=tahun, unit=unit, ya=ya))


@aplikasi.command(rich_help_panel=PENGESAHAN)
def status(
    tahun: Annotated[int, typer.Option(min=2000, max=2099, help="Tahun.")],
    tw: Annotated[int | None, typer.Option(min=1, max=4, help="Triwulan (bawaan: setahun).")] = None,
    bulan: Annotated[int | None, typer.Option(min=1, max=12, help="Bulan, sebagai ganti triwulan.")] = None,
    mulai: Annotated[
        str | None,
        typer.Option(help="Hari mulai, dasar tenggat (bawaan: jadwal.yaml, atau hari terakhir masa itu)."),
    ] = None,
    per_tanggal: Annotated[
        str | None,
        typer.Option(help="Hari penilaian keterlambatan (bawaan: jadwal.yaml, atau tidak dinilai)."),
    ] = None,
    unit: Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")] = "",
    *,
    json: Annotated[bool, typer.Option("--json", help="Cetak sebagai JSON.")] = False,
) -> None:
    """Menunjukkan langkah SOP yang sudah selesai, yang terlambat, dan siapa yang ditunggu."""
    from lkj.cli.status import Pilihan, jalankan

    raise typer.Exit(jalankan(Pilihan(_masa(tahun, tw, bulan), mulai, per_tanggal, unit, json)))


@aplikasi.command(rich_help_panel=PENGESAHAN)
def surat(
    kata: Annotated[list[str], typer.Argument(help="Nama surat; atau nomori, ambil, lewati, batalkan.")],
    tw: Annotated[
        int | None, typer.Option(min=1, max=4, help="Triwulan (bawaan: surat untuk setahun).")
    ] = None,
    bulan: Annotated[int | None, typer.Option(min=1, max=12, help="Bulan, sebagai ganti triwulan.")] = None,
    tahun: Annotated[
        int | None, typer.Option(help="Tahun (bawaan: satu-satunya yang ada rencananya).")
    ] = None,
    tanggal: Annotated[str, typer.Option(help="Tanggal surat, misalnya 2023-04-03.")] = "",
    perihal: Annotated[str, typer.Option(help="Perihal surat yang dibuat di luar.")] = "",
    urut: Annotated[int | None, typer.Option(help="Nomor urut yang dibatalkan atau dilewati.")] = None,
    alasan: Annotated[str, typer.Option(help="Alasan membatalkan atau melewati.")] = "",
    unit: Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")] = "",
) -> None:
    """Menulis awal berkas surat, dan memberi atau membatalkan nomornya."""
    from lkj.cli.surat import Pilihan, jalankan

    _satu_masa(tw, bulan)
    pilihan = Pilihan(tahun, tw, bulan, unit, tanggal, perihal, urut, alasan)
    raise typer.Exit(jalankan(kata, pilihan))


@aplikasi.command(name="buka-kunci", rich_help_panel=LAPORAN)
def buka_kunci() -> None:
    """Membuka kunci yang tertinggal sesudah pembuatan terputus (mati listrik, jendela ditutup)."""
    from lkj.cli.buat import lepas_kunci

    raise typer.Exit(lepas_kunci())


perintah_template.pasang(aplikasi)
pengesahan.pasang(aplikasi)
perintah_arsip.pasang(aplikasi)
perintah_beda.pasang(aplikasi)
git.pasang(aplikasi)
perintah_ttd.pasang(aplikasi)
perintah_telusur.pasang(aplikasi)
perintah_mengapa.pasang(aplikasi)
perintah_riwayat.pasang(aplikasi)
perintah_ci.pasang(aplikasi)
perintah_terbitan.pasang(aplikasi)


def _masa(tahun: int, tw: int | None, bulan: int | None) -> Masa:
    """The period that the options name.

    Raises:
        typer.BadParameter: They name a quarter and a month.
    """
    _satu_masa(tw, bulan)
    return Masa(tahun, tw, bulan)


def _satu_masa(tw: int | None, bulan: int | None) -> None:
    if tw and bulan:
        pesan = "Pakai salah satu: --tw untuk triwulan atau --bulan untuk bulan."
        raise typer.BadParameter(pesan)


def main() -> None:
    """Entry point of the `lkj` command."""
    aplikasi(prog_name="lkj")
