"""A district bureau's brief: masthead, news by street, a list of measures, money in 万元."""

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

BUREAU = "沧浦区民政局"
WILLOW, BRIDGE, BAY, CRANE = "柳荫街道", "石桥街道", "渔湾街道", "白鹤镇"
SOCIAL_OFFICE = "街道社会事务办"
CARE_CENTRE = "区养老服务中心"
TROUPE = "街道夕阳红艺术团"

BODIES = {
    BUREAU: Body("government", ("区民政局",)),
    "区卫生健康局": Body("government", ("沧浦区卫生健康局",)),
    "区老龄办": Body("government", ("沧浦区老龄办",)),
    "区慈善总会": Body("association", ("沧浦区慈善总会",)),
    WILLOW: Body("government", ("柳荫街道办事处", "沧浦区柳荫街道")),
    BRIDGE: Body("government", ("石桥街道办事处", "沧浦区石桥街道")),
    BAY: Body("government", ("渔湾街道办事处", "沧浦区渔湾街道")),
    CRANE: Body("government", ("白鹤镇人民政府", "沧浦区白鹤镇")),
    SOCIAL_OFFICE: Body("government", ("柳荫街道社会事务办",)),
    "区中心医院": Body("hospital", ("沧浦区中心医院",)),
    "柳荫社区居委会": Body("community", ("柳荫社区",)),
    CARE_CENTRE: Body("other", ("沧浦区养老服务中心",)),
    TROUPE: Body("other", ("街道“夕阳红”艺术团", "石桥街道“夕阳红”艺术团")),
    "区消防救援大队": Body("government", ("沧浦区消防救援大队",)),
    "区财政局": Body("government", ("沧浦区财政局",)),
    "区审计局": Body("government", ("沧浦区审计局",)),
    "市民政局": Body("government"),
    "区委办公室": Body("party", ("沧浦区委办公室",)),
    "区政府办公室": Body("government", ("沧浦区政府办公室", "沧浦区人民政府办公室")),
}

MONTH = "“敬老月”"
SERIES = "“情暖桑榆”系列活动"
CLINIC = "“九九重阳·康乐同行”义诊活动"
BANK = "“时间银行”互助养老项目"

MASTHEAD = [
    block("red_head", "沧浦民政简报"),
    block("document_number", "第14期（总第237期）"),
    block(
        "document_number",
        "沧浦区民政局编　　　　　　　2023年11月8日",
        org(BUREAU),
        date("2023年11月8日", "2023-11-08"),
    ),
    block(
        "title",
        "我区扎实开展“敬老月”活动\n织密兜牢社会救助网",
        named("“敬老月”活动", "敬老月", "campaign"),
        by=BUREAU,
    ),
    block(
        "body",
        "10月是全国第14个“敬老月”。沧浦区民政局会同区卫生健康局、区老龄办和区慈善总会，"
        "在全区7个街道、2个镇组织开展“情暖桑榆”系列活动，走访慰问高龄、困难老人3,126名，"
        "发放慰问金和慰问品折款187.4万元。当月，新增低保对象214户、三百六十八人，"
        "发放各类救助资金1,463.2万元，同比增长6.9%。现将有关情况编发如下，供参阅。",
        org(BUREAU),
        org("区卫生健康局"),
        org("区老龄办"),
        org("区慈善总会"),
        count("7个", "7", "个", "街道", activity=SERIES),
        count("2个", "2", "个", "镇", activity=SERIES),
        count(
            "3,126名",
            "3126",
            "名",
            "高龄、困难老人",
            "困难老人",
            "老人",
            activity="走访慰问高龄、困难老人",
        ),
        count("214户", "214", "户", "低保对象"),
        count("三百六十八人", "368", "人", "低保对象"),
        count(
            "6.9%",
            "6.9",
            "%",
            "救助资金同比增长",
            "各类救助资金同比增长",
            "发放各类救助资金同比增长",
            kind="percentage",
        ),
        amount(
            "187.4万元",
            "1874000",
            "万元",
            "慰问金和慰问品",
            "慰问金",
            "慰问品",
            activity="走访慰问高龄、困难老人",
        ),
        amount("1,463.2万元", "14632000", "万元", "救助资金", "各类救助资金"),
        named(MONTH, "敬老月", "campaign", optional=True),
        named(SERIES, "情暖桑榆", "campaign", date="2023-10"),
        unnamed("走访慰问高龄、困难老人", "condolence"),
        date("10月", "2023-10"),
        by=BUREAU,
    ),
]

