"""A municipal charity federation's circular on the year's flood relief campaign."""

from samples.parts import (
    Body,
    Cell,
    Fact,
    Head,
    Note,
    Sample,
    amount,
    block,
    cell,
    count,
    date,
    named,
    org,
    person,
    table,
    unnamed,
)

CHARITY = "禾渡市慈善总会"
COMMERCE = "市工商业联合会"
CHEMICALS = "禾渡鸿砚化工集团有限公司"
LOGISTICS = "鸿砚物流"
GRAIN = "禾渡穗和粮油有限公司"
OVERSEAS = "市侨联"
RESCUERS = "应急救援服务队"
WHALE = "禾渡蓝鲸水上救援队"
VETERANS = "青岚县老兵永在志愿服务队"
HOSPITAL = "市人民医院"
QINGLAN = "青岚县慈善会"
SHIQU = "石蕖县慈善总会"
LIAOTANG = "蓼塘区慈善总会"
WANGSANG = "望桑县慈善会"
BUILDERS = "市建筑业协会"
MINDS = "市心理卫生协会"
PAINTERS = "市书法家协会"
LIBRARY = "市图书馆"

BODIES = {
    CHARITY: Body("association", ("市慈善总会", "总会")),
    "市民政局": Body("government", ("禾渡市民政局",)),
    COMMERCE: Body("association", ("市工商联", "禾渡市工商业联合会", "禾渡市工商联")),
    "市红十字会": Body("association", ("禾渡市红十字会",)),
    CHEMICALS: Body("enterprise", ("鸿砚化工", "鸿砚化工集团")),
    LOGISTICS: Body("enterprise"),
    GRAIN: Body("enterprise", ("穗和粮油",)),
    OVERSEAS: Body("association", ("禾渡市侨联",)),
    "市第一中学": Body("school", ("禾渡市第一中学",)),
    "禾渡师范学院": Body("school"),
    RESCUERS: Body(
        "volunteer_team", ("应急队", "市慈善总会应急救援服务队", "禾渡市慈善总会应急救援服务队")
    ),
    WHALE: Body("volunteer_team", ("蓝鲸救援队",)),
    VETERANS: Body("volunteer_team", ("青岚县“老兵永在”志愿服务队", "老兵永在志愿服务队")),
    HOSPITAL: Body("hospital", ("禾渡市人民医院",)),
    "市中医院": Body("hospital", ("禾渡市中医院",)),
    "联合医疗队": Body("volunteer_team"),
    "石蕖县白苇镇安置点": Body("other"),
    "市财政局": Body("government", ("禾渡市财政局",)),
    "市消防救援支队": Body("government", ("禾渡市消防救援支队",)),
    "武警禾渡支队": Body("government"),
    SHIQU: Body("association", ("石蕖县慈善会",)),
    BUILDERS: Body("association", ("禾渡市建筑业协会",)),
    QINGLAN: Body("association", ("青岚县慈善总会",)),
    LIAOTANG: Body("association", ("区慈善总会",)),
    WANGSANG: Body("association", ("望桑县慈善总会",)),
    MINDS: Body("association", ("禾渡市心理卫生协会",)),
    LIBRARY: Body("other", ("禾渡市图书馆",)),
    "禾渡广播电视台": Body("media"),
    PAINTERS: Body("association", ("禾渡市书法家协会",)),
    "白苇镇中心小学": Body("school"),
    "禾渡允衡会计师事务所": Body("enterprise"),
    "市文明办": Body("party", ("禾渡市文明办",)),
    "禾渡澄信资产评估有限公司": Body("enterprise"),
}

CAMPAIGN = "“风雨同舟·禾力同行”抗洪赈灾慈善行动"
SHORT = "“禾力同行”行动"
PLEDGES = "爱心企业恳谈会"
ONLINE = "“一元爱·一碗饭”网络募捐"
CLINIC = "巡回义诊"
VETTING = "入户核查"
SCHOOLING = "“暖阳返校”助学行动"
THANKS = "看望慰问"
HOMES = "“安居圆梦”农房修缮项目"
PADDY = "“稻谷重绿”助农计划"
KITCHEN = "“爱心灶台”供餐服务"
LESSONS = "“向阳花”心理团辅课"
BOOKS = "“书香再续”图书补藏活动"
SHOW = "“禾力同行”公益义演"
AUCTION = "书画义拍"
PRESS = "新闻发布会"


