"""One campaign over its report: names found again, spellings joined."""

from models import Activity, Evidence
from pipeline.campaigns import bare, is_charity, join, propagate

TEXTS = {
    "b0": "启动“岗位建功·全员行动”活动。",
    "b1": "“岗位建功 全员行动”开展以来，第二届“岗位建功 全员行动”又至。",
    "b2": "开展培训，又开展培训。",
}


def activity(block: str, words: str, name: str, named: bool = True) -> Activity:
    start = TEXTS[block].index(words)
    spot = Evidence(block=block, start=start, end=start + len(words), text=words)
    return Activity(
        name=name, kind="campaign", named=named, mentions=(spot,), confidence=0.9, extractor="t"
    )


def test_marks_do_not_tell_names_apart() -> None:
    assert bare("岗位建功·全员行动") == bare("岗位建功 全员行动") == "岗位建功全员行动"


def test_a_name_found_once_is_found_everywhere() -> None:
    first = activity("b0", "“岗位建功·全员行动”活动", "岗位建功·全员行动")
    spots = [one.mentions[0].text for one in propagate(TEXTS, [first])]
    assert spots == [
        "“岗位建功·全员行动”活动",
        "“岗位建功 全员行动”",
        "第二届“岗位建功 全员行动”",
    ]


def test_one_campaign_takes_its_commonest_spelling() -> None:
    first = activity("b0", "“岗位建功·全员行动”活动", "岗位建功·全员行动")
    again = activity("b1", "“岗位建功 全员行动”", "岗位建功 全员行动")
    [joined] = join([first, again, again])
    assert joined.name == "岗位建功 全员行动"
    assert len(joined.mentions) == 3


def test_two_unnamed_activities_stay_two() -> None:
    training = activity("b2", "培训", "培训", named=False)
    assert len(join([training, training])) == 2


def test_the_shorter_mention_tells_the_kind_of_equally_sure_ones() -> None:
    ceremony = activity("b0", "启动“岗位建功·全员行动”活动", "岗位建功")
    ceremony = ceremony.model_copy(update={"kind": "ceremony"})
    campaign = activity("b0", "“岗位建功·全员行动”活动", "岗位建功")
    [joined] = join([ceremony, campaign])
    assert joined.kind == "campaign"


def test_a_kick_off_is_an_activity_of_its_own() -> None:
    campaign = activity("b0", "“岗位建功·全员行动”活动", "岗位建功·全员行动")
    words = "“岗位建功·全员行动”动员会"
    spot = Evidence(block="b3", start=0, end=len(words), text=words)
    kick_off = campaign.model_copy(update={"kind": "meeting", "mentions": (spot,)})
    assert [(one.name, one.kind) for one in join([campaign, kick_off])] == [
        ("岗位建功·全员行动", "campaign"),
        ("岗位建功·全员行动", "meeting"),
    ]


def test_what_half_of_the_mentions_tell_is_the_kind_of_a_project() -> None:
    first = activity("b1", "“岗位建功 全员行动”", "岗位建功 全员行动")
    told = first.model_copy(update={"kind": "aid"})
    assert join([first, told])[0].kind == "aid"
    assert join([first, first, told])[0].kind == "campaign"


def test_a_charity_s_projects_are_aid() -> None:
    project = activity("b1", "“岗位建功 全员行动”", "岗位建功 全员行动")
    assert is_charity("青溪公益基金会2023年度报告")
    assert not is_charity("青溪县总工会2023年度报告")
    assert join([project], charity=True)[0].kind == "aid"
    assert join([project])[0].kind == "campaign"


def test_a_team_s_name_is_not_found_again() -> None:
    first = activity("b0", "“岗位建功·全员行动”活动", "岗位建功·全员行动")
    texts = {**TEXTS, "b4": "“岗位建功 全员行动”突击队出发。"}
    assert all(one.mentions[0].block != "b4" for one in propagate(texts, [first]))
