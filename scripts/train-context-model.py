"""Learns which of the forms that sound alike or agree otherwise stands where, from French that is right.

    node scripts/context-model-examples.ts TEXT… --forms
    node scripts/context-model-examples.ts TEXT… --out FOLDER
    python scripts/train-context-model.py FOLDER src/engine/language/context/context-model.bin.gz [--minutes 40]

Two LSTMs read the sentence from both ends; what they know on each side of a place scores the readings of each form that
might stand there (contrastive estimation, Smith and Eisner 2005: the form observed against its neighbours), and the
little words that might stand in each gap. Needs PyTorch, which Parterre itself does not.
"""

import argparse
import gzip
import json
import struct
import time

import numpy as np
import torch
from torch import nn

INPUT, STATE, PLACE = 48, 128, 64
FACTS = 2**13
FACTS_A_READING = 7


def read_examples(folder):
    """Sentences as flat arrays, and the tables that their numbers point into."""
    with open(f"{folder}/tables.json", encoding="utf8") as file:
        tables = json.load(file)
    lengths = [len(readings) for readings, _ in tables["sets"]]
    data = np.fromfile(f"{folder}/sentences.i32", dtype=np.int32)
    sentences, at = [], 0
    while at < len(data):
        count = int(data[at])
        words = data[at + 1 : at + 1 + 4 * count].reshape(count, 4)
        at += 1 + 4 * count
        places = []
        for _ in range(int(data[at])):
            start, end, chosen = (int(value) for value in data[at + 1 : at + 4])
            width = lengths[chosen] * FACTS_A_READING
            places.append((start, end, chosen, at + 4))
            at += 3 + width
        at += 1
        sentences.append((words, places))
    return tables, data, sentences


class Rows(nn.Module):
    """A table of vectors with a row 0 for what is not known."""

    def __init__(self, rows, width, scale=0.1):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(rows, width) * scale)

    def forward(self, index):
        return self.weight[index]


class Network(nn.Module):
    def __init__(self, tables, kept_shapes, kept_lemmas):
        super().__init__()
        self.form_in = nn.Embedding(tables["forms"] + 1, INPUT)
        self.shape_in = nn.Embedding(kept_shapes + 1, INPUT)
        self.flag_in = nn.Embedding(4, INPUT)
        for table in (self.form_in, self.shape_in, self.flag_in):
            nn.init.normal_(table.weight, std=0.3)
        self.left = nn.LSTM(INPUT, STATE, batch_first=True)
        self.right = nn.LSTM(INPUT, STATE, batch_first=True)
        self.place = nn.Linear(2 * STATE, PLACE)
        self.gap = nn.Linear(2 * STATE, PLACE)
        self.tag_out = nn.Embedding(len(tables["tags"]) + 1, PLACE + 1, padding_idx=0)
        self.form_out = nn.Embedding(tables["forms"] + 1, PLACE + 1, padding_idx=0)
        self.lemma_out = nn.Embedding(kept_lemmas + 1, PLACE + 1, padding_idx=0)
        self.gap_out = nn.Embedding(tables["gapWords"], PLACE + 1)
        self.fact = nn.Embedding(FACTS, 1, padding_idx=0)
        for table, std in ((self.tag_out, 0.1), (self.form_out, 0.02), (self.lemma_out, 0.02), (self.gap_out, 0.1), (self.fact, 0.0)):
            nn.init.normal_(table.weight, std=std)
            if table.padding_idx is not None:
                with torch.no_grad():
                    table.weight[0] = 0
        self.drop = nn.Dropout(0.15)

    def read(self, forms, shapes, flags, lengths):
        """States before each word from the left, and after each word from the right: (batch, length + 1, STATE)."""
        words = self.drop(self.form_in(forms) + self.shape_in(shapes) + self.flag_in(flags))
        zero = words.new_zeros(words.shape[0], 1, STATE)
        left = torch.cat([zero, self.left(words)[0]], 1)
        index = (lengths[:, None] - 1 - torch.arange(words.shape[1])[None]) % words.shape[1]
        turned = torch.gather(words, 1, index[..., None].expand_as(words))
        right = torch.cat([zero, self.right(turned)[0]], 1)
        return left, right

    @staticmethod
    def score(vectors, rows):
        return (vectors * rows[:, :PLACE]).sum(1) + rows[:, PLACE]

    def around(self, layer, states, lengths, sentence, start, end):
        left, right = states
        both = torch.cat([left[sentence, start], right[sentence, lengths[sentence] - 1 - end]], 1)
        return torch.tanh(layer(self.drop(both)))


