"""The wheel carries everything that the working tree has, and works where only the wheel is."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FIRST_PAGE = """
import sys
from claimtrack import create_app
from claimtrack.config import load_settings
from claimtrack.storage.database import open_database

settings = load_settings(sys.argv[1], semantic=False)
database = open_database(settings.url())
database.upgrade()
response = create_app(settings, database=database).test_client().get("/", follow_redirects=True)
assert response.status_code == 200, response.status
print(response.text)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def empty_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel, and beside it the dependencies of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    # This environment has no pip of its own; the Python that it was made from does.
    pip: list[str | Path] = [f"{sys.base_prefix}/bin/python3", "-m", "pip", "--python", python]
    _run(*pip, "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", wheel)
    site = folder / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)
    # A path named in a .pth is searched, but the .pth files in it are not read: the working tree stays out of reach.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return python


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    expected = {path.relative_to(ROOT).as_posix() for path in _files(ROOT / "claimtrack")}
    expected |= {f"claimtrack/{path.relative_to(ROOT).as_posix()}" for path in _files(ROOT / "templates")}
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == expected


@pytest.mark.parametrize(
    "kind", ["templates/*.html", "samples/*.txt", "web/static/*.css", "storage/migrations/versions/*.py"]
)
def test_wheel_holds_more_than_modules(wheel: Path, kind: str) -> None:
    assert any(Path(name).match(f"claimtrack/{kind}") for name in zipfile.ZipFile(wheel).namelist())


def test_wheel_is_imported_from_its_own_environment(empty_environment: Path, tmp_path: Path) -> None:
    place = _run(empty_environment, "-I", "-c", "import claimtrack; print(claimtrack.__file__)", cwd=tmp_path)
    assert Path(place.strip()).is_relative_to(empty_environment.parents[1])


def test_wheel_renders_a_page(empty_environment: Path, tmp_path: Path) -> None:
    page = _run(empty_environment, "-I", "-c", FIRST_PAGE, tmp_path / "instance", cwd=tmp_path)
    assert page.rstrip().endswith("</html>")


def test_wheel_installs_the_command(empty_environment: Path, tmp_path: Path) -> None:
    assert "demo" in _run(empty_environment.with_name("claimtrack"), "--help", cwd=tmp_path)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def _run(*command: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
