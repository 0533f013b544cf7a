"""A chamber of commerce's account of a summer for migrant workers' children, told as a feature."""

from samples.parts import (
    Body,
    Head,
    Note,
    Sample,
    amount,
    block,
    count,
    date,
    named,
    org,
    person,
    unnamed,
)

CHAMBER = "渚安市新经济商会"
OFFICE = "商会秘书处"
LEAGUE = "共青团渚安市委员会"
LEAGUE_OFFICE = "团市委志愿者工作部"
STUDENTS = "渚安大学青年志愿者协会"
LIGUANG = "砾光"
LIGUANG_UNION = "砾光工会"
RONGSHE = "绒舍"
RONGSHE_DESIGN = "绒舍设计中心"
GUNAN = "谷喃食品"
MUHENG = "沐桁建材公司"
XINGCHA = "星槎快运"
LETTERS = "文学院"
COMPUTING = "计算机学院"
SPORTS = "体育学院"
CHENGDONG = "城东街道团工委"
CHILDREN_WARD = "渚安大学附属医院儿科"
DENTAL_WARD = "渚安大学附属医院口腔科"
AUDITORS = "渚安明衡会计师事务所"

BODIES = {
    CHAMBER: Body("association", ("新经商会",)),
    OFFICE: Body("association", ("渚安市新经济商会秘书处", "新经商会秘书处")),
    LEAGUE: Body("party", ("团市委", "共青团渚安市委")),
    LEAGUE_OFFICE: Body("party", ("共青团渚安市委员会志愿者工作部",)),
    STUDENTS: Body("association", ("渚大青协",)),
    LIGUANG: Body("enterprise"),
    "渚安东站": Body("other"),
    LIGUANG_UNION: Body("union", ("公司工会",)),
    "研发部": Body("enterprise", ("砾光研发部",)),
    "砾光人力资源部": Body("enterprise"),
    "智能工厂": Body("enterprise", ("砾光智能工厂", "砾光的智能工厂")),
    RONGSHE: Body("enterprise"),
    RONGSHE_DESIGN: Body("enterprise"),
    GUNAN: Body("enterprise", ("谷喃",)),
    "中央厨房": Body("enterprise", ("谷喃食品中央厨房",)),
    MUHENG: Body("enterprise", ("沐桁", "沐桁建材")),
    XINGCHA: Body("enterprise"),
    LETTERS: Body("school", ("渚安大学文学院",)),
    COMPUTING: Body("school", ("渚安大学计算机学院",)),
    SPORTS: Body("school", ("渚安大学体育学院",)),
    CHENGDONG: Body("party", ("城东",)),
    "河口街道团工委": Body("party"),
    CHILDREN_WARD: Body("hospital"),
    DENTAL_WARD: Body("hospital", ("口腔科",)),
    AUDITORS: Body("enterprise"),
    "市青少年宫": Body("other", ("渚安市青少年宫",)),
    "市政协": Body("government", ("渚安市政协",)),
    "市工商联": Body("association", ("渚安市工商联", "渚安市工商业联合会")),
}

ACTION = "“候鸟暖巢”行动"
COURSE = "“小小工程师”课程"
BAKING = "“小厨神”烘焙赛"
TRAINING = "岗前培训"
CHECKS = "体检"
FINALE = "闭营式"