def batches(sentences, size, generator):
    order = generator.permutation(len(sentences))
    for start in range(0, len(order), size * 50):
        block = sorted(order[start : start + size * 50], key=lambda one: len(sentences[one][0]))
        groups = [block[at : at + size] for at in range(0, len(block), size)]
        for at in generator.permutation(len(groups)):
            yield [sentences[one] for one in groups[at]]


class Batcher:
    def __init__(self, tables, data, kept_shapes, kept_lemmas):
        self.data = data
        self.sets = [(np.array(readings) - 1, np.array(owners)) for readings, owners in tables["sets"]]
        rows = np.zeros((len(tables["readings"]), 6), dtype=np.int64)
        for at, row in enumerate(tables["readings"]):
            rows[at, : len(row)] = row[:6]
        rows[:, 1][rows[:, 1] > kept_lemmas] = 0
        self.rows = rows
        self.kept_shapes = kept_shapes

    def tensors(self, batch, generator, noise):
        longest = max(len(words) for words, _ in batch)
        grid = np.zeros((len(batch), longest, 4), dtype=np.int64)
        sentence, start, end, place_of, reading, first, facts = [], [], [], [], [], [], []
        for at, (words, places) in enumerate(batch):
            grid[at, : len(words)] = words
            for begin, stop, chosen, offset in places:
                readings, owners = self.sets[chosen]
                place_of.append(np.full(len(readings), len(sentence)))
                sentence.append(at)
                start.append(begin)
                end.append(stop)
                reading.append(readings)
                first.append(owners == 0)
                facts.append(self.data[offset : offset + len(readings) * FACTS_A_READING].reshape(-1, FACTS_A_READING))
        lengths = np.array([len(words) for words, _ in batch])
        forms, shapes, flags, gaps = (grid[..., at] for at in range(4))
        shapes = np.where(shapes > self.kept_shapes, 0, shapes)
        forms = np.where(generator.random(forms.shape) < noise, 0, forms)
        result = dict(forms=forms, shapes=shapes, flags=flags, gaps=gaps, lengths=lengths)
        if sentence:
            result.update(sentence=np.array(sentence), start=np.array(start), end=np.array(end), place_of=np.concatenate(place_of),
                          rows=self.rows[np.concatenate(reading)], first=np.concatenate(first), facts=np.concatenate(facts).astype(np.int64))
        return {name: torch.from_numpy(np.ascontiguousarray(value)) for name, value in result.items()}


