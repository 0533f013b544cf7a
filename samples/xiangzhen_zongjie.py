"""A township's half-year work summary: crops, jobs, welfare and Party work, full of figures."""

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

TOWN = "澄原县霜桥镇人民政府"
TOWN_PARTY = "镇党委"
FARMING = "镇农业综合服务中心"
TEA = "澄原县青禾茶业有限公司"
POWER = "县供电公司"
SERVICE = "镇便民服务中心"
UNION = "镇总工会"
WOMEN = "镇妇联"
CLASSES = "镇成人文化技术学校"
HOSPITAL = "镇中心卫生院"
EMERGENCY = "镇应急管理办公室"
DISCIPLINE = "镇纪委"
BRANCH = "陡石村党支部"
LABOUR = "县人力资源和社会保障局"
STUDY_GROUP = "理论学习中心组"

BODIES = {
    TOWN: Body("government", ("霜桥镇人民政府", "镇政府", "霜桥镇政府", "霜桥镇")),
    TOWN_PARTY: Body("party", ("霜桥镇党委", "中共霜桥镇委员会")),
    "县委": Body("party", ("澄原县委", "中共澄原县委")),
    "县政府": Body("government", ("澄原县政府", "澄原县人民政府")),
    FARMING: Body("government", ("农服中心", "霜桥镇农业综合服务中心")),
    TEA: Body("enterprise", ("青禾茶业",)),
    "县邮政分公司": Body("enterprise", ("澄原县邮政分公司",)),
    "县融媒体中心": Body("media", ("澄原县融媒体中心",)),
    POWER: Body("enterprise", ("澄原县供电公司",)),
    SERVICE: Body("government", ("霜桥镇便民服务中心",)),
    UNION: Body("union", ("霜桥镇总工会",)),
    WOMEN: Body("association", ("霜桥镇妇联",)),
    CLASSES: Body("school", ("霜桥镇成人文化技术学校",)),
    LABOUR: Body("government", ("澄原县人力资源和社会保障局",)),
    HOSPITAL: Body("hospital", ("霜桥镇中心卫生院",)),
    EMERGENCY: Body("government", ("霜桥镇应急管理办公室",)),
    DISCIPLINE: Body("party", ("霜桥镇纪委",)),
    STUDY_GROUP: Body("party", ("镇党委理论学习中心组", "霜桥镇党委理论学习中心组")),
    BRANCH: Body("party"),
    "党员先锋队": Body("volunteer_team", ("陡石村党员先锋队",)),
    "澄原日报": Body("media"),
}

GARDENS = "“一村一茶园”改造提升项目"
ADOPTION = "“云认养”活动"
FAIR = "“春风送岗”专场招聘会"
PARTY_DAY = "“亮身份、办实事”主题党日"
STUDY = "集中学习"

OPENING = [
    block(
        "title",
        "澄原县霜桥镇人民政府2023年上半年工作总结",
        org(TOWN),
        date("2023年上半年", "2023-01", "2023-06", optional=True),
    ),
    block(
        "body",
        "今年以来，在县委、县政府坚强领导下，镇党委、镇政府团结带领全镇干部群众，紧扣“粮油稳镇、果茶富民”"
        "思路，经济社会保持平稳向好态势。1—6月，全镇实现农业总产值4.36亿元，同比增长6.8%；"
        "7家规模以上工业企业完成产值2.15亿元，占全年目标的53.7%；农村居民人均可支配收入12,480元，"
        "比上年同期净增986元，增速8.6%，高于全县平均水平1.2个百分点。",
        org("县委"),
        org("县政府"),
        org(TOWN_PARTY),
        org("镇政府", TOWN),
        amount("4.36亿元", "436000000", "亿元", "农业总产值", "总产值"),
        count("6.8%", "6.8", "%", "农业总产值同比增长", "总产值同比增长", kind="percentage"),
        count("7家", "7", "家", "规模以上工业企业", "工业企业", "规上工业企业"),
        amount("2.15亿元", "215000000", "亿元", "产值", "完成产值", "工业企业完成产值"),
        count(
            "53.7%",
            "53.7",
            "%",
            "产值占全年目标",
            "占全年目标",
            "完成产值占全年目标",
            kind="percentage",
        ),
        amount(
            "12,480元",
            "12480",
            "元",
            "农村居民人均可支配收入",
            "人均可支配收入",
            "可支配收入",
            per="人",
        ),
        amount(
            "986元",
            "986",
            "元",
            "农村居民人均可支配收入比上年同期净增",
            "人均可支配收入比上年同期净增",
            "人均可支配收入净增",
            "可支配收入净增",
            "比上年同期净增",
            "净增",
            per="人",
        ),
        count(
            "8.6%",
            "8.6",
            "%",
            "农村居民人均可支配收入增速",
            "人均可支配收入增速",
            "可支配收入增速",
            "增速",
            kind="percentage",
        ),
        count(
            "1.2个百分点",
            "1.2",
            "个百分点",
            "增速高于全县平均水平",
            "高于全县平均水平",
            "人均可支配收入增速高于全县平均水平",
            kind="percentage_points",
        ),
        date("1—6月", "2023-01", "2023-06"),
    ),
]

