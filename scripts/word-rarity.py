"""
Writes src/engine/language/spelling/word-rarity.txt.gz: the French forms that usage knows best, whether or not a dictionary does.

    pip install wordfreq==3.1.1 && python scripts/word-rarity.py

Each line is a rarity in centibels (100 is one word in ten, 600 one in a million) and the forms
that have it, from the French list of wordfreq (Robyn Speer, data under CC BY-SA 4.0: Wikipedia, OpenSubtitles, Google Books,
news and the web).
"""

import gzip
import re
import sys
from pathlib import Path

from wordfreq import get_frequency_list

RAREST = 680
FORM = re.compile(r"^[a-zàâäçéèêëîïôöùûüÿœæ]{2,}$")

kept = [
    (rarity, sorted(form for form in forms if FORM.match(form)))
    for rarity, forms in enumerate(get_frequency_list("fr", "large"))
    if rarity <= RAREST
]
text = "".join(f"{rarity} {' '.join(forms)}\n" for rarity, forms in kept if forms)
out = Path(sys.argv[1] if len(sys.argv) > 1 else "src/engine/language/spelling/word-rarity.txt.gz")
with out.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0, compresslevel=9) as packed:
    packed.write(text.encode())
