"""jieba's words by jieba's tables and arithmetic, in half of jieba's time.

jieba looks for each word three times and adds up four states by their names. The sums here are its
own in its own order, so that even ties fall as they do there.
"""

import re
import warnings
from collections.abc import Callable, Mapping
from math import inf, log

with warnings.catch_warnings():  # jieba's own regexes hold escapes that newer Pythons warn of
    warnings.simplefilter("ignore")
    from jieba.finalseg import MIN_FLOAT, emit_P, start_P, trans_P

Cut = Callable[[str], list[str]]

BLOCK = re.compile(r"([\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+)")
"""What jieba cuts by itself (its `re_han_default`), whatever stands around it."""

MARKS = re.compile(r"\r\n|[\s\S]")
STRANGE = re.compile(r"[\u4e00-\u9fd5]+|[a-zA-Z0-9]+(?:\.\d+)?%?|[^\u4e00-\u9fd5a-zA-Z0-9]+")
"""The parts of a run of single characters: Chinese ones, codes, what joins them."""


def cut_like(frequencies: Mapping[str, int], total: int) -> Cut:
    """A function that cuts texts as jieba does with these frequencies, whose sum is `total`."""
    frequency_of, all_of_it = frequencies.get, log(total)
    unknown = log(1) - all_of_it

    def ends(block: str) -> list[int]:
        """Where the likeliest word ends that begins at each character."""
        length = len(block)
        chances, found = [0.0] * (length + 1), [0] * length
        for start in range(length - 1, -1, -1):
            best, end = -inf, start + 1
            frequency = frequency_of(block[start])
            while frequency is not None:
                if frequency:
                    chance = log(frequency) - all_of_it + chances[end]
                    if chance >= best:
                        best, found[start] = chance, end
                if end == length:
                    break
                end += 1
                frequency = frequency_of(block[start:end])
            if best == -inf:
                best, found[start] = unknown + chances[start + 1], start + 1
            chances[start] = best
        return found

    def cut_block(block: str, words: list[str]) -> None:
        found = ends(block)
        at = alone = 0  # single characters from `alone` to `at` may be words that no one knows
        while at < len(block):
            end = found[at]
            if end - at > 1:
                _join(block[alone:at], words, frequency_of)
                words.append(block[at:end])
                alone = end
            at = end
        _join(block[alone:], words, frequency_of)

    def cut(text: str) -> list[str]:
        words: list[str] = []
        for index, part in enumerate(BLOCK.split(text)):
            if index % 2:
                cut_block(part, words)
            else:
                words += MARKS.findall(part)
        return words

    return cut


def _join(run: str, words: list[str], frequency_of: Callable[[str], int | None]) -> None:
    """Add the words of a run of single characters; one that is in the dictionary stays apart."""
    if len(run) < 2 or frequency_of(run):
        words += run
        return
    for part in STRANGE.findall(run):
        if "\u4e00" <= part[0] <= "\u9fd5":
            start = 0
            for at, state in enumerate(_states(part), 1):
                if state in "ES":
                    words.append(part[start:at])
                    start = at
        else:
            words.append(part)


BEGIN, MIDDLE, END, SINGLE = (emit_P[state] for state in "BMES")
BM, BE, MM, ME = (trans_P[one][other] for one, other in ("BM", "BE", "MM", "ME"))
EB, ES, SB, SS = (trans_P[one][other] for one, other in ("EB", "ES", "SB", "SS"))


def _states(run: str) -> str:
    """The likeliest states of Chinese characters: B begins a word, M goes on, E ends it, S is one.

    jieba's Viterbi, its four states written out; of two ways as likely the later letter's wins.
    """
    begin, middle, end, single = (
        start_P[state] + emit_P[state].get(run[0], MIN_FLOAT) for state in "BMES"
    )
    begins, middles, ends, singles = "BMES"
    for char in run[1:]:
        seen = BEGIN.get(char, MIN_FLOAT)
        one, other = end + EB + seen, single + SB + seen
        to_begin, begun = (other, singles) if other >= one else (one, ends)
        seen = MIDDLE.get(char, MIN_FLOAT)
        one, other = begin + BM + seen, middle + MM + seen
        to_middle, gone_on = (other, middles) if other >= one else (one, begins)
        seen = END.get(char, MIN_FLOAT)
        one, other = begin + BE + seen, middle + ME + seen
        to_end, ended = (other, middles) if other >= one else (one, begins)
        seen = SINGLE.get(char, MIN_FLOAT)
        one, other = end + ES + seen, single + SS + seen
        to_single, alone = (other, singles) if other >= one else (one, ends)
        begin, middle, end, single = to_begin, to_middle, to_end, to_single
        begins, middles, ends, singles = f"{begun}B", f"{gone_on}M", f"{ended}E", f"{alone}S"
    return singles if single >= end else ends
