"""A group reports on its safety month: short forms, hidden dangers by subsidiary, a contest."""

from samples.parts import (
    Body,
    Cell,
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

GROUP = "棠州岱川建材集团有限公司"
CEMENT = "棠州岱川水泥有限责任公司"
GLASS = "棠州岱川玻璃股份有限公司"
MINE = "棠州岱川矿业有限公司"
HAULAGE = "棠州岱川物流有限公司"
SAFETY = "集团安全环保部"
PARTY_WORK = "党群工作部"
UNION = "集团工会"

BODIES = {
    GROUP: Body("enterprise", ("岱川集团", "集团")),
    CEMENT: Body("enterprise", ("岱川水泥",)),
    GLASS: Body("enterprise", ("岱川玻璃",)),
    MINE: Body("enterprise", ("岱川矿业", "矿业公司")),
    HAULAGE: Body("enterprise", ("岱川物流",)),
    "二线窑头车间": Body("enterprise"),
    SAFETY: Body(
        "enterprise", ("安全环保部", "岱川集团安全环保部", "棠州岱川建材集团有限公司安全环保部")
    ),
    PARTY_WORK: Body(
        "enterprise",
        ("集团党群工作部", "岱川集团党群工作部", "棠州岱川建材集团有限公司党群工作部"),
    ),
    UNION: Body("union", ("岱川集团工会", "棠州岱川建材集团有限公司工会")),
    "党委": Body("party", ("集团党委", "岱川集团党委", "棠州岱川建材集团有限公司党委")),
    "市国资委": Body("government", ("棠州市国资委",)),
    "市应急管理局": Body("government", ("棠州市应急管理局",)),
    "市安委办": Body("government", ("棠州市安委办",)),
    "市特种设备检验所": Body("government", ("棠州市特种设备检验所",)),
    "市消防救援支队": Body("government", ("棠州市消防救援支队",)),
    "省安科院": Body("other", ("省安全生产科学研究院",)),
}

MONTH = "“安全生产月”活动"
SWEEP = "“起底清零”隐患排查专项行动"
CONTEST = "第四届“岱川杯”应急救援技能竞赛"
DRILL = "“磐石—2024”综合应急演练"
QUIZ = "“百问百答”网上答题活动"

OPENING = [
    block("document_number", "岱川集团安〔2024〕27号"),
    block(
        "title",
        "棠州岱川建材集团有限公司关于2024年“安全生产月”活动情况的报告",
        org(GROUP),
        named(MONTH, "安全生产月", "campaign"),
        date("2024年", "2024"),
        by=GROUP,
    ),
    block("salutation", "市国资委、市应急管理局：", org("市国资委"), org("市应急管理局")),
    block(
        "body",
        "今年6月是全国第23个“安全生产月”。根据市安委办统一部署，"
        "棠州岱川建材集团有限公司（以下简称“岱川集团”）组织所属水泥、玻璃、矿业、"
        "物流4家子公司和11个厂矿，开展了为期30天的“安全生产月”活动，参与职工7,862人，"
        "占在岗职工总数的98.3%，当月未发生重伤及以上事故。现将有关情况报告如下。",
        org("市安委办"),
        org(GROUP),
        org("岱川集团", GROUP),
        count("4家", "4", "家", "子公司", activity=MONTH),
        count("11个", "11", "个", "厂矿", activity=MONTH),
        count("30天", "30", "天", None, kind="measure", activity=MONTH),
        count("7,862人", "7862", "人", "参与职工", "职工", activity=MONTH),
        count(
            "98.3%",
            "98.3",
            "%",
            "参与职工占在岗职工总数",
            "占在岗职工总数",
            "在岗职工总数",
            kind="percentage",
            activity=MONTH,
        ),
        named("“安全生产月”", "安全生产月", "campaign", n=1, optional=True),
        named(MONTH, "安全生产月", "campaign", date="2024-06"),
        date("6月", "2024-06"),
        by=GROUP,
    ),
]

DUTY = [
    block(
        "body",
        "一、高位推动，压实各级责任。5月27日，集团召开“安全生产月”活动启动会，党委书记、"
        "董事长霍廷勋作动员讲话，总经理岳清和与4家子公司负责人签订安全生产责任书。月内，"
        "9名集团领导分片包保、带队夜查26次，讲授“开工第一课”十七场，受众近6000人次。"
        "集团安全环保部编印《岗位风险告知卡》1.5万张，做到“一岗一卡”；"
        "党群工作部在“岱川e家”公众号推送短视频23条，播放量突破12万次。"
        "集团《安全生产三年行动实施方案》（岱川集团安〔2024〕9号）同步宣贯到班组，覆盖率１００％。",
        org("集团", GROUP, n=1, optional=True),
        org("党委", optional=True),
        org("集团", GROUP, n=2, optional=True),
        org(SAFETY),
        org(PARTY_WORK),
        org("集团", GROUP, n=4, optional=True),
        count("4家", "4", "家", "子公司", "子公司负责人"),
        count("9名", "9", "名", "集团领导", "领导"),
        count("26次", "26", "次", "带队夜查", "夜查", activity="带队夜查"),
        count("十七场", "17", "场", "开工第一课", activity="“开工第一课”"),
        count(
            "近6000人次",
            "6000",
            "人次",
            "受众",
            kind="person_times",
            qualifier="nearly",
            activity="“开工第一课”",
        ),
        count("1.5万张", "15000", "张", "岗位风险告知卡", by=SAFETY),
        count("23条", "23", "条", "短视频", by=PARTY_WORK),
        count("突破12万次", "120000", "次", "播放量", qualifier="over", by=PARTY_WORK),
        count("１００％", "100", "％", "覆盖率", kind="percentage"),
        named("“安全生产月”活动启动会", "安全生产月", "meeting", date="2024-05-27"),
        unnamed("签订安全生产责任书", "ceremony", optional=True),
        unnamed("带队夜查", "inspection", optional=True),
        named("“开工第一课”", "开工第一课", "lecture"),
        date("5月27日", "2024-05-27"),
        person("霍廷勋", "党委书记、董事长"),
        person("岳清和", "总经理"),
        by=GROUP,
    ),
]

DANGERS = [
    block(
        "body",
        "二、起底清零，排查整治隐患。坚持“一企一策”，集团组织开展“起底清零”隐患排查专项行动，"
        "投入资金563万元，共排查隐患1,204项，其中重大隐患3项、一般隐患1,201项；"
        "截至6月30日已整改1,156项，整改率96.0%，剩余48项全部落实责任、措施、资金、时限、"
        "预案“五到位”。各子公司主要做法如下：",
        org("集团", GROUP, optional=True),
        count("1,204项", "1204", "项", "隐患", activity=SWEEP),
        count("3项", "3", "项", "重大隐患", "隐患", activity=SWEEP),
        count("1,201项", "1201", "项", "一般隐患", "隐患", activity=SWEEP),
        count("1,156项", "1156", "项", "已整改", "整改", "隐患", activity=SWEEP),
        count("96.0%", "96", "%", "整改率", kind="percentage", activity=SWEEP),
        count("48项", "48", "项", "剩余", "隐患", "剩余隐患", activity=SWEEP),
        amount("563万元", "5630000", "万元", "投入资金", "资金", activity=SWEEP),
        named(SWEEP, "起底清零", "inspection"),
        date("6月30日", "2024-06-30"),
        by=GROUP,
    ),
    item(
        "棠州岱川水泥有限责任公司（以下简称“岱川水泥”）",
        org(CEMENT),
        org("岱川水泥", CEMENT, n=2),
        by=CEMENT,
    ),
    item(
        "6月3日至7日，联合市特种设备检验所检测行车12台、压力容器４５个，合格率98.2%；",
        org("市特种设备检验所"),
        count("12台", "12", "台", "行车", "检测行车"),
        count("４５个", "45", "个", "压力容器"),
        count("98.2%", "98.2", "%", "合格率", kind="percentage"),
        unnamed("检测行车", "inspection", optional=True),
        date("6月3日至7日", "2024-06-03", "2024-06-07"),
        by=CEMENT,
        level=1,
    ),
    item(
        "二线窑头车间班组长瞿大江发现0.3毫米的窑门裂缝，避免停窑损失六十余万元，获奖励2000元。",
        org("二线窑头车间", optional=True),
        count("0.3毫米", "0.3", "毫米", "窑门裂缝", "裂缝", kind="measure"),
        amount("六十余万元", "600000", "万元", "停窑损失", "损失", qualifier="over"),
        amount("2000元", "2000", "元", "奖励"),
        person("瞿大江", "二线窑头车间班组长"),
        by=CEMENT,
        level=1,
    ),
    item(
        "棠州岱川玻璃股份有限公司（以下简称“岱川玻璃”）、棠州岱川物流有限公司（以下简称“岱川物流”"
        "）",
        org(GLASS),
        org("岱川玻璃", GLASS, n=2),
        org(HAULAGE),
        org("岱川物流", HAULAGE, n=2),
        by=GLASS,
    ),
    item(
        "岱川玻璃把每周五定为“隐患曝光日”，先后4次曝光问题五十七个，考核责任人19人次，"
        "罚款9,500元；",
        org("岱川玻璃", GLASS),
        count("4次", "4", "次", "曝光", "曝光问题", "隐患曝光日", activity="“隐患曝光日”"),
        count("五十七个", "57", "个", "问题", "曝光问题", activity="“隐患曝光日”"),
        count(
            "19人次",
            "19",
            "人次",
            "责任人",
            "考核责任人",
            kind="person_times",
            activity="“隐患曝光日”",
        ),
        amount("9,500元", "9500", "元", "罚款", activity="“隐患曝光日”"),
        named("“隐患曝光日”", "隐患曝光日", "publicity"),
        by=GLASS,
        level=1,
    ),
    item(
        "岱川物流为87台危化品车加装主动防御系统，每台4400元，计38.28万元，"
        "疲劳驾驶报警次数环比下降42.5%。",
        org("岱川物流", HAULAGE),
        count("87台", "87", "台", "危化品车"),
        count(
            "42.5%",
            "42.5",
            "%",
            "疲劳驾驶报警次数环比下降",
            "疲劳驾驶报警次数下降",
            "报警次数环比下降",
            kind="percentage",
        ),
        amount("4400元", "4400", "元", "主动防御系统", "加装主动防御系统", per="台"),
        amount("38.28万元", "382800", "万元", "主动防御系统", "加装主动防御系统"),
        by=HAULAGE,
        level=1,
    ),
    item(
        "棠州岱川矿业有限公司（以下简称“岱川矿业”）",
        org(MINE),
        org("岱川矿业", MINE, n=2),
        by=MINE,
    ),
    item(
        "充填采空区1.8万立方米，更换巷道支架三百余架，井下一氧化碳传感器在线率达到99.6%；",
        count("1.8万立方米", "18000", "立方米", "采空区", "充填采空区", kind="measure"),
        count("三百余架", "300", "架", "巷道支架", "支架", qualifier="over"),
        count(
            "99.6%",
            "99.6",
            "%",
            "在线率",
            "一氧化碳传感器在线率",
            "传感器在线率",
            kind="percentage",
        ),
        by=MINE,
        level=1,
    ),
    item(
        "邀请省安科院专家为2号尾矿库会诊，收到建议11条，采纳10条。",
        org("省安科院"),
        count("11条", "11", "条", "建议"),
        count("10条", "10", "条", "采纳", "建议"),
        unnamed("会诊", "inspection", optional=True),
        by=MINE,
        level=1,
    ),
    block("caption", "各子公司隐患排查整治情况"),
    block("unit", "（截至2024年6月30日）", date("2024年6月30日", "2024-06-30")),
]


def checked(company: str, found: str, mended: str, rate: str, money: str) -> list[Cell]:
    """The figures of a row: items found and mended, the rate, the money in 万元."""
    yuan = f"{money.replace('.', '')}00"
    said = [
        count(found, found.replace(",", ""), "项", "排查隐患", "隐患"),
        count(mended, mended.replace(",", ""), "项", "已整改", "整改"),
        count(rate, rate, "%", "整改率", kind="percentage"),
        amount(money, yuan, "万元", "投入资金", "资金"),
    ]
    return [cell(fact.quote, fact, by=company) for fact in said]


DANGERS_TABLE = table(
    [
        cell("单位"),
        cell("排查隐患（项）"),
        cell("已整改（项）"),
        cell("整改率（%）"),
        cell("投入资金（万元）"),
    ],
    [
        cell("岱川水泥", org("岱川水泥", CEMENT)),
        *checked(CEMENT, "436", "421", "96.6", "182.50"),
    ],
    [
        cell("岱川玻璃", org("岱川玻璃", GLASS)),
        *checked(GLASS, "298", "290", "97.3", "126.80"),
    ],
    [
        cell("岱川矿业", org("岱川矿业", MINE)),
        *checked(MINE, "327", "304", "93.0", "215.40"),
    ],
    [
        cell("岱川物流", org("岱川物流", HAULAGE)),
        *checked(HAULAGE, "143", "141", "98.6", "38.30"),
    ],
    [cell("合计"), *checked(GROUP, "1,204", "1,156", "96.0", "563.00")],
)

SKILLS = [
    block(
        "body",
        "三、以练促学，提升应急本领。6月18日至20日，集团工会、"
        "集团安全环保部联合主办第四届“岱川杯”应急救援技能竞赛，16支代表队的96名选手在心肺复苏、"
        "受限空间救援等五个项目上一决高下。岱川矿业以总分289.5分夺得团体第一名，岱川水泥、"
        "岱川玻璃分列第二、三名，依次奖励2万元、1万元、5000元；"
        "岱川物流女押运员万里晴获个人全能冠军，她入行刚满两年半。6月21日，"
        "集团与市消防救援支队在岱川物流3号危化品库举行“磐石—2024”综合应急演练，出动车辆8台、"
        "人员130余人，历时一个半小时。“百问百答”网上答题活动吸引职工5.3万人次，人均答题6.7次。",
        org(UNION),
        org(SAFETY),
        org("岱川矿业", MINE),
        org("岱川水泥", CEMENT),
        org("岱川玻璃", GLASS),
        org("岱川物流", HAULAGE, n=1),
        org("集团", GROUP, n=3, optional=True),
        org("市消防救援支队"),
        org("岱川物流", HAULAGE, n=2, optional=True),
        count("16支", "16", "支", "代表队", activity=CONTEST, by=UNION),
        count("96名", "96", "名", "选手", activity=CONTEST, by=UNION),
        count("五个", "5", "个", "项目", activity=CONTEST, by=UNION),
        count("289.5分", "289.5", "分", "总分", kind="measure", activity=CONTEST, by=MINE),
        count("两年半", "2.5", "年", None, kind="measure", by=HAULAGE),
        count("8台", "8", "台", "车辆", "出动车辆", activity=DRILL),
        count("130余人", "130", "人", "人员", qualifier="over", activity=DRILL),
        count("一个半小时", "1.5", "个小时", None, kind="measure", activity=DRILL),
        count("5.3万人次", "53000", "人次", "职工", kind="person_times", activity=QUIZ),
        count("6.7次", "6.7", "次", "答题", "人均答题", per="人", activity=QUIZ),
        amount("2万元", "20000", "万元", "奖励", activity=CONTEST, by=UNION),
        amount("1万元", "10000", "万元", "奖励", activity=CONTEST, by=UNION),
        amount("5000元", "5000", "元", "奖励", activity=CONTEST, by=UNION),
        named(CONTEST, "岱川杯", "competition", date="2024-06-18", by=UNION),
        named(DRILL, "磐石—2024", "training", date="2024-06-21", place="岱川物流3号危化品库"),
        named(QUIZ, "百问百答", "competition"),
        date("6月18日至20日", "2024-06-18", "2024-06-20"),
        date("6月21日", "2024-06-21"),
        person("万里晴", "女押运员"),
        by=GROUP,
    ),
]

FAMILY = [
    block(
        "body",
        "四、以情促安，凝聚家企合力。“一封家书话平安”征集活动收到家书1,130封，三十篇佳作结集成册；"
        "二百一十八名一线职工家属走进厂区，当了一回“安全监督员”。"
        "集团工会为2,400名高温岗位职工送去防暑药品和绿豆、白糖，价值21.6万元，人均90元；"
        "开设心理疏导讲座6场，1/4的夜班职工到场。",
        org(UNION),
        count("1,130封", "1130", "封", "家书", activity="“一封家书话平安”征集活动"),
        count("三十篇", "30", "篇", "佳作", activity="“一封家书话平安”征集活动"),
        count("二百一十八名", "218", "名", "一线职工家属", "职工家属", "家属"),
        count("一回", "1", "回", "安全监督员", optional=True),
        count("2,400名", "2400", "名", "高温岗位职工", "职工", by=UNION),
        count("6场", "6", "场", "心理疏导讲座", "讲座", activity="心理疏导讲座", by=UNION),
        count(
            "1/4",
            "25",
            None,
            "夜班职工",
            kind="percentage",
            activity="心理疏导讲座",
            by=UNION,
        ),
        amount(
            "21.6万元", "216000", "万元", "价值", "防暑药品和绿豆、白糖", "绿豆、白糖", by=UNION
        ),
        amount(
            "90元", "90", "元", "防暑药品和绿豆、白糖", "价值", "绿豆、白糖", per="人", by=UNION
        ),
        named("“一封家书话平安”征集活动", "一封家书话平安", "campaign"),
        unnamed("走进厂区", "other", optional=True),
        unnamed("送去防暑药品", "condolence", by=UNION, optional=True),
        unnamed("心理疏导讲座", "lecture", by=UNION),
        by=GROUP,
    ),
]

CLOSING = [
    block(
        "body",
        "五、正视不足，巩固活动成效。一是外协队伍管理偏松，其违章行为占全部违章的四成左右；"
        "二是矿业公司整改率低于集团平均水平3个百分点。下一步，集团将紧盯剩余48项隐患，"
        "确保8月底前全部销号，全年安全投入不少于1,800万元，比上年增加一成以上，"
        "坚决守住“零死亡”底线。",
        org("矿业公司", MINE),
        org("集团", GROUP, n=1, optional=True),
        org("集团", GROUP, n=2, optional=True),
        count(
            "四成左右",
            "40",
            "成",
            "违章行为占全部违章",
            "外协队伍违章行为占全部违章",
            "违章行为",
            "占全部违章",
            kind="percentage",
            qualifier="about",
        ),
        count(
            "3个百分点",
            "3",
            "个百分点",
            "整改率低于集团平均水平",
            "整改率低于平均水平",
            "整改率低于",
            kind="percentage_points",
            by=MINE,
        ),
        count("48项", "48", "项", "隐患", "剩余"),
        count(
            "一成以上",
            "10",
            "成",
            "安全投入比上年增加",
            "安全投入增加",
            kind="percentage",
            qualifier="over",
        ),
        amount("不少于1,800万元", "18000000", "万元", "安全投入", qualifier="at_least"),
        date("8月底", "2024-08", optional=True),
        by=GROUP,
    ),
    block(
        "body",
        "附件：“安全生产月”活动先进集体和先进个人名单",
        named(MONTH, "安全生产月", "campaign"),
        by=GROUP,
    ),
    block("signature", "棠州岱川建材集团有限公司", org(GROUP)),
    block("signature", "2024年7月5日", date("2024年7月5日", "2024-07-05")),
    block(
        "body",
        "（联系人：集团安全环保部程一鸣，电话：0736-2218866）",
        org(SAFETY),
        person("程一鸣"),
    ),
]

SAMPLE = Sample(
    id="jituan_anquanyue",
    title="棠州岱川建材集团有限公司关于2024年“安全生产月”活动情况的报告",
    genre="企业集团安全生产月活动总结",
    head=Head(
        issuer=GROUP,
        recipients=("市国资委", "市应急管理局"),
        date="2024-07-05",
        period=("2024-06-01", "2024-06-30"),
        document_number="岱川集团安〔2024〕27号",
        year=2024,
    ),
    bodies=BODIES,
    blocks=(*OPENING, *DUTY, *DANGERS, DANGERS_TABLE, *SKILLS, *FAMILY, *CLOSING),
)
