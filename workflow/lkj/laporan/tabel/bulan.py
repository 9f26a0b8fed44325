"""Tables of the rekap of a month: how far each indicator has come, what is missing, how months combine."""

from lkj.laporan.bahan import BELUM_ADA, Baris
from lkj.laporan.bahan_bulan import BahanBulan
from lkj.laporan.markah import Kolom, Tabel, bertanda
from lkj.laporan.tabel.dasar import angka_u, berkunci
from lkj.pengukuran.bulan import terpakai
from lkj.periode import nama_bulan, romawi
from lkj.rencana import Indikator
from lkj.rumus import AGREGASI, KATA_KODE, KATA_LUBANG
from lkj.rumus.agregasi import BELUM_MASUK, BELUM_TERBIT

_TERPAKAI = "Bagian dari batas triwulan yang sudah terpakai; makin kecil makin baik."


def capaian_bulan(b: BahanBulan) -> Tabel:
    """Each indicator: its months, the quarter so far beside the quarter's target, the year so far."""
    tw = romawi(b.terakhir)
    bulan = [Kolom(nama_bulan(n), 10, "r") for n in b.bulan]
    t = Tabel(
        "tbl-capaian-bulan",
        f"Hasil capaian s.d. bulan {nama_bulan(b.bulan[-1])} {b.tahun}",
        (
            Kolom("Indikator kinerja", 30),
            Kolom("Satuan", 9),
            *bulan,
            Kolom(f"TW {tw} s.d. bulan ini", 12, "r"),
            Kolom(f"Target TW {tw}", 10, "r"),
            Kolom("Kemajuan (%)", 11, "r"),
            Kolom("Sejak Januari", 10, "r"),
            Kolom("Target tahun", 10, "r"),
        ),
        kelas=".kecil",
    )
    for u in b.pengukuran.baris:
        i = b.indikator(u["kode"])
        t.tambah(
            i.nama,
            i.satuan,
            *(_nilai(b, i, u, kolom) for kolom in b.kolom_bulan),
            _nilai(b, i, u, "realisasi_tw"),
            _nilai(b, i, u, "target_tw"),
            bertanda(_kemajuan(b, u), _TERPAKAI * (terpakai(i) and u["kemajuan_tw"] != "")),
            _nilai(b, i, u, "realisasi_sd"),
            _nilai(b, i, u, "target_tahun"),
        )
    return t


def _kemajuan(b: BahanBulan, u: Baris) -> object:
    return angka_u(u, "kemajuan_tw", b.kantor.ketentuan.untuk(u["kode"]).desimal_persen)


def _nilai(b: BahanBulan, i: Indikator, u: Baris, kolom: str) -> object:
    """A value in the indicator's unit or its word; in words where it is known why this month has none."""
    nilai = u.target(kolom)
    if nilai is None and kolom == b.kolom_bulan[-1] and u["kode_bulan"] in {BELUM_MASUK, BELUM_TERBIT}:
        return BELUM_ADA if u["kode_bulan"] == BELUM_MASUK else "belum terbit"
    return berkunci(b.tulis(i, nilai), u.kunci(kolom))


def keterangan_bulan(b: BahanBulan) -> Tabel:
    """Each indicator: who answers for it, what is missing and why, what the section wrote, its rule."""
    t = Tabel(
        "tbl-keterangan-bulan",
        f"Keterangan dan kendala bulan {nama_bulan(b.bulan[-1])} {b.tahun}",
        (
            Kolom("Indikator kinerja", 24),
            Kolom("Penanggung jawab", 18),
            Kolom("Keadaan data", 20),
            Kolom("Keterangan seksi", 34),
            Kolom("Sumber", 18),
            Kolom("Nilai triwulan dari bulannya", 18),
        ),
        kelas=".kecil",
    )
    for u in b.pengukuran.baris:
        i = b.indikator(u["kode"])
        seksi = u["seksi"].split()
        nama = ", ".join(b.nama_seksi(s) for s in seksi)
        t.tambah(
            i.nama,
            nama,
            keadaan_data(u),
            b.tulisan(i, seksi, "keterangan"),
            u["sumber_nilai"] or "–",
            _cara(i),
        )
    return t


def keadaan_data(u: Baris) -> str:
    """Whether a row is complete, and if not what is missing and why."""
    kode = dict.fromkeys(k for k in (u["kode_bulan"], u["kode_tw"], u["kode_sd"]) if k)
    kata = [KATA_LUBANG.get(k) or KATA_KODE.get(k, k) for k in kode]
    status = {"sementara": "angka sementara", "tahun_sebelumnya": "memakai angka tahun lalu"}
    if u["status"] in status:
        kata.append(status[u["status"]])
    return "; ".join(kata) or "lengkap"


def _cara(i: Indikator) -> str:
    kata = AGREGASI[i.agregasi].replace("triwulan", "bulan")
    if i.nilai_isian == "kumulatif":
        return "diisi sejak Januari; yang berlaku bulan terakhir"
    return f"{kata}, dari jumlah pembilang dan penyebutnya" if i.berbagian else kata