OPENING = [
    block(
        "title",
        "把暑假还给“小候鸟”\n——渚安市新经济商会“候鸟暖巢”行动侧记",
        org(CHAMBER),
        named(ACTION, "候鸟暖巢", "campaign"),
        by=CHAMBER,
    ),
    block(
        "body",
        "8月9日上午，渚安东站出站口，9岁的彭小满一眼认出了举着牌子的父亲。同车到站的，还有来自黔、川、赣三省的"
        "43名孩子。接下来的三个星期，他们要在父母打工的城市上课、参观，过一个不一样的暑假。",
        org("渚安东站", optional=True),
        count("9岁", "9", "岁", None, kind="measure", by=None, optional=True),
        count("三省", "3", "省", None, optional=True),
        count("43名", "43", "名", "孩子", activity=ACTION),
        count("三个星期", "3", "个星期", None, kind="measure", activity=ACTION),
        date("8月9日", "2025-08-09"),
        person("彭小满"),
        by=CHAMBER,
        box=(
            block(
                "body",
                "数说暖巢：478名儿童，326名志愿者，9个营点，款物137.5万元。",
                count("478名", "478", "名", "儿童", activity=ACTION),
                count("326名", "326", "名", "志愿者", activity=ACTION),
                count("9个", "9", "个", "营点", activity=ACTION),
                amount("137.5万元", "1375000", "万元", "款物", activity=ACTION),
                by=CHAMBER,
            ),
        ),
    ),
    block(
        "body",
        "为孩子们安排这一切的，是渚安市新经济商会（以下简称“新经商会”）。2023年，商会与共青团渚安市委员会"
        "（以下简称“团市委”）、渚安大学青年志愿者协会（下称“渚大青协”）共同发起“候鸟暖巢”行动，"
        "今年已是第三个年头。7月5日至8月29日，20家会员企业、326名志愿者接力上阵，在城区开设营点9个，"
        "接待留守儿童478名，累计服务1.86万小时；募集款物折合人民币137.5万元，其中现金88万元、"
        "物资49.5万元。与首年相比，参与企业数翻了一番多，受益儿童增长七成。",
        org(CHAMBER),
        org("新经商会", CHAMBER),
        org("商会", CHAMBER, n=3, optional=True),
        org(LEAGUE),
        org("团市委", LEAGUE),
        org(STUDENTS),
        org("渚大青协", STUDENTS),
        count("20家", "20", "家", "会员企业", "企业", activity=ACTION),
        count("326名", "326", "名", "志愿者", activity=ACTION),
        count("9个", "9", "个", "营点", "开设营点", activity=ACTION),
        count("478名", "478", "名", "留守儿童", "接待留守儿童", "儿童", activity=ACTION),
        count(
            "1.86万小时",
            "18600",
            "小时",
            None,
            "服务",
            "累计服务",
            kind="measure",
            activity=ACTION,
        ),
        count(
            "翻了一番多",
            "2",
            "番",
            "参与企业数",
            "企业数",
            "参与企业",
            kind="multiple",
            qualifier="over",
            activity=ACTION,
        ),
        count(
            "七成",
            "70",
            "成",
            "受益儿童增长",
            "儿童增长",
            kind="percentage",
            activity=ACTION,
        ),
        amount(
            "人民币137.5万元",
            "1375000",
            "万元",
            "募集款物",
            "款物",
            "募集款物折合",
            "折合",
            activity=ACTION,
        ),
        amount("88万元", "880000", "万元", "现金", activity=ACTION),
        amount("49.5万元", "495000", "万元", "物资", activity=ACTION),
        named(ACTION, "候鸟暖巢", "campaign", date="2025-07-05"),
        date("2023年", "2023"),
        date("7月5日至8月29日", "2025-07-05", "2025-08-29"),
        by=CHAMBER,
        note=Note(
            "物资49.5万元",
            "物资按捐赠方提供的发票金额计入，其中含星槎快运减免的运费6.3万元。",
            (
                org(XINGCHA),
                amount("6.3万元", "63000", "万元", "减免的运费", "运费", "减免运费", by=XINGCHA),
            ),
        ),
    ),
]

WORKSHOPS = [
    block("subtitle", "车间里的第一课"),
    block(
        "body",
        "谁说机床旁边不能上课？在砾光的智能工厂，研发部工程师贺兰舟把激光打标机变成了教具，十几分钟工夫，"
        "孩子们的名字就刻在了不锈钢书签上。砾光抽调技术骨干14人，开出“小小工程师”课程12节，公司工会还给每名孩子"
        "备了一份价值128元的工具包。“离家最远的孩子跑了1,400多公里，我们想让他记住爸爸上班的样子。”"
        "砾光人力资源部经理乔一苇说。",
        org(LIGUANG, n=1),
        org("智能工厂", optional=True),
        org("研发部"),
        org(LIGUANG, n=2),
        org("公司工会", LIGUANG_UNION),
        org("砾光人力资源部"),
        count(
            "十几分钟",
            "11",
            "分钟",
            None,
            upper="19",
            kind="measure",
            qualifier="several",
        ),
        count("14人", "14", "人", "技术骨干", activity=COURSE),
        count("12节", "12", "节", "小小工程师课程", "课程", activity=COURSE),
        count("一份", "1", "份", "工具包", by=LIGUANG_UNION, optional=True),
        count(
            "1,400多公里",
            "1400",
            "公里",
            "离家最远",
            "跑",
            "离家",
            "离家最远的孩子",
            "孩子",
            kind="measure",
            qualifier="over",
            by=None,
        ),
        amount("128元", "128", "元", "工具包", "价值", per="份", by=LIGUANG_UNION),
        named(COURSE, "小小工程师", "training"),
        person("贺兰舟", "研发部工程师"),
        person("乔一苇", "砾光人力资源部经理"),
        by=LIGUANG,
    ),
    block(
        "body",
        "绒舍、谷喃、沐桁紧随其后：绒舍设计中心办起布艺手作坊，谷喃食品在中央厨房举办“小厨神”烘焙赛，"
        "沐桁建材公司干脆把90平方米的样板间改成了图书角。四家企业先后接待孩子和家长1,260余人次，"
        "送出文具包、毛毯、点心礼盒2,900多件。",
        org(RONGSHE, n=1),
        org("谷喃", GUNAN, n=1),
        org("沐桁", MUHENG, n=1),
        org(RONGSHE_DESIGN),
        org(GUNAN),
        org("中央厨房", optional=True),
        org(MUHENG),
        count("90平方米", "90", "平方米", "样板间", kind="measure", by=MUHENG),
        count("四家", "4", "家", "企业", activity=ACTION),
        count(
            "1,260余人次",
            "1260",
            "人次",
            "孩子和家长",
            "接待孩子和家长",
            "家长",
            kind="person_times",
            qualifier="over",
            activity=ACTION,
        ),
        count(
            "2,900多件",
            "2900",
            "件",
            "文具包、毛毯、点心礼盒",
            "送出文具包、毛毯、点心礼盒",
            "点心礼盒",
            qualifier="over",
            activity=ACTION,
        ),
        unnamed("布艺手作坊", "culture_sport", by=RONGSHE_DESIGN, optional=True),
        named(BAKING, "小厨神", "competition", by=GUNAN),
        by=CHAMBER,
    ),
]