def losses(network, t):
    lengths = t["lengths"]
    states = network.read(t["forms"], t["shapes"], t["flags"], lengths)
    place_loss, right = torch.zeros(()), 0.0
    count = 0
    if "sentence" in t:
        vectors = network.around(network.place, states, lengths, t["sentence"], t["start"], t["end"])
        rows = t["rows"]
        out = network.form_out(rows[:, 0]) + network.lemma_out(rows[:, 1]) + network.tag_out(rows[:, 2:]).sum(1)
        scores = network.score(vectors[t["place_of"]], out) + network.fact(t["facts"]).sum((1, 2))
        count = len(vectors)
        top = torch.full((count,), -1e9).scatter_reduce(0, t["place_of"], scores.detach(), "amax")
        masses = torch.exp(scores - top[t["place_of"]])
        total = torch.zeros(count).index_add(0, t["place_of"], masses)
        observed = torch.zeros(count).index_add(0, t["place_of"], masses * t["first"])
        share = observed / total
        place_loss = -torch.log(share + 1e-9).sum()
        right = float((share > 0.5).sum())
    valid = torch.arange(t["gaps"].shape[1])[None] < lengths[:, None]
    sentence, at = torch.nonzero(valid, as_tuple=True)
    little = t["gaps"][sentence, at]
    seen = little > 0
    vectors = torch.cat([
        network.around(network.gap, states, lengths, sentence, at, at - 1),
        network.around(network.gap, states, lengths, sentence[seen], at[seen], at[seen]),
    ])
    wanted = torch.cat([torch.zeros_like(little), little[seen]])
    gap_scores = vectors @ network.gap_out.weight[:, :PLACE].T + network.gap_out.weight[:, PLACE]
    gap_loss = nn.functional.cross_entropy(gap_scores, wanted, reduction="sum")
    return place_loss, right, count, gap_loss, len(wanted)


def weights_of(network):
    left, right = network.left, network.right
    return {
        "formIn": network.form_in.weight, "shapeIn": network.shape_in.weight, "flagIn": network.flag_in.weight,
        "forwardInput": left.weight_ih_l0, "forwardState": left.weight_hh_l0, "forwardBias": left.bias_ih_l0 + left.bias_hh_l0,
        "backwardInput": right.weight_ih_l0, "backwardState": right.weight_hh_l0, "backwardBias": right.bias_ih_l0 + right.bias_hh_l0,
        "place": network.place.weight, "placeBias": network.place.bias, "gap": network.gap.weight, "gapBias": network.gap.bias,
        "tagOut": network.tag_out.weight, "formOut": network.form_out.weight, "lemmaOut": network.lemma_out.weight,
        "gapOut": network.gap_out.weight, "fact": network.fact.weight,
    }


def save(network, tables, kept_shapes, kept_lemmas, path):
    weights = weights_of(network)
    parts, described = [], []
    for name, weight in weights.items():
        values = weight.detach().numpy().astype(np.float32).ravel()
        scale = max(float(np.quantile(np.abs(values), 0.9999)), 1e-6) / 127
        parts.append(np.clip(np.round(values / scale), -127, 127).astype(np.int8).tobytes())
        described.append({"name": name, "length": len(values), "scale": scale})
    header = json.dumps({
        "sizes": {"input": INPUT, "state": STATE, "place": PLACE}, "weights": described,
        "shapes": tables["shapes"][:kept_shapes], "tags": tables["tags"], "lemmas": tables["lemmas"][:kept_lemmas],
    }, ensure_ascii=False).encode("utf8")
    with open(path, "wb") as file:
        file.write(gzip.compress(struct.pack("<I", len(header)) + header + b"".join(parts), 9, mtime=0))


def start_from(network, tables, path):
    """Takes the weights of an earlier model, rows of tags, lemmas and shapes by their names."""
    raw = gzip.decompress(open(path, "rb").read())
    (length,) = struct.unpack("<I", raw[:4])
    header = json.loads(raw[4 : 4 + length])
    at, stored = 4 + length, {}
    for weight in header["weights"]:
        stored[weight["name"]] = np.frombuffer(raw, np.int8, weight["length"], at).astype(np.float32) * weight["scale"]
        at += weight["length"]
    for name, weight in weights_of(network).items():
        target = weight.detach().numpy()
        if name.endswith("Bias") and name != "placeBias" and name != "gapBias":
            continue
        if name in ("shapeIn", "tagOut", "lemmaOut"):
            kind = {"shapeIn": "shapes", "tagOut": "tags", "lemmaOut": "lemmas"}[name]
            rows = stored[name].reshape(-1, target.shape[1])
            known = {one: row for row, one in enumerate(header[kind], 1)}
            for row, one in enumerate(tables[kind][: len(target) - 1], 1):
                if one in known:
                    target[row] = rows[known[one]]
        else:
            target[...] = stored[name].reshape(target.shape)
    with torch.no_grad():
        for side, lstm in (("forward", network.left), ("backward", network.right)):
            lstm.bias_ih_l0[:] = torch.from_numpy(stored[f"{side}Bias"].copy())
            lstm.bias_hh_l0[:] = 0


