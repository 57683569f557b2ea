"""The image and the compose file, as far as they can be checked without an engine: shape, rules, commands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service["image"] == "rampwise"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def run(module: str, *arguments: str) -> str:
    """A checker's output; fails with it where it found something."""
    program = Path(sys.executable).with_name(module)
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_compose_file_follows_the_specification() -> None:
    run("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "compose.yaml")


def test_a_misspelt_word_in_it_would_be_found(tmp_path: Path) -> None:
    wrong = tmp_path / "compose.yaml"
    wrong.write_text((ROOT / "compose.yaml").read_text().replace("depends_on:", "depend_on:", 1))
    with pytest.raises(AssertionError, match="depend_on"):
        run("check-jsonschema", "--builtin-schema", "vendor.compose-spec", str(wrong))


def test_the_dockerfile_breaks_no_rule() -> None:
    run("hadolint", "--failure-threshold", "warning", "Dockerfile")


def test_everything_of_ours_runs_without_root_and_without_writing_to_the_image() -> None:
    assert OURS == ["migrate", "web", "worker", "beat"]
    for name in OURS:
        service = SERVICES[name]
        assert service["read_only"] and service["cap_drop"] == ["ALL"], name
        assert "no-new-privileges:true" in service["security_opt"], name
    assert re.search(r"^USER \d+$", DOCKERFILE, re.MULTILINE)


def test_nothing_but_the_web_site_can_be_reached_and_that_from_this_machine_alone() -> None:
    ports = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert ports == {"web": ["127.0.0.1:8000:8000"]}


def test_the_commands_are_there() -> None:
    commands = [service["command"] for name, service in SERVICES.items() if name in OURS and "command" in service]
    commands.append(eval(re.findall(r"^CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)[-1]))  # a list of strings of ours
    for command in commands:
        assert command[0] == "python"
        if command[1] == "-m":
            done = subprocess.run([sys.executable, "-m", command[2], "--help"], cwd=ROOT, capture_output=True)
            assert done.returncode == 0, command
        else:
            assert (ROOT / command[1]).is_file(), command


def test_every_variable_of_it_is_one_that_the_settings_read_and_each_of_those_is_described() -> None:
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z0-9_]+)"', (ROOT / "config/settings.py").read_text()))
    read |= {"EMAIL_URL", "DATABASE_URL"}
    for name in OURS:
        assert set(SERVICES[name]["environment"]) <= read, name
    described = set(re.findall(r"^#([A-Z0-9_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert read == described


def test_secrets_have_no_default() -> None:
    text = (ROOT / "compose.yaml").read_text()
    for name in ("SECRET_KEY", "POSTGRES_PASSWORD", "PUBLIC_URL"):
        assert re.search(rf"\$\{{{name}:\?", text), name
        assert not re.search(rf"\$\{{{name}:-", text), name


def test_nothing_private_comes_into_the_image() -> None:
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert {".env", "var", ".git", ".venv"} <= {line.strip("/") for line in ignored}


def test_every_package_is_pinned_to_one_version() -> None:
    """With all that each pulls in: what was tested is what is installed."""
    pinned = {
        re.split(r"==", line)[0].lower().replace("_", "-")
        for line in (ROOT / "constraints.txt").read_text().splitlines()
        if re.fullmatch(r"[\w.-]+==[\w.]+", line)
    }
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-s3.txt", "requirements-otel.txt"):
        for line in (ROOT / name).read_text().splitlines():
            if line and not line.startswith(("#", "-")):
                assert re.split(r"[\[=]", line)[0].lower() in pinned, line
