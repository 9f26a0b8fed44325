"""Remarks on electronic signatures: while one is made or taken in, and when a file is verified."""

from lkj.katalog.jenis import K, Kelompok, W

_ASLI = "Pakai berkas asli dari penanda tangan; bila tidak ada, minta ditandatangani lagi."
_ORIGINAL = "Take the file as the signer gave it; if there is none, have it signed again."

TTD: Kelompok = {
    "TTD_RUSAK": (
        W,
        "Berkas PDF ini tidak dapat diperiksa: {apa}.",
        _ASLI,
        f"The PDF cannot be judged, for the reason given. {_ORIGINAL}",
    ),
    "TTD_TIDAK_ADA": (
        W,
        "Berkas ini tidak memuat tanda tangan elektronik.",
        "Pilih berkas yang sudah ditandatangani, bukan yang diserahkan untuk ditandatangani.",
        "The file holds no electronic signature. Choose the one that came back, not the one that was handed over.",
    ),
    "TTD_BANYAK": (
        W,
        "Berkas ini memuat {apa} tanda tangan, padahal seharusnya satu, milik Camat.",
        "Tandatangani berkas siap_ttd yang belum pernah ditandatangani, satu kali.",
        "The file holds {apa} signatures instead of one. Sign the unsigned file, once.",
    ),
    "TTD_BERUBAH": (
        W,
        "Tanda tangan tidak sah: {apa}.",
        _ASLI,
        f"The signature is not valid: the file was changed since, or the signature is not whole. {_ORIGINAL}",
    ),
    "TTD_BAYANGAN": (
        W,
        "Pembaruan yang memuat tanda tangan juga {apa}.",
        "Tandatangani lagi berkas siap_ttd dengan tanda tangan yang tidak tampak (invisible); jangan membukanya dengan penyunting PDF.",
        "The update that carries the signature changes the report as well. Sign the unsigned file again, invisibly, with nothing else touched.",
    ),
    "TTD_DITULIS_ULANG": (
        W,
        "Berkas ditulis ulang saat ditandatangani, sehingga isi yang diserahkan tidak dapat dibuktikan lagi.",
        "Minta penandatanganan yang hanya menambah (incremental), tanpa tampilan; atau pakai lkj tandatangan.",
        "The file was written anew when it was signed, so what was handed over cannot be proven. Ask for an incremental, invisible signature.",
    ),
    "TTD_BUKAN_KIRIMAN": (
        W,
        "Yang ditandatangani bukan berkas siap_ttd dari isi yang disetujui (kode hash bagian tanpa tanda tangan berbeda).",
        "Serahkan lagi dengan lkj serah-ttd {dokumen}, lalu tandatangani berkas itu.",
        "What was signed is not the file of the approved content, byte for byte. Hand it over again and have that file signed.",
    ),
    "TTD_LEMAH": (
        W,
        "Tanda tangan dibuat dengan cara yang sudah lemah ({apa}).",
        "Tandatangani lagi dengan SHA-256 atau lebih, dan kunci RSA 2048 bit atau lebih.",
        "The signature uses a weak digest or key ({apa}). Sign again with SHA-256 or better and a key of 2048 bits or more.",
    ),
    "TTD_CAP_WAKTU": (
        W,
        "Cap waktu pada tanda tangan tidak dapat dipercaya: {apa}.",
        "Tandatangani lagi; sertifikat otoritas cap waktunya harus termasuk daftar LKJ_SERTIFIKAT.",
        "The time stamp cannot be believed, for the reason given. The issuer of its authority has to be in LKJ_SERTIFIKAT.",
    ),
    "TTD_CRL": (
        W,
        "Daftar pencabutan ini tidak dapat dipakai: {apa}.",
        "Beri berkas .crl dari penerbit sertifikatnya, dan setel LKJ_SERTIFIKAT ke sertifikat penerbit itu.",
        "The list of revoked certificates cannot be used. Give the issuer's own, and name its certificate by LKJ_SERTIFIKAT.",
    ),
    "CAP_WAKTU_GAGAL": (
        W,
        "Cap waktu tidak diperoleh: otoritas di {alamat} tidak menjawab, menolak, atau menjawab lain.",
        "Coba lagi nanti, periksa pengesahan.cap_waktu.alamat, atau hapus kunci itu untuk menandatangani tanpa cap waktu.",
        "No time stamp was had of the authority at {alamat}; nothing was signed. Try later, or sign without one.",
    ),
    "TTD_SERTIFIKAT": (
        W,
        "Sertifikat penanda tangan {apa}.",
        "Pakai sertifikat pejabat itu yang masih berlaku, dari penerbit yang terdaftar di LKJ_SERTIFIKAT.",
        "The signer's certificate is not believed, for the reason given. Use the official's own, in force, from an issuer in LKJ_SERTIFIKAT.",
    ),
    "TTD_PENERBIT": (
        K,
        "Isinya utuh, tetapi penerbit sertifikat belum diperiksa: siapa pun dapat membuat sertifikat dengan nama itu.",
        "Setel LKJ_SERTIFIKAT ke berkas atau folder sertifikat penerbit (misalnya BSrE) di luar repositori, lalu periksa lagi.",
        "The content is whole, but nobody vouches for the certificate. Let LKJ_SERTIFIKAT name the issuers' certificates, outside the repository.",
    ),
    "TTD_TERPERCAYA": (
        W,
        "LKJ_SERTIFIKAT tidak dapat dipakai: {apa}.",
        "Setel ke berkas .pem atau folder di luar repositori yang berisi sertifikat penerbit; .crl di folder itu ikut dibaca.",
        "LKJ_SERTIFIKAT cannot be used, for the reason given. Let it name a .pem file or a folder outside the repository.",
    ),
    "TTD_NAMA": (
        W,
        "Menurut sertifikat yang menandatangani adalah “{nilai}”, padahal pejabat {jabatan} pada {tanggal} adalah {pejabat}.",
        "Tandatangani dengan sertifikat pejabat itu. Bila nama pada sertifikatnya memang lain, tulis nama itu di nama_sertifikat pada pengaturan pejabat.",
        "The certificate names “{nilai}”, while the office {jabatan} was held by {pejabat} on {tanggal}. If the certificate spells the name otherwise, declare it in nama_sertifikat.",
    ),
    "TTD_KUNCI": (
        W,
        "Kunci tidak dapat dipakai: {apa}.",
        "Periksa berkas .p12 dan kata sandinya.",
        "The key cannot be used, for the reason given. Check the .p12 file and its passphrase.",
    ),
    "TTD_DOKUMEN": (
        W,
        "Berkas ini memuat {nilai}, bukan isi {harus} yang sekarang disetujui.",
        "Periksa apakah berkasnya tertukar. Bila datanya berubah, tandatangani berkas siap_ttd yang baru.",
        "The file carries {nilai}, not the content of {harus} that is approved now. Look for the right file, or sign the new one.",
    ),
    "TTD_TANGGAL": (
        W,
        "Tanda tangan dibuat pada {saat}, sedangkan tanggal tindakannya {harus}.",
        "Tulis tanggal penandatanganan yang sebenarnya di --tanggal.",
        "The signature was made on {saat}, the act is dated {harus}. Give the day on which it was really signed.",
    ),
    "TTD_CARA": (
        W,
        "Menurut pengaturan laporan ditandatangani basah, sehingga tempat tanda tangannya tidak memuat kode QR.",
        "Pakai lkj terima-scan untuk hasil pindainya. Bila Camat menandatangani dengan sertifikat, isi pengesahan.cara: elektronik.",
        "By the settings the report is signed by pen. Use lkj terima-scan, or set pengesahan.cara to elektronik.",
    ),
    "TTD_BELUM_ADA": (
        W,
        "Belum ada berkas bertanda tangan elektronik untuk isi {dokumen} yang sekarang atau yang sudah dibekukan.",
        "Tandatangani dengan lkj tandatangan, atau serahkan dengan lkj serah-ttd lalu terima dengan lkj terima-ttd.",
        "No electronically signed file is recorded for the content of {dokumen} as it is now or was frozen. Sign it, or hand it over and take it in.",
    ),
    "BSRE_MATI": (
        W,
        "Penandatanganan lewat layanan BSrE belum dinyalakan.",
        "Isi pengesahan.bsre.alamat di pengaturan dengan alamat client service instansi; tanpa itu pakai lkj serah-ttd.",
        "Signing through the BSrE service is off. Set pengesahan.bsre.alamat to the agency's client service, or hand the file over instead.",
    ),
    "BSRE_GAGAL": (
        W,
        "Layanan BSrE tidak menandatangani: {apa}.",
        "{saran}",
        "The service did not sign, for the reason given; nothing was recorded. Mend that and try again.",
    ),
}
