# From a fresh copy to a report:   make
# Needed on the machine: git, make, and Python 3.11 to 3.13 with venv. All else is fetched into .venv, hash-checked.
#
#   make              the environment, then reports/lkj_2023.pdf of the example office
#   make pasang       the environment only             make pasang-dev    with the tools of development
#   make test         all tests                        make kampanye      the long campaigns
#   make periksa      lint, formatting, types          make bench         what a build costs
#   make lock         write the lock files             make bersih        remove what was derived
#   make mutasi       are the formulas' tests sharp?
#
# Another Python: make PYTHON=python3.12             Another report: make LAPORAN=reports/lkj_2023.docx

SHELL := /bin/sh
.DEFAULT_GOAL := laporan
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules
unexport PYTHONPATH PYTHONHOME PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_VIRTUALENV

VENV ?= .venv
LAPORAN ?= reports/lkj_2023.pdf
# Tests that share a costly build (`xdist_group`) stay with one worker, so that it is made once.
PYTEST_ARGS ?= -n auto --dist loadgroup
BENCH_ARGS ?=
LOCK_ARGS ?=
BIN := $(VENV)/bin

# A stamp is named by what it stands for, not by file times: a checkout changes those for nothing. The folder
# counts too, because the commands of an environment that was moved no longer start.
sidik = $(shell { pwd; cat pyproject.toml $(1); } 2>/dev/null | sha256sum | cut -c1-16)
CAP := $(VENV)/.lkj-$(call sidik,requirements-build.lock requirements.lock)
CAP_DEV := $(VENV)/.lkj-dev-$(call sidik,requirements-build.lock requirements.lock requirements-dev.lock)

# Wheels only, so no compiler is ever asked for; connection-pool has none and is pure Python.
PIP = $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet
PIP_KUNCI = $(PIP) --require-hashes --only-binary :all: --no-binary connection-pool \
	--no-build-isolation --use-pep517
# The fewest versions: every Python from 3.11 on gets the same libraries, and so the same bytes.
UV_KUNCI = UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet --universal \
	--python-version 3.11 --fork-strategy fewest --generate-hashes --no-emit-index-url $(LOCK_ARGS)

.PHONY: laporan pasang pasang-dev test kampanye mutasi periksa lint-alur bench lock bersih bersih-semua FORCE

laporan: pasang
	@. $(BIN)/activate && lkj buat $(LAPORAN)

pasang: $(CAP)

pasang-dev: $(CAP_DEV)

test: pasang-dev
	@. $(BIN)/activate && python -m pytest $(PYTEST_ARGS)

kampanye: pasang-dev
	@. $(BIN)/activate && python -m pytest $(PYTEST_ARGS) -m kampanye tests/campaigns && \
		python -m tests.campaigns.berkas && python -m tests.campaigns.lepas && \
		python -m tests.campaigns.tanda_tangan && python -m tests.campaigns.telusur

# In an environment of its own: mutmut wants other versions than Snakemake, and nothing else here needs it.
MUTMUT := mutmut==3.8.1
ALAT_MUTASI := $(VENV)/mutasi/.$(MUTMUT)

mutasi: $(ALAT_MUTASI)
	@$(VENV)/mutasi/bin/python tests/campaigns/mutasi.py

$(ALAT_MUTASI): $(CAP_DEV)
	@$(BIN)/python -m venv --clear $(VENV)/mutasi
	@$(VENV)/mutasi/bin/python -m pip --disable-pip-version-check --no-input install --quiet \
	  $(MUTMUT) hypothesis pyyaml
	@touch $@

periksa: pasang-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/snakefmt --check Snakefile workflow/rules
	@$(MAKE) --no-print-directory lint-alur

# `snakemake --lint` cannot be silenced, so what it says is compared with the list of what was accepted and why: one
# line for each remark, without line numbers, in any order. A remark that is not listed stops. A line that was not
# said is only mentioned: the linter measures a run block by its bytecode, which differs between Python versions.
# The lists lie beside the environment: from build/ the guard takes away what no rule made.
PENGECUALIAN := workflow/lint-pengecualian.txt
SARI_LINT = awk -v akar="$$PWD/" '/^Lints for rule /{ u = "rule " $$4 } \
	/^Lints for snakefile /{ u = substr($$0, 21); sub(/:$$/, "", u); \
	  if (index(u, akar) == 1) u = substr(u, length(akar) + 1) } \
	/^    [*] /{ sub(/^    [*] /, ""); sub(/:$$/, ""); sub(/ in line [0-9]+/, ""); print u ": " $$0 }'