def renumber(tables, data, sentences):
    """Shapes and lemmas by how often they come, so that the first of them can be kept."""
    for names, counts in (("shapes", "shapeCounts"), ("lemmas", "lemmaCounts")):
        order = np.argsort(-np.array(tables[counts]), kind="stable")
        place = np.zeros(len(order) + 1, dtype=np.int64)
        place[order + 1] = np.arange(1, len(order) + 1)
        tables[names] = [tables[names][at] for at in order]
        tables[counts] = [tables[counts][at] for at in order]
        if names == "shapes":
            for words, _ in sentences:
                words[:, 1] = place[words[:, 1]]
        else:
            for row in tables["readings"]:
                row[1] = int(place[row[1]])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--start", help="an earlier model to go on from")
    parser.add_argument("--rate", type=float, default=3e-3)
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    generator = np.random.default_rng(1)
    tables, data, sentences = read_examples(options.folder)
    renumber(tables, data, sentences)
    kept_shapes = sum(count >= 30 for count in tables["shapeCounts"])
    kept_lemmas = sum(count >= 8 for count in tables["lemmaCounts"])
    held, sentences = sentences[-1500:], sentences[:-1500]
    print(len(sentences), "sentences", kept_shapes, "shapes", kept_lemmas, "lemmas", len(tables["tags"]), "tags", flush=True)
    batcher = Batcher(tables, data, kept_shapes, kept_lemmas)
    network = Network(tables, kept_shapes, kept_lemmas)
    if options.start:
        start_from(network, tables, options.start)
        evaluate(network, batcher, held)
    optimiser = torch.optim.Adam(network.parameters())
    started, step, rounds = time.time(), 0, 0
    limit = options.minutes * 60
    sums = np.zeros(5)
    while time.time() - started < limit:
        rounds += 1
        for batch in batches(sentences, 48, generator):
            spent = (time.time() - started) / limit
            if spent >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min(1, (step + 1) / 200) * max(0.02, 1 - spent)
            t = batcher.tensors(batch, generator, 0.05)
            place_loss, right, count, gap_loss, gaps = losses(network, t)
            loss = place_loss / max(1, count) + 0.5 * gap_loss / gaps
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            sums += (float(place_loss.detach()), right, count, float(gap_loss.detach()), gaps)
            if step % 500 == 0:
                print(f"{time.time() - started:5.0f} s, round {rounds}, step {step}: places {sums[0] / sums[2]:.4f}, right {100 * sums[1] / sums[2]:.2f} %, gaps {sums[3] / sums[4]:.4f}", flush=True)
                sums[:] = 0
            if step % 3000 == 0:
                evaluate(network, batcher, held)
                save(network, tables, kept_shapes, kept_lemmas, options.out)
    evaluate(network, batcher, held)
    save(network, tables, kept_shapes, kept_lemmas, options.out)


def evaluate(network, batcher, held):
    network.eval()
    sums = np.zeros(5)
    generator = np.random.default_rng(2)
    with torch.no_grad():
        for batch in batches(held, 48, generator):
            place_loss, right, count, gap_loss, gaps = losses(network, batcher.tensors(batch, generator, 0.0))
            sums += (float(place_loss), right, count, float(gap_loss), gaps)
    print(f"held out: places {sums[0] / sums[2]:.4f}, right {100 * sums[1] / sums[2]:.2f} %, gaps {sums[3] / sums[4]:.4f}", flush=True)
    network.train()


main()