FARMS = [
    block("heading_1", "抓产业，稳住大盘子"),
    item(
        "稳粮油。落实粮食播种面积3.82万亩，其中早稻1.46万亩、玉米0.92万亩、大豆及薯类1.44万亩；"
        "油菜籽单产达到每亩158公斤，比上年提高11公斤。整治撂荒地620亩，新建高标准农田四千余亩，"
        "涉及9个村2,130户农户。",
        count("3.82万亩", "38200", "亩", "粮食播种面积", "播种面积", kind="measure"),
        count(
            "1.46万亩",
            "14600",
            "亩",
            "早稻",
            "早稻播种面积",
            kind="measure",
        ),
        count("0.92万亩", "9200", "亩", "玉米", "玉米播种面积", kind="measure"),
        count(
            "1.44万亩", "14400", "亩", "大豆及薯类", "薯类", "大豆及薯类播种面积", kind="measure"
        ),
        count("158公斤", "158", "公斤", "油菜籽单产", "单产", kind="measure", per="亩", by=None),
        count(
            "11公斤",
            "11",
            "公斤",
            "油菜籽单产比上年提高",
            "单产比上年提高",
            "单产提高",
            "油菜籽单产提高",
            kind="measure",
            by=None,
        ),
        count("620亩", "620", "亩", "撂荒地", "整治撂荒地", kind="measure"),
        count(
            "四千余亩",
            "4000",
            "亩",
            "高标准农田",
            "新建高标准农田",
            kind="measure",
            qualifier="over",
        ),
        count("9个", "9", "个", "村"),
        count("2,130户", "2130", "户", "农户"),
        by=TOWN,
    ),
    item(
        "强果茶。镇农业综合服务中心（以下简称“农服中心”）牵头实施“一村一茶园”改造提升项目，"
        "改造低产茶园1,250亩，引进新品种5个；澄原县青禾茶业有限公司在陡石村建成日处理鲜叶8吨的加工车间，"
        "带动186户茶农户均增收3,600元左右。5月20日，农服中心联合县邮政分公司、县融媒体中心开启霜桥脐橙"
        "“云认养”活动，不到半个月，2,760棵果树名花有主，收入认养款82.8万元，合每棵300元。",
        org(FARMING),
        org("农服中心", FARMING, n=1),
        org(TEA),
        org("农服中心", FARMING, n=2),
        org("县邮政分公司"),
        org("县融媒体中心"),
        count(
            "1,250亩",
            "1250",
            "亩",
            "低产茶园",
            "茶园",
            "改造低产茶园",
            kind="measure",
            activity=GARDENS,
        ),
        count("5个", "5", "个", "新品种", "引进新品种", "品种", activity=GARDENS),
        count("8吨", "8", "吨", "鲜叶", "处理鲜叶", "日处理鲜叶", kind="measure", per="日", by=TEA),
        count("186户", "186", "户", "茶农", by=TEA),
        amount(
            "3,600元左右",
            "3600",
            "元",
            "增收",
            "户均增收",
            "茶农户均增收",
            qualifier="about",
            per="户",
            by=TEA,
        ),
        count(
            "不到半个月",
            "0.5",
            "个月",
            None,
            kind="measure",
            qualifier="under",
            activity=ADOPTION,
        ),
        count("2,760棵", "2760", "棵", "果树", activity=ADOPTION),
        amount("82.8万元", "828000", "万元", "认养款", "收入认养款", activity=ADOPTION),
        amount("300元", "300", "元", "认养款", "认养", per="棵", activity=ADOPTION),
        named(GARDENS, "一村一茶园", "other"),
        named(ADOPTION, "云认养", "campaign", date="2023-05-20"),
        date("5月20日", "2023-05-20"),
        by=FARMING,
    ),
    item(
        "扩投资。新签约项目3个，协议总投资1.5亿元，已到位资金4,370万元；投资八千万元的竹木加工园主体工程"
        "完成七成五。县供电公司投入210万元改造10千伏线路，惠及12个村民小组、近1,800户群众。",
        org(POWER),
        count("3个", "3", "个", "新签约项目", "签约项目", "项目"),
        amount("1.5亿元", "150000000", "亿元", "协议总投资", "总投资", "投资"),
        amount("4,370万元", "43700000", "万元", "到位资金", "已到位资金", "资金"),
        amount(
            "八千万元",
            "80000000",
            "万元",
            "竹木加工园投资",
            "投资",
            "竹木加工园",
        ),
        count(
            "七成五",
            "75",
            "成",
            "主体工程完成",
            "主体工程",
            "竹木加工园主体工程",
            "竹木加工园主体工程完成",
            kind="percentage",
        ),
        amount("210万元", "2100000", "万元", "投入", "改造10千伏线路", "改造线路", by=POWER),
        count("10千伏", "10", "千伏", "线路", kind="measure", by=POWER, optional=True),
        count("12个", "12", "个", "村民小组", by=POWER),
        count("近1,800户", "1800", "户", "群众", qualifier="nearly", by=POWER),
        by=TOWN,
    ),
]