STREETS = [
    block("heading_1", "敬老活动有声有色"),
    block(
        "body",
        "柳荫街道：10月20日，街道社会事务办联合区中心医院、柳荫社区居委会，"
        "在文化广场举办“九九重阳·康乐同行”义诊活动，接诊老人二百六十余人次，发放健康包150份。"
        "街道“时间银行”互助养老项目登记志愿者412人，年内存储服务时长8,650小时，"
        "其中60至75岁的低龄老人占六成以上。",
        org(WILLOW),
        org(SOCIAL_OFFICE),
        org("区中心医院"),
        org("柳荫社区居委会"),
        org("街道", WILLOW, n=3, optional=True),
        count(
            "二百六十余人次",
            "260",
            "人次",
            "老人",
            "接诊老人",
            kind="person_times",
            qualifier="over",
            activity=CLINIC,
            by=SOCIAL_OFFICE,
        ),
        count("150份", "150", "份", "健康包", activity=CLINIC, by=SOCIAL_OFFICE),
        count("412人", "412", "人", "志愿者", "登记志愿者", activity=BANK),
        count("8,650小时", "8650", "小时", "服务时长", kind="measure", activity=BANK),
        count(
            "60至75岁",
            "60",
            "岁",
            None,
            upper="75",
            qualifier="range",
            kind="measure",
            optional=True,
        ),
        count(
            "六成以上",
            "60",
            "成",
            "低龄老人占",
            "低龄老人",
            kind="percentage",
            qualifier="over",
            activity=BANK,
        ),
        named(
            CLINIC,
            "九九重阳·康乐同行",
            "service",
            date="2023-10-20",
            place="文化广场",
            by=SOCIAL_OFFICE,
        ),
        named(BANK, "时间银行", "service"),
        unnamed("发放健康包", "aid", by=SOCIAL_OFFICE, optional=True),
        date("10月20日", "2023-10-20"),
        by=WILLOW,
    ),
    block(
        "body",
        "石桥街道：高龄津贴实现“免申即享”，1,083名90周岁以上老人每人每月领取200元，"
        "百岁老人提高到600元。区养老服务中心派出护理员12名，为失能老人上门助浴96人次、"
        "理发一千多人次。10月22日至24日，街道“夕阳红”艺术团连演三场情景剧《幸福石桥》，"
        "观众约2,000人。",
        org(BRIDGE),
        org(CARE_CENTRE),
        org("街道“夕阳红”艺术团", TROUPE),
        count("1,083名", "1083", "名", "老人", "90周岁以上老人", "领取高龄津贴"),
        count(
            "90周岁以上",
            "90",
            "周岁",
            None,
            kind="measure",
            qualifier="over",
            optional=True,
        ),
        count("百岁", "100", "岁", None, kind="measure", optional=True),
        count("12名", "12", "名", "护理员", by=CARE_CENTRE),
        count(
            "96人次",
            "96",
            "人次",
            "上门助浴",
            "助浴",
            "失能老人",
            kind="person_times",
            activity="上门助浴",
            by=CARE_CENTRE,
        ),
        count(
            "一千多人次",
            "1000",
            "人次",
            "理发",
            "失能老人",
            kind="person_times",
            qualifier="over",
            by=CARE_CENTRE,
        ),
        count("三场", "3", "场", "情景剧", "情景剧《幸福石桥》", "连演", by=TROUPE),
        count("约2,000人", "2000", "人", "观众", qualifier="about", by=TROUPE),
        amount("200元", "200", "元", "高龄津贴", "领取", "津贴", per="人"),
        amount("600元", "600", "元", "高龄津贴", "百岁老人", "津贴", per="人"),
        unnamed("上门助浴", "service", by=CARE_CENTRE, optional=True),
        named("《幸福石桥》", "幸福石桥", "culture_sport", by=TROUPE, optional=True),
        date("10月22日至24日", "2023-10-22", "2023-10-24"),
        by=BRIDGE,
    ),
    block(
        "body",
        "渔湾街道、白鹤镇：联合区消防救援大队对14家养老机构开展消防安全检查，发现隐患37处，"
        "当场整改29处，其余8处限10日内整改到位；为５６户独居老人家庭免费安装烟感报警器，"
        "户均180元。渔湾街道“邻里暖心桌”助餐点每餐收费不高于12元，日均就餐三百余人次。",
        org(BAY, n=1),
        org(CRANE),
        org("区消防救援大队"),
        org(BAY, n=2),
        count("14家", "14", "家", "养老机构", activity="消防安全检查"),
        count("37处", "37", "处", "隐患", activity="消防安全检查"),
        count("29处", "29", "处", "整改", "当场整改", "隐患", activity="消防安全检查"),
        count("8处", "8", "处", "其余", "隐患", "整改", activity="消防安全检查"),
        count(
            "10日内",
            "10",
            "日",
            None,
            kind="measure",
            qualifier="at_most",
            activity="消防安全检查",
        ),
        count("５６户", "56", "户", "独居老人家庭", "家庭"),
        count(
            "三百余人次",
            "300",
            "人次",
            "就餐",
            kind="person_times",
            qualifier="over",
            per="日",
        ),
        amount("180元", "180", "元", "烟感报警器", "安装烟感报警器", per="户"),
        amount("不高于12元", "12", "元", "收费", qualifier="at_most", per="餐"),
        unnamed("消防安全检查", "inspection"),
        by=BAY,
    ),
]