VOLUNTEERS = [
    block("subtitle", "大手牵着小手"),
    block(
        "body",
        "营地的主心骨是志愿者。渚大青协从文学院、计算机学院和体育学院选拔队员86人，分别为31人、33人、22人，"
        "经团市委志愿者工作部组织的两天岗前培训后上岗，每人结对5至6名孩子，每天陪伴不少于4小时。“起初他们总躲着镜头，"
        "一周以后，一半以上的孩子敢上台唱歌了。”计算机学院大三学生晏星辰说。",
        org("渚大青协", STUDENTS),
        org(LETTERS),
        org(COMPUTING, n=1),
        org(SPORTS),
        org(LEAGUE_OFFICE),
        org(COMPUTING, n=2),
        count("86人", "86", "人", "队员", "选拔队员"),
        count("31人", "31", "人", "队员", by=LETTERS),
        count("33人", "33", "人", "队员", by=COMPUTING),
        count("22人", "22", "人", "队员", by=SPORTS),
        count("两天", "2", "天", None, kind="measure", activity=TRAINING, by=LEAGUE_OFFICE),
        count(
            "5至6名",
            "5",
            "名",
            "孩子",
            "结对孩子",
            upper="6",
            qualifier="range",
            per="人",
        ),
        count(
            "不少于4小时",
            "4",
            "小时",
            None,
            "陪伴",
            "每天陪伴",
            kind="measure",
            qualifier="at_least",
            per="天",
        ),
        count("一周", "1", "周", None, kind="measure", optional=True),
        count(
            "一半以上",
            "50",
            None,
            "孩子",
            "孩子敢上台唱歌",
            "敢上台唱歌",
            kind="percentage",
            qualifier="over",
        ),
        unnamed(TRAINING, "training", by=LEAGUE_OFFICE),
        person("晏星辰", "计算机学院大三学生"),
        by=STUDENTS,
    ),
    block(
        "body",
        "7月下旬，城东、河口街道团工委送来图书1,500册；渚安大学附属医院儿科、口腔科为孩子们体检两轮，"
        "龋齿检出率接近四成，61人接受了免费涂氟。星槎快运包揽接送，出动大巴36台次，累计行驶2.1万公里，零事故。",
        org("城东", CHENGDONG, optional=True),
        org("河口街道团工委"),
        org(CHILDREN_WARD),
        org("口腔科", DENTAL_WARD),
        org(XINGCHA),
        count("1,500册", "1500", "册", "图书", "送来图书", by=CHENGDONG),
        count("两轮", "2", "轮", "体检", activity=CHECKS),
        count(
            "接近四成",
            "40",
            "成",
            "龋齿检出率",
            "检出率",
            kind="percentage",
            qualifier="nearly",
            activity=CHECKS,
        ),
        count("61人", "61", "人", "免费涂氟", "接受免费涂氟", "接受了免费涂氟", "涂氟"),
        count("36台次", "36", "台次", "大巴", "出动大巴", by=XINGCHA),
        count(
            "2.1万公里",
            "21000",
            "公里",
            "行驶",
            "累计行驶",
            kind="measure",
            by=XINGCHA,
        ),
        count("零", "0", None, "事故", by=XINGCHA, optional=True),
        unnamed(CHECKS, "service"),
        unnamed("免费涂氟", "service", optional=True),
        date("7月下旬", "2025-07-21", "2025-07-31", optional=True),
        by=CHILDREN_WARD,
    ),
]

