"""A school's note on a month of reading, counselling and study trips; it names no year."""

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
    named,
    org,
    person,
    table,
    unnamed,
)

SCHOOL = "青榆市第二初级中学"
COUNSEL = "校心理健康中心"
LEAGUE = "校团委"
PARENTS = "校家长委员会"
LIBRARY = "校图书馆"
STAGE = "二中心理剧社"
FUND = "青榆市向暖教育基金会"

BODIES = {
    SCHOOL: Body("school", ("青榆二中", "二中")),
    "政教处": Body("school", ("青榆市第二初级中学政教处",)),
    "语文教研组": Body("school", ("青榆市第二初级中学语文教研组",)),
    COUNSEL: Body("school", ("心理健康中心", "青榆市第二初级中学心理健康中心")),
    LEAGUE: Body("party", ("青榆市第二初级中学团委",)),
    PARENTS: Body("other", ("家委会", "青榆市第二初级中学家长委员会")),
    LIBRARY: Body("school", ("青榆市第二初级中学图书馆",)),
    STAGE: Body("other", ("青榆市第二初级中学心理剧社",)),
    "七（3）班": Body("school"),
    "八（11）班": Body("school"),
    "七（14）班": Body("school"),
    "市作家协会": Body("association", ("青榆市作家协会",)),
    "市第四医院心理科": Body("hospital", ("青榆市第四医院心理科",)),
    "市第四医院": Body("hospital", ("青榆市第四医院",)),
    "市博物馆": Body("other", ("青榆市博物馆",)),
    "云溪湿地公园": Body("other"),
    "校报": Body("media"),
    FUND: Body("association", ("向暖教育基金会",)),
}

MONTH = "“阅读·悦心”活动月"
DRIFT = "“图书漂流”"
RECITAL = "“小小朗读者”朗诵比赛"
TALK = "“读懂青春期”专题讲座"
WEEK = "“5·25”心理健康周"
TRIP = "“跟着课本去研学”活动"

OPENING = [
    block(
        "title",
        "书香润心　向阳生长\n——青榆市第二初级中学“阅读·悦心”活动月小结",
        org(SCHOOL),
        named(MONTH, "阅读·悦心", "campaign"),
        by=SCHOOL,
    ),
    block(
        "body",
        "四月春深，书香满园。4月8日至5月25日，我校在政教处、语文教研组统筹下，面向七、"
        "八年级26个班、1,274名学生开展“阅读·悦心”活动月。一个半月里，共举办各类活动41场，"
        "参与学生6,300余人次，家长志愿者一百五六十人。现小结如下。",
        org("我校", SCHOOL, optional=True),
        org("政教处"),
        org("语文教研组"),
        count("26个", "26", "个", "班", activity=MONTH),
        count("1,274名", "1274", "名", "学生", activity=MONTH),
        count("一个半月", "1.5", "个月", None, kind="measure", activity=MONTH),
        count("41场", "41", "场", "各类活动", "活动", activity=MONTH),
        count(
            "6,300余人次",
            "6300",
            "人次",
            "参与学生",
            "学生",
            kind="person_times",
            qualifier="over",
            activity=MONTH,
        ),
        count(
            "一百五六十人",
            "150",
            "人",
            "家长志愿者",
            "志愿者",
            upper="160",
            qualifier="range",
            activity=MONTH,
        ),
        named(MONTH, "阅读·悦心", "campaign", date="--04-08"),
        unnamed("各类活动", "other", optional=True),
        date("四月", "--04", optional=True),
        date("4月8日至5月25日", "--04-08", "--05-25"),
        by=SCHOOL,
    ),
]

