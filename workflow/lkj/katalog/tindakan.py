"""Remarks on recorded acts."""

from lkj.katalog.jenis import K, Kelompok, W

TINDAKAN: Kelompok = {
    "TINDAKAN_BENTUK": (
        W,
        "{pesan}",
        "{saran}",
        "The file of an act cannot be read, lacks a key or has a wrong one; the remark says which. It is not counted. Acts are written by lkj catat and never by hand.",
    ),
    "TINDAKAN_NAMA": (
        W,
        "Nama berkas tindakan tidak sesuai dengan isinya.",
        "Namanya seharusnya {harus}. Kembalikan berkas aslinya dari git; berkas tindakan tidak disunting dan tidak diganti namanya.",
        "The name of the file of an act does not match what it says; it should be {harus}. Restore it from git: acts are neither edited nor renamed.",
    ),
    "TINDAKAN_BERUBAH": (
        W,
        "Berkas tindakan ini bukan yang dicatat: isinya berubah sesudah dicatat, atau berkas .sha256 di sampingnya hilang.",
        "Kembalikan kedua berkas dari git. Bila catatannya memang keliru, catat tindakan baru dengan lkj catat.",
        "The file of the act is not what was recorded: it was edited, or the .sha256 beside it is missing. Restore both from git; if the act was wrong, record a new one.",
    ),
    "TINDAKAN_TANDA": (
        W,
        "Tindakan ini tidak dapat dipercaya: {sebab}.",
        "Catat tindakan dengan --kunci, atau betulkan daftar yang ditunjuk LKJ_PENANDATANGAN.",
        "The act is not believed: {sebab}. Record it with --kunci, or mend the list that LKJ_PENANDATANGAN points to.",
    ),
    "TINDAKAN_NOMOR": (
        W,
        "Nomor tindakan {apa}.",
        "Kembalikan berkas yang hilang atau berganti nama dari git. Nomor tindakan berurutan, tidak ada yang dihapus.",
        "The number of the act is out of order ({apa}). Restore the missing or renamed file from git; acts are numbered one by one and none is deleted.",
    ),
    "TINDAKAN_MASA": (
        W,
        "Tindakan ini menyangkut tahun atau triwulan lain daripada folder tempatnya berada.",
        "Pindahkan kembali ke folder asalnya, atau catat tindakan yang benar dengan lkj catat.",
        "The act concerns another year or quarter than the folder it lies in. Put it back, or record the right act.",
    ),
    "TINDAKAN_TANGGAL": (
        W,
        "Tanggal tindakan harus antara {awal} dan {akhir}.",
        "Tulis tanggal tindakan itu dilakukan, misalnya {contoh}.",
        "The date of an act must lie between {awal} and {akhir}. Give the day it was done, such as {contoh}.",
    ),
    "TINDAKAN_MENDAHULUI": (
        W,
        "Tanggal tindakan ini mendahului tindakan sebelumnya, nomor {sebelum}.",
        "Tulis tanggal yang sama atau sesudahnya; tindakan dicatat menurut urutan kejadiannya.",
        "The act is dated before the act that precedes it, number {sebelum}. Acts are recorded in the order in which they were done.",
    ),
    "TINDAKAN_PEJABAT": (
        W,
        "Pejabat {jabatan} pada {tanggal} menurut pengaturan: {pejabat}.",
        "Periksa nama dan tanggalnya, atau lengkapi daftar pejabat di pengaturan (sejak dan sampai).",
        "Who held the office {jabatan} on {tanggal} by the settings: {pejabat}. Check name and date, or complete the list pejabat.",
    ),
    "TINDAKAN_BUKTI": (
        W,
        "Bukti tindakan ini tidak ada, atau bukan lagi yang dicatat.",
        "Kembalikan berkas bukti dari git.",
        "The evidence of the act is missing or not what was recorded. Restore it from git.",
    ),
    "TINDAKAN_SOP": (
        W,
        "{apa} tidak berlaku untuk dokumen ini.",
        "Sebut SOP dan langkah yang berlaku menurut pengaturan sop; tanpa SOP, langkahnya 1 paraf Sekretaris, 2 persetujuan Camat, 3 kirim.",
        "{apa} is not in force for this document. Name a SOP and a step that is; without a SOP the steps are 1 paraf of the Sekretaris, 2 approval of the Camat, 3 hand-over.",
    ),
    "TINDAKAN_DOKUMEN": (
        W,
        "Langkah {langkah} SOP “{sop}” menyangkut dokumen {harus}, sedangkan tindakan ini menyangkut yang lain.",
        "Sebut dokumen itu pada perintahnya (lkj_… untuk laporan, pengukuran_… untuk pengukuran), tanpa --atas.",
        "Step {langkah} of the SOP “{sop}” concerns the document {harus}, this act another one or a file. Name that document (lkj_… for laporan, pengukuran_… for pengukuran) without --atas.",
    ),
    "TINDAKAN_PERAN": (
        W,
        "Langkah {langkah} dilakukan oleh {harus}.",
        "Catat tindakan ini atas nama yang berwenang.",
        "Step {langkah} is done by {harus}. Record the act in the name of who may do it.",
    ),
    "TINDAKAN_JENIS": (
        W,
        "Langkah {langkah} tidak dicatat dengan tindakan ini.",
        "Tindakan pada langkah itu: {harus}.",
        "Step {langkah} is not recorded by this act. The acts of the step: {harus}.",
    ),
    "TINDAKAN_PILIH": (
        W,
        "Tindakan ini dapat dilakukan oleh beberapa peran: {peran}.",
        "Sebut salah satu dengan --peran.",
        "Several roles may do this: {peran}. Name one with --peran.",
    ),
    "TINDAKAN_ALASAN": (
        W,
        "Koreksi dan pengembalian memerlukan alasan.",
        "Tulis apa yang harus dibetulkan dengan --catatan. Bila tidak ada yang dikoreksi: lkj koreksi … --nihil.",
        "A correction or a return needs a reason. Say what is to be mended with --catatan, or of a correction that there is nothing to correct with --nihil.",
    ),
    "TINDAKAN_NIHIL": (
        W,
        "Pejabat yang sama sudah mencatat koreksi atas isi ini, nomor {pertama}.",
        "Betulkan laporannya, buat lagi, lalu catat koreksi nihil atas isi yang baru.",
        "The same official recorded corrections of this content already, number {pertama}. Mend the report, build it again, and record that the new content has nothing to correct.",
    ),
    "TINDAKAN_PUTARAN": (
        W,
        "Putaran tindakan ini seharusnya {harus}.",
        "Catat tindakan dengan lkj catat, yang mengisi putarannya sendiri.",
        "The round of the act should be {harus}. Record acts by lkj catat, which fills it in.",
    ),
    "TINDAKAN_GANDA": (
        W,
        "Tindakan yang sama atas isi yang sama sudah dicatat dengan nomor {pertama}.",
        "Tidak perlu dicatat lagi; satu catatan berlaku untuk semua SOP yang memintanya.",
        "The same act on the same content was recorded already, number {pertama}. One record serves every SOP that asks for it.",
    ),
    "TINDAKAN_BEKU": (
        W,
        "Dokumen dengan isi ini sudah ditandatangani atau dikirim (nomor {pertama}) dan tidak dikembalikan lagi.",
        "Betulkan datanya lalu buat dokumennya lagi: hasilnya menjadi DRAF Revisi.",
        "The document with this content was signed or submitted (number {pertama}) and is not sent back. Mend the data and build again, which begins a revision.",
    ),
    "TINDAKAN_URUTAN": (
        W,
        "Langkah ini belum waktunya: belum ada {kurang} atas isi yang sama.",
        "Catat dahulu langkah yang mendahuluinya.",
        "It is too early for the step: {kurang} is missing for the same content. Record the steps before it first.",
    ),
    "TINDAKAN_GUGUR": (
        K,
        "Persetujuan ini tidak berlaku lagi karena isi dokumen berubah sesudahnya: {berubah}.",
        "Baca dokumen yang sekarang, lalu catat paraf dan persetujuan atas isi itu.",
        "The approval is void because the content of the document has changed since: {berubah}. Read it as it is now and record paraf and approval of that.",
    ),
    "TINDAKAN_LEMBAR": (
        W,
        "Tindakan ini menyangkut isian yang belum ada: {kurang}.",
        "Simpan dahulu isiannya (lkj terima). Bila seksi itu memang tidak mengirim, sebut dengan --atas berkas yang diperiksa.",
        "The act concerns sheets that have not come: {kurang}. File them first, or name with --atas the file that was looked at.",
    ),
    "TINDAKAN_LEMBAR_ASING": (
        W,
        "Isian ini bukan milik seksi yang dikepalai {jabatan}; miliknya: {harus}.",
        "Catat tindakan ini atas nama kepala seksi itu, atau sebut isian seksinya sendiri.",
        "The sheet is not one of the section that {jabatan} heads, which are: {harus}. Record the act in the name of the head of that section.",
    ),
    "TINDAKAN_BASI": (
        K,
        "Tindakan ini tidak berlaku lagi karena berkasnya berubah sesudah {oleh} mencatatnya: {berubah}.",
        "Periksa berkas yang sekarang, lalu catat tindakan itu lagi.",
        "The act is void because its file has changed since {oleh} recorded it: {berubah}. Look at the file as it is now and record the act again.",
    ),
    "TINDAKAN_REVISI": (
        K,
        "Dokumen yang ditandatangani atau dikirim tetap berlaku; data berubah sesudahnya ({banyak} nilai), sehingga dokumen ini menjadi DRAF Revisi {revisi}.",
        "Periksa lampiran Perubahan Angka. Catat paraf dan persetujuan bila revisi memang perlu, atau kembalikan datanya.",
        "The document that was signed or submitted stands; the data have changed since ({banyak} values), so this one is the draft of revision {revisi}. See its annex of changed figures; record paraf and approval if a revision is wanted, or restore the data.",
    ),
    "TINDAKAN_SIDIK": (
        W,
        "Isi {nama} sekarang bukan lagi isi yang disebut tindakan ini (kode hash berbeda).",
        "Buat lagi dokumennya, baca lagi, lalu catat tindakan atas isi yang sekarang.",
        "The content of {nama} is no longer what the act names. Build it again, read it again, and record the act on what it says now.",
    ),
    "TTD_BELUM_DISETUJUI": (
        W,
        "Dokumen ini belum dapat ditandatangani: {sebab}.",
        "Baca dokumennya, lalu catat persetujuan Camat: lkj setujui {dokumen} --tanggal TTTT-BB-HH (sebelumnya paraf, menurut SOP).",
        "The document cannot go to signature: {sebab}. Read it, then record the approval of the Camat with lkj setujui {dokumen} (after the paraf, by the SOP in force).",
    ),
}
