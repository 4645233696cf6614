# The two commands of the README: `make site` and `make test`. Everything else is for those who change the house.
PYTHON ?= python3.11
BIN := .venv/bin
.DEFAULT_GOAL := site
.PHONY: site test serve check lint golden format lock schema clean

site: .venv/ready        ## Build the whole site into site/
	$(BIN)/ppgp build

serve: .venv/ready       ## Show the site live on http://127.0.0.1:8000/ppgp/
	$(BIN)/ppgp serve

check: .venv/ready       ## Check the sources without building
	$(BIN)/ppgp check

test: .venv/ready-dev    ## Lint and run every test, on every core
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest -n auto --dist worksteal

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: .venv/ready-dev  ## Accept what the goldens' tests see now; read the diff before you commit
	$(BIN)/pytest -m "not slow and not browser" --update-goldens

schema: .venv/ready      ## Write the JSON Schema that completes and checks YAML files in an editor
	$(BIN)/ppgp schema

format: .venv/ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/ready-dev    ## Resolve the dependencies anew, with hashes
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra install pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra install --extra dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf site .cache

.venv/ready: requirements.lock pyproject.toml .ci/system-libraries
	.ci/system-libraries site
	test -x $(BIN)/python || $(PYTHON) -m venv .venv || python3 -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q generator  # the first command is then as quick as the next ones
	touch $@

.venv/ready-dev: .venv/ready requirements-dev.lock tests/browser/package-lock.json
	.ci/system-libraries test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	command -v npm >/dev/null && npm ci --silent --no-audit --no-fund --prefix tests/browser || echo "npm manque : les vérifications d’accessibilité et de HTML seront sautées."
	touch $@
