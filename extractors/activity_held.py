"""How a report says that something took place: 今天在南京开幕, 隆重举行, 轮番上演, 拉开帷幕."""

import re

from extractors.lexicon import any_of, lexicon

WHEN = (
    r"(?:(?:今天|昨天|日前|近日|当天|当日|今日|\d{1,2}月\d{1,2}日|\d{1,2}日)?(?:（[^）]{1,10}）)?"
    r"(?:上午|下午|晚间|晚)?)"
)
HOW = "(?:如期|成功|顺利|圆满|隆重|正式|相继|先后|同步|同时|轮番|依次|陆续|接连|火热|精彩|也|已)"
HELD_VERB = any_of(row["verb"] for row in lexicon("activity_held"))
WHERE = r"(?:[在于][^，。；“”]{1,24}?)"
ENDED = r"拉开帷幕|落下帷幕|圆满结束|圆满落幕|开幕|闭幕|落幕|开赛|启幕|收官|打响"
HELD_ALONE = re.compile(rf"{HOW}{WHERE}?{HELD_VERB}|{ENDED}")
"""What tells that the words before it were held, with nothing more said."""

HELD_THERE = re.compile(rf"{WHEN}已?{WHERE}{HOW}*{HELD_VERB}|由[^，。；]{{2,24}}?(?:主办|承办)")
HELD_AFTER = re.compile(rf"{WHEN}{WHERE}?{HOW}*{HELD_VERB}")
"""The same right behind an event: a time, a place, how and a verb, the verb alone at the least."""