JOBS = [
    block("heading_1", "抓就业，端稳饭碗子"),
    block(
        "body",
        "镇便民服务中心、镇总工会、镇妇联先后举办“春风送岗”专场招聘会4场，62家企业提供岗位2,340个，"
        "达成就业意向870余人，实际签约512人。镇成人文化技术学校开设电商直播、月嫂护理、农机操作3个班次，"
        "培训324人，取证率81.5%，发放补贴25.92万元，人均800元。在县人力资源和社会保障局支持下，"
        "镇里开发乡村公益性岗位145个，其中护林员52名、保洁员71名、水管员22名，按每人每月600元发放补贴。"
        "全镇外出务工人员9,860人，较年初减少137人；返乡创业者两三百人，带动就业一千五百人以上。",
        org(SERVICE),
        org(UNION),
        org(WOMEN),
        org(CLASSES),
        org(LABOUR),
        org("镇里", TOWN, optional=True),
        count("4场", "4", "场", "专场招聘会", "招聘会", "春风送岗专场招聘会", activity=FAIR),
        count("62家", "62", "家", "企业", activity=FAIR),
        count("2,340个", "2340", "个", "岗位", "提供岗位", activity=FAIR),
        count(
            "870余人",
            "870",
            "人",
            "达成就业意向",
            "就业意向",
            qualifier="over",
            activity=FAIR,
        ),
        count("512人", "512", "人", "实际签约", "签约", activity=FAIR),
        count(
            "3个",
            "3",
            "个",
            "班次",
            "电商直播、月嫂护理、农机操作班次",
            by=CLASSES,
        ),
        count("324人", "324", "人", "培训", by=CLASSES),
        count("81.5%", "81.5", "%", "取证率", kind="percentage", by=CLASSES),
        amount("25.92万元", "259200", "万元", "补贴", "发放补贴", "培训补贴", by=CLASSES),
        amount("800元", "800", "元", "补贴", "人均补贴", "发放补贴", "人均", per="人", by=CLASSES),
        count("145个", "145", "个", "乡村公益性岗位", "公益性岗位", "岗位", by=TOWN),
        count("52名", "52", "名", "护林员", by=TOWN),
        count("71名", "71", "名", "保洁员", by=TOWN),
        count("22名", "22", "名", "水管员", by=TOWN),
        amount("600元", "600", "元", "补贴", "发放补贴", "岗位补贴", per="人", by=TOWN),
        count("9,860人", "9860", "人", "外出务工人员", "务工人员", by=None),
        count(
            "137人",
            "137",
            "人",
            "外出务工人员较年初减少",
            "外出务工人员减少",
            "务工人员较年初减少",
            "较年初减少",
            by=None,
        ),
        count(
            "两三百人",
            "200",
            "人",
            "返乡创业者",
            upper="300",
            qualifier="range",
            by=None,
        ),
        count(
            "一千五百人以上",
            "1500",
            "人",
            "带动就业",
            "就业",
            qualifier="over",
            by=None,
        ),
        named(FAIR, "春风送岗", "service"),
        unnamed("培训", "training", by=CLASSES, optional=True),
        by=SERVICE,
    ),
]

