// What the page can do beyond being read: contents that follow, tables that sort, figures that tell where they
// come from. Without this script the page is a plain document. Text is only ever set as text.
"use strict";
(() => {
  const dokumen = document.documentElement;
  dokumen.classList.add("js");

  function unsur(nama, kelas, teks) {
    const el = document.createElement(nama);
    if (kelas) el.className = kelas;
    if (teks !== undefined) el.textContent = teks;
    return el;
  }

  function tombol(kelas, teks) {
    const el = unsur("button", kelas, teks);
    el.type = "button";
    return el;
  }

  // ---- contents bar: open beside the text on a wide screen, a drawer on a narrow one
  function bilahIsi() {
    const bilah = document.querySelector(".bilah");
    const lebar = window.matchMedia("(min-width: 78rem)");
    const butir = [...bilah.querySelectorAll("a")]
      .map((tautan) => ({ tautan, judul: document.getElementById(decodeURIComponent(tautan.hash.slice(1))) }))
      .filter((satu) => satu.judul);
    let kini = null;
    let menunggu = false;

    function tandai() {
      menunggu = false;
      // At the very end the last heading in sight counts: it cannot come further up.
      const akhir = window.scrollY + window.innerHeight >= dokumen.scrollHeight - 2;
      const batas = window.innerHeight * (akhir ? 1 : 0.25);
      let terakhir = butir[0];
      for (const satu of butir) if (satu.judul.getBoundingClientRect().top <= batas) terakhir = satu;
      if (!terakhir || terakhir === kini) return;
      if (kini) kini.tautan.removeAttribute("aria-current");
      kini = terakhir;
      kini.tautan.setAttribute("aria-current", "true");
      if (lebar.matches) kini.tautan.scrollIntoView({ block: "nearest" });
    }

    function atur() { bilah.open = lebar.matches; }
    function tutup() { if (!lebar.matches) bilah.open = false; }
    atur();
    lebar.addEventListener("change", atur);
    bilah.addEventListener("click", (saat) => { if (saat.target.closest("a")) tutup(); });
    document.addEventListener("click", (saat) => { if (!bilah.contains(saat.target)) tutup(); });
    bilah.addEventListener("keydown", (saat) => {
      if (saat.key !== "Escape" || lebar.matches) return;
      tutup();
      bilah.querySelector("summary").focus();
    });
    window.addEventListener("scroll", () => {
      if (!menunggu) { menunggu = true; window.requestAnimationFrame(tandai); }
    }, { passive: true });
    tandai();
  }

  // ---- tables: rows between totals and groups sort by a column
  const POLA_ANGKA = /^([▲▼=]\s*)?([-−(])?(?:Rp\s?)?(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?\)?\s*%?(?: \(.*\))?$/;
  const urutTeks = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

  function isiSel(sel) {
    const salinan = sel.cloneNode(true);
    salinan.querySelectorAll("sup, .ekor").forEach((anak) => anak.remove());
    return salinan.textContent.trim().replace(/\s+/g, " ");
  }

  function baca(teks) {
    const cocok = POLA_ANGKA.exec(teks);
    if (!cocok) return null;
    const besar = Number(cocok[3].replaceAll(".", "") + (cocok[4] || "").replace(",", "."));
    return cocok[2] || (cocok[1] || "").startsWith("▼") ? -besar : besar;
  }

  // Runs of plain rows; totals and group rows keep their places between them.
  function kelompok(badan) {
    const semua = [[]];
    for (const baris of badan.rows) {
      if (baris.classList.contains("jumlah") || baris.classList.contains("kelompok")) semua.push([]);
      else semua[semua.length - 1].push(baris);
    }
    return semua.filter((satu) => satu.length > 1);
  }

  // A first cell left empty goes on from the row above: such a table would lose its sense.
  function dapatDiurut(tabel, runut) {
    const satuan = [...tabel.tBodies[0].rows].every((b) => b.cells.length === tabel.tHead.rows[0].cells.length
      || b.classList.contains("kelompok"));
    return runut.length > 0 && satuan && runut.flat().every((b) => isiSel(b.cells[0]) !== "");
  }

  function bandingkan(a, b, arah) {
    const kosong = (satu) => satu.teks === "" || satu.teks === "–";
    if (kosong(a) || kosong(b)) return kosong(a) - kosong(b);
    if (a.angka !== null && b.angka !== null) return arah * (a.angka - b.angka);
    return arah * urutTeks.compare(a.teks, b.teks);
  }

  function urutkan(runut, kolom, arah) {
    for (const baris of runut) {
      const penanda = document.createComment("");
      baris[0].parentNode.insertBefore(penanda, [...baris].sort((a, b) => a.rowIndex - b.rowIndex)[0]);
      const isi = baris.map((satu) => {
        const teks = kolom === null ? "" : isiSel(satu.cells[kolom]);
        return { satu, teks, angka: baca(teks) };
      });
      if (kolom !== null) isi.sort((a, b) => bandingkan(a, b, arah));
      for (const { satu } of isi) penanda.parentNode.insertBefore(satu, penanda);
      penanda.remove();
    }
  }

  function tabelUrut(gambar) {
    const tabel = gambar.querySelector("table");
    if (!tabel || !tabel.tHead || !tabel.tBodies[0]) return;
    const runut = kelompok(tabel.tBodies[0]);
    if (!dapatDiurut(tabel, runut)) return;
    const kepala = [...tabel.tHead.rows[0].cells];
    const semula = tombol("semula", "Urutan semula");
    semula.hidden = true;
    (gambar.querySelector("figcaption") || gambar).append(semula);

    function pasang(kolom, arah) {
      urutkan(runut, kolom, arah);
      kepala.forEach((sel, n) => {
        if (n === kolom) sel.setAttribute("aria-sort", arah > 0 ? "ascending" : "descending");
        else sel.removeAttribute("aria-sort");
      });
      semula.hidden = kolom === null;
    }

    semula.addEventListener("click", () => { pasang(null, 1); kepala[0].querySelector("button").focus(); });
    kepala.forEach((sel, kolom) => {
      const tekan = tombol("urut");
      tekan.append(...sel.childNodes);
      sel.append(tekan);
      tekan.addEventListener("click", () => {
        const arah = sel.getAttribute("aria-sort");
        if (arah === "descending") pasang(null, 1);
        else pasang(kolom, arah === "ascending" ? -1 : 1);
      });
    });
  }

  // ---- figures: where each came from
  const BANYAK_SUMBER = 8;

  function asalAngka() {
    const wadah = document.getElementById("asal-angka");
    if (!wadah) return;
    const data = JSON.parse(wadah.textContent);
    const nomor = new Map(data.kunci.map((kunci, n) => [kunci, n]));
    const panel = unsur("aside", "asal");
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-labelledby", "asal-judul");
    panel.tabIndex = -1;
    panel.hidden = true;
    document.body.append(panel);
    let pembuka = null;
    let jalan = [];

    function tutup() {
      if (panel.hidden) return;
      panel.hidden = true;
      jalan = [];
      if (pembuka) { pembuka.classList.remove("dibuka"); pembuka.focus({ preventScroll: true }); }
      pembuka = null;
    }

    function butir(nama, isi) {
      const baris = unsur("div", "rinci");
      baris.append(unsur("dt", "", nama), isi instanceof Node ? isi : unsur("dd", "", isi));
      return baris;
    }

    function daftarSumber(indeks) {
      const daftar = unsur("ol", "sumber");
      indeks.forEach((n, urutan) => {
        const [berkas, lembar, sel, nilai, perbaikan] = data.sumber[n];
        const [nama, sidik] = data.berkas[berkas];
        const satu = unsur("li");
        satu.append(unsur("span", "tempat", [nama, lembar, sel].filter(Boolean).join(" › ")));
        satu.append(unsur("span", "terbaca", `terbaca ${nilai}`));
        if (perbaikan) satu.append(unsur("span", "perbaikan", `perbaikan data: ${perbaikan}`));
        satu.append(unsur("code", "hash", `kode hash ${sidik}`));
        satu.hidden = urutan >= BANYAK_SUMBER;
        daftar.append(satu);
      });
      const wadahSumber = unsur("dd");
      wadahSumber.append(daftar);
      if (indeks.length > BANYAK_SUMBER) {
        const semua = tombol("lagi", `Tampilkan semua (${indeks.length})`);
        semua.addEventListener("click", () => {
          for (const satu of daftar.children) satu.hidden = false;
          daftar.children[BANYAK_SUMBER].tabIndex = -1;
          daftar.children[BANYAK_SUMBER].focus();
          semua.remove();
        });
        wadahSumber.append(semua);
      }
      return wadahSumber;
    }

    function daftarMasukan(indeks) {
      const daftar = unsur("ul", "masukan");
      for (const n of indeks) {
        const satu = unsur("li");
        const tekan = tombol("lagi", data.angka[n][0]);
        tekan.addEventListener("click", () => { jalan.push(n); tulis(); });
        satu.append(tekan, unsur("span", "terbaca", data.angka[n][1]));
        daftar.append(satu);
      }
      const wadahMasukan = unsur("dd");
      wadahMasukan.append(daftar);
      return wadahMasukan;
    }

    function tulis() {
      const n = jalan[jalan.length - 1];
      const [uraian, nilai, rumus, ketentuan, masukan, sumber] = data.angka[n];
      const kepala = unsur("div", "kepala");
      const judul = unsur("h2", "", uraian);
      judul.id = "asal-judul";
      const silang = tombol("tutup", "Tutup");
      silang.addEventListener("click", tutup);
      if (jalan.length > 1) {
        const kembali = tombol("kembali", "‹ Kembali");
        kembali.addEventListener("click", () => { jalan.pop(); tulis(); });
        kepala.append(kembali);
      }
      kepala.append(silang);
      const isi = unsur("dl");
      isi.append(butir("Nilai", nilai));
      if (rumus) isi.append(butir("Hitungan", rumus));
      if (ketentuan) isi.append(butir("Ketentuan", ketentuan));
      if (masukan.length) isi.append(butir("Dihitung dari", daftarMasukan(masukan)));
      if (sumber.length) isi.append(butir("Sel sumber", daftarSumber(sumber)));
      isi.append(butir("Kunci", data.kunci[n]));
      panel.replaceChildren(kepala, judul, isi);
      panel.scrollTop = 0;
      panel.focus({ preventScroll: true });
    }

    function buka(tekan) {
      if (pembuka) pembuka.classList.remove("dibuka");
      pembuka = tekan;
      pembuka.classList.add("dibuka");
      jalan = [nomor.get(tekan.closest("[data-k]").dataset.k)];
      panel.hidden = false;
      tulis();
    }

    for (const el of document.querySelectorAll("[data-k]")) {
      if (!nomor.has(el.dataset.k)) continue;
      const tekan = tombol("angka");
      tekan.setAttribute("aria-haspopup", "dialog");
      const pindah = [...el.childNodes].filter((anak) => !(anak.matches && anak.matches("sup, .ekor")));
      el.prepend(tekan);
      tekan.append(...pindah);
    }
    document.querySelectorAll("table").forEach(jelajah);
    document.addEventListener("click", (saat) => {
      const tekan = saat.target.closest(".angka");
      if (tekan) buka(tekan);
      else if (!panel.contains(saat.target) && saat.target.isConnected) tutup();
    });
    document.addEventListener("keydown", (saat) => { if (saat.key === "Escape") tutup(); });
  }

  // One stop of the Tab key for a table; arrows go from figure to figure.
  function jelajah(tabel) {
    const semua = tabel.getElementsByClassName("angka");
    for (const satu of semua) satu.tabIndex = satu === semua[0] ? 0 : -1;
    tabel.addEventListener("keydown", (saat) => {
      const tekan = saat.target.closest(".angka");
      const langkah = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[saat.key];
      if (!tekan || !langkah) return;
      const tujuan = tetangga(tabel, tekan.closest("td, th"), langkah);
      if (!tujuan) return;
      saat.preventDefault();
      tekan.tabIndex = -1;
      tujuan.tabIndex = 0;
      tujuan.focus();
    });
  }

  function tetangga(tabel, sel, [turun, kanan]) {
    let baris = sel.parentNode.rowIndex + turun;
    let kolom = sel.cellIndex + kanan;
    while (tabel.rows[baris] && tabel.rows[baris].cells[kolom] !== undefined) {
      const tekan = tabel.rows[baris].cells[kolom].querySelector(".angka");
      if (tekan) return tekan;
      baris += turun;
      kolom += kanan;
    }
    return null;
  }

  bilahIsi();
  document.querySelectorAll("figure.tabel").forEach(tabelUrut);
  asalAngka();
})();
