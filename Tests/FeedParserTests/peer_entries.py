"""What feedparser finds in feeds: peer_entries.py FOLDER. One JSON object a line, sorted by path."""
import calendar
import json
import os
import sys

import feedparser


def entry(item):
    date = item.get("published_parsed") or item.get("updated_parsed")
    return {
        "id": item.get("id"),
        "link": item.get("link"),
        "title": item.get("title"),
        "date": calendar.timegm(date) if date else None,
    }


def main(folder):
    paths = []
    for base, _, names in os.walk(folder):
        paths += [os.path.join(base, name) for name in names]
    for path in sorted(paths):
        if not path.endswith((".xml", ".rss", ".atom", ".rdf")):
            continue
        parsed = feedparser.parse(path, sanitize_html=False, resolve_relative_uris=False)
        entries = [entry(item) for item in parsed.entries]
        print(json.dumps({"path": os.path.relpath(path, folder), "entries": entries}))


main(sys.argv[1])
