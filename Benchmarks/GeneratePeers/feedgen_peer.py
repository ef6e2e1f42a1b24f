"""python-feedgen over the values of given JSON Feeds.

Usage: feedgen_peer.py rss|atom FILE...
Prints `feedgen-objects MB/s` (objects built and serialised) and `feedgen-bytes MB/s` (serialised
only), each the best of three rounds over all files.
"""
import json
import pathlib
import sys
import time

from feedgen.feed import FeedGenerator


def build(document):
    feed = FeedGenerator()
    feed.id(document["_siar"]["id"])
    feed.title(document["title"])
    feed.subtitle(document["description"])
    feed.link(href=document["home_page_url"], rel="alternate")
    feed.link(href=document["feed_url"], rel="self")
    feed.language(document["language"])
    feed.updated(document["_siar"]["updated"])
    feed.rights(document["_siar"]["rights"])
    for item in document["items"]:
        entry = feed.add_entry(order="append")
        entry.id(item["id"])
        entry.title(item["title"])
        entry.link(href=item["url"], rel="alternate", type="text/html")
        entry.summary(item["summary"])
        entry.content(item["content_html"], type="CDATA")
        entry.published(item["date_published"])
        entry.updated(item["date_modified"])
        entry.author([{"name": author["name"]} for author in item["authors"]])
        entry.category([{"term": tag} for tag in item["tags"]])
        entry.rights(item["_siar"]["rights"])
    return feed


def main(format, *paths):
    documents = [json.loads(pathlib.Path(path).read_bytes()) for path in paths]
    write = (lambda feed: feed.rss_str()) if format == "rss" else (lambda feed: feed.atom_str())
    whole, serialising = [], []
    for _ in range(3):
        start = time.perf_counter()
        feeds = [build(document) for document in documents]
        middle = time.perf_counter()
        size = sum(len(write(feed)) for feed in feeds)
        end = time.perf_counter()
        whole.append(size / 1e6 / (end - start))
        serialising.append(size / 1e6 / (end - middle))
    print(f"feedgen-objects {max(whole):.0f}")
    print(f"feedgen-bytes {max(serialising):.0f}")


main(*sys.argv[1:])
