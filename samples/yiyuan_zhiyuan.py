"""A hospital's yearly summary of volunteering: teams with nicknames, nested lists, a text box."""

from samples.parts import (
    Body,
    Cell,
    Fact,
    Head,
    Sample,
    amount,
    block,
    cell,
    count,
    date,
    item,
    named,
    org,
    person,
    table,
    unnamed,
)

HOSPITAL = "岚江市中医医院"
CORPS = "医院志愿服务总队"
MUGWORT = "小艾草导诊志愿服务队"
RUSH = "灯芯草陪护志愿服务队"
HEALERS = "岐黄行义诊志愿服务队"
DANDELION = "杏林蒲公英科普宣讲队"
LIFELINE = "生命热线急救志愿服务队"
UNION = "医院工会"
CHARITY = "岚江市仁济慈善基金会"

BODIES = {
    HOSPITAL: Body("hospital", ("市中医院", "岚江市中医院")),
    "市卫生健康委": Body("government", ("岚江市卫生健康委",)),
    "市文明办": Body("party", ("岚江市文明办",)),
    CORPS: Body("volunteer_team", ("岚江市中医医院志愿服务总队", "总队")),
    MUGWORT: Body("volunteer_team", ("“小艾草”导诊志愿服务队", "小艾草")),
    RUSH: Body("volunteer_team", ("“灯芯草”陪护志愿服务队", "灯芯草")),
    HEALERS: Body("volunteer_team", ("“岐黄行”义诊志愿服务队",)),
    DANDELION: Body("volunteer_team", ("“杏林蒲公英”科普宣讲队",)),
    LIFELINE: Body("volunteer_team", ("“生命热线”急救志愿服务队",)),
    "夜莺急诊导医队": Body("volunteer_team", ("“夜莺”急诊导医队",)),
    "肿瘤科": Body("hospital", ("岚江市中医医院肿瘤科",)),
    "康复科": Body("hospital", ("岚江市中医医院康复科",)),
    "针灸科": Body("hospital", ("岚江市中医医院针灸科",)),
    "岚江晚报": Body("media"),
    "枕溪社区": Body("community"),
    "柳堤镇卫生院": Body("hospital"),
    "白蘋中心小学": Body("school"),
    "市红十字会": Body("association", ("岚江市红十字会",)),
    "岚江市第二中学": Body("school"),
    UNION: Body("union", ("岚江市中医医院工会",)),
    CHARITY: Body("association"),
}

ROUNDS = "“岐黄进万家”巡回义诊"

OPENING = [
    block(
        "title",
        "岚江市中医医院2023年度志愿服务工作总结",
        org(HOSPITAL),
        date("2023年度", "2023"),
    ),
    block(
        "body",
        "2023年，岚江市中医医院（以下简称“市中医院”）在市卫生健康委、市文明办指导下，"
        "把志愿服务嵌入门诊、病房、社区三个场景，努力让患者看病有人陪、住院有人帮、出院有人问。"
        "成立于2016年的医院志愿服务总队（下称“总队”）现有5支队伍、志愿者684人，其中本院职工412人、"
        "社会志愿者272人；全年开展志愿服务1,018场次，参与志愿者9,460人次，累计服务2.9万多小时。"
        "门诊患者满意度由上年的93.5%提高到96.8%，投诉量下降三成以上。",
        org(HOSPITAL),
        org("市中医院", HOSPITAL),
        org("市卫生健康委"),
        org("市文明办"),
        org(CORPS),
        org("总队", CORPS, n=2),
        count("三个", "3", "个", "场景", by=HOSPITAL),
        count("5支", "5", "支", "队伍"),
        count("684人", "684", "人", "志愿者"),
        count("412人", "412", "人", "本院职工", "职工"),
        count("272人", "272", "人", "社会志愿者", "志愿者"),
        count("1,018场次", "1018", "场次", "志愿服务"),
        count("9,460人次", "9460", "人次", "志愿者", "参与志愿者", kind="person_times"),
        count(
            "2.9万多小时",
            "29000",
            "小时",
            "服务",
            "累计服务",
            "服务时长",
            kind="measure",
            qualifier="over",
        ),
        count(
            "93.5%",
            "93.5",
            "%",
            "门诊患者满意度",
            "患者满意度",
            "满意度",
            kind="percentage",
            by=HOSPITAL,
        ),
        count(
            "96.8%",
            "96.8",
            "%",
            "门诊患者满意度",
            "患者满意度",
            "满意度",
            kind="percentage",
            by=HOSPITAL,
        ),
        count(
            "三成以上",
            "30",
            "成",
            "投诉量下降",
            kind="percentage",
            qualifier="over",
            by=HOSPITAL,
        ),
        unnamed("志愿服务", "volunteer", n=3, optional=True),
        date("2023年", "2023"),
        date("2016年", "2016"),
        by=CORPS,
    ),
]

