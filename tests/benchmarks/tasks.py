"""A retrieval task: queries, a corpus, and which document is relevant to which query, read from a folder."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class TaskError(Exception):
    """The folder is missing, or holds no task; the message says which file."""


@dataclass(frozen=True, slots=True)
class Task:
    """One folder of queries.jsonl, corpus.jsonl and qrels.tsv, in the order of its files."""

    name: str  # of its folder
    queries: Mapping[str, Mapping[str, Any]]  # id → the raw line; its "text" is the query
    corpus: Mapping[str, Mapping[str, Any]]  # id → the raw line; its "text" is the document
    relevant: Mapping[str, Mapping[str, int]]  # query id → document id → grade, 1 or more

    @property
    def query_texts(self) -> list[str]:
        return [str(query["text"]) for query in self.queries.values()]

    @property
    def corpus_texts(self) -> list[str]:
        return [str(document["text"]) for document in self.corpus.values()]


def find_task(data: Path | None, name: str) -> Path:
    """The folder below `DIR/quality` that is called `name`, or by whichever name fits it as a pattern (`x_*`).

    Of several, the first in the order of the alphabet. Raises TaskError where there is none.
    """
    if data is None:
        raise TaskError(f"no data folder, so no {name}: give one with --data DIR")
    found = sorted(data.joinpath("quality").glob(name))
    if not found:
        raise TaskError(f"{data / 'quality' / name} is not there")
    return found[0]


def load_task(folder: Path) -> Task:
    """The task in `folder`; queries that nobody judged are left out.

    Raises TaskError when a file is missing, or a judgement names a query or document that is not there.
    """
    queries, corpus = _lines(folder / "queries.jsonl"), _lines(folder / "corpus.jsonl")
    relevant: dict[str, dict[str, int]] = {}
    for query, document, grade in _judgements(folder / "qrels.tsv"):
        if query not in queries or document not in corpus:
            raise TaskError(f"{folder / 'qrels.tsv'} names {query} and {document}, which are not both there")
        relevant.setdefault(query, {})[document] = grade
    judged = {identifier: query for identifier, query in queries.items() if identifier in relevant}
    return Task(name=folder.name, queries=judged, corpus=corpus, relevant=relevant)


def part_of(task: Task, queries: Sequence[str]) -> Task:
    """The same task with only these queries' ids."""
    kept = {identifier: task.queries[identifier] for identifier in queries}
    relevant = {identifier: task.relevant[identifier] for identifier in queries}
    return Task(name=task.name, queries=kept, corpus=task.corpus, relevant=relevant)


def _lines(path: Path) -> dict[str, dict[str, Any]]:
    entries = (json.loads(line) for line in _text(path).splitlines() if line.strip())
    return {entry["id"]: entry for entry in entries}


def _judgements(path: Path) -> Iterator[tuple[str, str, int]]:
    for row in csv.DictReader(_text(path).splitlines(), delimiter="\t"):
        if (grade := int(row["relevance"])) > 0:
            yield row["query_id"], row["doc_id"], grade


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise TaskError(f"{path} is not there") from None
