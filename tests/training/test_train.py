"""The whole training on a small scale; without torch and gensim there is none to test."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from extractors.tagger import SHIPPED, open_tagger
from training.recipe import Recipe

pytest.importorskip("torch")
pytest.importorskip("gensim")
pytestmark = pytest.mark.filterwarnings("default")  # theirs are not ours to mend

NAMES = ["砚溪县总工会", "市总", "云栖社区", "禾煦公益", "石榴籽志愿服务队", "临江小学"]


def corpus(path: Path) -> Path:
    rows = [
        {"text": f"{before}{name}开展活动。", "ents": [[len(before), len(before + name), "ORG"]]}
        for name in NAMES
        for before in ("", "联合", "近日，", "在春节前夕，")
    ] * 10
    kept = [{**row, "split": "test"} for row in rows[:24]]
    lines = (json.dumps(row, ensure_ascii=False) for row in [*rows, *kept])
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_small_corpus_is_learnt_and_the_same_again(tmp_path: Path, nlp: Language) -> None:
    from training.build import Watch, build

    raw = tmp_path / "raw.txt"
    raw.write_text("砚溪县总工会到云栖社区慰问职工。\n市总召开会议。\n" * 20, encoding="utf-8")
    recipe = Recipe(raw=(raw,), patterns=100, epochs=14)
    path = corpus(tmp_path / "office.jsonl")
    seen: list[tuple[int, int, int, int]] = []
    watch = Watch(lambda *counts: seen.append(counts), lambda *_: None)
    rows = build([path], tmp_path / "one", recipe, nlp, watch)
    [[labelled, made, ruled, _]] = seen
    assert (labelled, made) == (240, 100)
    assert ruled > 0
    assert {(row.corpus, row.split, row.label) for row in rows} >= {("office", "test", "ORG")}
    assert max(row.score.f1 for row in rows) > 0.5
    meta = json.loads((tmp_path / "one" / "meta.json").read_text(encoding="utf-8"))
    assert [row["name"] for row in meta["data"]] == ["office", "report", "raw"]
    assert meta["scores"]
    build([path], tmp_path / "two", recipe, nlp, watch)
    for name in ("weights.npz", "meta.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.parametrize("again", [False, True])
def test_torch_and_numpy_give_the_same(again: bool) -> None:
    import numpy as np
    import torch

    from extractors.tagger_network import Network
    from extractors.tagger_text import Vocabulary, folded
    from training import export
    from training.network import Network as Trained
    from training.network import Shape

    torch.manual_seed(1)
    text = "市总联合云栖社区开展活动"
    known = Vocabulary(np.unique(folded(text)), np.zeros(1, np.int64))
    trained = Trained(Shape(len(known.characters) + 2, 3, ("news", "report"), 8, 4, 2, 8)).eval()
    weights = export.weights(trained, known, "report", {})
    if again:
        trained = export.network(weights).eval()
    ends = np.array([len(text)])
    ours = Network(weights.parameters()).lattice(*known.kinds(folded(text), ends), ends)
    characters, pairs = known.numbers(folded(text))
    steps = torch.arange(len(text))[None, :]
    with torch.no_grad():
        scores = trained.scores(
            torch.from_numpy(characters).long()[None],
            torch.from_numpy(pairs).long()[None],
            torch.tensor([0 if again else 1]),
            len(text) - 1 - steps,
        )[0].numpy()
    theirs = np.exp(scores - scores.max(axis=1, keepdims=True))
    assert np.allclose(ours.potentials[:-1], theirs, atol=1e-5)


def test_weights_learn_on_from_an_office_s_corrections(tmp_path: Path, nlp: Language) -> None:
    from training.build import Watch, build

    text = "青柠妈妈到蓝鲸之家送书。"
    row = {"text": text, "ents": [[0, 4, "ORG"], [5, 9, "ORG"]]}
    path = tmp_path / "corrections.jsonl"
    path.write_text((json.dumps(row) + "\n") * 60, encoding="utf-8")
    recipe = Recipe(patterns=200, epochs=8, start=SHIPPED)
    build([path], tmp_path / "own", recipe, nlp, Watch(lambda *_: None, lambda *_: None))
    [spans] = open_tagger(str(tmp_path / "own")).tag([text])
    assert [span[:3] for span in spans] == [(0, 4, "ORG"), (5, 9, "ORG")]
    [spans] = open_tagger(str(tmp_path / "own")).tag(["砚溪县总工会组织志愿者开展义务植树活动。"])
    assert [span[:3] for span in spans] == [(0, 6, "ORG")]
