"""The bill of materials (CycloneDX 1.6, JSON) and the licence texts that travel with the built folder."""

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Material
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from actions.components import FOLDER, INDEX, Component
from actions.version import VERSION
from tools.packaging.components import ROOT

BILL = "bom.cdx.json"


def write_bill(folder: Path, parts: Iterable[Component]) -> Path:
    """Writes ``bom.cdx.json`` into the built folder; its path."""
    factory = LicenseFactory()
    program = Material(
        name="jixiao",
        version=VERSION,
        type=ComponentType.APPLICATION,
        licenses=[factory.make_from_string("Apache-2.0")],
    )
    bill = Bom(components=[_material(part, factory) for part in parts])
    bill.metadata.component = program
    bill.register_dependency(program, bill.components)
    file = folder / BILL
    file.write_text(JsonV1Dot6(bill).output_as_string(indent=2), "utf-8")
    return file


def write_licences(folder: Path, parts: Iterable[Component]) -> Path:
    """Writes ``licences``: our own, a folder a component, and an index that 关于 reads; its path.

    The index is a list of ``name``, ``version``, ``licence`` and ``texts`` (paths below ``licences``).
    """
    target = folder / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    shutil.copyfile(ROOT / "LICENSE", target / "LICENSE")
    index = [_copied(part, target) for part in parts]
    (target / INDEX).write_text(json.dumps(index, ensure_ascii=False, indent=1), "utf-8")
    return target


def _copied(part: Component, target: Path) -> dict[str, object]:
    own = target / re.sub(r"\W+", "-", part.name)
    own.mkdir()
    names: list[str] = []
    for text in part.texts:
        name = text.name if text.name not in names else f"{text.parent.name}-{text.name}"
        shutil.copyfile(text, own / name)
        names.append(name)
    texts = [f"{own.name}/{name}" for name in names]
    return {"name": part.name, "version": part.version, "licence": part.licence, "home": part.home, "texts": texts}


def _material(part: Component, factory: LicenseFactory) -> Material:
    address = PackageURL(part.kind, "debian" if part.kind == "deb" else None, part.name, part.version)
    return Material(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        purl=address,
        bom_ref=address.to_string(),
        licenses=[factory.make_from_string(part.licence)],
        external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.home))]
        if part.home
        else [],
    )