WELFARE = [
    block("heading_1", "抓民生，暖热心窝子"),
    block(
        "body",
        "上半年民生支出460.3万元，占年度预算的52.0%，较上年同期多支出38.6万元（见下表）。全镇现有农村低保对象"
        "587户934人、特困供养人员126人；新识别监测对象11户38人，消除风险9户。城乡居民医保参保率98.7%，"
        "提高0.6个百分点。镇中心卫生院为65岁以上老人签约服务2,015人，免费体检一千九百余人次，三成左右查出"
        "慢性病。管护农村公路136.5公里，修补坑槽约860平方米，新装太阳能路灯二百一十盏。6月18日夜，镇域降雨量"
        "达142.6毫米，镇应急管理办公室组织转移群众97户、二百六七十人，无人伤亡。",
        org(HOSPITAL),
        org(EMERGENCY),
        amount("460.3万元", "4603000", "万元", "民生支出", "支出"),
        count(
            "52.0%",
            "52.0",
            "%",
            "民生支出占年度预算",
            "支出占年度预算",
            "占年度预算",
            kind="percentage",
        ),
        amount(
            "38.6万元",
            "386000",
            "万元",
            "民生支出较上年同期多支出",
            "较上年同期多支出",
            "多支出",
            "民生支出",
        ),
        count("587户", "587", "户", "农村低保对象", "低保对象", by=None),
        count("934人", "934", "人", "农村低保对象", "低保对象", by=None),
        count("126人", "126", "人", "特困供养人员", by=None),
        count("11户", "11", "户", "监测对象", "新识别监测对象", "识别监测对象"),
        count("38人", "38", "人", "监测对象", "新识别监测对象", "识别监测对象"),
        count("9户", "9", "户", "消除风险", "监测对象"),
        count(
            "98.7%",
            "98.7",
            "%",
            "城乡居民医保参保率",
            "医保参保率",
            "参保率",
            kind="percentage",
            by=None,
        ),
        count(
            "0.6个百分点",
            "0.6",
            "个百分点",
            "城乡居民医保参保率提高",
            "医保参保率提高",
            "参保率提高",
            kind="percentage_points",
            by=None,
        ),
        count(
            "65岁以上",
            "65",
            "岁",
            "老人",
            kind="measure",
            qualifier="over",
            by=HOSPITAL,
            optional=True,
        ),
        count("2,015人", "2015", "人", "老人", "签约服务", "签约服务老人", by=HOSPITAL),
        count(
            "一千九百余人次",
            "1900",
            "人次",
            "免费体检",
            "体检",
            kind="person_times",
            qualifier="over",
            activity="免费体检",
            by=HOSPITAL,
        ),
        count(
            "三成左右",
            "30",
            "成",
            "查出慢性病",
            "慢性病",
            kind="percentage",
            qualifier="about",
            activity="免费体检",
            by=HOSPITAL,
        ),
        count("136.5公里", "136.5", "公里", "农村公路", "管护农村公路", kind="measure"),
        count(
            "约860平方米",
            "860",
            "平方米",
            "坑槽",
            "修补坑槽",
            kind="measure",
            qualifier="about",
        ),
        count("二百一十盏", "210", "盏", "太阳能路灯", "路灯", "新装太阳能路灯"),
        count("142.6毫米", "142.6", "毫米", "降雨量", "镇域降雨量", kind="measure", by=None),
        count("97户", "97", "户", "群众", "转移群众", by=EMERGENCY),
        count(
            "二百六七十人",
            "260",
            "人",
            "群众",
            "转移群众",
            upper="270",
            qualifier="range",
            by=EMERGENCY,
        ),
        unnamed("签约服务", "service", by=HOSPITAL, optional=True),
        unnamed("免费体检", "service", by=HOSPITAL),
        unnamed("转移群众", "aid", by=EMERGENCY, optional=True),
        date("上半年", "2023-01", "2023-06", optional=True),
        date("6月18日", "2023-06-18"),
        by=TOWN,
    ),
    block(
        "caption",
        "上半年民生资金支出情况表",
        date("上半年", "2023-01", "2023-06", optional=True),
    ),
    block("unit", "单位：万元"),
]


