# Why a build runs what it runs (`lkj mengapa`): written down when the plan stands, before the first job replaces the
# record of the run before. A dry run writes it only where the command asks for it.

import logging

from snakemake_interface_logger_plugins.common import LogEvent

from lkj.sidik import diumumkan


def tugas_rencana():
    """The jobs of the plan in the order in which they can run, with the records of their last runs."""
    perlu = {j for j in workflow.dag.needrun_jobs() if j.output}
    urut = [j for tingkat in workflow.dag.toposorted() for j in sorted(tingkat, key=lambda j: str(j.message))]
    return [satu_tugas(j) for j in urut if j in perlu]


def satu_tugas(j):
    catatan = [r for b in j.output if (r := workflow.persistence.metadata(b)) is not None]
    sidik = {m: s.removeprefix("sha256:") for r in catatan for m, s in (r.input_checksums or {}).items() if s}
    m = muat("lkj.mengapa")
    return m.Tugas(
        aturan=j.rule.name,
        pesan=str(j.message),
        keluaran=tuple(map(str, j.output)),
        hilang=tuple(str(b) for b in j.output if not Path(b).is_file()),
        masukan=tuple(map(str, j.input)),
        # Of a job that never ran there is nothing to compare: its params are asked for when it starts.
        nilai=dict(j.params.items()) if catatan else {},
        rekaman=(
            m.Rekaman(tuple(catatan[0].input or ()), tuple(catatan[0].params or ()), sidik)
            if catatan
            else None
        ),
        aturan_berubah=any(workflow.persistence.code_changed(j)),
        paksa=bool(workflow.dag.reason(j).forced),
    )


def potret_kode():
    """The code as this build sees it."""
    tahap = dict(SIDIK_TAHAP)
    pustaka = sorted({p for t in tahap for p in TAHAP[t][1]})
    return muat("lkj.mengapa").Potret(
        modul=_kode.dilihat(),
        pustaka={p: versi_pustaka(p) for p in pustaka},
        tahap=tahap,
        terpakai={t: (*_kode.terpakai(*TAHAP[t][0]), *TAHAP[t][1]) for t in tahap},
    )


def catat_sebab():
    mengapa = muat("lkj.mengapa")
    tujuan = os.environ.get("LKJ_MENGAPA") if workflow.dryrun else mengapa.JURNAL
    if not tujuan:
        return
    tugas = tugas_rencana()
    keadaan = mengapa.Keadaan(
        potret=potret_kode(),
        sidik=sidik_awal,
        asing=frozenset(map(str, PENJAGAAN.asing)),
        diketahui=lambda b: baca_buku(b) is not None,
    )
    mengapa.simpan_rencana(
        Path(tujuan), sorted(map(str, workflow.dag.targetfiles)), mengapa.susun_langkah(tugas, keadaan)
    )
    if not workflow.dryrun:
        mengapa.simpan_potret(keadaan.potret)
        TERCATAT.append(tujuan)


# Where the steps of this build were written down: nowhere until they are, and not when there is nothing to do.
TERCATAT = []


def catat_akhir(selesai):
    """Add how the build ended; no failure of it hides the build's own."""
    try:
        for jurnal in TERCATAT:
            muat("lkj.mengapa").simpan_akhir(jurnal, selesai=selesai, catatan=() if selesai else diumumkan())
    except Exception:
        logging.getLogger("snakemake.logging").debug("catat_akhir", exc_info=True)


class PencatatSebab(logging.Handler):
    """Notes the reasons once, when Snakemake announces how many jobs there are; no failure of it ends a build."""

    def emit(self, record):
        if getattr(record, "event", None) is not LogEvent.RUN_INFO:
            return
        logging.getLogger("snakemake.logging").removeHandler(self)
        try:
            catat_sebab()
        except Exception:
            self.handleError(record)


if workflow.is_main_process:
    logging.getLogger("snakemake.logging").addHandler(PencatatSebab())