READING = [
    block(
        "subtitle",
        "悦读篇：一页书香，半日清欢",
        count("半日", "0.5", "日", None, kind="measure", optional=True),
    ),
    block(
        "body",
        "4月15日，读书节开幕式在操场举行，校长贺知远为6个“书香班级”授牌，"
        "市作家协会主席宁若溪作《与经典做朋友》讲座，八百多名师生到场聆听。4月15日—26日，"
        "各班开展“图书漂流”，1,300册图书在班级间流转，人均读书4.2本。"
        "“小小朗读者”朗诵比赛历经初赛、决赛两轮角逐，决出一等奖3名、二等奖6名、三等奖１０名，"
        "七（3）班李一诺、八（11）班陆百川和七（14）班岑双双捧回“朗读之星”奖杯。"
        "校家长委员会（以下简称“家委会”）捐赠图书560册，折合人民币1.2万余元，"
        "家委会主任万小暖还当起了故事妈妈。4—5月，校图书馆借出图书6,820册，比去年同期增长1.6倍。",
        org("市作家协会"),
        org("七（3）班", optional=True),
        org("八（11）班", optional=True),
        org("七（14）班", optional=True),
        org(PARENTS),
        org("家委会", PARENTS, n=1),
        org("家委会", PARENTS, n=2),
        org(LIBRARY),
        count("6个", "6", "个", "书香班级", "班级", activity="读书节开幕式"),
        count(
            "八百多名",
            "800",
            "名",
            "师生",
            qualifier="over",
            activity="《与经典做朋友》讲座",
        ),
        count("1,300册", "1300", "册", "图书", activity=DRIFT),
        count("4.2本", "4.2", "本", "读书", "人均读书", "图书", per="人", activity=DRIFT),
        count("两轮", "2", "轮", "角逐", "初赛、决赛", "决赛", activity=RECITAL),
        count("3名", "3", "名", "一等奖", activity=RECITAL),
        count("6名", "6", "名", "二等奖", activity=RECITAL),
        count("１０名", "10", "名", "三等奖", activity=RECITAL),
        count("560册", "560", "册", "图书", "捐赠图书", by=PARENTS),
        count("6,820册", "6820", "册", "图书", "借出图书", by=LIBRARY),
        count(
            "1.6倍",
            "1.6",
            "倍",
            "借出图书比去年同期增长",
            "借出图书增长",
            "图书比去年同期增长",
            kind="multiple",
            by=LIBRARY,
        ),
        amount(
            "人民币1.2万余元",
            "12000",
            "万元",
            "捐赠图书",
            "图书",
            "折合",
            qualifier="over",
            by=PARENTS,
        ),
        unnamed("读书节开幕式", "ceremony", date="--04-15", place="操场"),
        unnamed("为6个“书香班级”授牌", "ceremony", optional=True),
        named("《与经典做朋友》讲座", "与经典做朋友", "lecture", date="--04-15", optional=True),
        named(DRIFT, "图书漂流", "culture_sport", date="--04-15"),
        named(RECITAL, "小小朗读者", "competition"),
        unnamed("初赛", "competition", optional=True),
        unnamed("决赛", "competition", optional=True),
        unnamed("捐赠图书", "aid", by=PARENTS, optional=True),
        date("4月15日", "--04-15", n=1),
        date("4月15日—26日", "--04-15", "--04-26"),
        date("4—5月", "--04", "--05"),
        person("贺知远", "校长"),
        person("宁若溪", "市作家协会主席"),
        person("李一诺"),
        person("陆百川"),
        person("岑双双"),
        person("万小暖", "家委会主任"),
        by=SCHOOL,
    ),
]