def spending(name: str, *quotes: str) -> list[Cell]:
    """A row of the table: the budget, what is spent, the part from above, and the share spent."""
    heads = ("年度预算", "上半年支出", "上级补助")
    *sums, share = quotes
    said = [
        amount(
            quote,
            str(round(float(quote) * 10_000)),
            "万元",
            *((head, f"民生{head}") if name == "合计" else (name, head, f"{name}{head}")),
        )
        for quote, head in zip(sums, heads, strict=True)
    ]
    rate = count(share, share, "%", "支出进度", f"{name}支出进度", kind="percentage")
    return [cell(name), *(cell(fact.quote, fact, by=TOWN) for fact in (*said, rate))]


SPENDING = table(
    [
        cell("支出项目", down=2),
        cell("年度预算", down=2),
        cell("上半年支出", date("上半年", "2023-01", "2023-06", optional=True), across=2),
        cell("支出进度（%）", down=2),
    ],
    [cell("合计数"), cell("其中：上级补助")],
    spending("农村低保和特困供养", "412.0", "208.6", "196.0", "50.6"),
    spending("城乡居民医保资助", "86.5", "86.5", "61.0", "100.0"),
    spending("义务教育营养改善", "124.0", "65.1", "52.5", "52.5"),
    spending("农村公路管护", "158.5", "47.9", "30.0", "30.2"),
    spending("公益性岗位补贴", "104.4", "52.2", "52.2", "50.0"),
    spending("合计", "885.4", "460.3", "391.7", "52.0"),
    head=2,
)

PARTY_WORK = [
    block("heading_1", "抓党建，建强主心骨"),
    block(
        "body",
        "镇党委组织理论学习中心组集中学习6次，28个党支部、816名党员参加“亮身份、办实事”主题党日11场次，"
        "认领民生实事154件，办结139件，办结率90.3%。镇纪委查处群众身边的不正之风问题2起，给予党纪处分3人。"
        "全镇发文同比减少23份、下降18.4%，会议压减近三分之一。陡石村党支部书记甘友田带领党员先锋队修通断头路"
        "1.7公里，获评全县担当作为好支书，《澄原日报》刊发了他的事迹。",
        org(TOWN_PARTY),
        org(STUDY_GROUP, optional=True),
        org(DISCIPLINE),
        org(BRANCH),
        org("党员先锋队", optional=True),
        org("澄原日报"),
        count("6次", "6", "次", "集中学习", "理论学习中心组集中学习", activity=STUDY),
        count("28个", "28", "个", "党支部", activity=PARTY_DAY),
        count("816名", "816", "名", "党员", activity=PARTY_DAY),
        count(
            "11场次",
            "11",
            "场次",
            "主题党日",
            "亮身份、办实事主题党日",
            activity=PARTY_DAY,
        ),
        count("154件", "154", "件", "民生实事", "认领民生实事", activity=PARTY_DAY),
        count("139件", "139", "件", "办结", "民生实事", "办结民生实事", activity=PARTY_DAY),
        count("90.3%", "90.3", "%", "办结率", kind="percentage", activity=PARTY_DAY),
        count(
            "2起",
            "2",
            "起",
            "不正之风问题",
            "群众身边的不正之风问题",
            "问题",
            by=DISCIPLINE,
        ),
        count("3人", "3", "人", "党纪处分", "给予党纪处分", by=DISCIPLINE),
        count(
            "23份",
            "23",
            "份",
            "发文同比减少",
            "发文减少",
            "同比减少",
            "发文",
            by=TOWN,
        ),
        count(
            "18.4%",
            "18.4",
            "%",
            "发文同比下降",
            "发文下降",
            kind="percentage",
            by=TOWN,
        ),
        count(
            "近三分之一",
            "33.33",
            None,
            "会议压减",
            kind="percentage",
            qualifier="nearly",
            by=TOWN,
        ),
        count(
            "1.7公里",
            "1.7",
            "公里",
            "断头路",
            "修通断头路",
            kind="measure",
            by=BRANCH,
        ),
        unnamed(STUDY, "training"),
        named(PARTY_DAY, "亮身份、办实事", "campaign"),
        person("甘友田", "陡石村党支部书记"),
        by=TOWN_PARTY,
    ),
]