ACCOUNTS = [
    block("subtitle", "一本明白账"),
    block(
        "body",
        "钱从哪里来、花到哪里去？商会秘书处的公示写得清清楚楚：截至8月28日，行动专户支出79.46万元，结余8.54万元。"
        "支出中，餐费31.2万元，按每人每天18元的标准执行；保险4.78万元，人均100元；营地房租、交通等其他开支43.48万元。"
        "收到的现金里，最大一笔来自星槎快运，20万元；其余19家企业的捐款5,000元至80,000元不等。"
        "渚安明衡会计师事务所对账目作了义务审计。",
        org(OFFICE),
        org(XINGCHA),
        org(AUDITORS),
        count("一笔", "1", "笔", "现金", optional=True),
        count("19家", "19", "家", "企业", activity=ACTION),
        amount("79.46万元", "794600", "万元", "支出", "行动专户支出", "专户支出", activity=ACTION),
        amount("8.54万元", "85400", "万元", "结余", "行动专户结余", activity=ACTION),
        amount("31.2万元", "312000", "万元", "餐费", "餐费支出", activity=ACTION),
        amount("18元", "18", "元", "餐费", "餐费标准", "标准", per="人", activity=ACTION),
        amount("4.78万元", "47800", "万元", "保险", "保险支出", "保险费", activity=ACTION),
        amount("100元", "100", "元", "保险", "人均保险", "人均", per="人", activity=ACTION),
        amount(
            "43.48万元",
            "434800",
            "万元",
            "其他开支",
            "营地房租、交通等其他开支",
            "开支",
            activity=ACTION,
        ),
        amount(
            "20万元",
            "200000",
            "万元",
            "现金",
            "捐款",
            "现金捐款",
            activity=ACTION,
            by=XINGCHA,
        ),
        amount(
            "5,000元至80,000元",
            "5000",
            "元",
            "捐款",
            "企业捐款",
            "企业的捐款",
            upper="80000",
            qualifier="range",
            activity=ACTION,
        ),
        unnamed("公示", "publicity", by=OFFICE, optional=True),
        unnamed("义务审计", "inspection", by=AUDITORS),
        date("8月28日", "2025-08-28"),
        by=CHAMBER,
    ),
    block(
        "body",
        "8月29日，闭营式在市青少年宫礼堂举行，市政协副主席、市工商联主席阮景行和团市委书记傅云樵出席，"
        "为30名优秀志愿者、8家爱心企业颁奖。孩子们排练了半个月的合唱《等风来》压轴登场。"
        "“明年，营点要增加到15个，覆盖6个县（区），让更多小候鸟有巢可归。”新经商会会长、砾光董事长霍映川说。",
        org("市青少年宫"),
        org("市政协"),
        org("市工商联"),
        org("团市委", LEAGUE),
        org("新经商会", CHAMBER),
        org(LIGUANG),
        count("30名", "30", "名", "优秀志愿者", "志愿者", activity=FINALE),
        count("8家", "8", "家", "爱心企业", "企业", activity=FINALE),
        count("半个月", "0.5", "个月", None, kind="measure"),
        count("15个", "15", "个", "营点"),
        count("6个", "6", "个", "县（区）", "县"),
        unnamed(FINALE, "ceremony", date="2025-08-29", place="市青少年宫礼堂"),
        unnamed("颁奖", "ceremony", optional=True),
        unnamed("合唱", "culture_sport", optional=True),
        date("8月29日", "2025-08-29"),
        person("阮景行", "市政协副主席、市工商联主席"),
        person("傅云樵", "团市委书记"),
        person("霍映川", "新经商会会长、砾光董事长"),
        by=CHAMBER,
    ),
    block("signature", "渚安市新经济商会", org(CHAMBER)),
    block("signature", "2025年8月31日", date("2025年8月31日", "2025-08-31")),
]

SAMPLE = Sample(
    id="shanghui_ceji",
    title="把暑假还给“小候鸟”——渚安市新经济商会“候鸟暖巢”行动侧记",
    genre="商会公益行动侧记",
    head=Head(
        issuer=CHAMBER,
        recipients=(),
        date="2025-08-31",
        period=("2025-07-05", "2025-08-29"),
        document_number=None,
        year=2025,
    ),
    bodies=BODIES,
    blocks=(*OPENING, *WORKSHOPS, *VOLUNTEERS, *ACCOUNTS),
)
