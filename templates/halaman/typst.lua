-- Turns the prepared tree into Typst calls of laporan.typ and unsur.typ.
--
-- Words arrive escaped and tables as calls already (siap_typst.py); structure is written as raw calls around them.

local KOTAK = {
  ["catatan-tabel"] = "catatan-tabel", kotak = "kotak", ["tanda-tangan"] = "tanda-tangan",
  lekat = "lekat", ["lekat-awal"] = "lekat-awal", ["lekat-lanjut"] = "lekat-lanjut",
  ["lekat-rapat"] = "lekat-rapat", kiri = "kiri", kanan = "kanan", ["dua-kolom"] = "dua-kolom", mendatar = "mendatar",
  depan = "depan", isi = "isi", lampiran = "lampiran",
  judul = "sampul-judul", subjudul = "sampul-subjudul", instansi = "sampul-instansi",
  tahun = "sampul-tahun", kaki = "sampul-kaki", sampul = "sampul", ["judul-naskah"] = "judul-naskah",
  ["judul-lampiran"] = "judul-lampiran", ["judul-surat"] = "judul-surat", pemda = "pemda",
  ["perangkat-daerah"] = "perangkat-daerah", alamat = "alamat", ["tempat-tanggal"] = "tempat-tanggal",
  tembusan = "tembusan",
}
local PANGGILAN = {
  ruang = "#ruang-tanda-tangan()", ["ruang-pengesahan"] = "#ruang-pengesahan()", ["halaman-baru"] = "#pagebreak(weak: true)",
  ["daftar-isi"] = "#daftar-isi()", ["daftar-tabel"] = "#daftar-tabel()",
  ["daftar-gambar"] = "#daftar-gambar()",
}
local CHIP = { st = true, t = true, s = true, r = true, sr = true }

local function sebaris(teks) return pandoc.RawInline("typst", teks) end
local function blok(teks) return pandoc.RawBlock("typst", teks) end
local function kutip(teks) return '"' .. teks:gsub('[\\"]', "\\%0") .. '"' end

local saringan = {}

function saringan.Code(el)
  return sebaris("#kode(" .. kutip(el.text) .. ")")
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
  local fungsi, sasaran = "#tautan(", kutip(el.target)
  if el.target:sub(1, 1) == "#" then fungsi, sasaran = "#link(", "label(" .. kutip(el.target:sub(2)) .. ")" end
  local halaman = el.classes:includes("letak") and "#hlm(" .. sasaran .. ")" or ""
  return pandoc.List({ sebaris(fungsi .. sasaran .. ")[") }) .. el.content .. { sebaris("]" .. halaman) }
end

function saringan.Header(el)
  local awal = string.format("#judul(%d, %s, %s%s)[", el.level, kutip(el.attributes.nomor or ""),
    kutip(el.identifier), el.classes:includes("sambung") and ", sambung: true" or "")
  return pandoc.Plain(pandoc.List({ sebaris(awal) }) .. el.content .. { sebaris("]") })
end

function saringan.Figure(el)
  local gambar
  el:walk({ Image = function(isi) gambar = isi end })
  if gambar.classes:includes("lambang") then
    return blok("#lambang(" .. kutip(gambar.src) .. ", alt: " .. kutip(gambar.attributes.alt) .. ")")
  end
  if gambar.classes:includes("bagan") then
    return blok("#bagan(" .. kutip(gambar.src) .. ", alt: " .. kutip(gambar.attributes.alt) .. ")")
  end
  if gambar.classes:includes("pindaian") then
    local awal = "#pindaian(" .. kutip(gambar.src) .. ", alt: " .. kutip(gambar.attributes.alt) .. ")["
    return pandoc.Plain(pandoc.List({ sebaris(awal) })
      .. pandoc.utils.blocks_to_inlines(el.caption.long) .. { sebaris("]") })
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

local function foto(el)
  local hasil = pandoc.List({ blok("#foto(") })
  for _, satu in ipairs(el.content) do
    hasil = hasil .. { blok("["), satu, blok("],") }
  end
  return hasil .. { blok(")") }
end

-- The emblem stands beside the lines of the letterhead: it is handed over apart from them.
local function kop(el)
  local isi = pandoc.List(el.content)
  local gambar = isi[1] and isi[1].t == "RawBlock" and isi[1].text:match("^#lambang(%(.*%))$")
  if gambar then isi:remove(1) end
  local awal = gambar and "#kop(lambang: lambang-kop" .. gambar .. ")[" or "#kop["
  return pandoc.List({ blok(awal) }) .. isi .. { blok("]") }
end

-- A name in a signature block stays on one line.
local TERTANDA = { ["tanda-tangan"] = true, kiri = true, kanan = true }
local function utuh(nama)
  return pandoc.Strong(nama.content:walk({ Space = function() return sebaris("~") end }))
end

function saringan.Div(el)
  for _, kelas in ipairs(el.classes) do
    if TERTANDA[kelas] then el.content = el.content:walk({ Strong = utuh }) end
  end
  if el.classes:includes("kop") then return kop(el) end
  if el.classes:includes("foto") then return foto(el) end
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
