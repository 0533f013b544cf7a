"""A foundation's annual aid report: a list of projects, two tables that add up, a footnote."""

from samples.parts import (
    Block,
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

FUND = "澄禾公益基金会"
HEART_TEAM = "心伴志愿陪护队"
WATER = "砚州泊澜水务有限公司"

BODIES = {
    FUND: Body("association", ("澄禾基金会", "基金会")),
    "理事会": Body("association", ("澄禾公益基金会理事会", "第二届理事会")),
    "砚州市民政局": Body("government", ("市民政局",)),
    "市慈善总会": Body("association", ("砚州市慈善总会",)),
    "砚州银行梨川支行": Body("finance"),
    "梨川县第二中学": Body("school"),
    "省科技馆": Body("other"),
    "砚州市儿童医院": Body("hospital"),
    "省人民医院心血管外科": Body("hospital"),
    HEART_TEAM: Body("volunteer_team", ("“心伴”志愿陪护队",)),
    "砚州蓝翎救援队": Body("volunteer_team"),
    "砚州师范大学教育学院": Body("school"),
    "梨川县白鹭乡中心小学": Body("school"),
    WATER: Body("enterprise", ("泊澜水务",)),
}

SPRING = "“春芽助学”计划"
CORNER = "“晨曦图书角”项目"
HEART = "“护心行动”"
WARM = "“暖冬相伴”项目"
FLOOD = "“江河安澜”防汛救灾专项"
SUN = "“向阳”乡村教师研修"
SUN_CLASS = "“向阳”乡村教师研修班"


def spring() -> Fact:
    """A mention of the project for schoolchildren."""
    return named(SPRING, "春芽助学", "aid")


def corner() -> Fact:
    """A mention of the reading corners."""
    return named(CORNER, "晨曦图书角", "aid")


def heart() -> Fact:
    """A mention of the project for children with heart disease."""
    return named(HEART, "护心行动", "aid")


def warm() -> Fact:
    """A mention of the project for the old."""
    return named(WARM, "暖冬相伴", "condolence")


def flood() -> Fact:
    """A mention of the flood relief."""
    return named(FLOOD, "江河安澜", "aid")


OPENING: list[Block] = [
    block(
        "title",
        "澄禾公益基金会2023年度资助报告",
        org("澄禾公益基金会"),
        date("2023年度", "2023"),
    ),
    block(
        "subtitle",
        "（2024年3月28日第二届理事会第五次会议审议通过）",
        org("理事会", optional=True),
        named("第二届理事会第五次会议", "第二届理事会第五次会议", "meeting", optional=True),
        date("2024年3月28日", "2024-03-28"),
        by=FUND,
    ),
    block(
        "body",
        "澄禾公益基金会（以下简称“澄禾基金会”）2014年5月在砚州市民政局登记成立，2019年被认定为慈善组织，"
        "社会组织评估等级为4A级。2023年，在市慈善总会指导和社会各界支持下，基金会聚焦助学、助医、"
        "助老、救灾四大领域，实施资助项目6个，覆盖全省11个县（市、区），公益支出1,036.3万元，"
        "受助人数达17,200人，比上年增长22.9%。现将有关情况报告如下。",
        org("澄禾公益基金会"),
        org("澄禾基金会", FUND),
        org("砚州市民政局"),
        org("市慈善总会"),
        org("基金会", FUND, n=3, optional=True),
        count("四大", "4", "大", "领域"),
        count("6个", "6", "个", "资助项目", "项目"),
        count("11个", "11", "个", "县（市、区）", "县"),
        count("17,200人", "17200", "人", "受助人数", "受助"),
        count(
            "22.9%",
            "22.9",
            "%",
            "受助人数比上年增长",
            "受助人数增长",
            kind="percentage",
        ),
        amount("1,036.3万元", "10363000", "万元", "公益支出", "支出"),
        date("2014年5月", "2014-05"),
        date("2019年", "2019"),
        date("2023年", "2023"),
        by=FUND,
        note=Note(
            "受助人数",
            "受助人数按实名登记口径统计，同一受助人参加两个以上项目的，只计1次；"
            "不足1000元的零星支出未列入表1。",
            (
                count("两个以上", "2", "个", "项目", qualifier="over", optional=True),
                count("1次", "1", "次", "计", "受助人", optional=True),
                amount(
                    "不足1000元",
                    "1000",
                    "元",
                    "零星支出",
                    "支出",
                    qualifier="under",
                    optional=True,
                ),
            ),
        ),
    ),
    block("heading_1", "资助项目总体情况"),
    block(
        "body",
        "全年各项目预算1,057万元，实际支出1,036.3万元，预算执行率98%。受益面最广的是“晨曦图书角”项目，"
        "人均支出最高的是“护心行动”。各项目情况见表1。",
        count("98%", "98", "%", "预算执行率", kind="percentage"),
        amount("1,057万元", "10570000", "万元", "预算"),
        amount("1,036.3万元", "10363000", "万元", "实际支出", "支出"),
        corner(),
        heart(),
        by=FUND,
    ),
    block("caption", "表1　2023年度资助项目情况", date("2023年度", "2023")),
]


def helped(quote: str, value: str, column: str, activity: str | None) -> Cell:
    """A cell of table 1 with a number of people helped, in the column's year."""
    fact = count(quote, value, "人", "受助人数", f"受助人数{column}", column, activity=activity)
    return cell(quote, fact, by=FUND)


def money(quote: str, value: str, column: str, activity: str | None) -> Cell:
    """A cell of table 1 with a sum in 万元, planned or spent."""
    fact = amount(quote, value, "万元", column, f"资金{column}", "资金", activity=activity)
    return cell(quote, fact, by=FUND)


def project(
    mention: Fact,
    now: tuple[str, str],
    before: tuple[str, str] | None,
    planned: tuple[str, str],
    spent: tuple[str, str],
    remark: Cell,
) -> list[Cell]:
    """A row of table 1: figures are pairs of the words and the value."""
    name = mention.quote
    return [
        cell(name, mention, by=FUND),
        helped(*now, "本年", name),
        helped(*before, "上年", name) if before else cell("—"),
        money(*planned, "预算", name),
        money(*spent, "支出", name),
        remark,
    ]


PROJECTS = table(
    [
        cell("项目", down=2),
        cell("受助人数（人）", across=2),
        cell("资金（万元）", across=2),
        cell("备注", down=2),
    ],
    [cell("本年"), cell("上年"), cell("预算"), cell("支出")],
    project(
        spring(),
        ("2,460", "2460"),
        ("2,150", "2150"),
        ("380.00", "3800000"),
        ("369.00", "3690000"),
        cell(
            "每人资助1500元",
            amount("1500元", "1500", "元", "资助", per="人", activity=SPRING),
            by=FUND,
        ),
    ),
    project(
        corner(),
        ("9,800", "9800"),
        ("8,640", "8640"),
        ("120.00", "1200000"),
        ("117.60", "1176000"),
        cell(
            "新建图书角98个",
            count("98个", "98", "个", "图书角", activity=CORNER),
            by=FUND,
        ),
    ),
    project(
        heart(),
        ("86", "86"),
        ("71", "71"),
        ("260.00", "2600000"),
        ("258.00", "2580000"),
        cell(
            "人均救助3万元",
            amount("3万元", "30000", "万元", "救助", per="人", activity=HEART),
            by=FUND,
        ),
    ),
    project(
        warm(),
        ("３１２０", "3120"),
        ("2 890", "2890"),
        ("95.00", "950000"),
        ("93.60", "936000"),
        cell(
            "其中高龄老人1,204人",
            count("1,204人", "1204", "人", "高龄老人", "老人", activity=WARM),
            by=FUND,
        ),
    ),
    project(
        flood(),
        ("1,474", "1474"),
        None,
        ("150.00", "1500000"),
        ("147.40", "1474000"),
        cell(
            "涉及2个县418户",
            count("2个", "2", "个", "县", activity=FLOOD),
            count("418户", "418", "户", "涉及", "受助人数", "县", activity=FLOOD),
            by=FUND,
        ),
    ),
    project(
        named(SUN, "向阳", "training"),
        ("260", "260"),
        ("240", "240"),
        ("52.00", "520000"),
        ("50.70", "507000"),
        cell("研修班4期", count("4期", "4", "期", "研修班", activity=SUN), by=FUND),
    ),
    [
        cell("合计"),
        helped("17,200", "17200", "本年", None),
        helped("13,991", "13991", "上年", None),
        money("1,057.00", "10570000", "预算", None),
        money("1,036.30", "10363000", "支出", None),
        cell("—"),
    ],
    head=2,
)

STORIES: list[Block] = [
    block("heading_1", "重点项目实施情况"),
    block(
        "item",
        "“春芽助学”计划。向梨川县、苍坪县23所中小学的学生2,460人发放助学金369万元，每人1500元；"
        "其中孤儿和事实无人抚养儿童１８７人，占７.６％。砚州银行梨川支行免费提供代发服务。"
        "8月20日至26日，组织六十余名受助学生参加“看见山外”夏令营，行程近千公里，"
        "梨川县第二中学学生在省科技馆表演了自编的诗朗诵。",
        org("砚州银行梨川支行"),
        org("梨川县第二中学"),
        org("省科技馆"),
        count("23所", "23", "所", "中小学", activity=SPRING),
        count("2,460人", "2460", "人", "学生", activity=SPRING),
        count("１８７人", "187", "人", "孤儿和事实无人抚养儿童", "儿童", activity=SPRING),
        count(
            "７.６％",
            "7.6",
            "％",
            "孤儿和事实无人抚养儿童占",
            "孤儿和事实无人抚养儿童",
            kind="percentage",
            activity=SPRING,
        ),
        count(
            "六十余名",
            "60",
            "名",
            "受助学生",
            "学生",
            qualifier="over",
            activity="“看见山外”夏令营",
        ),
        count(
            "近千公里",
            "1000",
            "公里",
            "行程",
            kind="measure",
            qualifier="nearly",
            activity="“看见山外”夏令营",
        ),
        amount("369万元", "3690000", "万元", "助学金", activity=SPRING),
        amount("1500元", "1500", "元", "助学金", per="人", activity=SPRING),
        spring(),
        unnamed("发放助学金", "aid", optional=True),
        unnamed("代发服务", "service", by="砚州银行梨川支行", optional=True),
        named("“看见山外”夏令营", "看见山外", "culture_sport", date="2023-08-20"),
        unnamed("诗朗诵", "culture_sport", by="梨川县第二中学", optional=True),
        date("8月20日至26日", "2023-08-20", "2023-08-26"),
        by=FUND,
    ),
    block(
        "item",
        "“晨曦图书角”项目。新建图书角98个，每个投入1.2万元，配送图书４.５万册，惠及学生9,800人，"
        "人均借阅量比上年翻了一番。",
        count("98个", "98", "个", "图书角", activity=CORNER),
        count("４.５万册", "45000", "册", "图书", activity=CORNER),
        count("9,800人", "9800", "人", "学生", "惠及学生", activity=CORNER),
        count(
            "翻了一番",
            "2",
            "番",
            "借阅量",
            "人均借阅量比上年",
            "人均借阅量",
            kind="multiple",
            per="人",
            activity=CORNER,
        ),
        amount("1.2万元", "12000", "万元", "投入", "图书角", per="个", activity=CORNER),
        corner(),
        by=FUND,
    ),
    block(
        "item",
        "“护心行动”。会同砚州市儿童医院、省人民医院心血管外科，为86名先天性心脏病患儿支付手术费用"
        "258万元，人均3万元，手术成功率达98.8%，年龄最小的患儿出生仅17天。项目热线400-000-0719"
        "接听咨询2300余次。“心伴”志愿陪护队每周不少于3次到病房陪伴，累计服务时长逾5,200小时。",
        org("砚州市儿童医院"),
        org("省人民医院心血管外科"),
        org("“心伴”志愿陪护队", HEART_TEAM),
        count("86名", "86", "名", "先天性心脏病患儿", "患儿", activity=HEART),
        count("98.8%", "98.8", "%", "手术成功率", "成功率", kind="percentage", activity=HEART),
        count("17天", "17", "天", None, kind="measure", optional=True, by=None),
        count("2300余次", "2300", "次", "咨询", qualifier="over", activity=HEART),
        count(
            "每周不少于3次",
            "3",
            "次",
            "病房陪伴",
            "到病房陪伴",
            "陪伴",
            kind="frequency",
            qualifier="at_least",
            activity="到病房陪伴",
            by=HEART_TEAM,
        ),
        count(
            "逾5,200小时",
            "5200",
            "小时",
            "服务时长",
            kind="measure",
            qualifier="over",
            by=HEART_TEAM,
        ),
        amount("258万元", "2580000", "万元", "手术费用", activity=HEART),
        amount("3万元", "30000", "万元", "手术费用", per="人", activity=HEART),
        heart(),
        unnamed("到病房陪伴", "volunteer", by=HEART_TEAM, optional=True),
        by=FUND,
    ),
    block(
        "item",
        "“暖冬相伴”项目。春节前后走访慰问老人3,120人，其中80岁以上高龄老人1,204人，送去每人价值300元的"
        "御寒物资；为困难家庭安装防滑扶手、夜灯等适老化设施五六百处。",
        count("3,120人", "3120", "人", "老人", activity=WARM),
        count(
            "80岁以上",
            "80",
            "岁",
            None,
            kind="measure",
            qualifier="over",
            optional=True,
            by=None,
        ),
        count("1,204人", "1204", "人", "高龄老人", "老人", activity=WARM),
        count(
            "五六百处",
            "500",
            "处",
            "适老化设施",
            upper="600",
            qualifier="range",
            activity=WARM,
        ),
        amount("300元", "300", "元", "御寒物资", "价值", per="人", activity=WARM),
        warm(),
        unnamed("走访慰问老人", "condolence"),
        date("春节", "2023-01-22", optional=True),
        by=FUND,
    ),
    block(
        "item",
        "“江河安澜”防汛救灾专项。7月29日至8月2日，白鹭河流域连降暴雨，约4.2万人受灾。8月1日，"
        "本基金会启动应急响应，联合砚州蓝翎救援队向苍坪县、临溪县运送大米30吨、棉被一千五百床、"
        "饮用水2万瓶，向418户1,474名受灾群众发放救助款147.4万元，户均3526元左右。"
        "灾后第3天，首批帐篷即运抵安置点。",
        org("本基金会", FUND, optional=True),
        org("砚州蓝翎救援队"),
        count("约4.2万人", "42000", "人", "受灾", qualifier="about", by=None),
        count("30吨", "30", "吨", "大米", kind="measure", activity=FLOOD),
        count("一千五百床", "1500", "床", "棉被", activity=FLOOD),
        count("2万瓶", "20000", "瓶", "饮用水", activity=FLOOD),
        count("418户", "418", "户", "受灾群众", activity=FLOOD),
        count("1,474名", "1474", "名", "受灾群众", activity=FLOOD),
        amount("147.4万元", "1474000", "万元", "救助款", activity=FLOOD),
        amount(
            "3526元左右",
            "3526",
            "元",
            "救助款",
            qualifier="about",
            per="户",
            activity=FLOOD,
        ),
        flood(),
        unnamed("发放救助款", "aid", optional=True),
        date("7月29日至8月2日", "2023-07-29", "2023-08-02"),
        date("8月1日", "2023-08-01"),
        by=FUND,
    ),
    block(
        "item",
        "“向阳”乡村教师研修。与砚州师范大学教育学院合作举办“向阳”乡村教师研修班4期，每期5天，"
        "结业教师260人，人均支出1950元；学员满意度由2022年的91.5%升至96.2%，提高4.7个百分点。"
        "梨川县白鹭乡中心小学教师邵明月结业后牵头办起了村里的第一个读书会。",
        org("砚州师范大学教育学院"),
        org("梨川县白鹭乡中心小学"),
        count("4期", "4", "期", "乡村教师研修班", "研修班", activity=SUN_CLASS),
        count("5天", "5", "天", None, kind="measure", per="期", activity=SUN_CLASS),
        count("260人", "260", "人", "结业教师", "教师", activity=SUN_CLASS),
        count("91.5%", "91.5", "%", "学员满意度", kind="percentage", activity=SUN_CLASS),
        count("96.2%", "96.2", "%", "学员满意度", kind="percentage", activity=SUN_CLASS),
        count(
            "4.7个百分点",
            "4.7",
            "个百分点",
            "学员满意度提高",
            kind="percentage_points",
            activity=SUN_CLASS,
        ),
        amount("1950元", "1950", "元", "支出", "人均支出", per="人", activity=SUN_CLASS),
        named(SUN, "向阳", "training", n=1),
        named(SUN_CLASS, "向阳", "training"),
        unnamed("读书会", "culture_sport", by="梨川县白鹭乡中心小学", optional=True),
        date("2022年", "2022"),
        person("邵明月", "梨川县白鹭乡中心小学教师"),
        by=FUND,
    ),
]

FINANCES: list[Block] = [
    block("heading_1", "善款收支情况"),
    block(
        "body",
        "全年接受捐赠1,088.3万元，其中企业捐赠680万元，占比超过六成；个人捐赠265.5万元；"
        "“指尖微光”网络募捐活动筹款142.8万元，吸引网友3.6万余人次参与，平均每人次捐款不足40元。"
        "最大一笔为砚州泊澜水务有限公司捐赠人民币贰佰万元，一位匿名人士捐赠港币30万元。"
        "全年总支出1,111.5万元，其中管理费用占5.6%，占比下降0.8个百分点。收支情况见表2。",
        org("砚州泊澜水务有限公司"),
        count(
            "超过六成", "60", "成", "企业捐赠占比", "企业捐赠", kind="percentage", qualifier="over"
        ),
        count(
            "3.6万余人次",
            "36000",
            "人次",
            "网友",
            "参与",
            kind="person_times",
            qualifier="over",
            activity="“指尖微光”网络募捐活动",
        ),
        count("一笔", "1", "笔", "捐赠", optional=True),
        count("一位", "1", "位", "匿名人士", optional=True),
        count("5.6%", "5.6", "%", "管理费用占", "管理费用", kind="percentage"),
        count(
            "0.8个百分点",
            "0.8",
            "个百分点",
            "管理费用占比下降",
            "占比下降",
            kind="percentage_points",
        ),
        amount("1,088.3万元", "10883000", "万元", "接受捐赠", "捐赠"),
        amount("680万元", "6800000", "万元", "企业捐赠"),
        amount("265.5万元", "2655000", "万元", "个人捐赠"),
        amount("142.8万元", "1428000", "万元", "筹款", activity="“指尖微光”网络募捐活动"),
        amount(
            "不足40元",
            "40",
            "元",
            "捐款",
            "每人次捐款",
            qualifier="under",
            per="人次",
            activity="“指尖微光”网络募捐活动",
        ),
        amount("人民币贰佰万元", "2000000", "万元", "捐赠", by=WATER),
        amount("港币30万元", "300000", "万元", "捐赠", currency="HKD", by=None),
        amount("1,111.5万元", "11115000", "万元", "总支出"),
        named("“指尖微光”网络募捐活动", "指尖微光", "aid"),
        by=FUND,
    ),
    block("caption", "表2　2023年度收支情况", date("2023年度", "2023")),
    block("unit", "单位：万元"),
]


def entry(name: str, quote: str, value: str) -> list[Cell]:
    """Two cells of table 2: what the money is and how much, in 万元."""
    return [cell(name), cell(quote, amount(quote, value, "万元", name), by=FUND)]


ACCOUNTS = table(
    [cell("收入项目"), cell("金额"), cell("支出项目"), cell("金额")],
    [*entry("企业捐赠", "680.00", "6800000"), *entry("公益项目支出", "1,036.30", "10363000")],
    [*entry("个人捐赠", "265.50", "2655000"), *entry("管理费用", "61.70", "617000")],
    [*entry("网络募捐", "142.80", "1428000"), *entry("筹资费用", "12.50", "125000")],
    [*entry("政府购买服务", "60.00", "600000"), *entry("其他支出", "1.00", "10000")],
    [*entry("投资收益及利息", "38.20", "382000"), cell(""), cell("")],
    [*entry("收入合计", "1,186.50", "11865000"), *entry("支出合计", "1,111.50", "11115000")],
    [
        cell("本年结余", across=3),
        cell("75.00", amount("75.00", "750000", "万元", "本年结余", "结余"), by=FUND),
    ],
)

PLANS: list[Block] = [
    block("heading_1", "2024年工作计划", date("2024年", "2024")),
    block(
        "body",
        "2024年，澄禾基金会计划筹集善款不低于1,200万元，“春芽助学”计划新增受助学生300至350名，"
        "“护心行动”单例资助不超过5万元；拟于5月底前启动“银发课堂”项目，惠及社区老人近两千人。"
        "理事长温若川、秘书长陆青禾谨代表基金会，向所有捐赠人和志愿者致以诚挚的谢意。",
        org("澄禾基金会", FUND),
        org("基金会", FUND, n=2, optional=True),
        count(
            "300至350名",
            "300",
            "名",
            "受助学生",
            "学生",
            upper="350",
            qualifier="range",
            activity=SPRING,
        ),
        count(
            "近两千人",
            "2000",
            "人",
            "社区老人",
            "老人",
            qualifier="nearly",
            activity="“银发课堂”项目",
        ),
        amount("不低于1,200万元", "12000000", "万元", "善款", "筹集善款", qualifier="at_least"),
        amount(
            "不超过5万元",
            "50000",
            "万元",
            "资助",
            "单例资助",
            qualifier="at_most",
            per="例",
            activity=HEART,
        ),
        spring(),
        heart(),
        named("“银发课堂”项目", "银发课堂", "training", date="2024-05", optional=True),
        date("2024年", "2024"),
        date("5月底", "2024-05", optional=True),
        person("温若川", "理事长"),
        person("陆青禾", "秘书长"),
        by=FUND,
    ),
    block("signature", "澄禾公益基金会", org("澄禾公益基金会")),
    block("signature", "2024年4月8日", date("2024年4月8日", "2024-04-08")),
]

SAMPLE = Sample(
    id="jijinhui_nianbao",
    title="澄禾公益基金会2023年度资助报告",
    genre="基金会年度资助报告",
    head=Head(
        issuer=FUND,
        recipients=(),
        date="2024-04-08",
        period=("2023-01-01", "2023-12-31"),
        document_number=None,
        year=2023,
    ),
    bodies=BODIES,
    blocks=(*OPENING, PROJECTS, *STORIES, *FINANCES, ACCOUNTS, *PLANS),
)