def campaign(quote: str = SHORT, *, date: str | None = None, n: int = 1) -> Fact:
    """A mention of the campaign."""
    return named(quote, "禾力同行", "aid", date=date, by=CHARITY, n=n)


OPENING = [
    block("document_number", "禾慈〔2023〕31号"),
    block(
        "title",
        f"禾渡市慈善总会关于{CAMPAIGN}情况的通报",
        org(CHARITY),
        campaign(CAMPAIGN),
    ),
    block("salutation", "各县（区）慈善会，各理事单位，各爱心企业："),
    block(
        "body",
        "7月下旬，受台风“青鸾”残余环流影响，我市遭遇罕见暴雨，28日至31日平均雨量达386.4毫米，"
        "青岚、石蕖等4个县（区）37个乡镇受灾，紧急转移群众5.8万人，倒损房屋2100余间，"
        "农作物受灾面积十二万三千亩，直接经济损失约9.6亿元。灾情就是命令。7月30日晚，"
        "禾渡市慈善总会（以下简称“市慈善总会”）在市民政局指导下启动“风雨同舟·禾力同行”抗洪"
        "赈灾慈善行动（以下简称“禾力同行”行动），截至10月31日累计接收捐赠款物2,864.35万元，"
        "其中资金1,731.2万元、物资折价1133.15万元，三个月里参与者逾十万人次。"
        "现将有关情况通报如下。",
        org(CHARITY),
        org("市慈善总会", CHARITY, n=2),
        org("市民政局"),
        count("386.4毫米", "386.4", "毫米", "平均雨量", "雨量", kind="measure", by=None),
        count("4个", "4", "个", "县（区）", "县", by=None),
        count("37个", "37", "个", "乡镇", by=None),
        count("5.8万人", "58000", "人", "群众", "紧急转移群众", "转移群众", by=None),
        count("2100余间", "2100", "间", "房屋", "倒损房屋", qualifier="over", by=None),
        count(
            "十二万三千亩",
            "123000",
            "亩",
            "农作物受灾面积",
            "受灾面积",
            kind="measure",
            by=None,
        ),
        count("三个月", "3", "个月", None, kind="measure", activity=CAMPAIGN),
        count(
            "逾十万人次",
            "100000",
            "人次",
            "参与者",
            kind="person_times",
            qualifier="over",
            activity=CAMPAIGN,
        ),
        amount(
            "约9.6亿元", "960000000", "亿元", "直接经济损失", "经济损失", qualifier="about", by=None
        ),
        amount("2,864.35万元", "28643500", "万元", "捐赠款物", "接收捐赠款物", activity=CAMPAIGN),
        amount("1,731.2万元", "17312000", "万元", "资金", activity=CAMPAIGN),
        amount("1133.15万元", "11331500", "万元", "物资折价", "物资", activity=CAMPAIGN),
        unnamed("紧急转移群众", "aid", optional=True, by=None),
        campaign(CAMPAIGN, date="2023-07-30"),
        campaign(),
        date("7月下旬", "2023-07", optional=True),
        date("28日至31日", "2023-07-28", "2023-07-31"),
        date("7月30日", "2023-07-30"),
        date("10月31日", "2023-10-31"),
        by=CHARITY,
        note=Note(
            "物资折价1133.15万元",
            "物资以捐赠方票据计价，无票据的由禾渡澄信资产评估有限公司评估。",
            (org("禾渡澄信资产评估有限公司"),),
        ),
    ),
]