lint-alur: pasang-dev
	@$(BIN)/snakemake --lint >$(VENV)/lint.txt 2>&1 </dev/null \
	  || grep -q '^Lints for ' $(VENV)/lint.txt || { cat $(VENV)/lint.txt >&2; exit 1; }
	@$(SARI_LINT) $(VENV)/lint.txt | LC_ALL=C sort -u >$(VENV)/lint-sari.txt
	@sed -e 's/[[:space:]]*$$//' -e '/^#/d' -e '/^$$/d' $(PENGECUALIAN) | LC_ALL=C sort -u >$(VENV)/lint-diterima.txt
	@LC_ALL=C comm -23 $(VENV)/lint-diterima.txt $(VENV)/lint-sari.txt | sed 's/^/Tidak terpakai: /'
	@LC_ALL=C comm -13 $(VENV)/lint-diterima.txt $(VENV)/lint-sari.txt | { ! grep . ; } \
	  || { echo "Catatan snakemake --lint di atas belum ada di $(PENGECUALIAN)." >&2; exit 1; }

bench: pasang-dev
	@. $(BIN)/activate && python benchmarks/ukur.py $(BENCH_ARGS)

# Says what is missing in words that can be acted on; prints the interpreter that will be used.
define CARI_PYTHON
for calon in $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11); do \
  py=$$($$calon -c 'import sys; (3, 11) <= sys.version_info[:2] <= (3, 13) and print(sys._base_executable)' \
    2>/dev/null) || py=; \
  [ -z "$$py" ] || break; \
done; \
if [ -z "$$py" ]; then \
  echo "Perlu Python 3.11, 3.12 atau 3.13; yang ada: $$($(or $(PYTHON),python3) --version 2>&1)." >&2; \
  echo "Debian/Ubuntu: sudo apt-get install python3.11 python3.11-venv  (atau: make PYTHON=/letak/python3.12)" >&2; \
  exit 1; \
fi; \
if ! "$$py" -c 'import ensurepip, venv' 2>/dev/null; then \
  echo "Python di $$py belum mempunyai venv." >&2; \
  echo "Debian/Ubuntu: sudo apt-get install $$(basename "$$py")-venv" >&2; \
  exit 1; \
fi
endef

# An environment that answers, in the Python that was asked for, is kept; any other is made anew.
VENV_BAIK := $(shell $(BIN)/python -c 'import sys; print((3, 11) <= sys.version_info[:2] <= (3, 13) and "ya")' 2>/dev/null)
ifdef PYTHON
versi = $(shell $(1) -c 'import sys; print(*sys.version_info[:2])' 2>/dev/null)
VENV_BAIK := $(if $(filter-out $(call versi,$(BIN)/python),$(call versi,$(PYTHON))),,$(VENV_BAIK))
endif
ifneq ($(VENV_BAIK),ya)
$(CAP): FORCE
endif

# The stamp comes last, so an installation that was interrupted is done again by the next `make`.
$(CAP):
	@if [ "$(VENV_BAIK)" != ya ] || ! $(BIN)/python -c 'import pip' 2>/dev/null; then \
	  $(CARI_PYTHON); \
	  echo "[1/3] Membuat lingkungan $(VENV) dengan $$("$$py" --version) …"; \
	  "$$py" -m venv --clear $(VENV) || exit 1; \
	fi
	@rm -f $(VENV)/.lkj-*
	@echo "[2/3] Memasang pustaka dari requirements.lock, sekitar satu menit …"
	@$(PIP) --require-hashes --only-binary :all: -r requirements-build.lock
	@$(PIP_KUNCI) -r requirements.lock
	@echo "[3/3] Memasang lkj …"
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(CAP_DEV): $(CAP)
	@echo "[+] Memasang alat pengembangan dari requirements-dev.lock …"
	@$(PIP_KUNCI) -r requirements-dev.lock
	@touch $@

# LOCK_ARGS=--upgrade takes newer versions; without it only what pyproject.toml asks for changes.
lock: pasang-dev
	$(UV_KUNCI) pyproject.toml -o requirements.lock
	$(UV_KUNCI) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	$(UV_KUNCI) --group build -c requirements-dev.lock -o requirements-build.lock
	@! grep -nE '://|file:|^-|^ *(-i|-f|--index|--extra-index|--find-links)' requirements*.lock

bersih:
	rm -rf build reports data/processed .snakemake

bersih-semua: bersih
	rm -rf $(VENV)