RELIEF = [
    block("heading_1", "社会救助精准高效"),
    block(
        "body",
        "聚焦低保、特困、临时救助三类对象，做到应保尽保、应救尽救。",
        count("三类", "3", "类", "对象"),
        by=BUREAU,
    ),
    item(
        "精准认定。修订后的《沧浦区最低生活保障实施细则》（沧民发〔2023〕31号）自10月1日起施行：",
        date("10月1日", "2023-10-01"),
        by=BUREAU,
    ),
    item(
        "低保标准由每人每月980元调整为1,050元，增幅7.1%；",
        count("7.1%", "7.1", "%", "低保标准增幅", "增幅", kind="percentage"),
        amount("980元", "980", "元", "低保标准", per="人"),
        amount("1,050元", "1050", "元", "低保标准", "调整", per="人"),
        by=BUREAU,
        level=1,
    ),
    item(
        "入户核查困难家庭2,370户，清退不再符合条件的５１户，纠错率2.2%。",
        count("2,370户", "2370", "户", "困难家庭", activity="入户核查"),
        count(
            "５１户",
            "51",
            "户",
            "清退",
            "不再符合条件",
            "困难家庭",
            "清退不再符合条件",
            activity="入户核查",
        ),
        count("2.2%", "2.2", "%", "纠错率", kind="percentage", activity="入户核查"),
        unnamed("入户核查", "inspection"),
        by=BUREAU,
        level=1,
    ),
    item(
        "及时救急。9月28日，白鹤镇遭受台风“海鳗”袭击，37户房屋受损。区民政局启动“救急难”绿色通道，"
        "48小时内发放临时救助金14.8万元，每户3,000—5,000元。",
        org(CRANE, optional=True),
        org("区民政局", BUREAU),
        count("37户", "37", "户", "房屋受损", "房屋", by=None),
        count("48小时内", "48", "小时", None, kind="measure", qualifier="at_most"),
        amount("14.8万元", "148000", "万元", "临时救助金", "救助金"),
        amount(
            "3,000—5,000元",
            "3000",
            "元",
            "临时救助金",
            "救助金",
            upper="5000",
            qualifier="range",
            per="户",
        ),
        named("“救急难”绿色通道", "救急难", "aid", optional=True),
        unnamed("发放临时救助金", "aid", optional=True),
        date("9月28日", "2023-09-28"),
        by=BUREAU,
    ),
    item(
        "规范监管。区民政局与区财政局、区审计局抽查救助资金台账318份，发现问题十几个，"
        "追回多发资金2.07万元；救助热线8806300全天候受理咨询，按期办结率９９.６％。",
        org("区民政局", BUREAU),
        org("区财政局"),
        org("区审计局"),
        count("318份", "318", "份", "救助资金台账", "台账"),
        count("十几个", "11", "个", "问题", upper="19", qualifier="several"),
        count("９９.６％", "99.6", "％", "按期办结率", "办结率", kind="percentage"),
        amount("2.07万元", "20700", "万元", "多发资金", "追回多发资金"),
        unnamed("抽查救助资金台账", "inspection", optional=True),
        by=BUREAU,
    ),
    block("caption", "10月各镇（街道）救助资金发放情况", date("10月", "2023-10")),
    block("unit", "单位：万元"),
]


