"""Reads documents with other people's programs and prints, as JSON, what they found.

Usage: check_documents.py FOLDER SCHEMA
RSS and Atom (*.xml) go through feedparser and ElementTree; JSON Feed and ninjs (*.json) through
jsonschema with the schema of the format.
"""
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

import feedparser
import jsonschema

ATOM = "{http://www.w3.org/2005/Atom}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"


def texts(root):
    """Each entry's texts exactly as an XML parser gives them."""
    if root.tag == "rss":
        names = {"id": "guid", "title": "title", "summary": "description", "content": ENCODED}
        entries = root.iterfind("channel/item")
    else:
        names = {name: ATOM + name for name in ("id", "title", "summary", "content")}
        entries = root.iterfind(ATOM + "entry")
    return [
        {key: element.text or "" for key, tag in names.items()
         if (element := entry.find(tag)) is not None}
        for entry in entries
    ]


def main(folder, schema):
    validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path(schema).read_text()))
    result = {}
    for path in sorted(pathlib.Path(folder).iterdir()):
        data = path.read_bytes()
        if path.suffix == ".json":
            errors = [error.message for error in validator.iter_errors(json.loads(data))]
            result[path.name] = {"error": "; ".join(errors)[:500], "entries": []}
        else:
            parsed = feedparser.parse(data)
            error = str(parsed.get("bozo_exception")) if parsed.bozo else ""
            root = ElementTree.fromstring(data)
            count = len(parsed.entries)
            result[path.name] = {
                "error": error, "entries": texts(root), "count": count,
                "ids": [entry.get("id", "") for entry in parsed.entries],
            }
    json.dump(result, sys.stdout)


main(*sys.argv[1:])
