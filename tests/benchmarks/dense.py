"""A sentence encoder that somebody brings, measured beside ours: none comes with us, and nothing is downloaded.

VIVIER_ENCODER names a folder that holds a `tokenizer.json` and a `model.onnx` (there, or in `onnx/`), as sentence
encoders are published. It needs the extra `dense`: `pip install onnxruntime tokenizers`.
"""

import importlib
import importlib.util
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.tasks import TaskError

VARIABLE = "VIVIER_ENCODER"
LIBRARIES = ("onnxruntime", "tokenizers")
LONGEST = 128  # tokens
BATCH = 64  # texts

Array = NDArray[np.float64]


def note() -> str:
    """What the peer measures, or what is missing for it."""
    missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]
    if not os.environ.get(VARIABLE):
        return f"dense encoder: not measured; {VARIABLE} names no folder with model.onnx and tokenizer.json"
    if missing:
        return f"dense encoder: not measured; pip install {' '.join(missing)}"
    return f"dense encoder: the cosine of what {Path(os.environ[VARIABLE]).name} makes of query and document"


def peers(queries: Sequence[str], documents: Sequence[str]) -> dict[str, Array]:
    """The cosines under the peer's name, queries × documents; nothing where there is no encoder or library for it.

    Raises TaskError where the folder holds no encoder.
    """
    folder = os.environ.get(VARIABLE)
    if not folder or any(importlib.util.find_spec(name) is None for name in LIBRARIES):
        return {}
    encode = Encoder(Path(folder))
    return {"dense encoder": encode(queries) @ encode(documents).T}


class Encoder:
    """Texts → one direction each."""

    def __init__(self, folder: Path) -> None:
        onnxruntime, tokenizers = (importlib.import_module(name) for name in LIBRARIES)
        self._tokenizer = tokenizers.Tokenizer.from_file(str(_file(folder, "tokenizer.json")))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        self._session = onnxruntime.InferenceSession(_file(folder, "model.onnx"), providers=["CPUExecutionProvider"])
        self._asked = {wanted.name for wanted in self._session.get_inputs()}

    def __call__(self, texts: Sequence[str]) -> Array:
        """Texts × dimensions, of the length 1."""
        starts = range(0, len(texts), BATCH)
        return np.concatenate([self._encode(list(texts[start : start + BATCH])) for start in starts])

    def _encode(self, texts: list[str]) -> Array:
        read = self._tokenizer.encode_batch(texts)
        given = dict(_inputs(read))
        (states, *_) = self._session.run(None, {name: rows for name, rows in given.items() if name in self._asked})
        return pooled(states, given["attention_mask"])


def pooled(states: NDArray[np.floating], mask: NDArray[np.number]) -> Array:
    """The mean of the tokens' states (texts × tokens × dimensions) where the mask is 1, as directions of the length 1.

    What comes as texts × dimensions was pooled already.
    """
    if states.ndim == 3:
        states = (states * mask[..., None]).sum(axis=1) / np.maximum(mask.sum(axis=1), 1)[:, None]
    directions: Array = states / np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-9)
    return directions


def _inputs(read: Sequence[Any]) -> Iterator[tuple[str, NDArray[np.int64]]]:
    yield "input_ids", np.array([text.ids for text in read], dtype=np.int64)
    yield "attention_mask", np.array([text.attention_mask for text in read], dtype=np.int64)
    yield "token_type_ids", np.array([text.type_ids for text in read], dtype=np.int64)


def _file(folder: Path, name: str) -> Path:
    for place in (folder / name, folder / "onnx" / name):
        if place.exists():
            return place
    raise TaskError(f"{folder}, which {VARIABLE} names, holds no {name}")
