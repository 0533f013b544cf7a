"""The page in a real browser: Debian's Chromium, driven over its DevTools pipe."""

import json
import os
import select
import shutil
import subprocess
import sys
import time
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from spacy.language import Language

from models import Report
from pipeline import messages, run
from pipeline.export.html import to_html
from pipeline.export.pages import write_pages
from tests.models.records import small

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WIDTH, HEIGHT = 1366, 768
PATIENCE = 30  # seconds
SAMPLES = Path(__file__).parents[2] / "samples"

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the DevTools pipe is POSIX's"),
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install -y chromium"),
]


class Browser:
    """One tab of Chromium; `events` holds what it reported."""

    def __init__(self, profile: Path) -> None:
        to_child, self._write = os.pipe()
        self._read, from_child = os.pipe()
        assert CHROMIUM is not None
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        size = f"--window-size={WIDTH},{HEIGHT}"
        command = [CHROMIUM, *flags, size, f"--user-data-dir={profile}", "about:blank"]
        # Chromium reads commands from descriptor 3 and answers on 4.
        shell = f'exec 3<&{to_child} 4>&{from_child}; exec "$@"'
        self._process = subprocess.Popen(
            ["bash", "-c", shell, "bash", *command],
            pass_fds=(to_child, from_child),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_child)
        os.close(from_child)
        self.events: list[dict[str, Any]] = []
        self._rest = b""
        self._calls = 0
        self._session: str | None = None
        [page] = [
            target
            for target in self.call("Target.getTargets")["targetInfos"]
            if target["type"] == "page"
        ]
        attached = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        metrics = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", **metrics)
        calm = [{"name": "prefers-reduced-motion", "value": "reduce"}]
        self.call("Emulation.setEmulatedMedia", features=calm)

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """The result of a DevTools command."""
        self._calls += 1
        message: dict[str, object] = {"id": self._calls, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._calls:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def open(self, url: str) -> None:
        """Load a page, and forget what was reported before."""
        self.call("Page.navigate", url="about:blank")
        self.events.clear()
        self.call("Page.navigate", url=url)
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def js(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait until a JavaScript expression holds."""
        end = time.monotonic() + PATIENCE
        while not self.js(expression):
            assert time.monotonic() < end, expression
            time.sleep(0.02)

    def click(self, selector: str) -> None:
        """Click with the mouse on the middle of the first element, once it has come to rest."""
        middle = (
            f"(() => {{ const element = document.querySelector({json.dumps(selector)});"
            "element.scrollIntoView({block: 'center'}); const box = element.getClientRects()[0];"
            "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        before, at = None, self.js(middle)
        while at != before:  # rows take their true height only when they come into view
            time.sleep(0.05)
            before, at = at, self.js(middle)
        for kind in ("mousePressed", "mouseReleased"):
            button: dict[str, object] = {"button": "left", "clickCount": 1}
            self.call("Input.dispatchMouseEvent", type=kind, x=at[0], y=at[1], **button)

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press a key where the focus is."""
        names: dict[str, object] = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **names)
        self.call("Input.dispatchKeyEvent", type="keyUp", **names)

    def screenshot(self, path: Path) -> None:
        """Save what the window shows."""
        path.write_bytes(b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def close(self) -> None:
        """End the browser."""
        self._session = None
        self.call("Browser.close")
        os.close(self._write)
        self._process.wait(PATIENCE)
        os.close(self._read)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._read], [], [], PATIENCE)
            more = os.read(self._read, 1 << 20) if ready else b""
            assert more, "Chromium has gone silent"
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\0")
        answer: dict[str, Any] = json.loads(line)
        return answer


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser for the tests of this module."""
    browser = Browser(tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.close()


TEXTS = ("县总工会组织300余名志愿者，投入4.5万元。\r\n\t  末行", *(["活动情况如下。" * 40] * 30))
LAST = "各县区总工会慰问职工1.2万人次；市总工会“夏送清凉”活动走访86家。"


def spot(block: str, words: str) -> dict[str, Any]:
    """Where some words stand in a block."""
    text = LAST if block == "b99" else TEXTS[0]
    start = text.index(words)
    return {"block": block, "start": start, "end": start + len(words), "text": words}


def long_report() -> Report:
    """A report of several screens: a count at its top, nested facts at its end."""
    fields = small()
    count, body, activity = (fields[name][0] for name in ("counts", "organisations", "activities"))
    paragraphs = [
        {"id": f"b{index}", "kind": "paragraph", "text": text, "path": f"body/p[{index}]"}
        for index, text in enumerate(TEXTS)
    ]
    paragraphs.append({"id": "b99", "kind": "paragraph", "text": LAST, "path": "body/p[99]"})
    own = {
        "blocks": paragraphs,
        "tables": [],
        "sections": [],
        "dates": [],
        "people": [],
        "checks": [],
        "notices": [],
        "counts": [
            {**count, "evidence": spot("b0", "300余名")},
            {**count, "id": "c1", "evidence": spot("b99", "1.2万人次"), "confidence": 0.5},
            {**count, "id": "c2", "evidence": spot("b99", "86家")},
        ],
        "amounts": [{**fields["amounts"][0], "evidence": spot("b0", "4.5万元")}],
        "organisations": [
            {**body, "mentions": [spot("b0", "县总工会"), spot("b99", "市总工会")]},
        ],
        "activities": [{**activity, "mentions": [spot("b99", "市总工会“夏送清凉”活动")]}],
    }
    return Report.model_validate({**fields, **own})


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the page of the long report."""
    path = tmp_path_factory.mktemp("页") / "报告.html"
    path.write_text(to_html(long_report(), "zh"), encoding="utf-8", newline="\n")
    return path.as_uri()


