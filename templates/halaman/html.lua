-- Turns the checked tree into HTML: numbered headings, figures, scrolling tables, contents bar.

local CHIP = { st = true, t = true, s = true, r = true, sr = true }
local DAFTAR = { ["daftar-isi"] = true, ["daftar-tabel"] = true, ["daftar-gambar"] = true }

local function mentah(teks) return pandoc.RawBlock("html", teks) end
local function amankan(teks)
  return (teks:gsub("[&<>\"']", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }))
end
local function nomor(teks) return pandoc.Span({ pandoc.Str(teks) }, pandoc.Attr("", { "nomor" })) end

local function keterangan(sebutan, el, isi)
  local awal = pandoc.List({ nomor(sebutan .. " " .. el.attributes.nomor), pandoc.Space() })
  return pandoc.List({ mentah("<figcaption>"), pandoc.Plain(awal .. isi), mentah("</figcaption>") })
end

local function siapkan_baris(rows)
  return pandoc.List(rows):map(function(row)
    row.cells = pandoc.List(row.cells):map(function(sel)
      local ekor = sel.attributes.ekor
      if ekor and ekor ~= "" and sel.contents[1] then
        sel.contents[1].content:insert(
          pandoc.Span({ pandoc.Str(ekor) }, pandoc.Attr("", { "ekor" }, { ["aria-hidden"] = "true" })))
      end
      sel.attributes.ekor, sel.attributes.muat = nil, nil
      return sel
    end)
    return row
  end)
end

local function siapkan_tabel(tabel)
  local kepala = siapkan_baris(tabel.head.rows)
  for _, baris in ipairs(kepala) do
    for _, sel in ipairs(baris.cells) do sel.attributes.scope = "col" end
  end
  tabel.head = pandoc.TableHead(kepala)
  tabel.bodies = pandoc.List(tabel.bodies):map(function(badan)
    badan.body = siapkan_baris(badan.body)
    return badan
  end)
  tabel.caption = { long = {} }
  return tabel
end

local function tabel(el)
  local hasil = pandoc.List()
  for _, anak in ipairs(el.content) do
    if anak.t == "Table" then
      local judul = pandoc.utils.blocks_to_inlines(anak.caption.long)
      local kelas = el.classes:includes("kecil") and "tabel kecil" or "tabel"
      if el.classes:includes("lapang") then kelas = kelas .. " lapang" end
      hasil:insert(mentah('<figure class="' .. kelas .. '" id="' .. amankan(el.identifier) .. '">'))
      if el.attributes.nomor then hasil:extend(keterangan("Tabel", el, judul)) end
      local nama = amankan(pandoc.utils.stringify(judul))
      hasil:insert(mentah('<div class="gulir" role="region" tabindex="0" aria-label="Tabel ' .. nama .. '">'))
      hasil:insert(siapkan_tabel(anak))
      hasil:insert(mentah("</div></figure>"))
    else
      hasil:insert(anak)
    end
  end
  return hasil
end

local function lebar_teks(gambar)
  return (gambar.attributes.lebar or "100%"):match("^%d+%%$") or "100%"
end

local saringan = {}

function saringan.Span(el)
  for kelas in pairs(CHIP) do
    if el.classes:includes(kelas) then el.classes:insert(1, "kategori") end
  end
  return el
end

function saringan.Header(el)
  local teks = el.attributes.nomor
  local isi = el.content
  if el.level == 1 then
    isi = isi:walk({ Str = function(kata) return pandoc.Str(pandoc.text.upper(kata.text)) end })
  end
  if teks then isi = pandoc.List({ nomor(teks), pandoc.Space() }) .. isi end
  return pandoc.Header(el.level, isi, pandoc.Attr(el.identifier))
end

function saringan.Figure(el)
  local gambar
  el:walk({ Image = function(isi) gambar = isi end })
  local sifat = pandoc.Attr("", {}, { style = "width: " .. lebar_teks(gambar) })
  local isi = pandoc.Image({ pandoc.Str(gambar.attributes.alt) }, gambar.src, "", sifat)
  if gambar.classes:includes("lambang") then
    isi.attr = pandoc.Attr("", { "lambang" })
    return pandoc.Para({ isi })
  end
  if gambar.classes:includes("bagan") then
    return pandoc.List({ mentah('<figure class="gambar">'), pandoc.Plain({ isi }), mentah("</figure>") })
  end
  if gambar.classes:includes("pindaian") then
    isi.attr = pandoc.Attr("", { "pindaian" })
    return pandoc.List({ mentah('<figure class="gambar">'), pandoc.Plain({ isi }), mentah("<figcaption>"),
      pandoc.Plain(pandoc.utils.blocks_to_inlines(el.caption.long)), mentah("</figcaption></figure>") })
  end
  return pandoc.List({ mentah('<figure class="gambar" id="' .. amankan(el.identifier) .. '">'),
    pandoc.Plain({ isi }) }) .. keterangan("Gambar", el, pandoc.utils.blocks_to_inlines(el.caption.long))
    .. { mentah("</figure>") }
end

function saringan.Div(el)
  if el.classes:includes("tabel") then return tabel(el) end
  if el.classes:includes("identitas") then
    el.content = el.content:map(function(anak) return anak.t == "Table" and siapkan_tabel(anak) or anak end)
    el.attributes = {}
  end
  for kelas in pairs(DAFTAR) do
    if el.classes:includes(kelas) then
      local butir = el.content:map(function(satu) return { satu } end)
      return pandoc.List({ mentah('<nav class="daftar ' .. kelas .. '">'), pandoc.BulletList(butir), mentah("</nav>") })
    end
  end
  el.attributes = {}
  return el
end

-- The contents bar: chapters, and the headings of the second level below them.
function saringan.Pandoc(doc)
  local bilah = pandoc.List()
  doc:walk({
    Header = function(el)
      if el.level > 2 then return nil end
      local tautan = { pandoc.Plain({ pandoc.Link(el.content, "#" .. el.identifier) }) }
      if el.level == 1 or #bilah == 0 then
        bilah:insert(pandoc.List(tautan))
      else
        local induk = bilah[#bilah]
        if not induk[2] then induk:insert(pandoc.BulletList({})) end
        induk[2].content:insert(tautan)
      end
    end,
  })
  if #bilah > 0 then doc.meta.bilah = pandoc.MetaBlocks({ pandoc.BulletList(bilah) }) end
  -- They stand in attributes of the template, where pandoc leaves a quotation mark as it is.
  for _, nama in ipairs({ "author", "date", "subject", "pagetitle", "tanda" }) do
    local isi = doc.meta[nama]
    if isi then
      doc.meta[nama] = pandoc.MetaInlines({ pandoc.RawInline("html", amankan(pandoc.utils.stringify(isi))) })
    end
  end
  return doc
end

return { saringan }