CLINIC = [
    block("heading_1", "门诊导医：让看病少跑一步路"),
    block(
        "body",
        "“小艾草”导诊志愿服务队（患者亲切地叫他们“小艾草”）早八点到岗、晚五点收队，每天2个班次，"
        "每班6名志愿者，守在一楼大厅、自助机旁和3号楼候诊区，帮助预约挂号、打印报告。"
        "全年接受咨询11.6万人次，代借轮椅三千八百余辆次，陪诊高龄、失能患者942人，"
        "使门诊平均候诊时间由41分钟缩短到28分钟，缩短近三分之一。"
        "6月起推出的“一站式陪诊”服务登上了《岚江晚报》，志愿服务热线0798-8231120一度成了“热门号”。",
        org("“小艾草”导诊志愿服务队", MUGWORT),
        org("小艾草", MUGWORT, n=2),
        org("岚江晚报"),
        count("每天2个", "2", "个", "班次", kind="frequency"),
        count("6名", "6", "名", "志愿者", per="班"),
        count("11.6万人次", "116000", "人次", "咨询", "接受咨询", kind="person_times"),
        count("三千八百余辆次", "3800", "辆次", "轮椅", "代借轮椅", qualifier="over"),
        count("942人", "942", "人", "高龄、失能患者", "患者", "失能患者"),
        count(
            "41分钟", "41", "分钟", "平均候诊时间", "门诊平均候诊时间", "候诊时间", kind="measure"
        ),
        count(
            "28分钟", "28", "分钟", "平均候诊时间", "门诊平均候诊时间", "候诊时间", kind="measure"
        ),
        count(
            "近三分之一",
            "33.33",
            None,
            "平均候诊时间缩短",
            "门诊平均候诊时间缩短",
            "候诊时间缩短",
            kind="percentage",
            qualifier="nearly",
        ),
        unnamed("陪诊高龄、失能患者", "volunteer", optional=True),
        named("“一站式陪诊”服务", "一站式陪诊", "service", date="2023-06"),
        date("6月", "2023-06"),
        by=MUGWORT,
    ),
]