CLOSING = [
    block("heading_1", "找差距，明确下步方向"),
    block(
        "body",
        "对照年初确定的21项重点任务，仍有4项滞后于序时进度：固定资产投资完成全年目标的41.2%，"
        "欠进度8.8个百分点；尚有350多亩撂荒地没有整治到位；5个村集体经济收入不足10万元，"
        "占行政村总数的三分之一。下半年，要力争全年农业总产值突破9亿元、同比增长7%左右，"
        "村均集体经济收入达到18万元，新增就业不低于600人；8月底前举办首届霜桥茶旅文化节，"
        "年底前建成冷链仓储中心1座、面积3,000平方米。",
        count("21项", "21", "项", "重点任务", "任务"),
        count("4项", "4", "项", "滞后于序时进度", "重点任务", "任务", "滞后"),
        count(
            "41.2%",
            "41.2",
            "%",
            "固定资产投资完成全年目标",
            "固定资产投资占全年目标",
            "完成全年目标",
            "固定资产投资",
            kind="percentage",
            by=None,
        ),
        count(
            "8.8个百分点",
            "8.8",
            "个百分点",
            "欠进度",
            "固定资产投资欠进度",
            kind="percentage_points",
            by=None,
        ),
        count("350多亩", "350", "亩", "撂荒地", kind="measure", qualifier="over"),
        count("5个", "5", "个", "村", by=None),
        amount(
            "不足10万元",
            "100000",
            "万元",
            "集体经济收入",
            "村集体经济收入",
            qualifier="under",
            by=None,
            optional=True,
        ),
        count(
            "三分之一",
            "33.33",
            None,
            "占行政村总数",
            "村占行政村总数",
            "行政村总数",
            kind="percentage",
            by=None,
        ),
        amount(
            "突破9亿元",
            "900000000",
            "亿元",
            "农业总产值",
            "总产值",
            "全年农业总产值",
            qualifier="over",
            by=None,
        ),
        count(
            "7%左右",
            "7",
            "%",
            "农业总产值同比增长",
            "总产值同比增长",
            "全年农业总产值同比增长",
            kind="percentage",
            qualifier="about",
            by=None,
        ),
        amount(
            "18万元",
            "180000",
            "万元",
            "村均集体经济收入",
            "集体经济收入",
            per="村",
            by=None,
        ),
        count("不低于600人", "600", "人", "新增就业", "就业", qualifier="at_least"),
        count("1座", "1", "座", "冷链仓储中心"),
        count(
            "3,000平方米",
            "3000",
            "平方米",
            "冷链仓储中心面积",
            "面积",
            "冷链仓储中心",
            kind="measure",
        ),
        named("霜桥茶旅文化节", "霜桥茶旅文化节", "culture_sport", optional=True),
        date("下半年", "2023-07", "2023-12", optional=True),
        date("8月底", "2023-08-31", optional=True),
        date("年底", "2023-12-31"),
        by=TOWN,
    ),
    block("signature", "澄原县霜桥镇人民政府", org(TOWN)),
    block("signature", "2023年7月5日", date("2023年7月5日", "2023-07-05")),
]

SAMPLE = Sample(
    id="xiangzhen_zongjie",
    title="澄原县霜桥镇人民政府2023年上半年工作总结",
    genre="乡镇半年工作总结",
    head=Head(
        issuer=TOWN,
        recipients=(),
        date="2023-07-05",
        period=("2023-01-01", "2023-06-30"),
        document_number=None,
        year=2023,
    ),
    bodies=BODIES,
    blocks=(*OPENING, *FARMS, *JOBS, *WELFARE, SPENDING, *PARTY_WORK, *CLOSING),
)
