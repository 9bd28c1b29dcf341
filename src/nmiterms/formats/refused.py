"""What is no plain text: formats refused by name until they are supported, and bytes that betray themselves."""

from __future__ import annotations

import re
from pathlib import Path

from nmiterms.errors import InputError

# Correcting the bytes of these would corrupt them, or correct what is no prose. The remedy stands beside the kind.
_AS_TEXT = "save it as plain text (.txt) and correct that"
_COPY = "copy its text into a .txt file and correct that"
_ONE_COLUMN = "write the English alone into a .txt file, one segment a line, and correct that"
_KINDS: tuple[tuple[str, str, str], ...] = (
    ("Word documents", _AS_TEXT, ".doc .docx .docm .dot .dotx"),
    ("OpenDocument files", _AS_TEXT, ".odt .ott .ods .odp .fodt"),
    ("rich text files", _AS_TEXT, ".rtf"),
    ("Pages documents", _AS_TEXT, ".pages"),
    ("PDF files", "take the text out first, for example with pdftotext, and correct that", ".pdf"),
    ("electronic books", _AS_TEXT, ".epub .mobi .azw .azw3"),
    ("web pages", _COPY, ".html .htm .xhtml .mhtml .shtml .php"),
    ("spreadsheets", _ONE_COLUMN, ".xls .xlsx .xlsm .csv .tsv .numbers"),
    ("presentations", _COPY, ".ppt .pptx .pptm .key"),
    ("subtitles", _COPY, ".srt .vtt .sub .ass .ssa .sbv .ttml .dfxp"),
    ("translation files", _ONE_COLUMN, ".xliff .xlf .sdlxliff .mqxliff .mxliff .tmx .tbx .ttx .po .pot .mo .arb .resx"),
    ("data files", _COPY, ".json .jsonl .ndjson .yaml .yml .toml .xml .ini .sql .sqlite .db .parquet"),
    ("marked-up sources", _COPY, ".tex .bib .rst .adoc .org .typ .wiki .textile"),
    ("programs", "name a text file", ".py .js .ts .css .c .h .cpp .java .rs .go .rb .sh .ipynb .bat .ps1"),
    ("archives", "unpack it, and name a text file in it", ".zip .gz .bz2 .xz .zst .7z .rar .tar .tgz .jar"),
    ("pictures", "name a text file", ".png .jpg .jpeg .gif .webp .tif .tiff .bmp .svg .heic .ico .psd"),
    ("recordings", "name a text file", ".mp3 .mp4 .m4a .wav .ogg .flac .mov .avi .mkv .webm"),
    ("letters", _COPY, ".eml .msg .mbox .ics .vcf"),
)
# The first bytes of formats that come without a telling name, on standard input most of all.
_OPENINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", "take the text out first, for example with pdftotext, and correct that"),
    (b"PK\x03\x04", "a zip archive or an office document", _AS_TEXT),
    (b"{\\rtf", "a rich text file", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "an old office document", _AS_TEXT),
    (b"WEBVTT", "subtitles", _COPY),
)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_WEB_PAGE = re.compile(rb"\s*(?:<\?xml\b|<!doctype\s+html|<html\b)", re.IGNORECASE)


def refuse_by_name(path: Path) -> None:
    """Raise `InputError` if the file's name says that it is of a format not supported yet."""
    suffix = path.suffix.lower()
    for kind, remedy, suffixes in _KINDS:
        if suffix in suffixes.split():
            raise InputError(str(path), f"{kind} ({suffix}) are not supported yet", remedy)


def refuse_by_content(data: bytes, where: str) -> None:
    """Raise `InputError` if the bytes are plainly not UTF-8 text: another format, UTF-16, or binary."""
    for opening, kind, remedy in _OPENINGS:
        if data.startswith(opening):
            raise InputError(where, f"it is {kind}, which is not supported yet", remedy)
    if data.startswith(_UTF_16):
        raise InputError(where, "it is UTF-16, not UTF-8", "convert it first, for example: iconv -f UTF-16 -t UTF-8")
    if _WEB_PAGE.match(data.removeprefix(b"\xef\xbb\xbf")):
        raise InputError(where, "it is a web page or XML, which is not supported yet", _COPY)
    offset = data.find(b"\x00")
    if offset >= 0:
        raise InputError(where, f"it is binary, not text (a NUL byte at offset {offset})", "name a text file in UTF-8")