WARDS = [
    block("heading_1", "病房社区：把关怀送到身边"),
    item(
        "病房陪护。“灯芯草”陪护志愿服务队对接肿瘤科、康复科等6个病区，长年开展三项服务：",
        org("“灯芯草”陪护志愿服务队", RUSH),
        org("肿瘤科"),
        org("康复科"),
        count("6个", "6", "个", "病区"),
        count("三项", "3", "项", "服务"),
        unnamed("病房陪护", "volunteer", optional=True),
        by=RUSH,
    ),
    item(
        "床边陪伴：每周不少于2次、每次40分钟左右，全年陪伴住院老人1,350人次；",
        count(
            "每周不少于2次",
            "2",
            "次",
            "床边陪伴",
            "陪伴",
            kind="frequency",
            qualifier="at_least",
            activity="床边陪伴",
        ),
        count(
            "40分钟左右",
            "40",
            "分钟",
            None,
            kind="measure",
            qualifier="about",
            per="次",
            activity="床边陪伴",
        ),
        count(
            "1,350人次",
            "1350",
            "人次",
            "住院老人",
            "老人",
            kind="person_times",
            activity="床边陪伴",
        ),
        unnamed("床边陪伴", "volunteer", optional=True),
        unnamed("陪伴住院老人", "volunteer", optional=True),
        by=RUSH,
        level=1,
    ),
    item(
        "生命故事：为安宁疗护患者录制“生命故事”短片37部，最长的一部12分钟；",
        count("37部", "37", "部", "短片", "“生命故事”短片"),
        count("一部", "1", "部", "短片", "最长", optional=True),
        count("12分钟", "12", "分钟", None, "短片", kind="measure"),
        unnamed("录制“生命故事”短片", "volunteer", optional=True),
        by=RUSH,
        level=1,
    ),
    item(
        "节日慰问：端午、中秋两节走访住院患者327名，送去香囊、月饼，折合人民币1.63万元。",
        count("两节", "2", "节", "端午、中秋", optional=True),
        count("327名", "327", "名", "住院患者", "患者", activity="走访住院患者"),
        amount(
            "人民币1.63万元",
            "16300",
            "万元",
            "香囊、月饼",
            "月饼",
            "送去香囊、月饼",
            activity="走访住院患者",
        ),
        unnamed("节日慰问", "condolence", optional=True),
        unnamed("走访住院患者", "condolence"),
        date("端午", "2023-06-22", optional=True),
        date("中秋", "2023-09-29", optional=True),
        by=RUSH,
        level=1,
        box=[
            block("body", "志愿者说"),
            block(
                "body",
                "“退休前我在岚江市第二中学教了31年语文，加入‘灯芯草’也有7年多了。"
                "陪过的老人四五百位，最惦记的是8床的祁爷爷，他总念叨‘半杯温水就够了’。"
                "”——志愿者段佩兰，67岁",
                org("岚江市第二中学"),
                org("灯芯草", RUSH),
                count("31年", "31", "年", None, kind="measure"),
                count("7年多", "7", "年", None, kind="measure", qualifier="over"),
                count(
                    "四五百位",
                    "400",
                    "位",
                    "老人",
                    "陪过的老人",
                    upper="500",
                    qualifier="range",
                    by=RUSH,
                ),
                count("半杯", "0.5", "杯", "温水", optional=True),
                count("67岁", "67", "岁", None, kind="measure", optional=True),
                person("祁爷爷", optional=True),
                person("段佩兰", "志愿者"),
            ),
        ],
    ),
    item(
        "社区义诊。总队队长、针灸科副主任简若谷领衔，以“岐黄行”义诊志愿服务队为骨干，"
        "4月至11月开展“岐黄进万家”巡回义诊：",
        org("总队", CORPS),
        org("针灸科"),
        org("“岐黄行”义诊志愿服务队", HEALERS),
        unnamed("社区义诊", "service", optional=True),
        named(ROUNDS, "岐黄进万家", "service", date="2023-04"),
        date("4月至11月", "2023-04", "2023-11"),
        person("简若谷", "总队队长、针灸科副主任"),
        by=HEALERS,
    ),
    item(
        "走进枕溪社区、柳堤镇卫生院等23个点位，接诊居民三千一百人次左右，"
        "每场均有2至3名副主任医师坐诊；",
        org("枕溪社区"),
        org("柳堤镇卫生院"),
        count("23个", "23", "个", "点位", activity=ROUNDS),
        count(
            "三千一百人次左右",
            "3100",
            "人次",
            "居民",
            "接诊居民",
            kind="person_times",
            qualifier="about",
            activity=ROUNDS,
        ),
        count(
            "2至3名",
            "2",
            "名",
            "副主任医师",
            "医师",
            upper="3",
            qualifier="range",
            per="场",
            activity=ROUNDS,
        ),
        by=HEALERS,
        level=1,
    ),
    item(
        "“生命热线”急救志愿服务队随队与市红十字会联办应急救护培训9期，692人参训，"
        "636人取得急救员证，取证率91.9%。",
        org("“生命热线”急救志愿服务队", LIFELINE),
        org("市红十字会"),
        count("9期", "9", "期", "应急救护培训", "救护培训", activity="应急救护培训"),
        count("692人", "692", "人", "参训", activity="应急救护培训"),
        count("636人", "636", "人", "急救员证", "取得急救员证", activity="应急救护培训"),
        count("91.9%", "91.9", "%", "取证率", kind="percentage", activity="应急救护培训"),
        unnamed("应急救护培训", "training"),
        by=LIFELINE,
        level=1,
    ),
    item(
        "健康科普。“杏林蒲公英”科普宣讲队编排八段锦、五禽戏教学课件16套，"
        "走进白蘋中心小学等32所学校和9家企业，宣讲健康知识143场，听众一万二千余人，"
        "其中八成以上为中小学生。",
        org("“杏林蒲公英”科普宣讲队", DANDELION),
        org("白蘋中心小学"),
        count("16套", "16", "套", "教学课件", "课件", "八段锦、五禽戏教学课件"),
        count("32所", "32", "所", "学校", activity="宣讲健康知识"),
        count("9家", "9", "家", "企业", activity="宣讲健康知识"),
        count("143场", "143", "场", "宣讲健康知识", "健康知识", activity="宣讲健康知识"),
        count("一万二千余人", "12000", "人", "听众", qualifier="over", activity="宣讲健康知识"),
        count(
            "八成以上",
            "80",
            "成",
            "中小学生",
            "听众",
            kind="percentage",
            qualifier="over",
            activity="宣讲健康知识",
        ),
        unnamed("健康科普", "publicity", optional=True),
        unnamed("宣讲健康知识", "lecture"),
        by=DANDELION,
    ),
]