GIVING = [
    block("heading_1", "闻“汛”而动，八方爱心如潮涌"),
    block(
        "body",
        "8月2日，市慈善总会联合市工商业联合会（简称“市工商联”）、市红十字会召开爱心企业恳谈会"
        "，76家企业当场认捐618万元，其中禾渡鸿砚化工集团有限公司一次性捐款200万元，"
        "旗下的鸿砚物流无偿派车43台次，把一千三百余箱饮用水和方便食品抢运到断路村组；"
        "多年热心公益的禾渡穗和粮油有限公司捐来大米50吨，该公司职工又自发捐款7.35万元。"
        "由市工商联牵线，市侨联动员旅居海外的禾渡籍乡亲捐款港币30万元，折合人民币27.6万元。"
        "“一元爱·一碗饭”网络募捐上线仅36小时，筹款便突破一百万元，人均不足30元；"
        "市第一中学和禾渡师范学院的师生也把义卖所得11万余元送到募捐点，"
        "年纪最小的捐赠人今年只有6岁。",
        org("市慈善总会", CHARITY),
        org(COMMERCE),
        org("市工商联", COMMERCE, n=1),
        org("市红十字会"),
        org(CHEMICALS),
        org(LOGISTICS),
        org(GRAIN),
        org("该公司", GRAIN, optional=True),
        org("市工商联", COMMERCE, n=2),
        org(OVERSEAS),
        org("市第一中学"),
        org("禾渡师范学院"),
        count("76家", "76", "家", "企业", activity=PLEDGES),
        count("43台次", "43", "台次", "派车", "车", "无偿派车", by=LOGISTICS),
        count(
            "一千三百余箱",
            "1300",
            "箱",
            "饮用水和方便食品",
            "方便食品",
            "饮用水",
            qualifier="over",
            by=LOGISTICS,
        ),
        count("50吨", "50", "吨", "大米", "捐来大米", kind="measure", by=GRAIN),
        count("36小时", "36", "小时", None, kind="measure", activity=ONLINE),
        count("6岁", "6", "岁", None, "捐赠人", kind="measure", optional=True, by=None),
        amount("618万元", "6180000", "万元", "认捐", activity=PLEDGES),
        amount("200万元", "2000000", "万元", "捐款", "一次性捐款", activity=PLEDGES, by=CHEMICALS),
        amount("7.35万元", "73500", "万元", "捐款", "自发捐款", by=GRAIN),
        amount("港币30万元", "300000", "万元", "捐款", currency="HKD", by=OVERSEAS),
        amount("人民币27.6万元", "276000", "万元", "捐款", "折合", by=OVERSEAS),
        amount("突破一百万元", "1000000", "万元", "筹款", qualifier="over", activity=ONLINE),
        amount(
            "不足30元",
            "30",
            "元",
            "筹款",
            "人均",
            "筹款人均",
            "人均筹款",
            qualifier="under",
            per="人",
            activity=ONLINE,
        ),
        amount(
            "11万余元",
            "110000",
            "万元",
            "义卖所得",
            "义卖",
            qualifier="over",
            activity="义卖",
            by="市第一中学",
        ),
        unnamed(PLEDGES, "meeting", date="2023-08-02"),
        unnamed("当场认捐", "aid", optional=True),
        unnamed("一次性捐款", "aid", optional=True, by=CHEMICALS),
        unnamed("捐来大米", "aid", optional=True, by=GRAIN),
        unnamed("自发捐款", "aid", optional=True, by=GRAIN),
        named(ONLINE, "一元爱·一碗饭", "aid"),
        unnamed("义卖", "aid", optional=True, by="市第一中学"),
        date("8月2日", "2023-08-02"),
        by=CHARITY,
    ),
]

