"""A sentence encoder that somebody brings, measured beside ours: none comes with us, and nothing is downloaded.

VIVIER_ENCODER names a folder that holds a `tokenizer.json` and a `model.onnx` (there, or in `onnx/`), as sentence
encoders are published. What else they publish is followed: how tokens are pooled (`1_Pooling/config.json`; else the
mean), how many are read (`max_seq_length` of `sentence_bert_config.json`; else LONGEST), and what goes before queries
and documents (`prompts` of `config_sentence_transformers.json`; else nothing). It needs the extra `dense`:
`pip install onnxruntime tokenizers`.
"""

import importlib
import importlib.util
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.tasks import TaskError

VARIABLE = "VIVIER_ENCODER"
LIBRARIES = ("onnxruntime", "tokenizers")
LONGEST = 128  # tokens, where the folder says nothing
BATCH = 64  # texts
MEAN, FIRST = "pooling_mode_mean_tokens", "pooling_mode_cls_token"

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Manner:
    """How an encoder wants to be used."""

    first: bool  # the first token's state stands for the text, instead of the mean of all
    longest: int  # tokens that are read of a text
    query: str  # goes before a query
    document: str  # goes before a document


def note(*, quick: bool = False) -> str:
    """What the peer measures, or what is missing for it; `quick` where a quick run leaves it out."""
    missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]
    if not os.environ.get(VARIABLE):
        return f"dense encoder: not measured; {VARIABLE} names no folder with model.onnx and tokenizer.json"
    if missing:
        return f"dense encoder: not measured; pip install {' '.join(missing)}"
    if quick:
        return "dense encoder: left out of a quick run"
    return f"dense encoder: the cosine of what {Path(os.environ[VARIABLE]).name} makes of query and document"


def peers(queries: Sequence[str], documents: Sequence[str]) -> dict[str, Array]:
    """The cosines under the peer's name, queries × documents; nothing where there is no encoder or library for it.

    Raises TaskError where the folder holds no encoder.
    """
    folder = os.environ.get(VARIABLE)
    if not folder or any(importlib.util.find_spec(name) is None for name in LIBRARIES):
        return {}
    encode, wanted = Encoder(Path(folder)), manner(Path(folder))
    asked = encode([wanted.query + query for query in queries])
    return {"dense encoder": asked @ encode([wanted.document + document for document in documents]).T}


def manner(folder: Path) -> Manner:
    """What the folder's settings say. Raises TaskError where they pool in a way that is not known here."""
    pooling = _settings(folder / "1_Pooling" / "config.json")
    modes = [name for name, on in pooling.items() if name.startswith("pooling_mode_") and on is True]
    if modes not in ([], [MEAN], [FIRST]):
        raise TaskError(f"{folder} pools by {', '.join(modes)}; known are {MEAN} and {FIRST}")
    prompts = _settings(folder / "config_sentence_transformers.json").get("prompts") or {}
    longest = _settings(folder / "sentence_bert_config.json").get("max_seq_length") or LONGEST
    document = prompts.get("document") or prompts.get("passage") or ""
    return Manner(first=modes == [FIRST], longest=longest, query=prompts.get("query") or "", document=document)


class Encoder:
    """Texts → one direction each."""

    def __init__(self, folder: Path) -> None:
        onnxruntime, tokenizers = (importlib.import_module(name) for name in LIBRARIES)
        self._tokenizer = tokenizers.Tokenizer.from_file(str(_file(folder, "tokenizer.json")))
        wanted = manner(folder)
        self._tokenizer.enable_truncation(wanted.longest)
        filled = self._tokenizer.padding or {}  # often to a fixed length, which would cost most of the time
        self._tokenizer.enable_padding(**{key: filled[key] for key in ("pad_id", "pad_token") if key in filled})
        self._first = wanted.first
        self._session = onnxruntime.InferenceSession(_file(folder, "model.onnx"), providers=["CPUExecutionProvider"])
        self._asked = {wanted.name for wanted in self._session.get_inputs()}

    def __call__(self, texts: Sequence[str]) -> Array:
        """Texts × dimensions, of the length 1."""
        # The short with the short: a batch costs as much as its longest text.
        distinct = sorted(set(texts), key=lambda text: (len(text), text))
        starts = range(0, len(distinct), BATCH)
        directions = np.concatenate([self._encode(distinct[start : start + BATCH]) for start in starts])
        row = {text: number for number, text in enumerate(distinct)}
        return directions[[row[text] for text in texts]]

    def _encode(self, texts: list[str]) -> Array:
        read = self._tokenizer.encode_batch(texts)
        given = dict(_inputs(read))
        (states, *_) = self._session.run(None, {name: rows for name, rows in given.items() if name in self._asked})
        return pooled(states.astype(np.float64), given["attention_mask"], first=self._first)


def pooled(states: NDArray[np.floating], mask: NDArray[np.number], *, first: bool = False) -> Array:
    """The mean of the tokens' states (texts × tokens × dimensions) where the mask is 1, as directions of the length 1.

    Or the `first` token's state. What comes as texts × dimensions was pooled already.
    """
    if states.ndim == 3 and first:
        states = states[:, 0]
    elif states.ndim == 3:
        states = (states * mask[..., None]).sum(axis=1) / np.maximum(mask.sum(axis=1), 1)[:, None]
    directions: Array = states / np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-9)
    return directions


def _inputs(read: Sequence[Any]) -> Iterator[tuple[str, NDArray[np.int64]]]:
    yield "input_ids", np.array([text.ids for text in read], dtype=np.int64)
    yield "attention_mask", np.array([text.attention_mask for text in read], dtype=np.int64)
    yield "token_type_ids", np.array([text.type_ids for text in read], dtype=np.int64)


def _settings(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def _file(folder: Path, name: str) -> Path:
    for place in (folder / name, folder / "onnx" / name):
        if place.exists():
            return place
    raise TaskError(f"{folder}, which {VARIABLE} names, holds no {name}")