TEAMS_TEXT = [
    block("heading_1", "队伍建设：让红马甲穿得住"),
    block(
        "body",
        "总队健全“招募—培训—服务—激励”闭环机制，全年举办岗前培训12期，培训新队员二百余人，"
        "每期不少于3学时；评出五星级志愿者9名、四星级志愿者２６名，"
        "殷采薇等10人被授予院级“十佳志愿者”称号。5支队伍服务情况见下表。",
        org("总队", CORPS),
        count("12期", "12", "期", "岗前培训", activity="岗前培训"),
        count(
            "二百余人", "200", "人", "新队员", "培训新队员", qualifier="over", activity="岗前培训"
        ),
        count(
            "不少于3学时",
            "3",
            "学时",
            "岗前培训",
            "培训",
            kind="measure",
            qualifier="at_least",
            per="期",
            activity="岗前培训",
        ),
        count("9名", "9", "名", "五星级志愿者", "志愿者"),
        count("２６名", "26", "名", "四星级志愿者", "志愿者"),
        count("10人", "10", "人", "十佳志愿者", "“十佳志愿者”称号", "被授予", "授予称号"),
        count("5支", "5", "支", "队伍"),
        unnamed("岗前培训", "training"),
        person("殷采薇"),
        by=CORPS,
    ),
    block("caption", "2023年度志愿服务队伍情况统计表", date("2023年度", "2023")),
]


def figures(team: str, people: str, times: str, joined: str, hours: str) -> list[Cell]:
    """The four figures of a row of the table, as written."""
    said: list[Fact] = [
        count(people, plain(people), "人", "在册人数", "在册"),
        count(times, plain(times), "场", "服务场次", "场次"),
        count(joined, plain(joined), "人次", "参与人次", "参与", kind="person_times"),
        count(hours, plain(hours), "小时", "服务时长", "时长", kind="measure"),
    ]
    return [cell(fact.quote, fact, by=team) for fact in said]


def plain(number: str) -> str:
    """The number without the marks between its thousands."""
    return number.replace(",", "")