RELIEF = [
    block("heading_1", "精准施救，救援救助抢在前"),
    block(
        "body",
        "市慈善总会紧急调集应急救援服务队（以下简称“应急队”）、禾渡蓝鲸水上救援队、"
        "青岚县“老兵永在”志愿服务队等11支队伍的四百六十多名志愿者奔赴一线，动用冲锋舟28艘、"
        "无人机9架，连续奋战七十余个小时，营救被困群众1,237人，转移危重病人和孕产妇五六十人；"
        "蓝鲸救援队队长柏鹤年双脚泡得发白仍不下火线。8月4日，市人民医院和市中医院抽调骨干医师组"
        "成联合医疗队，进驻石蕖县白苇镇安置点，设立帐篷诊室3个，开展巡回义诊、防疫消杀，"
        "每天2次，两周接诊2,400余人次，消杀面积8.6万平方米，实现大灾之后无大疫。",
        org("市慈善总会", CHARITY),
        org(RESCUERS),
        org("应急队", RESCUERS),
        org(WHALE),
        org("青岚县“老兵永在”志愿服务队", VETERANS),
        org("蓝鲸救援队", WHALE),
        org(HOSPITAL),
        org("市中医院"),
        org("联合医疗队", optional=True),
        org("石蕖县白苇镇安置点", optional=True),
        count("11支", "11", "支", "队伍"),
        count("四百六十多名", "460", "名", "志愿者", qualifier="over"),
        count("28艘", "28", "艘", "冲锋舟"),
        count("9架", "9", "架", "无人机"),
        count("七十余个小时", "70", "个小时", None, kind="measure", qualifier="over"),
        count("1,237人", "1237", "人", "被困群众", "群众", "营救被困群众"),
        count(
            "五六十人",
            "50",
            "人",
            "危重病人和孕产妇",
            "孕产妇",
            upper="60",
            qualifier="range",
        ),
        count("3个", "3", "个", "帐篷诊室", by=HOSPITAL),
        count(
            "每天2次",
            "2",
            "次",
            "巡回义诊、防疫消杀",
            "防疫消杀",
            "巡回义诊",
            kind="frequency",
            activity=CLINIC,
            by=HOSPITAL,
        ),
        count("两周", "2", "周", None, kind="measure", activity=CLINIC, by=HOSPITAL),
        count(
            "2,400余人次",
            "2400",
            "人次",
            "接诊",
            kind="person_times",
            qualifier="over",
            activity=CLINIC,
            by=HOSPITAL,
        ),
        count(
            "8.6万平方米",
            "86000",
            "平方米",
            "消杀面积",
            kind="measure",
            activity="防疫消杀",
            by=HOSPITAL,
        ),
        unnamed("营救被困群众", "aid", optional=True),
        unnamed("转移危重病人和孕产妇", "aid", optional=True),
        unnamed(CLINIC, "service", place="石蕖县白苇镇安置点", by=HOSPITAL),
        unnamed("防疫消杀", "service", place="石蕖县白苇镇安置点", by=HOSPITAL),
        date("8月4日", "2023-08-04"),
        person("柏鹤年", "蓝鲸救援队队长"),
        by=CHARITY,
    ),
    block(
        "body",
        "款物发放坚持“快、准、公”。市慈善总会会同市财政局印发《抗洪赈灾款物管理办法》（禾慈〔2"
        "023〕22号），8月5日至12日组成6个工作组入户核查，随后分两批拨付应急救助金864万元，"
        "其中发放给1,620户重灾家庭每户3000元，余下三百七十八万元用于临时生活补助和卫生防疫。"
        "开学前夕，“暖阳返校”助学行动惠及受灾学生932名，按小学每人800元、初中1000元、"
        "高中1500元的标准发放助学金共计九十一万六千元，近三成受助学生来自低保家庭。9月28日，"
        "会长沈砚秋女士带队看望慰问市消防救援支队、武警禾渡支队官兵六百名，"
        "送去月饼等物资折合7.2万元。",
        org("市慈善总会", CHARITY),
        org("市财政局"),
        org("市消防救援支队"),
        org("武警禾渡支队"),
        count("6个", "6", "个", "工作组", activity=VETTING),
        count("两批", "2", "批", "应急救助金", "拨付应急救助金", "拨付"),
        count("1,620户", "1620", "户", "重灾家庭"),
        count("932名", "932", "名", "受灾学生", "学生", activity=SCHOOLING),
        count(
            "近三成",
            "30",
            "成",
            "受助学生",
            "受助学生来自低保家庭",
            kind="percentage",
            qualifier="nearly",
            activity=SCHOOLING,
        ),
        count("六百名", "600", "名", "官兵", activity=THANKS),
        amount("864万元", "8640000", "万元", "应急救助金", "救助金", "拨付应急救助金"),
        amount("3000元", "3000", "元", "发放", "应急救助金", "救助金", "重灾家庭", per="户"),
        amount(
            "三百七十八万元",
            "3780000",
            "万元",
            "应急救助金",
            "余下",
            "救助金",
            "临时生活补助和卫生防疫",
            "临时生活补助",
        ),
        amount("800元", "800", "元", "助学金", "小学", "标准", per="人", activity=SCHOOLING),
        amount("1000元", "1000", "元", "助学金", "初中", "标准", per="人", activity=SCHOOLING),
        amount("1500元", "1500", "元", "助学金", "高中", "标准", per="人", activity=SCHOOLING),
        amount("九十一万六千元", "916000", "元", "助学金", "发放助学金", activity=SCHOOLING),
        amount(
            "7.2万元",
            "72000",
            "万元",
            "月饼等物资",
            "物资",
            "物资折合",
            activity=THANKS,
        ),
        unnamed(VETTING, "inspection", date="2023-08-05"),
        unnamed("拨付应急救助金", "aid", optional=True),
        named(SCHOOLING, "暖阳返校", "aid"),
        unnamed("发放助学金", "aid", optional=True),
        unnamed(THANKS, "condolence", date="2023-09-28"),
        unnamed("送去月饼等物资", "condolence", optional=True),
        date("8月5日至12日", "2023-08-05", "2023-08-12"),
        date("9月28日", "2023-09-28"),
        person("沈砚秋", "会长"),
        by=CHARITY,
    ),
]

