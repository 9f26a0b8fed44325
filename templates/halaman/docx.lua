-- Turns the checked tree into Word's own means: named styles, fields for the lists of contents,
-- bookmarks, and marker paragraphs (styles "Batas ...") that rapikan_docx.py turns into sections.

local GAYA_DIV = {
  kotak = "Kotak", ["catatan-tabel"] = "Catatan Tabel", judul = "Judul Sampul",
  subjudul = "Subjudul Sampul", tahun = "Tahun Sampul", instansi = "Subjudul Sampul",
  kaki = "Kaki Sampul", pemda = "Kop Pemda", ["perangkat-daerah"] = "Kop Perangkat Daerah",
  alamat = "Kop Alamat", ["tempat-tanggal"] = "Tempat Tanggal", tembusan = "Tembusan",
}
local GAYA_BARIS = {
  kelompok = "Kelompok Tabel", jumlah = "Jumlah Tabel", ["nomor-kolom"] = "Nomor Tabel",
}
local DAFTAR = {
  ["daftar-isi"] = [[ TOC \o "1-3" \h \z \u ]],
  ["daftar-tabel"] = [[ TOC \h \z \c "Tabel" ]],
  ["daftar-gambar"] = [[ TOC \h \z \c "Gambar" ]],
}
local CHIP = { st = "ST", t = "T", s = "S", r = "R", sr = "SR" }
local SURAT = false -- a letter, whose tables are plain
local LEBAR_MM = {} -- of the text; filled from the document's paper and margins
local KOTAK_PINDAIAN = { tegak = { 155, 178 }, mendatar = { 247, 135 } }
local KOTAK_FOTO = { 72, 54 }
local BATAS = { sampul = "Batas Sampul", depan = "Batas Depan" }

local function mentah(xml) return pandoc.RawInline("openxml", xml) end
local function bergaya(isi, gaya) return pandoc.Div(isi, { ["custom-style"] = gaya }) end
local function batas(nama)
  return pandoc.RawBlock("openxml", '<w:p><w:pPr><w:pStyle w:val="' .. nama:gsub(" ", "")
    .. '"/></w:pPr></w:p>')
end
local function jeda()
  return pandoc.RawBlock("openxml", '<w:p><w:pPr><w:pStyle w:val="JedaTabel"/></w:pPr></w:p>')
end
local SAMAR = "<w:rPr><w:vanish/></w:rPr>"
local function medan(jenis, sifat)
  return "<w:r>" .. (sifat or "") .. '<w:fldChar w:fldCharType="' .. jenis .. '"/></w:r>'
end
local function perintah(teks, sifat)
  return "<w:r>" .. (sifat or "") .. '<w:instrText xml:space="preserve">' .. teks
    .. "</w:instrText></w:r>"
end
local TAB = "<w:r><w:tab/></w:r>"

-- Word's bookmarks hold forty characters: every mark gets a short name, in order of appearance.
local pendek, banyak = {}, 0
local function singkat(tanda)
  if tanda == "" then return "" end
  if not pendek[tanda] then
    banyak = banyak + 1
    pendek[tanda] = string.format("tanda%05d", banyak)
  end
  return pendek[tanda]
end

-- The first figure of each key bears a bookmark with its name, as far as Word allows: k_IKU_01_realisasi.
local berkunci = {}
local function bertanda_kunci(isi, kunci)
  local nama = kunci and ("k_" .. kunci:gsub("%W+", "_")):sub(1, 40)
  if not nama or berkunci[nama] then return isi end
  berkunci[nama] = true
  return pandoc.List({ pandoc.Span(isi, pandoc.Attr(nama)) })
end

local judul