TEAMS = table(
    [
        cell("队伍"),
        cell("队长"),
        cell("在册人数（人）"),
        cell("服务场次（场）"),
        cell("参与人次"),
        cell("服务时长（小时）"),
    ],
    [
        cell("“小艾草”导诊志愿服务队", org("“小艾草”导诊志愿服务队", MUGWORT)),
        cell("殷采薇", person("殷采薇")),
        *figures(MUGWORT, "196", "365", "4,380", "13,140"),
    ],
    [
        cell("“灯芯草”陪护志愿服务队", org("“灯芯草”陪护志愿服务队", RUSH)),
        cell("鲁映荷", person("鲁映荷")),
        *figures(RUSH, "148", "312", "2,184", "6,552"),
    ],
    [
        cell("“岐黄行”义诊志愿服务队", org("“岐黄行”义诊志愿服务队", HEALERS)),
        cell("简若谷", person("简若谷")),
        *figures(HEALERS, "122", "86", "1,032", "3,612"),
    ],
    [
        cell("“杏林蒲公英”科普宣讲队", org("“杏林蒲公英”科普宣讲队", DANDELION)),
        cell("崔知秋", person("崔知秋")),
        *figures(DANDELION, "95", "143", "858", "1,716"),
    ],
    [
        cell("“生命热线”急救志愿服务队", org("“生命热线”急救志愿服务队", LIFELINE)),
        cell("白一帆", person("白一帆")),
        *figures(LIFELINE, "123", "112", "1,006", "4,024"),
    ],
    [cell("合计"), cell("—"), *figures(CORPS, "684", "1,018", "9,460", "29,044")],
)

CLOSING = [
    block("heading_1", "保障与不足"),
    block(
        "body",
        "全年投入志愿服务经费18.6万元，其中医院工会拨付10万元，岚江市仁济慈善基金会资助6.5万元，"
        "爱心义卖筹得2.1万元；为全体志愿者购买意外伤害险，人均保费28元，保额30万元。"
        "对照患者期盼还有差距：在校学生志愿者占比不足一成，夜间急诊导医岗常年缺口十几人。2024年，"
        "计划组建“夜莺”急诊导医队1至2支，把服务时段延长到21:30，力争志愿者总数突破800人，"
        "让一张笑脸、一句问候、一杯热水成为医院的标配。",
        org(UNION),
        org(CHARITY),
        org("“夜莺”急诊导医队", "夜莺急诊导医队", optional=True),
        org("医院", HOSPITAL, n=2, optional=True),
        count(
            "不足一成",
            "10",
            "成",
            "在校学生志愿者占比",
            "学生志愿者占比",
            "志愿者占比",
            kind="percentage",
            qualifier="under",
            by=CORPS,
        ),
        count(
            "十几人",
            "11",
            "人",
            "缺口",
            "夜间急诊导医岗缺口",
            "夜间急诊导医岗",
            upper="19",
            qualifier="several",
        ),
        count(
            "1至2支",
            "1",
            "支",
            "急诊导医队",
            "“夜莺”急诊导医队",
            "导医队",
            upper="2",
            qualifier="range",
        ),
        count("突破800人", "800", "人", "志愿者总数", "志愿者", qualifier="over"),
        amount("18.6万元", "186000", "万元", "志愿服务经费", "经费"),
        amount("10万元", "100000", "万元", "拨付", "志愿服务经费", "经费", by=UNION),
        amount("6.5万元", "65000", "万元", "资助", "志愿服务经费", "经费", by=CHARITY),
        amount("2.1万元", "21000", "万元", "爱心义卖", "筹得", "志愿服务经费", activity="爱心义卖"),
        amount("28元", "28", "元", "保费", "意外伤害险", per="人"),
        amount("30万元", "300000", "万元", "保额"),
        unnamed("爱心义卖", "aid"),
        date("2024年", "2024"),
        by=HOSPITAL,
    ),
    block("signature", "岚江市中医医院", org(HOSPITAL)),
    block("signature", "2024年1月9日", date("2024年1月9日", "2024-01-09")),
]

SAMPLE = Sample(
    id="yiyuan_zhiyuan",
    title="岚江市中医医院2023年度志愿服务工作总结",
    genre="医院志愿服务年度总结",
    head=Head(
        issuer=HOSPITAL,
        recipients=(),
        date="2024-01-09",
        period=("2023-01-01", "2023-12-31"),
        document_number=None,
        year=2023,
    ),
    bodies=BODIES,
    blocks=(*OPENING, *CLINIC, *WARDS, *TEAMS_TEXT, TEAMS, *CLOSING),
)