COUNSELLING = [
    block("subtitle", "悦心篇：倾听花开，守望成长"),
    block(
        "body",
        "5月6日，校心理健康中心邀请市第四医院心理科主任苗静姝，"
        "为七年级家长作“读懂青春期”专题讲座，线上线下四百三十余人收听。中心现有专职心理教师2名，"
        "设“树洞信箱”3个，收到来信96封，开展个体辅导58人次，每次50分钟，辅导量较上学期增加一成半。"
        "心理测评应测学生1,274人，实测1,257人，筛查出需重点关注学生２３名，占实测人数的1.8%，"
        "均已建立“一生一档”，其中3人转介市第四医院。5月20日至25日，校团委举办“5·25”心理健康周，"
        "心理游园会设沙盘体验、情绪涂鸦等9个摊位，三个多小时接待学生近千人次；"
        "二中心理剧社首演原创剧目《第37封回信》，座无虚席。",
        org(COUNSEL),
        org("市第四医院心理科"),
        org("中心", COUNSEL, n=2, optional=True),
        org("市第四医院", n=2),
        org(LEAGUE),
        org(STAGE),
        count(
            "四百三十余人",
            "430",
            "人",
            "收听",
            "家长",
            "七年级家长",
            qualifier="over",
            activity=TALK,
        ),
        count("2名", "2", "名", "专职心理教师", "心理教师"),
        count("3个", "3", "个", "树洞信箱"),
        count("96封", "96", "封", "来信"),
        count("58人次", "58", "人次", "个体辅导", kind="person_times", activity="个体辅导"),
        count("50分钟", "50", "分钟", None, kind="measure", per="次", activity="个体辅导"),
        count(
            "一成半",
            "15",
            "成",
            "辅导量较上学期增加",
            "辅导量增加",
            kind="percentage",
            activity="个体辅导",
        ),
        count("1,274人", "1274", "人", "应测学生", "学生", "应测", activity="心理测评"),
        count("1,257人", "1257", "人", "实测", "学生", "实测学生", activity="心理测评"),
        count(
            "２３名",
            "23",
            "名",
            "需重点关注学生",
            "重点关注学生",
            "学生",
            activity="心理测评",
        ),
        count(
            "1.8%",
            "1.8",
            "%",
            "需重点关注学生占实测人数",
            "重点关注学生占实测人数",
            "占实测人数",
            "实测人数",
            kind="percentage",
            activity="心理测评",
        ),
        count("3人", "3", "人", "转介", "需重点关注学生", "学生", activity="心理测评"),
        count("9个", "9", "个", "摊位", activity="心理游园会", by=LEAGUE),
        count(
            "三个多小时",
            "3",
            "个小时",
            None,
            kind="measure",
            qualifier="over",
            activity="心理游园会",
            by=LEAGUE,
        ),
        count(
            "近千人次",
            "1000",
            "人次",
            "学生",
            "接待学生",
            kind="person_times",
            qualifier="nearly",
            activity="心理游园会",
            by=LEAGUE,
        ),
        named(TALK, "读懂青春期", "lecture", date="--05-06"),
        unnamed("个体辅导", "service"),
        unnamed("心理测评", "service"),
        named(WEEK, "“5·25”心理健康周", "campaign", date="--05-20", by=LEAGUE),
        unnamed("心理游园会", "culture_sport", by=LEAGUE),
        named("《第37封回信》", "第37封回信", "culture_sport", by=STAGE, optional=True),
        date("5月6日", "--05-06"),
        date("5月20日至25日", "--05-20", "--05-25"),
        date("5·25", "--05-25", optional=True),
        person("苗静姝", "市第四医院心理科主任"),
        by=COUNSEL,
    ),
]

TRAVEL = [
    block("subtitle", "悦行篇：行走山水，知行合一"),
    block(
        "body",
        "5月13日、14日，七年级682名学生分两批赴市博物馆、云溪湿地公园开展“跟着课本去研学”活动，"
        "37名教师全程跟队，单程38公里，收费标准为每生128元；青榆市向暖教育基金会为其中78名家庭经济"
        "困难学生全额资助，计9,984元。归来后，同学们撰写研学日记六百余篇，绘制手抄报三百五十多幅，"
        "“二中人”的足迹印上了校报。各年级参与情况见下表。",
        org("市博物馆"),
        org("云溪湿地公园", optional=True),
        org(FUND),
        org("二中", SCHOOL, optional=True),
        org("校报", optional=True),
        count("682名", "682", "名", "学生", activity=TRIP),
        count("两批", "2", "批", "学生", activity=TRIP),
        count("37名", "37", "名", "教师", activity=TRIP),
        count("38公里", "38", "公里", "单程", kind="measure", activity=TRIP),
        count(
            "78名",
            "78",
            "名",
            "家庭经济困难学生",
            "困难学生",
            "经济困难学生",
            activity=TRIP,
            by=FUND,
        ),
        count("六百余篇", "600", "篇", "研学日记", "日记", qualifier="over"),
        count("三百五十多幅", "350", "幅", "手抄报", qualifier="over"),
        amount("128元", "128", "元", "收费标准", "收费", per="生", activity=TRIP),
        amount("9,984元", "9984", "元", "资助", "全额资助", activity=TRIP, by=FUND),
        named(TRIP, "跟着课本去研学", "training", date="--05-13", place="市博物馆、云溪湿地公园"),
        date("5月13日", "--05-13"),
        date("14日", "--05-14"),
        by=SCHOOL,
    ),
    block("caption", "各年级参与情况表"),
]


