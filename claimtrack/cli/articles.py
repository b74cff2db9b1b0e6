"""Commands that take articles in: ingest, split."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from claimtrack.cli.opening import BatchRow, batch_rows, open_desk, print_row, progress, settings_of, storable
from claimtrack.config import read_settings
from claimtrack.core.errors import ClaimtrackError, UnreadableInput
from claimtrack.core.splits import Split, SplitNotice
from claimtrack.core.text import language_of
from claimtrack.core.values import ArticleRole, Claim, ClaimKind, Document

if TYPE_CHECKING:
    from claimtrack.services.ingest import Ingested
    from claimtrack.splitters.choice import Splitter
    from claimtrack.storage.session import Session
    from claimtrack.wordlists import Wordlists

__all__ = ["COMMANDS"]

_NOTICES: Final[Mapping[SplitNotice, str]] = {
    SplitNotice.FAILED: "the splitter's endpoint failed",
    SplitNotice.TIMED_OUT: "the splitter's endpoint did not answer in time",
    SplitNotice.NONSENSE: "the splitter gave no claims that the text holds",
    SplitNotice.TOO_LONG: "the text is too long for the splitter's endpoint",
}
_SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".eml"})


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--role",
    type=click.Choice([role.value for role in ArticleRole]),
    default=ArticleRole.MONITORED.value,
    help="Whether the claims are reviewed (monitored) or only serve as sources (reference).",
)
@click.option("--outlet", help="Who published it, where the page does not say or says it wrongly.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an article on stdout, and nothing else.")
@click.pass_context
def ingest(ctx: click.Context, paths: tuple[str, ...], role: str, outlet: str | None, as_json: bool) -> None:
    """Read articles, split them into claims and link these.

    PATHS are files, folders, web addresses, or - for text on standard input. A file that cannot be read is named and
    the others are taken in; the exit code is then 1.

    \b
    claimtrack ingest article.html
    claimtrack ingest --role reference --outlet NATO statement.txt
    """
    from claimtrack import jobs

    sources = list(_sources(paths))
    failed = False
    with open_desk(settings_of(ctx)) as desk, progress("Reading", len(sources)) as advance:
        for source in sources:
            try:
                document = _document(source)
                done = jobs.add_document(
                    desk, document, role=ArticleRole(role), outlet=storable(outlet or ""), file=storable(source)
                )
            except ClaimtrackError as error:
                click.echo(f"claimtrack: {error}", err=True)
                failed = True
            else:
                with desk.database.reading() as session:
                    row = _ingested_row(session, done, document)
                _tell(row, as_json=as_json)
                _warn(row)
            advance(1)
    if failed:
        sys.exit(1)


@click.command()
@click.argument("files", nargs=-1, type=click.Path())
@click.option("--batch", type=click.Path(), help="A file of JSON lines {id, text, lang?}; - is standard input.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file on stdout.")
@click.pass_context
def split(ctx: click.Context, files: tuple[str, ...], batch: str | None, as_json: bool) -> None:
    """Show how articles are read and split, without a database."""
    from claimtrack.splitters.choice import load_splitter
    from claimtrack.wordlists import load_wordlists

    if not files and batch is None:
        raise click.UsageError("Name at least one file, or --batch with a file of JSON lines.")
    settings = read_settings(ctx.obj)
    splitter, wordlists = load_splitter(settings), load_wordlists(settings)
    if batch is not None:
        for given in batch_rows(batch, "text"):
            row = _split_row(given, splitter=splitter, wordlists=wordlists)
            print_row(row)
            _warn(row)
    failed = False
    for file in files:
        try:
            document = _document(file)
        except ClaimtrackError as error:
            click.echo(f"claimtrack: {error}", err=True)
            failed = True
            continue
        row = _document_row(document, file, splitter=splitter, wordlists=wordlists)
        _tell(row, as_json=as_json)
        _warn(row)
    if failed:
        sys.exit(1)


def _sources(paths: Iterable[str]) -> Iterator[str]:
    """The files below the folders among the paths, by name; everything else as it is."""
    for path in paths:
        folder = Path(path)
        if folder.is_dir():
            files = sorted(each for each in folder.rglob("*") if each.suffix.lower() in _SUFFIXES and each.is_file())
            if not files:
                raise UnreadableInput(
                    "The folder has no articles; these are read: {suffixes}.",
                    source=path,
                    suffixes=", ".join(sorted(_SUFFIXES)),
                )
            yield from map(str, files)
        else:
            yield path


def _document(source: str) -> Document:
    """What a file, an address or standard input holds."""
    from claimtrack.readers.decode import MAX_BYTES
    from claimtrack.readers.document import read_document

    # One byte more than is allowed shows that there is more, without reading all of it.
    most = MAX_BYTES + 1
    if source == "-":
        return read_document(sys.stdin.buffer.read(most), name="standard input")
    if source.lower().startswith(("http://", "https://")):
        from claimtrack.readers.fetch import fetch

        page = fetch(source)
        return read_document(page.data, name=source, url=page.url)
    try:
        with Path(source).open("rb") as file:
            return read_document(file.read(most), name=source)
    except OSError as error:
        raise UnreadableInput("The file cannot be read: {reason}.", source=source, reason=error.strerror) from error


def _ingested_row(session: Session, done: Ingested, document: Document) -> dict[str, object]:
    from claimtrack.storage import tables

    article = session.get_one(tables.Article, done.article_id)
    titles = {each.title for each in done.related}
    return {
        "id": article.id,
        "file": article.file,
        "title": article.title,
        "published": article.day.isoformat() if article.day else None,
        "modified": article.modified_day.isoformat() if article.modified_day else None,
        "outlet": article.outlet.name if article.outlet else None,
        "language": article.language,
        "keywords": article.keywords,
        "source": article.source,
        "origin": article.origin_id,
        "claims": [
            {"claim_id": claim.id, "group": claim.group_id, **_claim_fields(claim)}
            for claim in article.claims
            if claim.kind is ClaimKind.BODY
        ],
        "related": [_ingested_row(session, each, document) for each in done.related]
        + [{"title": each.title, "claims": []} for each in document.related if each.title not in titles],
        "duplicate_of": done.duplicate_of,
        "notice": article.notice,
    }


def _document_row(
    document: Document, file: str | None, *, splitter: Splitter, wordlists: Wordlists
) -> dict[str, object]:
    from claimtrack.splitters.choice import split_document

    splits = split_document(splitter, document)
    return {
        "file": file,
        "title": document.title,
        "published": document.published.day.isoformat() if document.published else None,
        "modified": document.modified.day.isoformat() if document.modified else None,
        "outlet": document.outlet,
        "language": document.language,
        "keywords": list(document.keywords),
        "source": document.source,
        "text": document.text,
        "related": [
            {
                "title": each.title,
                "text": each.text,
                "claims": _body_claims(splits.get(each), each.text, each.language, wordlists=wordlists),
            }
            for each in document.related
        ],
        "claims": _body_claims(splits[document], document.text, document.language, wordlists=wordlists),
        "notice": next((each.notice for each in splits.values() if each.notice), None),
    }


def _body_claims(split: Split | None, text: str, language: str, *, wordlists: Wordlists) -> list[dict[str, object]]:
    claims = wordlists.told_of(split.claims if split else (), text, language)
    return [_claim_fields(claim) for claim in claims if claim.kind is ClaimKind.BODY]


def _claim_fields(claim: Claim | object) -> dict[str, object]:
    names = ("text", "reads_as", "start", "end", "speaker", "speaker_key", "checkable", "worth", "certainty", "reason")
    return {name: getattr(claim, name) for name in names}


def _split_row(row: BatchRow, *, splitter: Splitter, wordlists: Wordlists) -> dict[str, object]:
    from claimtrack.core.sentences import sentences
    from claimtrack.splitters.choice import split_text

    text = row.fields["text"]
    language = row.fields.get("lang") or language_of(text)
    found = sentences(text, language)
    split = split_text(splitter, text, language)
    return {
        "id": row.id,
        "sentences": [{"text": each.of(text), "start": each.start, "end": each.end} for each in found],
        "claims": _body_claims(split, text, language, wordlists=wordlists),
        "notice": split.notice,
    }


def _tell(row: dict[str, object], *, as_json: bool) -> None:
    """The row as JSON, or as a person reads it."""
    if as_json:
        print_row(row)
        return
    facts = [str(row[name]) for name in ("outlet", "published", "language") if row.get(name)]
    number = f"{row['id']}  " if "id" in row else ""
    click.echo(f"{number}{row['title']}")
    click.echo(f"   {' · '.join(facts)}")
    if row.get("duplicate_of"):
        click.echo(f"   here already as article {row['duplicate_of']}; nothing was added")
    claims = row["claims"]
    for claim in claims if isinstance(claims, list) else []:
        click.echo(f"   {'•' if claim['checkable'] else '·'} {claim['text']}")


def _warn(row: dict[str, object]) -> None:
    """One line on stderr for a text that the rules split although another splitter was chosen."""
    if row.get("notice"):
        name = row.get("file") or row["id"]
        click.echo(f"claimtrack: {name}: {_NOTICES[SplitNotice(str(row['notice']))]}; the rules split it", err=True)


COMMANDS = (ingest, split)
