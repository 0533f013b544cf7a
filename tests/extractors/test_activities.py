"""Activities: named ones with their head, unnamed concrete ones, and what is none."""

import re

import pytest
from spacy.language import Language

from models import Activity

MARK = re.compile(r"⟦(.*?)⟧")


def activities(nlp: Language, text: str) -> list[Activity]:
    """The activities of a text, in order."""
    found = [fact for fact in nlp(text)._.facts if isinstance(fact, Activity)]
    return sorted(found, key=lambda one: one.mentions[0].start)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("开展⟦“岗位建功”主题劳动竞赛⟧", ["岗位建功"]),
        ("⟦“书香满园”⟧⟦“悦读时光”读书活动⟧相继启动", ["书香满园", "悦读时光"]),
        ("举办⟦第三届“砺山杯”业务技能比武⟧", ["砺山杯"]),
        ("⟦“春泥护花”留守儿童公益陪伴服务行动⟧走进村小", ["春泥护花"]),
        ("⟦“夕阳红”为主题的文艺汇演⟧在广场举行", ["夕阳红"]),
        ("⟦“安全相伴”《消防法》知识竞赛⟧吸引众多工友", ["安全相伴"]),
        ("启动⟦“平安叩门”行动⟧", ["平安叩门"]),
        ("开展⟦“学史明理、务实为民”主题教育⟧，成效明显", ["学史明理、务实为民"]),
        ("办起⟦“巧手集市”⟧", ["巧手集市"]),
        ("⟦第四届职工运动会⟧开幕", ["第四届职工运动会"]),
        # told by the morpheme that the noun phrase behind the name ends in
        ("⟦“听见老街”评弹周⟧于5月2日在书场拉开帷幕", ["听见老街"]),
        ("⟦“桃醉春风”采摘节⟧期间，接待游客2万人次", ["桃醉春风"]),
        ("推出⟦“灶火暖心”村宴⟧", ["灶火暖心"]),
        ("⟦“一页书签”亲子伴读营⟧开了3期", ["一页书签"]),
        ("举办⟦“飞燕杯”少儿体操邀请赛⟧，12队参赛", ["飞燕杯"]),
        ("⟦“情定七夕”集体颁证礼⟧上，27对新人宣誓", ["情定七夕"]),
        ("⟦“光影流年”露天电影季⟧从6月放到8月", ["光影流年"]),
        ("⟦“翰墨飘香”书法大展⟧共收到作品300件", ["翰墨飘香"]),
        ("⟦“诚信相伴”3·15现场咨询日⟧受理投诉26件", ["诚信相伴"]),
        ("先后办了⟦“云上杜鹃”赏花季⟧和⟦“天梯挑战”越野跑⟧", ["云上杜鹃", "天梯挑战"]),
        ("举办⟦“河灯映月”民俗漂灯⟧，市民到场观看", ["河灯映月"]),
        ("⟦“名师面对面”⟧已办23期，场场座无虚席", ["名师面对面"]),
        ("⟦“小小朗读者”朗诵比赛⟧历经初赛、复赛", ["小小朗读者"]),
        ("⟦“戏韵乡音”送戏下乡活动⟧演出66场", ["戏韵乡音"]),
        ("⟦“清河”百日行动⟧期间，拆除违建46处", ["清河"]),
        ("⟦第六次全县少先队代表大会⟧于5月召开", ["第六次全县少先队代表大会"]),
        ("⟦第十二届荷花节⟧开幕", ["第十二届荷花节"]),
        # no activities: honours, places, teams, methods, slogans
        ("“乐龄”协会、“邻里”委员会、“富农”银行相继成立", []),
        ("建成“邻里食堂”46个、“爱心驿站”19座", []),
        ("“富硒米”“山茶油”两个产品入选名录", []),
        ("“一刻钟生活圈”覆盖率达92%", []),
        ("完成“九五”计划", []),
        ("围绕“世界环境日”，各校张贴海报", []),
        ("抓好“两个关键环节”", []),
        ("“三八”国际妇女节前，慰问品已发放", []),
        ("“夕阳红”艺术团有团员30人", []),
        ("授予“岗位标兵”称号", []),
        ("打造“暖心驿站”品牌", []),
        ("组成“夕照暖阳”志愿服务队", []),
        ("推行“网格+”工作法", []),
        ("始终坚持“师生为本”的理念", []),
        ("开通“云上工会”微信公众号", []),
    ],
)
def test_named(nlp: Language, text: str, names: list[str]) -> None:
    plain, spans = MARK.sub(r"\1", text), MARK.findall(text)
    named = [one for one in activities(nlp, plain) if one.named]
    assert [one.mentions[0].text for one in named] == spans
    assert [one.name for one in named] == names


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("组织⟦职工接力赛⟧、⟦足球联赛⟧和⟦家风主题展⟧", None),
        ("召开⟦座谈会⟧18场", None),
        ("举办⟦档案业务培训⟧2次、⟦台账质量检查⟧3次", None),
        ("⟦奖学金颁发仪式⟧在县文化馆举行", None),
        ("⟦慰问独居老人⟧23户", None),
        ("开展了⟦消防安全检查⟧", None),
        ("组织召开⟦全区民政工作会议⟧", None),
        ("开展⟦职工技能大赛⟧、⟦岗位练兵⟧、⟦技术比武⟧等活动", None),
        ("举办为期三天的⟦工会干部培训班⟧", None),
        ("邀请律师作⟦《劳动合同法》专题讲座⟧", None),
        ("组织职工参加⟦消防演练⟧", None),
        ("⟦慰问留守儿童和孤寡老人⟧，送去慰问品", None),
        # no head of the lexicon: told by the morpheme, by the count or by the verb 举办
        ("举办⟦农耕趣味赛⟧和⟦水上集体婚礼⟧", None),
        ("组织⟦增殖放流⟧2次、⟦岗位磨合⟧4次", None),
        ("召集⟦屋场会⟧26次", None),
        ("免费体检一千余人次，开展⟦“两癌”筛查⟧", ["免费体检", "“两癌”筛查"]),
        # members of a list that is summed up or said to go on in turn
        ("⟦稻田音乐会⟧、⟦农耕趣味赛⟧、⟦土特产展销⟧等九项活动轮番上演", None),
        ("⟦汉服巡游⟧、⟦水上集体婚礼⟧、⟦非遗市集⟧同步开展", None),
        ("⟦合唱专场⟧、⟦器乐专场⟧先后登台", None),
        ("组织会员18人、学员23人和教师11人到清溪乡⟦采风⟧", None),
        # what begins a clause and is said something of
        ("⟦爱心义卖⟧筹得2.1万元", None),
        ("⟦招商推介会⟧先后走进三地", None),
        # cut off from bodies, people, adverbs and what describes them
        ("组织理论学习中心组⟦集中学习⟧6次", None),
        ("组织代表⟦视察⟧3次", None),
        ("由银行支持的⟦助学金发放仪式⟧在剧院举行", None),
        ("普及知识，培训和平使者", []),
        # classes, plans, demands, habits, misdeeds, bodies that hold
        ("开设电商直播、月嫂护理、农机操作3个班次", []),
        ("开办电商直播、家政服务等培训课程", []),
        ("下一步，将组织好文艺汇演", []),
        ("年底前再送演出不少于60场", []),
        ("要坚持定期开展消防演练", []),
        ("不参加军备竞赛", []),
        ("进行破坏活动", []),
        ("举办方为选手购买了保险，组织机构健全", []),
        ("组织救援团队进驻", []),
        ("各环节严格把关，季节性用工增加", []),
        ("董事会下设审计委员会", []),
        # a visit is no visit where it is meant, made a system of, or whom nobody is named for
        ("将走访慰问困难职工", []),
        ("建立健全走访慰问制度", []),
        ("提供政务服务", []),
        # intentions, habits and vague heads
        ("加强宣传，提升素养", []),
        ("积极参加活动", []),
        ("服务水平不断提高", []),
    ],
)
def test_unnamed(nlp: Language, text: str, spans: list[str] | None) -> None:
    plain = MARK.sub(r"\1", text)
    expected = MARK.findall(text) if spans is None else spans
    found = [one for one in activities(nlp, plain) if not one.named]
    assert [one.mentions[0].text for one in found] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("开展“岗位建功”主题劳动竞赛", "competition"),
        ("开展“暖冬”走访慰问", "condolence"),
        ("开展“爱心助学”活动", "aid"),
        ("开展“知法守法”宣传活动", "publicity"),
        ("开展“迎新春”活动", "campaign"),
        ("举办“工匠”大讲堂", "lecture"),
        ("举办“书香满园”读书分享会", "culture_sport"),
        ("实施“技能强基”工程", "training"),
        ("“渔歌唱晚”村晚在湾头村举行", "culture_sport"),
        ("“听见老街”评弹周开幕", "culture_sport"),
        ("举办“悦动机关”广播体操赛", "competition"),
        ("“情定七夕”集体颁证礼举行", "ceremony"),
        ("“暖阳书包”捐赠行启动", "aid"),
        ("“西部放歌”支教行历时18天", "volunteer"),
    ],
)
def test_kind(nlp: Language, text: str, kind: str) -> None:
    [found] = activities(nlp, text)
    assert found.kind == kind