CHOSEN = "Array.from(document.querySelectorAll('.row.chosen .go'), go => go.id).join()"
LIT = "Array.from(document.querySelectorAll('.mark.now'), mark => mark.textContent).join('|')"


def in_view(selector: str) -> str:
    """A JavaScript condition: the element can be seen in the window."""
    return (
        f"(() => {{ const box = document.querySelector({json.dumps(selector)})"
        ".getBoundingClientRect(); return box.height > 0 && box.top >= 0 && "
        "box.bottom <= innerHeight; })()"
    )


def complaints(browser: Browser) -> list[dict[str, Any]]:
    """Errors, console output and requests beyond the page itself that the browser reported."""
    loud = ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
    here = browser.js("location.href.split('#')[0]")
    return [
        event
        for event in browser.events
        if event["method"] in loud
        or (
            event["method"] == "Network.requestWillBeSent"
            and event["params"]["request"]["url"].split("#")[0] != here
        )
    ]


@pytest.mark.parametrize("sample", ["gonghui_tongbao.docx", "jijinhui_nianbao.docx"])
@pytest.mark.parametrize("language", get_args(messages.Language))
def test_samples_are_quiet_and_fit_the_window(
    browser: Browser, tmp_path: Path, nlp: Language, sample: str, language: messages.Language
) -> None:
    report = run.extract(SAMPLES / sample, nlp)
    write_pages([report], tmp_path, language)
    for name in (f"{Path(sample).stem}.html", "index.html"):
        browser.open((tmp_path / name).as_uri())
        assert browser.js("document.documentElement.scrollWidth") <= WIDTH
        for pane in browser.js("[...document.querySelectorAll('#text, #facts')].map(e => e.id)"):
            pane_ = f"document.getElementById({json.dumps(pane)})"
            assert browser.js(f"{pane_}.scrollWidth <= {pane_}.clientWidth"), pane
        assert complaints(browser) == []
    browser.open((tmp_path / f"{Path(sample).stem}.html").as_uri())
    texts = browser.js(
        "Array.from(document.querySelectorAll('.words'), words => [words.id, words.textContent])"
    )
    assert dict(texts) == {block.id: block.text for block in report.blocks}


def test_every_character_survives_the_browser(browser: Browser, page: str) -> None:
    browser.open(page)
    assert browser.js("document.getElementById('b0').textContent") == TEXTS[0]


def test_a_row_leads_to_its_mark(browser: Browser, page: str) -> None:
    browser.open(page)
    assert not browser.js(in_view(".mark[data-owners='c1']"))
    browser.click("#c1")
    browser.until(in_view(".mark[data-owners='c1']"))
    assert (browser.js(CHOSEN), browser.js(LIT)) == ("c1", "1.2万人次")
    assert browser.js("location.hash") == f"#b99-{LAST.index('1.2')}"
    browser.click("#a0")
    browser.until(f"{CHOSEN} === 'a0'")
    assert browser.js(LIT) == "市总工会|“夏送清凉”活动"
    browser.js("history.back()")
    browser.until(f"{CHOSEN} === 'c1'")
    assert complaints(browser) == []