def grade(name: str, *quotes: str) -> list[Cell]:
    """A row of the table: classes, pupils, books, pupils assessed and their share."""
    classes, pupils, books, assessed, share = ((quote, quote.replace(",", "")) for quote in quotes)
    said = [
        count(*classes, "个", "班级"),
        count(*pupils, "人", "学生"),
        count(*books, "册", "借阅图书", "图书"),
        count(*assessed, "人", "实测", "心理测评实测", "心理测评", activity="心理测评"),
        count(*share, "%", "参测率", "心理测评参测率", kind="percentage", activity="心理测评"),
    ]
    return [cell(name), *(cell(fact.quote, fact, by=SCHOOL) for fact in said)]


GRADES = table(
    [
        cell("年级", down=2),
        cell("班级（个）", down=2),
        cell("学生（人）", down=2),
        cell("借阅图书（册）", down=2),
        cell("心理测评", unnamed("心理测评", "service", optional=True), by=COUNSEL, across=2),
    ],
    [cell("实测（人）"), cell("参测率（%）")],
    grade("七年级", "14", "682", "3,850", "676", "99.1"),
    grade("八年级", "12", "592", "2,970", "581", "98.1"),
    grade("合计", "26", "1,274", "6,820", "1,257", "98.7"),
    head=2,
)

CLOSING = [
    block("subtitle", "且思且行：不足与打算"),
    block(
        "body",
        "“人人爱读、班班有书”正成为二中校园的新风景，但仍有遗憾：八年级人均借阅仅约5册；"
        "有一二十名学生一次活动也没参加；家长讲座到课率不足六成。下学期，"
        "我们拟把“悦读存折”推广到九年级，新开心理选修课2门，每周1节，力争家长到课率达到八成以上，"
        "让每个孩子都有书读、有人听。",
        org("二中", SCHOOL),
        count("约5册", "5", "册", "借阅", "人均借阅", qualifier="about", per="人"),
        count("一二十名", "10", "名", "学生", upper="20", qualifier="range"),
        count("一次", "1", "次", "活动", optional=True),
        count(
            "不足六成",
            "60",
            "成",
            "家长讲座到课率",
            "讲座到课率",
            "到课率",
            kind="percentage",
            qualifier="under",
        ),
        count("2门", "2", "门", "心理选修课", "选修课"),
        count("每周1节", "1", "节", "心理选修课", "选修课", kind="frequency"),
        count(
            "八成以上",
            "80",
            "成",
            "家长到课率",
            "到课率",
            kind="percentage",
            qualifier="over",
        ),
        by=SCHOOL,
    ),
    block("signature", "青榆市第二初级中学", org(SCHOOL)),
    block("signature", "5月31日", date("5月31日", "--05-31")),
]

SAMPLE = Sample(
    id="xuexiao_xiaojie",
    title="书香润心　向阳生长——青榆市第二初级中学“阅读·悦心”活动月小结",
    genre="学校活动月小结",
    head=Head(
        issuer=SCHOOL,
        recipients=(),
        date=None,
        period=(None, None),
        document_number=None,
        year=None,
    ),
    bodies=BODIES,
    blocks=(*OPENING, *READING, *COUNSELLING, *TRAVEL, GRADES, *CLOSING),
)
