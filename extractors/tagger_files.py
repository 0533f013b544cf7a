"""A tagger's folder: `weights.npz`, its numbers, and `meta.json`, what they were made of."""

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from extractors.tagger_lattice import Floats
from extractors.tagger_network import Parameters
from extractors.tagger_tags import TAGS
from extractors.tagger_text import REAL, Vocabulary

WEIGHTS, META = "weights.npz", "meta.json"
FORMAT = 1
"""Raised when weights of an older form can no longer be read."""

TABLES = ("characters", "pairs")
"""Stored in a byte each, by a step for every column; the rest is stored in half precision."""


class WeightsError(ValueError):
    """A folder that holds no weights which this tagger can use; `reason` says why."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained tagger: `styles` (S, 2, 3H) are what each style of text adds to the gates.

    `digest` is a hash of the file that they were read from.
    """

    vocabulary: Vocabulary
    characters: Floats
    pairs: Floats
    character_gates: Floats
    pair_gates: Floats
    gate_bias: Floats
    recurrent: Floats
    emissions: Floats
    emission_bias: Floats
    moves: Floats
    ends: Floats
    styles: Floats
    meta: dict[str, Any] = field(default_factory=dict)
    digest: str = ""

    def parameters(self, style: str | None = None) -> Parameters:
        """The network for texts of `style`; without one, for those of the default style."""
        names = self.meta["styles"]
        bias = self.gate_bias + self.styles[names.index(style or self.meta["style"])]
        return Parameters(
            characters=self.characters @ self.character_gates + bias[:, None, :],
            pairs=self.pairs,
            pair_gates=self.pair_gates,
            recurrent=self.recurrent,
            emissions=self.emissions,
            emission_bias=self.emission_bias,
            moves=self.moves,
            ends=self.ends,
        )


TOLD = ("vocabulary", "meta", "digest")
ARRAYS = tuple(name for name in Weights.__dataclass_fields__ if name not in TOLD)


def save(weights: Weights, folder: Path) -> None:
    """Write the folder; the same weights give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    arrays = {
        "known_characters": weights.vocabulary.characters.astype(np.uint32),
        "known_pairs": weights.vocabulary.pairs,
    }
    for name in ARRAYS:
        values = getattr(weights, name)
        if name in TABLES:
            steps = np.maximum(np.abs(values).max(axis=0), 1e-6) / 127
            arrays[name] = np.rint(values / steps).astype(np.int8)
            arrays[f"{name}_steps"] = steps.astype(np.float32)
        else:
            arrays[name] = values.astype(np.float16)
    with zipfile.ZipFile(folder / WEIGHTS, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, values in arrays.items():
            entry = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as file:
                np.lib.format.write_array(file, np.ascontiguousarray(values), allow_pickle=False)
    write_meta(folder, weights.meta)


def write_meta(folder: Path, meta: dict[str, Any]) -> None:
    """Write what the weights were made of, and how good they are."""
    text = json.dumps(meta, ensure_ascii=False, indent=1)
    (folder / META).write_text(text + "\n", encoding="utf-8")


def load(folder: Path) -> Weights:
    """The weights in a folder; WeightsError if they are missing, broken or of another form."""
    try:
        meta = json.loads((folder / META).read_text(encoding="utf-8"))
        packed = (folder / WEIGHTS).read_bytes()
        with np.load(io.BytesIO(packed), allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    except FileNotFoundError as error:
        raise WeightsError(folder, f"no {Path(str(error.filename)).name}") from error
    except (OSError, ValueError, EOFError, KeyError, zipfile.BadZipFile) as error:
        raise WeightsError(folder, str(error)) from error
    _check(folder, meta, arrays)
    for name in TABLES:
        arrays[name] = arrays[name].astype(np.float32) * arrays.pop(f"{name}_steps")
    vocabulary = Vocabulary(
        arrays.pop("known_characters").astype(np.int64), arrays.pop("known_pairs")
    )
    found = {name: arrays[name].astype(np.float32) for name in ARRAYS}
    digest = hashlib.sha256(packed).hexdigest()[:12]
    return Weights(vocabulary=vocabulary, meta=meta, digest=digest, **found)


def _check(folder: Path, meta: Any, arrays: dict[str, Any]) -> None:
    """WeightsError unless all arrays are there and their shapes fit."""
    if not isinstance(meta, dict) or meta.get("format") != FORMAT:
        raise WeightsError(folder, f"{META} is not of format {FORMAT}")
    wanted = {*ARRAYS, "known_characters", "known_pairs", *(f"{name}_steps" for name in TABLES)}
    if missing := wanted - set(arrays):
        raise WeightsError(folder, f"{WEIGHTS} lacks {', '.join(sorted(missing))}")
    if meta.get("tags") != list(TAGS) or meta.get("style") not in meta.get("styles", ()):
        raise WeightsError(folder, f"{META} has other tags or styles than its weights")
    units = arrays["recurrent"].shape[1] if arrays["recurrent"].ndim == 3 else 0
    wide, narrow = (arrays[name].shape[-1] for name in TABLES)
    shapes = {
        "characters": (len(arrays["known_characters"]) + REAL, wide),
        "pairs": (len(arrays["known_pairs"]) + REAL, narrow),
        "character_gates": (2, wide, 3 * units),
        "pair_gates": (2, narrow, 3 * units),
        "gate_bias": (2, 3 * units),
        "recurrent": (2, units, 3 * units),
        "emissions": (2, units, len(TAGS)),
        "emission_bias": (len(TAGS),),
        "moves": (len(TAGS), len(TAGS)),
        "ends": (2, len(TAGS)),
        "styles": (len(meta["styles"]), 2, 3 * units),
    }
    for name, shape in shapes.items():
        if arrays[name].shape != shape:
            raise WeightsError(folder, f"{WEIGHTS}: {name} is {arrays[name].shape}, not {shape}")