REBUILDING = [
    block("heading_1", "共建家园，灾后重建有温度"),
    block(
        "body",
        "一砖一瓦，凝聚大爱。9月16日，由市慈善总会出资、石蕖县慈善总会实施的“安居圆梦”农房修缮"
        "项目在白苇镇开工，首批修缮房屋168间，每间补助8000至12000元，年底前可全部完工；"
        "市建筑业协会组织会员企业无偿提供钢材1,050吨、水泥两千多吨。青岚县慈善会推出“稻谷重绿”"
        "助农计划，向310户种植户赠送晚稻种子6.4吨、农机维修券每户500元，"
        "带动补种面积恢复到灾前的92%；蓼塘区慈善总会把目光投向“一老一小”，"
        "“爱心灶台”供餐服务持续41天，日均供应热饭菜850份左右，区慈善总会的义工还为独居老人检修"
        "电路一百多处。",
        org("市慈善总会", CHARITY),
        org(SHIQU),
        org(BUILDERS),
        org(QINGLAN),
        org(LIAOTANG),
        org("区慈善总会", LIAOTANG, n=2),
        count("168间", "168", "间", "房屋", "修缮房屋", activity=HOMES),
        count("1,050吨", "1050", "吨", "钢材", kind="measure", by=BUILDERS),
        count("两千多吨", "2000", "吨", "水泥", kind="measure", qualifier="over", by=BUILDERS),
        count("310户", "310", "户", "种植户", activity=PADDY, by=QINGLAN),
        count("6.4吨", "6.4", "吨", "晚稻种子", "种子", kind="measure", activity=PADDY, by=QINGLAN),
        count(
            "92%",
            "92",
            "%",
            "补种面积恢复到灾前",
            "补种面积恢复",
            "补种面积",
            "恢复到灾前",
            kind="percentage",
            activity=PADDY,
            by=QINGLAN,
        ),
        count("41天", "41", "天", None, "供餐服务", kind="measure", activity=KITCHEN, by=LIAOTANG),
        count(
            "850份左右",
            "850",
            "份",
            "热饭菜",
            "供应热饭菜",
            "饭菜",
            qualifier="about",
            per="日",
            activity=KITCHEN,
            by=LIAOTANG,
        ),
        count("一百多处", "100", "处", "电路", "检修电路", qualifier="over", by=LIAOTANG),
        amount(
            "8000至12000元",
            "8000",
            "元",
            "补助",
            upper="12000",
            qualifier="range",
            per="间",
            activity=HOMES,
        ),
        amount("500元", "500", "元", "农机维修券", "维修券", per="户", activity=PADDY, by=QINGLAN),
        named(HOMES, "安居圆梦", "aid", date="2023-09-16", place="白苇镇"),
        unnamed("无偿提供钢材1,050吨、水泥两千多吨", "aid", optional=True, by=BUILDERS),
        named(PADDY, "稻谷重绿", "aid", by=QINGLAN),
        unnamed("赠送晚稻种子", "aid", optional=True, by=QINGLAN),
        named(KITCHEN, "爱心灶台", "service", by=LIAOTANG),
        unnamed("检修电路", "volunteer", optional=True, by=LIAOTANG),
        date("9月16日", "2023-09-16"),
        date("年底", "2023-12-31"),
        by=CHARITY,
    ),
    block(
        "body",
        "心理和文化重建同样不容缓。市心理卫生协会进驻7所学校，开设“向阳花”心理团辅课56节，"
        "一对一疏导300人以上；市图书馆发起“书香再续”图书补藏活动，为受淹的农家书屋补书1.2万册"
        "。10月14日，“禾力同行”公益义演由禾渡广播电视台全程直播，募得善款142.8万元，"
        "是去年同类义演的1.6倍，市书法家协会随后组织书画义拍，二十余幅作品拍得9.8万元，"
        "悉数用于修复白苇镇中心小学操场。市慈善总会先后召开新闻发布会3场，"
        "公布“禾力同行”行动款物去向，并委托禾渡允衡会计师事务所开展专项审计。"
        "各地接收与使用情况见附表。",
        org(MINDS),
        org(LIBRARY),
        org("禾渡广播电视台"),
        org(PAINTERS),
        org("白苇镇中心小学"),
        org("市慈善总会", CHARITY),
        org("禾渡允衡会计师事务所"),
        count("7所", "7", "所", "学校", by=MINDS),
        count("56节", "56", "节", "心理团辅课", LESSONS, "团辅课", activity=LESSONS, by=MINDS),
        count(
            "300人以上",
            "300",
            "人",
            "一对一疏导",
            "疏导",
            qualifier="over",
            activity="一对一疏导",
            by=MINDS,
        ),
        count("1.2万册", "12000", "册", "补书", "书", "图书", activity=BOOKS, by=LIBRARY),
        count(
            "1.6倍",
            "1.6",
            "倍",
            "善款是去年同类义演",
            "善款",
            "是去年同类义演",
            "募得善款",
            kind="multiple",
            activity=SHOW,
        ),
        count("二十余幅", "20", "幅", "作品", qualifier="over", activity=AUCTION, by=PAINTERS),
        count("3场", "3", "场", "新闻发布会", activity=PRESS),
        amount("142.8万元", "1428000", "万元", "善款", "募得善款", activity=SHOW),
        amount("9.8万元", "98000", "万元", "作品", "拍得", activity=AUCTION, by=PAINTERS),
        named(LESSONS, "向阳花", "service", by=MINDS),
        unnamed("一对一疏导", "service", by=MINDS),
        named(BOOKS, "书香再续", "aid", by=LIBRARY),
        named(SHOW, "禾力同行", "culture_sport", date="2023-10-14"),
        unnamed("全程直播", "publicity", optional=True, by="禾渡广播电视台"),
        unnamed("同类义演", "culture_sport", optional=True),
        unnamed(AUCTION, "aid", by=PAINTERS),
        unnamed(PRESS, "meeting"),
        campaign(),
        unnamed("专项审计", "inspection", by="禾渡允衡会计师事务所"),
        date("10月14日", "2023-10-14"),
        by=CHARITY,
    ),
]


