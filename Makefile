# Needs make and Python 3.11, 3.12 or 3.13; everything else comes into .venv from the locked requirements.
# PYTHON=/path/to/python chooses the interpreter, ARGS="…" goes to the program (make run) or to pytest (make test).

PYTHON ?=
ARGS ?=
export PYTHONUTF8 := 1

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
RUN := $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help demo run test coverage lint format messages lock wheels build package uos screenshots manual benchmark torture hooks clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

# One environment, filled in two steps: what running needs, and what the makers need.
.venv/created: tools/find_python.sh
	@python=$$(sh tools/find_python.sh "$(PYTHON)") && echo "Python: $$python" && "$$python" -m venv .venv
	@touch $@

.venv/runtime: .venv/created requirements/runtime.txt
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@touch $@

.venv/dev: .venv/runtime requirements/dev.txt
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: .venv/runtime ## the sample, from import to PDF and archive, in a new library
	$(RUN) -m tools.demo

run: .venv/runtime ## the program; ARGS="list --json"
	$(RUN) main.py $(ARGS)

test: .venv/dev ## all tests; ARGS="-k amount"
	QT_QPA_PLATFORM=offscreen $(RUN) -m tools.suite $(ARGS)

coverage: .venv/dev ## all tests, and which lines and branches they ran
	QT_QPA_PLATFORM=offscreen $(RUN) -m tools.suite --coverage $(ARGS)

lint: .venv/dev ## style, types, and who may import whom
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(BIN)/lint-imports

format: .venv/dev ## put the sources in order
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

messages: .venv/dev ## bring the English catalogue up to date with the sources
	$(RUN) -m tools.messages

# ARGS=--upgrade takes newer versions; without it only what the .in files changed.
LOCK := $(BIN)/uv --quiet pip compile --universal --python-version 3.11 --generate-hashes \
  --custom-compile-command "make lock"
lock: .venv/dev ## new locks from requirements/*.in; ARGS=--upgrade
	$(LOCK) $(ARGS) requirements/dev.in -o requirements/dev.txt
	$(LOCK) -c requirements/dev.txt requirements/runtime.in -o requirements/runtime.txt
	@$(MAKE) --no-print-directory wheels

# Wheels only, no compiler, and none that asks for a newer system than the oldest we run on.
TARGETS := x86_64-manylinux_2_28 aarch64-manylinux_2_31 x86_64-pc-windows-msvc
wheels: .venv/dev ## prove that every locked package has a wheel for every system
	@for target in $(TARGETS); do for version in 3.11 3.12 3.13; do \
	  $(BIN)/uv --quiet pip install --dry-run --only-binary :all: --require-hashes --python-platform $$target \
	    --python-version $$version --target build/wheels -r requirements/runtime.txt || exit 1; \
	  echo "$$target, Python $$version: all wheels exist"; done; done

build: .venv/dev ## the program for PCs without Python, in dist/, and its self-test
	$(RUN) -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	QT_QPA_PLATFORM=offscreen dist/jixiao/jixiao --self-test

package: build ## dist/ with licences and bill of materials, and on Debian the .deb
	$(RUN) -m tools.packaging

# A Python and libraries for the glibc of UOS 20, made once of Debian's sources, then the package of that Python.
UOS := build/uos
uos: .venv/dev ## the .deb for UOS 20 (glibc 2.28), on any Debian; ten minutes more the first time
	@[ -x $(UOS)/venv/bin/pyinstaller ] || bash tools/packaging/old_python.sh $(UOS)
	LD_LIBRARY_PATH=$(UOS)/lib $(UOS)/venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN --distpath dist/uos build.spec
	QT_QPA_PLATFORM=offscreen dist/uos/jixiao/jixiao --self-test
	$(UOS)/venv/bin/python -m tools.packaging dist/uos/jixiao --oldest

screenshots: .venv/dev ## every page and dialog in every look (LOOKS="dark 200": some), into build/screenshots
	$(RUN) -m tools.screenshots build/screenshots $(LOOKS)

manual: .venv/dev ## the pictures of 使用手册, from the real window
	QT_QPA_PLATFORM=offscreen $(RUN) -m tools.manual_pictures

benchmark: .venv/dev ## edits, printing and safe keeping, measured
	QT_QPA_PLATFORM=offscreen $(RUN) -m benchmarks

# The proofs of safe keeping and of the page in full: kills, damage, undo, generated reports. Some twenty minutes.
torture: .venv/dev ## the long run of every proof
	QT_QPA_PLATFORM=offscreen KILLS=500 WINDOW_KILLS=200 DAMAGES=340 DAMAGE=1000 UNDOS=1000 KEPT=60 AUDIT=200 FIGHT=60 PROOFREAD=1000000 TORN=20000 KEYBOARD=1 HEAVY=1 \
	  $(RUN) -m pytest \
	  -o faulthandler_timeout=3600 --durations=20 tests/storage tests/actions/test_damage.py tests/hostile tests/gui/shell/test_window_kill.py tests/gui/shell/test_entering_attachments.py \
	  tests/gui/test_undo_torture.py tests/reports/test_pdf.py tests/domain/proofreading/test_length.py tests/domain/proofreading/test_torn.py tests/domain/test_kept.py tests/reports/reading/test_mixed_messes.py tests/reports/reading/test_docx_damage.py tests/keyboard $(ARGS)

hooks: .venv/dev ## check before every commit
	$(BIN)/pre-commit install

clean: ## remove the environment and everything built
	rm -rf .venv build dist demo .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
