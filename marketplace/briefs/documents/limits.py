"""What reading a document may cost."""

from dataclasses import astuple, dataclass

MAX_BYTES = 5 * 1024 * 1024  # of a document


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one document; whoever passes one is `document_too_complex`, but for `wall_seconds`."""

    cpu_seconds: int = 4
    wall_seconds: int = 5  # whoever is not done by then, with processor time left, had too little of it: busy
    memory_bytes: int = 768 * 1024 * 1024  # address space of the reading process
    characters: int = 200_000  # of text
    pages: int = 300  # of a PDF
    unpacked_bytes: int = 100 * 1024 * 1024  # of a DOCX, as its directory declares

    def as_arguments(self) -> list[str]:
        """For a command line; `from_arguments` reads them."""
        return [str(value) for value in astuple(self)]

    @classmethod
    def from_arguments(cls, arguments: list[str]) -> "Limits":
        """The limits that a command line gives."""
        return cls(*(int(argument) for argument in arguments))
