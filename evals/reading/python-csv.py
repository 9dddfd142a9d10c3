"""Loads each file named on standard input with Python's csv module, its dialect found by the Sniffer or the default one; one JSON table (or null) a line."""

import csv
import json
import sys

csv.field_size_limit(sys.maxsize)
for line in sys.stdin:
    try:
        with open(line.rstrip("\n"), newline="", encoding="utf-8-sig") as file:
            dialect = csv.Sniffer().sniff(file.read()) if sys.argv[1] == "sniffer" else csv.excel
            file.seek(0)
            rows = list(csv.reader(file, dialect))
    except (csv.Error, UnicodeDecodeError):
        rows = None
    print(json.dumps(rows))
