"""Reads each annotation format by its documented rules and prints the words that its offsets give, as JSON.

usage: reslice.py FORMAT PATH
The answer is a list of articles, each a list of [label, words]; brat's words are the pieces joined by a space.
"""
import json
import pathlib
import re
import sys


def label_studio(folder):
    for task in json.loads((folder / "tasks.json").read_text("utf-8")):
        text = task["data"]["text"]
        regions = [r for r in task["predictions"][0]["result"] if r["type"] == "labels"]
        for r in regions:
            assert r["value"]["text"] == text[r["value"]["start"] : r["value"]["end"]]
        yield [[r["value"]["labels"][0], text[r["value"]["start"] : r["value"]["end"]]] for r in regions]


def brat(folder):
    for path in sorted(folder.glob("*.ann")):
        with open(path.with_suffix(".txt"), encoding="utf-8", newline="") as file:
            text = file.read()
        found = []
        for line in path.read_text("utf-8").split("\n"):
            bound = re.fullmatch(r"T\d+\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)", line)
            if bound:
                places = [place.split(" ") for place in bound[2].split(";")]
                words = " ".join(text[int(start) : int(end)] for start, end in places)
                assert words == bound[3], (words, bound[3])
                found.append([bound[1], words])
            else:
                assert re.fullmatch(r"|#\d+\tAnnotatorNotes T\d+\t.*|R\d+\t\S+ Arg1:T\d+ Arg2:T\d+", line), line
        yield found


def doccano(folder):
    for line in (folder / "file").read_text("utf-8").split("\n")[:-1]:
        task = json.loads(line)
        units = task["text"].encode("utf-16-le")
        ids = {e["id"] for e in task["entities"]}
        assert len(ids) == len(task["entities"])
        assert all(r["from_id"] in ids and r["to_id"] in ids for r in task["relations"])
        cut = lambda e: units[2 * e["start_offset"] : 2 * e["end_offset"]].decode("utf-16-le")
        yield [[e["label"], cut(e)] for e in task["entities"]]


def spacy(folder):
    for line in (folder / "file").read_text("utf-8").split("\n")[:-1]:
        task = json.loads(line)
        end = 0
        for entity in task["entities"]:
            assert end <= entity[0] < entity[1]
            end = entity[1]
        yield [[s["label"].capitalize(), task["text"][s["start"] : s["end"]]] for s in task["spans"]]


def main():
    reader = {"label-studio": label_studio, "brat": brat, "doccano": doccano, "spacy": spacy}[sys.argv[1]]
    print(json.dumps(list(reader(pathlib.Path(sys.argv[2])))))


main()