-- A chapter or annex that goes on on the page: a title of its own style, which the list of contents finds as well.
local function judul_sambung(el)
  local isi = el.content
  if el.attributes.nomor then
    isi = pandoc.List({ pandoc.Span({ pandoc.Str(el.attributes.nomor) }, { ["custom-style"] = "Nomor Bab" }),
      pandoc.LineBreak() }) .. isi
  end
  local bertanda = pandoc.Span(isi, pandoc.Attr(singkat(el.identifier)))
  return bergaya({ pandoc.Para({ bertanda }) }, "Judul Sambung")
end

function judul(el)
  if el.level == 1 and el.classes:includes("sambung") then return judul_sambung(el) end
  local nomor = el.attributes.nomor
  local isi = el.content
  if el.level == 1 then
    isi = isi:walk({ Str = function(kata) return pandoc.Str(pandoc.text.upper(kata.text)) end })
  end
  if nomor and el.level == 1 then
    isi = pandoc.List({ pandoc.Span({ pandoc.Str(nomor) }, { ["custom-style"] = "Nomor Bab" }),
      pandoc.LineBreak() }) .. isi
  elseif nomor then
    isi = pandoc.List({ pandoc.Str(nomor), mentah(TAB) }) .. isi
  end
  return pandoc.Header(el.level, isi, pandoc.Attr(singkat(el.identifier), { "unnumbered" }))
end

local function keterangan(sebutan, el, isi, gaya)
  local nomor = pandoc.Span({ pandoc.Str(sebutan), pandoc.Space(), pandoc.Str(el.attributes.nomor) },
    pandoc.Attr("", {}, { ["custom-style"] = "Nomor Objek" }))
  -- A hidden counter, so that Word's own list of tables or pictures finds the caption.
  local urut = mentah(medan("begin", SAMAR) .. perintah(" SEQ " .. sebutan .. [[ \h ]], SAMAR)
    .. medan("separate", SAMAR) .. medan("end", SAMAR))
  local semua = pandoc.List({ nomor, urut, pandoc.Str("\u{2002}") }) .. isi
  return bergaya({ pandoc.Para({ pandoc.Span(semua, pandoc.Attr(singkat(el.identifier))) }) }, gaya)
end

local function gayai_baris(rows, gaya_biasa, akhiran)
  return rows:map(function(row)
    local gaya = gaya_biasa
    for kelas, nama in pairs(GAYA_BARIS) do
      if row.classes:includes(kelas) then gaya = nama end
    end
    row.cells = row.cells:map(function(sel)
      local isi = pandoc.utils.blocks_to_inlines(sel.contents, { pandoc.LineBreak() })
      isi = bertanda_kunci(isi, sel.attributes.k)
      sel.contents = { bergaya({ pandoc.Para(isi) }, gaya .. akhiran) }
      return sel
    end)
    return row
  end)
end

local function gayai_tabel(tabel, kepala, badan, akhiran, longgar)
  tabel.head = pandoc.TableHead(gayai_baris(pandoc.List(tabel.head.rows), kepala, akhiran))
  tabel.bodies = pandoc.List(tabel.bodies):map(function(satu)
    satu.body = gayai_baris(pandoc.List(satu.body), badan, longgar or akhiran)
    return satu
  end)
  tabel.caption = { long = {} }
  return tabel
end

local function tabel(el)
  local hasil = pandoc.List()
  for _, anak in ipairs(el.content) do
    if anak.t == "Table" then
      if el.attributes.nomor then
        local judul_tabel = pandoc.utils.blocks_to_inlines(anak.caption.long)
        hasil:insert(keterangan("Tabel", el, judul_tabel, "Judul Tabel"))
      end
      local akhiran = el.classes:includes("kecil") and " Kecil" or ""
      local longgar = el.classes:includes("lapang") and " Lapang" or akhiran
      local kepala = SURAT and "Kepala Tabel Surat" or "Kepala Tabel"
      local isi = gayai_tabel(anak, kepala, "Isi Tabel", akhiran, longgar)
      if SURAT then isi.attr.attributes["custom-style"] = "TabelSurat" end
      hasil:insert(isi)
      if #el.content == 1 then hasil:insert(jeda()) end
    else
      hasil:insert(bergaya(anak.content, GAYA_DIV["catatan-tabel"]))
    end
  end
  return hasil
