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
        ("实施⟦“巾帼添彩”素质提升行动⟧", ["巾帼添彩"]),
        ("开展 ⟦“送健康进万家” 主题党日活动⟧", ["送健康进万家"]),
        ("举办⟦“湖畔书香”启动暨书房揭牌仪式⟧", ["湖畔书香"]),
        ("⟦“板凳议事”⟧在老樟树下开张", ["板凳议事"]),
        ("孩子们最喜欢的是⟦“巷口跳蚤市场”⟧，摊位二十个", ["巷口跳蚤市场"]),
        # told by session, year, turn or rank and by being held
        ("⟦第三届理事会第五次会议⟧审议通过了报告", ["第三届理事会第五次会议"]),
        ("⟦2023年全国矿山救援技能竞赛⟧在湖州开幕", ["2023年全国矿山救援技能竞赛"]),
        ("⟦2026年春季中小学防溺水公开课⟧今天举行", ["2026年春季中小学防溺水公开课"]),
        ("⟦全国陶瓷工艺创新大赛⟧在景宁开幕", ["全国陶瓷工艺创新大赛"]),
        ("学生在⟦省中学生机器人大赛⟧中夺冠", ["省中学生机器人大赛"]),
        ("2023年全市劳动竞赛方案印发，2022年全省经济平稳", []),
        ("学习第三届理事会第五次会议精神", []),
        ("在全国人大代表中产生，在市里的比赛中夺冠", []),
        # no activities: honours, places, teams, methods, slogans
        ("“雪域光明”医疗队高原行记", []),
        ("“健康义诊” 环节排起长队", []),
        ("以“5·8”世界红十字日为契机", []),
        ("“云上大厅”启动运行，对“湘早5号”进行测产", []),
        ("选举产生新一届执委会，以中国式现代化推进", []),
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
        # deeds: a verb with what it was done to
        ("先后7次在湖心公园⟦发放宣传手册⟧，接受咨询", None),
        ("⟦发放了500余份“门前三包”明白纸⟧", None),
        ("⟦转移被困群众⟧18人，⟦疏散周边居民⟧二百余人", None),
        ("全县⟦紧急转移安置⟧4860人，共⟦救出三十一名被困村民⟧", None),
        ("走进车间⟦宣讲劳模精神、工匠精神⟧，宣讲团成员走进高校", None),
        ("组织学生⟦参观县革命纪念馆⟧，参观者很多", None),
        ("转移支付资金3亿元，转移就业5000人，安置房建成600套", []),
        ("要及时转移受威胁群众，省防指要求加强值守，及时转移群众", []),
        ("将发放宣传手册，发放补贴25万元", []),
        # what somebody went for, gave or made, was done for people
        ("5月29日，检查组来县⟦督查⟧，组长发言", None),
        ("班子成员赴绍兴、宁波两地⟦考察学习⟧", None),
        ("请协会专家作⟦专题辅导⟧，认真工作，报告很好", None),
        ("事务所对账目作了⟦义务审计⟧，做了大量工作", None),
        ("对27户困难职工进行⟦慰问⟧，为革命老区群众⟦义诊⟧", None),
        ("为近2000名老人提供⟦体检⟧和⟦康复服务⟧", None),
        ("将赴深圳考察，为企业提供优质服务", []),
        ("为孩子们⟦体检⟧两轮", None),
        # told by its number, its length or where it was held
        ("社区居民献上了一场精彩的⟦文艺演出⟧", None),
        ("经团市委组织的两天⟦岗前培训⟧后上岗", None),
        ("有限空间⟦作业应急演练⟧在生料库打响", ["有限空间作业应急演练"]),
        ("县长在当晚召开的⟦会商会⟧上说", None),
        ("每场比赛都很激烈，三次会议精神已经传达", []),
        ("有6场室外演出临时取消", []),
        # one event of a list that shares its head, or of what was taught
        ("举办⟦电商、月嫂、竹编技能培训班⟧14期", None),
        ("开展⟦森林防火、防溺水应急演练⟧各两场", None),
        ("举办⟦刺绣、草编等技能培训班⟧36期", None),
        ("开设月嫂、面点师等⟦培训班⟧20余期", None),
        ("通过⟦安全专题宣讲⟧、⟦安全知识展览⟧等形式多样的活动，营造氛围", None),
        ("开展⟦大病救助活动⟧等关爱职工系列帮扶项目", None),
        ("⟦走访企业和工地⟧268家，⟦慰问留守、孤残儿童及独居老人⟧18家", None),
        ("⟦走访慰问了53户困难家庭⟧", None),
        ("立即展开⟦火情侦察⟧，启动⟦洪水防御四级应急响应⟧", None),
        ("要多搞知识竞赛、演讲比赛等活动", []),
        ("就此开展同志式的谈心，启动救灾应急预案", []),
        ("调动女职工积极行动起来", []),
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
        # the last telling word, a weak one only where no strong one is; periods are campaigns
        ("开展“学雷锋志愿服务月”活动", "volunteer"),
        ("“江畔星空”文化惠民季启动", "culture_sport"),
        ("开展“女职工维权月”活动", "campaign"),
        ("“爱心托管班”开班", "service"),
        ("“广场上的联欢会”直播吸引网友", "culture_sport"),
        ("开展“亮身份、办实事”主题党日", "campaign"),
        ("开展“一河一策”行动", "campaign"),
        # told by who carried it out and what for
        ("组织职工志愿者开展“烟头清零日”行动", "inspection"),
        ("组织职工志愿者开展“洁美巷弄”集中行动", "volunteer"),
        ("“护苗心”项目为患儿支付手术费用", "aid"),
        ("“护苗心”活动为患儿支付手术费用", "campaign"),
    ],
)
def test_kind(nlp: Language, text: str, kind: str) -> None:
    [found] = activities(nlp, text)
    assert found.kind == kind
