-- Turns the prepared tree into Typst calls of laporan.typ and unsur.typ.
--
-- Words arrive escaped (siap_typst.py); structure is written as raw calls around them.

local KOTAK = {
  ["catatan-tabel"] = "catatan-tabel", kotak = "kotak", ["tanda-tangan"] = "tanda-tangan",
  lekat = "lekat", kiri = "kiri", kanan = "kanan", ["dua-kolom"] = "dua-kolom", mendatar = "mendatar",
  depan = "depan", isi = "isi", lampiran = "lampiran",
  judul = "sampul-judul", subjudul = "sampul-subjudul", instansi = "sampul-instansi",
  tahun = "sampul-tahun", kaki = "sampul-kaki", ["sampul-atas"] = "sampul-atas",
  ["sampul-bawah"] = "sampul-bawah", sampul = "sampul",
}
local PANGGILAN = {
  ruang = "#ruang-tanda-tangan()", ["halaman-baru"] = "#pagebreak(weak: true)",
  ["daftar-isi"] = "#daftar-isi()", ["daftar-tabel"] = "#daftar-tabel()",
  ["daftar-gambar"] = "#daftar-gambar()",
}
local RATA = {
  AlignLeft = "left", AlignRight = "right", AlignCenter = "center", AlignDefault = "left",
}
local CHIP = { st = true, t = true, s = true, r = true, sr = true }

local function sebaris(teks) return pandoc.RawInline("typst", teks) end
local function blok(teks) return pandoc.RawBlock("typst", teks) end
local function kutip(teks) return '"' .. teks:gsub('[\\"]', "\\%0") .. '"' end
local function lolos(teks) return (teks:gsub("%p", "\\%0")) end

local function isi_sel(sel)
  local isi = pandoc.utils.blocks_to_inlines(sel.contents, { pandoc.LineBreak() })
  if sel.attributes.ekor then
    isi:insert(sebaris("#hide[" .. lolos(sel.attributes.ekor) .. "]"))
  end
  return isi
end

-- One row of a table as one paragraph of raw brackets around the words of each cell.
local function baris(row, fungsi)
  local isi = pandoc.List()
  for _, sel in ipairs(row.cells) do
    local argumen = {}
    if sel.col_span > 1 then table.insert(argumen, "colspan: " .. sel.col_span) end
    local awal = "["
    if fungsi then awal = fungsi .. "(" .. table.concat(argumen, ", ") .. ")[" end
    isi:insert(sebaris(awal))
    isi:extend(isi_sel(sel))
    isi:insert(sebaris("], "))
  end
  return pandoc.Plain(isi)
end

local function fungsi_baris(row)
  if row.classes:includes("kelompok") then return "sel-kelompok" end
  if row.classes:includes("jumlah") then return "sel-jumlah" end
  if row.classes:includes("nomor-kolom") then return "sel-nomor" end
  return nil
end

local function kolom_tabel(tabel)
  local lebar, rata = {}, {}
  for _, kolom in ipairs(tabel.colspecs) do
    table.insert(lebar, string.format("%.5ffr", kolom[2] or 1))
    table.insert(rata, RATA[kolom[1]])
  end
  return "kolom: (" .. table.concat(lebar, ", ") .. ",), rata: (" .. table.concat(rata, ", ") .. ",)"
end

local function isi_tabel(tabel, awal)
  local hasil = pandoc.List({ blok(awal .. kolom_tabel(tabel) .. ", kepala: (") })
  for _, row in ipairs(tabel.head.rows) do hasil:insert(baris(row, fungsi_baris(row))) end
  hasil:insert(blok("),"))
  for _, badan in ipairs(tabel.bodies) do
    for _, row in ipairs(badan.body) do hasil:insert(baris(row, fungsi_baris(row))) end
  end
  hasil:insert(blok(")"))
  return hasil
end

local function tabel(el)
  local awal = "#tabel("
  local hasil, sisa = pandoc.List(), pandoc.List()
  for _, anak in ipairs(el.content) do
    if anak.t == "Table" then
      if el.attributes.nomor then
        awal = awal .. "nomor: " .. kutip(el.attributes.nomor) .. ", tanda: " .. kutip(el.identifier)
        hasil:insert(pandoc.Plain(pandoc.List({ sebaris(awal .. ", judul: [") })
          .. pandoc.utils.blocks_to_inlines(anak.caption.long) .. { sebaris("],") }))
        awal = ""
      end
      local sifat = ""
      if el.classes:includes("kecil") then sifat = sifat .. "kecil: true, " end
      if el.classes:includes("baris-panjang") then sifat = sifat .. "utuh: false, " end
      hasil:extend(isi_tabel(anak, awal .. sifat))
    else
      sisa:insert(anak)
    end
  end
  return hasil .. sisa
end

local function identitas(el)
  return isi_tabel(el.content:find_if(function(anak) return anak.t == "Table" end), "#identitas(")
end

local saringan = {}

function saringan.Code(el)
  return sebaris("#raw(" .. kutip(el.text) .. ")")
end

function saringan.Span(el)
  local isi = el.content
  for _, kelas in ipairs(el.classes) do
    if CHIP[kelas] then
      isi = pandoc.List({ sebaris("#kategori(" .. kutip(kelas) .. ")[") }) .. isi .. { sebaris("]") }
    end
  end
  return isi
end

function saringan.Link(el)
  local sasaran = kutip(el.target)
  if el.target:sub(1, 1) == "#" then sasaran = "label(" .. kutip(el.target:sub(2)) .. ")" end
  return pandoc.List({ sebaris("#link(" .. sasaran .. ")[") }) .. el.content .. { sebaris("]") }
end

function saringan.Header(el)
  local awal = string.format("#judul(%d, %s, %s)[", el.level, kutip(el.attributes.nomor or ""),
    kutip(el.identifier))
  return pandoc.Plain(pandoc.List({ sebaris(awal) }) .. el.content .. { sebaris("]") })
end

function saringan.Figure(el)
  local gambar
  el:walk({ Image = function(isi) gambar = isi end })
  if gambar.classes:includes("lambang") then
    return blok("#lambang(" .. kutip(gambar.src) .. ", alt: " .. kutip(gambar.attributes.alt) .. ")")
  end
  local awal = string.format("#gambar(%s, alt: %s, nomor: %s, tanda: %s, lebar: %s)[",
    kutip(gambar.src), kutip(gambar.attributes.alt), kutip(el.attributes.nomor),
    kutip(el.identifier), (gambar.attributes.lebar or "100%"):match("^%d+%%$") or "100%")
  return pandoc.Plain(pandoc.List({ sebaris(awal) })
    .. pandoc.utils.blocks_to_inlines(el.caption.long) .. { sebaris("]") })
end

function saringan.HorizontalRule()
  return blok("#garis-pemisah()")
end

function saringan.Div(el)
  if el.classes:includes("tabel") then return tabel(el) end
  if el.classes:includes("identitas") then return identitas(el) end
  for _, kelas in ipairs(el.classes) do
    if PANGGILAN[kelas] then return blok(PANGGILAN[kelas]) end
  end
  local hasil = el.content
  for _, kelas in ipairs(el.classes) do
    if KOTAK[kelas] then
      hasil = pandoc.List({ blok("#" .. KOTAK[kelas] .. "[") }) .. hasil .. { blok("]") }
    end
  end
  return hasil
end

return { saringan }