end

local function identitas(el)
  local isi = el.content:find_if(function(anak) return anak.t == "Table" end)
  isi = gayai_tabel(isi, "Isi Identitas", "Isi Identitas", "")
  isi.attr.attributes["custom-style"] = "TanpaGaris"
  return pandoc.List({ isi, jeda() })
end

-- A name stays on one line.
local function utuh(nama)
  return pandoc.Strong(nama.content:walk({ Space = function() return pandoc.Str("\u{A0}") end }))
end

local function tanda_tangan(el, gaya)
  local hasil = pandoc.List()
  for _, anak in ipairs(el.content) do
    if anak.t == "Div" and anak.classes:includes("ruang") then
      hasil:insert(bergaya({ pandoc.Para({ pandoc.Str("\u{A0}") }) }, "Ruang Tanda Tangan"))
    else
      hasil:insert(bergaya({ anak:walk({ Strong = utuh }) }, gaya))
    end
  end
  return hasil
end

-- One row, so that each side is read to its end before the other.
local function dua_kolom(el)
  local sel = el.content:map(function(sisi) return tanda_tangan(sisi, "Tanda Tangan Kolom") end)
  local rata, lebar = sel:map(function() return "AlignDefault" end), sel:map(function() return 1 / #sel end)
  local baris = pandoc.utils.from_simple_table(pandoc.SimpleTable({}, rata, lebar, {}, { sel }))
  baris.attr.attributes["custom-style"] = "TanpaGaris"
  return pandoc.List({ baris, jeda() })
end

local function daftar(el, nama)
  local hasil = pandoc.List()
  for nomor, butir in ipairs(el.content) do
    local tingkat = butir.classes:find_if(function(kelas) return kelas:match("^tingkat%-") end)
    local tautan = butir.content[1].content[1]
    local tujuan = tautan.target:sub(2)
    local isi = pandoc.List()
    if nomor == 1 then
      isi:insert(mentah(medan("begin") .. perintah(DAFTAR[nama]) .. medan("separate")))
    end
    isi:insert(tautan)
    isi:insert(mentah(TAB .. medan("begin") .. perintah(" PAGEREF " .. tujuan .. [[ \h ]])
      .. medan("separate") .. "<w:r><w:t>…</w:t></w:r>" .. medan("end")))
    if nomor == #el.content then isi:insert(mentah(medan("end"))) end
    local gaya = nama == "daftar-isi" and "toc " .. tingkat:sub(-1) or "table of figures"
    hasil:insert(bergaya({ pandoc.Para(isi) }, gaya))
  end
  return hasil
end

local function figur(el, arah, kotak_foto)
  local gambar
  el:walk({ Image = function(isi) gambar = isi end })
  local lambang, pindaian = gambar.classes:includes("lambang"), gambar.classes:includes("pindaian")
  local nisbah = tonumber(gambar.attributes.nisbah)
  local persen = tonumber((gambar.attributes.lebar or "100%"):match("^(%d+)%%$") or "100")
  local lebar = lambang and (kotak_foto or { 0, 30 })[2] / nisbah or LEBAR_MM[arah] * persen / 100
  local kotak = kotak_foto or (pindaian and KOTAK_PINDAIAN[arah])
  if kotak then lebar = math.min(kotak[1], kotak[2] / nisbah) end
  local sifat = { width = string.format("%.1fmm", lebar), height = string.format("%.1fmm", lebar * nisbah) }
  -- The writer cuts pictures to the upright text; the title tells rapikan_docx.py how large this one is.
  local ukur = string.format("%.1f %.1f", lebar, lebar * nisbah)
  local isi = pandoc.Para({ pandoc.Image({ pandoc.Str(gambar.attributes.alt) }, gambar.src, ukur, sifat) })
  if lambang then return pandoc.List({ bergaya({ isi }, "Lambang Sampul") }) end
  if gambar.classes:includes("bagan") then return pandoc.List({ bergaya({ isi }, "Gambar") }) end
  if pindaian then
    return pandoc.List({ bergaya({ isi }, "Gambar"), bergaya(el.caption.long, "Judul Gambar") })
  end
  return pandoc.List({ bergaya({ isi }, "Gambar"),
    keterangan("Gambar", el, pandoc.utils.blocks_to_inlines(el.caption.long), "Judul Gambar") })
end

-- Photos two by two, in a table without lines; a single one stands in the middle.
local function foto(el, arah)
  local hasil = pandoc.List()
  for nomor = 1, #el.content, 2 do
    local satu, dua = el.content[nomor], el.content[nomor + 1]
    if dua then
      local sel = pandoc.List({ satu, dua }):map(function(isi) return figur(isi, arah, KOTAK_FOTO) end)
      local baris = pandoc.utils.from_simple_table(pandoc.SimpleTable({}, { "AlignCenter", "AlignCenter" },
        { 0.5, 0.5 }, {}, { sel }))
      baris.attr.attributes["custom-style"] = "TanpaGaris"
      hasil:extend({ baris, jeda() })
    else
      hasil:extend(figur(satu, arah, KOTAK_FOTO))
    end
  end
  return hasil
end

-- The title of a paper without a cover: a line of its own style, not the heading of a chapter.
local function judul_naskah(el, surat)
  local hasil, baris = pandoc.List(), pandoc.List()
  for _, anak in ipairs(el.content) do
    if anak.t == "Figure" then
      hasil:insert(bergaya(figur(anak, "tegak")[1].content, "Lambang Naskah"))
    elseif anak.t == "Header" then
      local besar = anak.content:walk({ Str = function(kata) return pandoc.Str(pandoc.text.upper(kata.text)) end })
      local isi = surat and pandoc.Span(besar, { ["custom-style"] = "Huruf Judul Surat" }) or pandoc.Strong(besar)
      baris:insert(pandoc.Para({ isi }))
    else
      baris:insert(anak)
    end
  end
  return hasil .. { bergaya(baris, "Judul Naskah") }
end

local ubah

-- The letterhead: the emblem beside its lines in a table without lines, and a rule below.
local function kop(el)
  local isi, gambar = pandoc.List(el.content), nil
  if isi[1] and isi[1].t == "Figure" then
    gambar = bergaya(figur(isi:remove(1), "tegak", { 22, 23 })[1].content, "Lambang Kop")
  end
  isi = ubah(isi, "tegak")
  local hasil = isi
  if gambar then
    local sel = { pandoc.List({ gambar }), isi, pandoc.List({ pandoc.Plain({}) }) }
    local rata = { "AlignLeft", "AlignCenter", "AlignLeft" }
    local baris = pandoc.utils.from_simple_table(pandoc.SimpleTable({}, rata, { 0.16, 0.8, 0.04 }, {}, { sel }))
    baris.attr.attributes["custom-style"] = "TanpaGaris"
    hasil = pandoc.List({ baris })
  end
  return hasil .. { bergaya({ pandoc.Para({ pandoc.Str("\u{A0}") }) }, "Garis Kop") }
end

-- The office's own text between two bookmarks, by which `lkj ambil-narasi` finds it again.
local banyak_slot = 0
local function narasi(el, arah)
  banyak_slot = banyak_slot + 1
  local nomor = string.format('w:id="%d"', 800000 + banyak_slot)
  local hasil = ubah(el.content, arah)
  hasil:insert(1, pandoc.RawBlock("openxml", "<w:bookmarkStart " .. nomor .. ' w:name="'
    .. el.attributes.slot .. '"/>'))
  hasil:insert(pandoc.RawBlock("openxml", "<w:bookmarkEnd " .. nomor .. "/>"))
  return hasil
end

local function ubah_div(el, arah)
  for nama in pairs(DAFTAR) do
    if el.classes:includes(nama) then return daftar(el, nama) end
  end
  if el.classes:includes("narasi") then return narasi(el, arah) end
  if el.classes:includes("tabel") then return tabel(el) end
  if el.classes:includes("identitas") then return identitas(el) end
  if el.classes:includes("foto") then return foto(el, arah) end
  if el.classes:includes("dua-kolom") then return dua_kolom(el) end
  if el.classes:includes("kop") then return kop(el) end
  if el.classes:includes("judul-surat") then return judul_naskah(el, true) end
  if el.classes:includes("judul-naskah") or el.classes:includes("judul-lampiran") then return judul_naskah(el) end
  if el.classes:includes("tanda-tangan") then return tanda_tangan(el, "Tanda Tangan") end
  if el.classes:includes("halaman-baru") then
    return pandoc.List({ pandoc.RawBlock("openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>') })
  end
  if el.classes:includes("mendatar") then
    return pandoc.List({ batas("Batas Tegak") }) .. ubah(el.content, "mendatar")
      .. { batas("Batas Mendatar") }
  end
  if el.classes:includes("sampul-bawah") then
    local gaya = "Awal Kaki Sampul"
    return el.content:map(function(anak)
      local hasil = anak.t == "Div" and bergaya(anak.content, gaya) or anak
      gaya = "Kaki Sampul"
      return hasil
    end)
  end
  local hasil = ubah(el.content, arah)
  for kelas, gaya in pairs(GAYA_DIV) do
    if el.classes:includes(kelas) then hasil = pandoc.List({ bergaya(hasil, gaya) }) end
  end
  for kelas, nama in pairs(BATAS) do
    if el.classes:includes(kelas) then hasil:insert(batas(nama)) end
  end
  return hasil
end

function ubah(isi, arah)
  local hasil = pandoc.List()
  for _, el in ipairs(isi) do
    if el.t == "Div" then
      hasil:extend(ubah_div(el, arah))
    elseif el.t == "Header" then
      hasil:insert(judul(el))
    elseif el.t == "Figure" then
      hasil:extend(figur(el, arah))
    else
      hasil:insert(el)
    end
  end
  return hasil
end

return { {
  Span = function(el)
    -- A figure of the office's own text has a bookmark of its own, by which it is found again.
    if el.attributes.angka then
      local isi = el.content:walk({ Span = function(anak) return anak.content end })
      return pandoc.Span(isi, pandoc.Attr(el.attributes.angka))
    end
    for kelas, nama in pairs(CHIP) do
      if el.classes:includes(kelas) then
        return pandoc.Span(el.content, { ["custom-style"] = "Kategori " .. nama })
      end
    end
    if el.attributes.k then return bertanda_kunci(el.content, el.attributes.k) end
  end,
  Link = function(el)
    if el.target:sub(1, 1) == "#" then el.target = "#" .. singkat(el.target:sub(2)) end
    if not el.classes:includes("letak") then return el end
    local halaman = medan("begin") .. perintah(" PAGEREF " .. el.target:sub(2) .. [[ \h ]])
      .. medan("separate") .. "<w:r><w:t>…</w:t></w:r>" .. medan("end")
    return pandoc.List({ el, pandoc.Str(","), pandoc.Space(), pandoc.Str("hlm.\u{A0}"), mentah(halaman) })
  end,
}, {
  Pandoc = function(doc)
    doc:walk({ Div = function(el) SURAT = SURAT or el.classes:includes("kop") end })
    local tegak, mendatar = pandoc.utils.stringify(doc.meta.lebar):match("^(%d+) (%d+)$")
    LEBAR_MM = { tegak = tegak / 1440 * 25.4, mendatar = mendatar / 1440 * 25.4 }
    return pandoc.Pandoc(ubah(doc.blocks, "tegak"), { lang = "id-ID" })
  end,
} }
