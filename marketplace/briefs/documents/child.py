"""The process in which a document is read: started by `reader`, one for each document, and confined before it looks.

    python -I -B child.py KIND LIMITS… < document

Its answer is UTF-8: "ok" or the code of a DocumentError on the first line, the text below.
"""

import logging
import os
import sys
from pathlib import Path

if __name__ == "__main__":  # -I leaves the product's own folder out
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from marketplace.briefs.documents.confinement import confine
from marketplace.briefs.documents.errors import DocumentError
from marketplace.briefs.documents.kinds import PDF
from marketplace.briefs.documents.limits import Limits

NICENESS = 10  # a document may wait for the processor; whoever else asks the API may not


def main(kind: str, limits: Limits) -> None:
    """Read the document from standard input, write the answer to standard output."""
    os.nice(NICENESS)
    logging.disable()  # the libraries would write the words of a document
    data = sys.stdin.buffer.read()
    if kind == PDF:
        from marketplace.briefs.documents.pdf_text import pdf_text as read  # noqa: PLC0415 (before the confinement)
    else:
        from marketplace.briefs.documents.docx_text import docx_text as read  # noqa: PLC0415 (before the confinement)
    confine(limits)
    try:
        answer = "ok\n" + read(data, limits=limits)
    except DocumentError as error:
        answer = error.code
    except (MemoryError, RecursionError):
        answer = "document_too_complex"
    except Exception:
        answer = "document_damaged"
    sys.stdout.buffer.write(answer.encode(errors="replace"))


if __name__ == "__main__":
    main(sys.argv[1], Limits.from_arguments(sys.argv[2:]))