def body_row(name: str, *quotes: str, body: str = CHARITY) -> list[Cell]:
    """A row of the table: money and goods in 万元, volunteers, and households helped."""
    money, goods, people, homes = quotes
    said: list[Fact] = [
        amount(money, sum_of(money), "万元", "接收资金", "资金", activity=SHORT),
        amount(goods, sum_of(goods), "万元", "物资折价", "物资", "接收物资折价", activity=SHORT),
        count(
            people,
            number_of(people),
            "人次",
            "出动志愿者",
            "志愿者",
            kind="person_times",
            activity=SHORT,
        ),
        count(homes, number_of(homes), "户", "救助家庭", "家庭", activity=SHORT),
    ]
    return [cell(name), *(cell(fact.quote, fact, by=body) for fact in said)]


def number_of(quote: str) -> str:
    """A whole number without its commas, full width or half."""
    return str(int(quote.replace(",", "")))


def sum_of(quote: str) -> str:
    """A sum in 万元 as one in yuan."""
    return str(round(float(quote.replace(",", "")) * 10_000))


def led_by(row: list[Cell], quote: str, body: str) -> list[Cell]:
    """The row with the body that its first cell names."""
    return [cell(row[0].text, org(quote, body)), *row[1:]]


BODIES_TABLE = table(
    [
        cell("单位"),
        cell("接收资金（万元）"),
        cell("物资折价（万元）"),
        cell("出动志愿者（人次）"),
        cell("救助家庭（户）"),
    ],
    led_by(
        body_row("市慈善总会本级", "1,268.50", "702.40", "2,460", "1,620"), "市慈善总会", CHARITY
    ),
    led_by(body_row(QINGLAN, "186.30", "158.25", "1,385", "846", body=QINGLAN), QINGLAN, QINGLAN),
    led_by(body_row(SHIQU, "142.60", "171.50", "1,207", "９１２", body=SHIQU), SHIQU, SHIQU),
    led_by(body_row(LIAOTANG, "98.80", "74.00", "918", "395", body=LIAOTANG), LIAOTANG, LIAOTANG),
    led_by(body_row(WANGSANG, "35.00", "27.00", "348", "132", body=WANGSANG), WANGSANG, WANGSANG),
    body_row("合计", "1,731.20", "1,133.15", "6,318", "3,905"),
)