def paid(body: str, mention: Fact | None, name: str, *money: str) -> list[Cell]:
    """A row of the table: the place and its sums in 万元, each kind of aid and the total."""
    kinds = ("低保金", "特困供养金", "临时救助金", "合计")
    cells = [cell(name, mention) if mention else cell(name)]
    for kind, quote in zip(kinds, money, strict=True):
        yuan = f"{quote.replace(',', '').replace('.', '')}00"
        cells.append(cell(quote, amount(quote, yuan, "万元", kind, "救助资金"), by=body))
    return cells


def street(name: str, *money: str) -> list[Cell]:
    """A row of a street or town that the brief names."""
    return paid(name, org(name, optional=True), name, *money)


AID = table(
    [cell("镇（街道）"), cell("低保金"), cell("特困供养金"), cell("临时救助金"), cell("合计")],
    street(WILLOW, "182.60", "46.20", "21.50", "250.30"),
    street(BRIDGE, "156.40", "38.70", "17.90", "213.00"),
    street(BAY, "203.10", "52.80", "26.30", "282.20"),
    street(CRANE, "248.50", "71.40", "33.60", "353.50"),
    paid(BUREAU, None, "其他镇（街道）", "251.70", "74.30", "38.20", "364.20"),
    paid(BUREAU, None, "合计", "1,042.30", "283.40", "137.50", "1,463.20"),
)

CLOSING = [
    block("heading_1", "存在问题和下步安排"),
    block(
        "body",
        "从督查看，基层经办力量薄弱问题依然突出，社区民政专干平均每人服务群众1.1万人，"
        "三分之一以上为兼职。下步，区民政局将推行“一门受理、协同办理”，"
        "12月底前再培训经办人员两批、不少于150人；筹措资金300万至350万元，新建“长者食堂”5至7家，"
        "让老人在“15分钟生活圈”内吃上热乎饭。",
        org("区民政局", BUREAU),
        count("1.1万人", "11000", "人", "群众", "服务群众", per="人"),
        count(
            "三分之一以上",
            "33.33",
            None,
            "兼职",
            "社区民政专干",
            "社区民政专干兼职",
            kind="percentage",
            qualifier="over",
        ),
        count("两批", "2", "批", "经办人员", "培训经办人员"),
        count("不少于150人", "150", "人", "经办人员", "培训经办人员", qualifier="at_least"),
        count("5至7家", "5", "家", "长者食堂", upper="7", qualifier="range"),
        amount(
            "300万至350万元",
            "3000000",
            "万元",
            "资金",
            "筹措资金",
            upper="3500000",
            qualifier="range",
        ),
        unnamed("培训经办人员", "training", optional=True),
        date("12月底", "2023-12", optional=True),
        by=BUREAU,
    ),
    block(
        "body",
        "报：市民政局，区委办公室、区政府办公室",
        org("市民政局"),
        org("区委办公室"),
        org("区政府办公室"),
    ),
    block(
        "body",
        "送：区慈善总会，各镇人民政府、各街道办事处　　　　（共印60份）",
        org("区慈善总会"),
        count("60份", "60", "份", "共印", optional=True),
        by=BUREAU,
    ),
    block(
        "body",
        "编辑：郁青萝　　审核：阮百川　　电话：8806312",
        person("郁青萝"),
        person("阮百川"),
    ),
]

SAMPLE = Sample(
    id="minzheng_jianbao",
    title="我区扎实开展“敬老月”活动织密兜牢社会救助网",
    genre="区民政局工作简报",
    head=Head(
        issuer=BUREAU,
        recipients=("市民政局", "区委办公室", "区政府办公室", "区慈善总会"),
        date="2023-11-08",
        period=("2023-10-01", "2023-10-31"),
        document_number=None,
        year=2023,
    ),
    bodies=BODIES,
    blocks=(*MASTHEAD, *STREETS, *RELIEF, AID, *CLOSING),
)