def test_each_mention_has_its_link(browser: Browser, page: str) -> None:
    browser.open(page)
    browser.click(".row[data-kind=organisation] .place:last-child")
    browser.until(in_view(".mark.now"))
    assert (browser.js(CHOSEN), browser.js(LIT)) == ("o0", "市总工会")
    assert browser.js("document.querySelectorAll('.mark.chosen').length") == 2


def test_a_mark_leads_to_its_row_and_to_those_it_shares_words_with(
    browser: Browser, page: str
) -> None:
    browser.open(page)
    shared = ".mark[data-owners='o0 a0']"
    for fact, lit in (("o0", "市总工会"), ("a0", "市总工会|“夏送清凉”活动"), ("o0", "市总工会")):
        browser.click(shared)
        browser.until(f"{CHOSEN} === '{fact}'")
        browser.until(in_view(f"#{fact}"))
        assert (browser.js(LIT), browser.js("location.hash")) == (lit, f"#{fact}")


def test_an_address_leads_to_both_sides(browser: Browser, page: str) -> None:
    browser.open(f"{page}#c2")
    browser.until(in_view(".mark[data-owners='c2']"))
    assert browser.js(CHOSEN) == "c2"
    browser.open(f"{page}#b99-{LAST.index('86家')}")
    browser.until(in_view("#c2"))
    assert browser.js(CHOSEN) == "c2"


def test_the_keyboard_suffices(browser: Browser, page: str) -> None:
    browser.open(page)
    focus = "document.activeElement.id"
    browser.press("Tab", 9)
    browser.press("Tab", 9)
    assert browser.js("document.activeElement.getAttribute('href')") == "#facts"
    browser.press("Enter", 13, "\r")
    browser.until(f"{focus} === 'facts'")
    for key, code, fact in (
        ("ArrowDown", 40, "c0"),
        ("ArrowDown", 40, "c1"),
        ("ArrowUp", 38, "c0"),
    ):
        browser.press(key, code)
        assert (browser.js(focus), browser.js(CHOSEN)) == (fact, fact)
    browser.press("ArrowDown", 40)
    browser.until(in_view(".mark[data-owners='c1']"))
    browser.press("Enter", 13, "\r")
    browser.until(f"{focus} === 'b99-{LAST.index('1.2')}'")
    browser.press("Enter", 13, "\r")
    browser.until(f"{focus} === 'c1'")
    browser.press("Escape", 27)
    assert browser.js(CHOSEN) == ""


def test_filters(browser: Browser, page: str) -> None:
    browser.open(page)
    rows = "Array.from(document.querySelectorAll('.row:not([hidden]) .go'), go => go.id).join()"
    shared = "document.querySelector(\".mark[data-owners='o0 a0']\").dataset.kinds"
    assert (browser.js(rows), browser.js(shared).split()) == (
        "c0,c1,c2,m0,a0,o0",
        ["organisation", "activity"],
    )
    browser.click("input[value=organisation]")
    assert (browser.js(rows), browser.js(shared)) == ("c0,c1,c2,m0,a0", "activity")
    browser.click("#only-doubtful")
    assert (browser.js(rows), browser.js(shared)) == ("c1", "")
    assert browser.js("document.querySelector('[data-family=count] .size').textContent") == "1 / 3"
    browser.click(".mark[data-owners='c0']")
    assert browser.js(CHOSEN) == ""


def test_links_work_without_javascript(browser: Browser, page: str) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(page)
        assert browser.js("getComputedStyle(document.getElementById('filters')).display") == "none"
        browser.click("#c1")
        browser.until(in_view(".mark[data-owners='c1']"))
        assert browser.js("document.querySelector('.mark:target').textContent") == "1.2万人次"
        browser.click(".mark[data-owners='o0 a0']")
        browser.until("document.querySelector(':target').id === 'o0'")
        assert browser.js(CHOSEN) == ""
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