CLOSING = [
    block("heading_1", "表扬先进，接续奋斗再出发"),
    block(
        "body",
        "经研究，决定对禾渡鸿砚化工集团有限公司等30家爱心企业、应急队等8个先进集体和柏鹤年等46名"
        "先进个人予以通报表扬。同时也要看到，个别地方物资分拣滞后、信息比对不及时，"
        "有2个县的资金拨付进度落后于序时进度5.3个百分点。2024年，我会拟筹建规模1000万元的应急慈"
        "善基金，培训基层救灾骨干300名，组建不少于15支常备救援队伍，适时举办首届“禾渡慈善周”。"
        "让我们为“禾力同行”行动续写新篇！",
        org(CHEMICALS),
        org("应急队", RESCUERS),
        org("我会", CHARITY, optional=True),
        count("30家", "30", "家", "爱心企业", "企业"),
        count("8个", "8", "个", "先进集体", "集体"),
        count("46名", "46", "名", "先进个人", "个人"),
        count("2个", "2", "个", "县"),
        count(
            "5.3个百分点",
            "5.3",
            "个百分点",
            "资金拨付进度落后于序时进度",
            "拨付进度落后于序时进度",
            "资金拨付进度落后",
            "落后于序时进度",
            kind="percentage_points",
        ),
        count("300名", "300", "名", "基层救灾骨干", "救灾骨干", "骨干"),
        count("不少于15支", "15", "支", "常备救援队伍", "救援队伍", qualifier="at_least"),
        amount("1000万元", "10000000", "万元", "应急慈善基金", "规模", "慈善基金"),
        named("首届“禾渡慈善周”", "禾渡慈善周", "campaign", optional=True),
        campaign(),
        date("2024年", "2024"),
        person("柏鹤年"),
        by=CHARITY,
    ),
    block("signature", CHARITY, org(CHARITY)),
    block("signature", "二〇二三年十一月八日", date("二〇二三年十一月八日", "2023-11-08")),
    block("body", "抄送：市民政局，市文明办。", org("市民政局"), org("市文明办")),
]

SAMPLE = Sample(
    id="cishan_tongbao",
    title=f"禾渡市慈善总会关于{CAMPAIGN}情况的通报",
    genre="慈善总会赈灾行动通报",
    head=Head(
        issuer=CHARITY,
        recipients=("各县（区）慈善会", "各理事单位", "各爱心企业"),
        date="2023-11-08",
        period=("2023-07-30", "2023-10-31"),
        document_number="禾慈〔2023〕31号",
        year=2023,
    ),
    bodies=BODIES,
    blocks=(
        *OPENING,
        *GIVING,
        *RELIEF,
        *REBUILDING,
        block("caption", f"附表　各单位{SHORT}款物接收与使用情况", campaign()),
        BODIES_TABLE,
        *CLOSING,
    ),
)
