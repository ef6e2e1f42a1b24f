"""Times the Python peers over feeds in memory: parse_peers.py NAME ROUNDS PATH..."""
import json
import resource
import sys
import time


def main():
    name, rounds, paths = sys.argv[1], int(sys.argv[2]), sorted(sys.argv[3:])
    documents = []
    for path in paths:
        with open(path, "rb") as file:
            documents.append(file.read())
    if name == "feedparser":
        import feedparser as peer
    else:
        import fastfeedparser as peer

    def read(document):
        try:
            return len(peer.parse(document).entries)
        except Exception:
            return 0

    best, entries = float("inf"), 0
    for _ in range(rounds):
        start = time.perf_counter()
        entries = sum(read(document) for document in documents)
        best = min(best, time.perf_counter() - start)
    size = sum(len(document) for document in documents)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"mb_s": size / best / 1e6, "entries_s": entries / best, "peak": peak}))


main()
