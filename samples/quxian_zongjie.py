"""A district general trade union's summary of its year, reported upwards."""

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
    named,
    org,
    person,
    table,
    unnamed,
)

UNION = "棠屿区总工会"
CITY = "霁川市总工会"
COMMITTEE = "中共棠屿区委"
TALKERS = "石榴红职工志愿宣讲团"
MAKER = "霁川澄野精密仪器有限公司"
MAKER_UNION = "霁川澄野精密仪器有限公司工会"
LABOUR = "区人社局"
HOSPITAL = "区第三人民医院"
LAW = "区总职工法律服务中心"
WOMEN = "区总女职工委员会"
AUDITORS = "区总经审委员会"
BANK = "霁川农村商业银行棠屿支行"
FOUNDATION = "棠屿区青禾公益基金会"

BODIES = {
    UNION: Body("union", ("区总工会", "区总", "区工会")),
    CITY: Body("union", ("市总工会", "市总")),
    COMMITTEE: Body("party", ("区委", "棠屿区委")),
    "区融媒体中心": Body("media", ("棠屿区融媒体中心",)),
    TALKERS: Body("volunteer_team", ("“石榴红”职工志愿宣讲团", "石榴红宣讲团", "“石榴红”宣讲团")),
    "霁川重型机床有限公司": Body("enterprise"),
    "区第二中学": Body("school", ("棠屿区第二中学",)),
    "枕溪桥社区": Body("community"),
    "省总工会干部学校": Body("school"),
    "区工业和信息化局": Body("government", ("棠屿区工业和信息化局",)),
    LABOUR: Body("government", ("棠屿区人社局", "区人力资源和社会保障局")),
    "霁川技师学院": Body("school"),
    MAKER: Body("enterprise", ("澄野仪器",)),
    MAKER_UNION: Body("union", ("公司工会", "该公司工会", "澄野仪器工会")),
    "区应急管理局": Body("government", ("棠屿区应急管理局",)),
    "区住房城乡建设局": Body("government", ("棠屿区住房城乡建设局",)),
    HOSPITAL: Body("hospital", ("棠屿区第三人民医院",)),
    "区第三人民医院心内科": Body("hospital", ("心内科",)),
    "区第三人民医院急诊科": Body("hospital", ("急诊科",)),
    "区工人文化宫": Body("other", ("棠屿区工人文化宫",)),
    "区人大常委会": Body("government", ("棠屿区人大常委会",)),
    BANK: Body("finance"),
    FOUNDATION: Body("association", ("青禾公益基金会",)),
    LAW: Body("union", ("棠屿区总工会职工法律服务中心", "职工法律服务中心")),
    "区人民法院": Body("court_procuratorate", ("棠屿区人民法院",)),
    "区司法局": Body("government", ("棠屿区司法局",)),
    "劳动争议一站式调解室": Body("other"),
    "霁川衡言律师事务所": Body("enterprise"),
    "棠屿大剧院": Body("other"),
    WOMEN: Body("union", ("棠屿区总工会女职工委员会", "女职工委员会")),
    "团区委": Body("party", ("共青团棠屿区委",)),
    "区妇联": Body("association", ("棠屿区妇联",)),
    "区委办公室": Body("party", ("棠屿区委办公室", "中共棠屿区委办公室")),
    AUDITORS: Body("union", ("棠屿区总工会经审委员会", "经审委员会")),
    "棠屿街道总工会": Body("union"),
    "榆湾街道总工会": Body("union"),
    "稷亭镇总工会": Body("union"),
    "雁渚镇总工会": Body("union"),
    "开发区总工会": Body("union", ("棠屿经济开发区总工会", "棠屿开发区总工会")),
}

TALKS = "“微宣讲”"
DUTIES = "新任工会主席履职培训"
AWAY = "脱产学习"
CUP = "第四届“棠屿杯”职业技能大赛"
SHOW = "“一线绝活我来秀”岗位练兵"
SAFETY = "劳动保护“百日攻坚”行动"
VISITS = "走访困难职工"
JOBS = "“春风送岗”专场招聘会"
COOL = "“夏送清凉”"
CLINIC = "义诊"
STUDY = "“金秋助学”助学金发放仪式"
GALA = "“劳动最光荣”职工文艺汇演"
SINGLES = "“缘来棠屿”青年联谊"
JOINING = "新就业形态劳动者入会集中行动"
REVIEW = "规范化建设考核验收"

OPENING = [
    block("document_number", "棠工〔2025〕2号"),
    block(
        "title",
        "棠屿区总工会2024年工作总结",
        org(UNION),
        date("2024年", "2024"),
    ),
    block("salutation", "霁川市总工会、中共棠屿区委：", org(CITY), org(COMMITTEE)),
    block(
        "body",
        "2024年，在市总工会和区委的坚强领导下，棠屿区总工会（以下简称“区总”）紧扣“产改提质、"
        "服务提效、基层提能”三条主线，团结带领来自3个街道、5个镇和1个省级开发区的12.6万名职工，"
        "投身“百亿园区、千亩新城”建设，连续第六年获评全市工会工作先进单位。"
        "现将一年来的工作总结如下。",
        org("市总工会", CITY),
        org("区委", COMMITTEE),
        org(UNION),
        org("区总", UNION, n=2),
        count("三条", "3", "条", "主线"),
        count("3个", "3", "个", "街道", by=None),
        count("5个", "5", "个", "镇", by=None),
        count("1个", "1", "个", "省级开发区", "开发区", by=None),
        count("12.6万名", "126000", "名", "职工", by=None),
        count("一年", "1", "年", None, kind="measure", optional=True),
        named("“百亿园区、千亩新城”建设", "百亿园区、千亩新城", "other", optional=True),
        date("2024年", "2024"),
        by=UNION,
    ),
]

IDEAS = [
    block("heading_1", "铸魂引领，汇聚团结奋进力量"),
    block(
        "body",
        "年初，区总联合区融媒体中心推出“棠屿工匠说”访谈专栏，全年播出24期，"
        "其中讲述退休女焊工鲍文绣带徒三十年的一期，单是转发就突破八千次。3月5日起，由劳模、"
        "技术骨干和法律工作者组成的“石榴红”职工志愿宣讲团分成6个小分队，"
        "先后到霁川重型机床有限公司、区第二中学以及枕溪桥社区等四十多个单位开展“微宣讲”118场，"
        "听众1.3万人次。同月，区总举办新任工会主席履职培训两期，参训一百六七十人；11月中旬，"
        "又选派34名骨干赴省总工会干部学校脱产学习一周，人均撰写调研报告1篇。",
        org("区总", UNION, n=1),
        org("区融媒体中心"),
        org("“石榴红”职工志愿宣讲团", TALKERS),
        org("霁川重型机床有限公司"),
        org("区第二中学"),
        org("枕溪桥社区"),
        org("区总", UNION, n=2),
        org("省总工会干部学校"),
        count("24期", "24", "期", "访谈专栏", "播出", "“棠屿工匠说”访谈专栏", "专栏"),
        count("三十年", "30", "年", None, "带徒", kind="measure", by=None),
        count("一期", "1", "期", None, "访谈专栏", optional=True),
        count("突破八千次", "8000", "次", "转发", qualifier="over"),
        count("6个", "6", "个", "小分队", by=TALKERS),
        count("四十多个", "40", "个", "单位", qualifier="over", activity=TALKS, by=TALKERS),
        count("118场", "118", "场", "微宣讲", "开展“微宣讲”", activity=TALKS, by=TALKERS),
        count(
            "1.3万人次", "13000", "人次", "听众", kind="person_times", activity=TALKS, by=TALKERS
        ),
        count("两期", "2", "期", "履职培训", "新任工会主席履职培训", "培训", activity=DUTIES),
        count(
            "一百六七十人",
            "160",
            "人",
            "参训",
            upper="170",
            qualifier="range",
            activity=DUTIES,
        ),
        count("34名", "34", "名", "骨干", activity=AWAY),
        count("一周", "1", "周", None, "脱产学习", kind="measure", activity=AWAY),
        count("1篇", "1", "篇", "调研报告", "撰写调研报告", per="人", activity=AWAY),
        named("“棠屿工匠说”访谈专栏", "棠屿工匠说", "publicity", optional=True),
        named(TALKS, "微宣讲", "lecture", date="2024-03-05", by=TALKERS),
        unnamed(DUTIES, "training", date="2024-03"),
        unnamed(AWAY, "training", date="2024-11", place="省总工会干部学校"),
        date("年初", "2024-01", optional=True),
        date("3月5日", "2024-03-05"),
        date("同月", "2024-03", optional=True),
        date("11月中旬", "2024-11", optional=True),
        person("鲍文绣", "退休女焊工"),
        by=UNION,
    ),
]

CREATION = [
    block("heading_1", "建功立业，激发创新创造活力"),
    block(
        "body",
        "区总与区工业和信息化局、区人社局共同主办第四届“棠屿杯”职业技能大赛。"
        "9月20日至22日在霁川技师学院举行的决赛设钳工、工业机器人、养老护理等八个赛项，"
        "52家单位的376名选手同台竞技，产生“区技术能手”24名，奖金总额18.6万元，"
        "单项冠军每人奖励6000元；霁川澄野精密仪器有限公司职工雷知行以97.3分的成绩拔得工业机器人"
        "赛项头筹，该公司工会同时捧回优秀组织奖。此前，各镇（街道）工会举办初赛61场，"
        "参赛职工一千九百余人。",
        org("区总", UNION, n=1),
        org("区工业和信息化局"),
        org(LABOUR),
        org("霁川技师学院"),
        org(MAKER),
        org("公司工会", MAKER_UNION),
        count("八个", "8", "个", "赛项", activity=CUP),
        count("52家", "52", "家", "单位", activity=CUP),
        count("376名", "376", "名", "选手", activity=CUP),
        count("24名", "24", "名", "区技术能手", "“区技术能手”", "技术能手", activity=CUP),
        count("97.3分", "97.3", "分", "成绩", kind="measure", activity=CUP, by=MAKER),
        count("61场", "61", "场", "初赛", activity="初赛"),
        count(
            "一千九百余人",
            "1900",
            "人",
            "参赛职工",
            "职工",
            qualifier="over",
            activity="初赛",
        ),
        amount("18.6万元", "186000", "万元", "奖金", "奖金总额", activity=CUP),
        amount("6000元", "6000", "元", "奖励", "单项冠军", "奖金", per="人", activity=CUP),
        named(CUP, "棠屿杯", "competition", date="2024-09-20", place="霁川技师学院"),
        unnamed("决赛", "competition", date="2024-09-20", place="霁川技师学院"),
        unnamed("初赛", "competition"),
        date("9月20日至22日", "2024-09-20", "2024-09-22"),
        person("雷知行", f"{MAKER}职工"),
        by=UNION,
    ),
    block(
        "body",
        "赛后，澄野仪器趁热打铁，在车间一线开展“一线绝活我来秀”岗位练兵，"
        "征集“金点子”二百三十条，其中87条已转化应用，预计年节约成本约450万元，较上年翻了一番。"
        "5月至7月，劳动保护“百日攻坚”行动聚焦危险化学品、建筑施工两大领域，"
        "区总会同区应急管理局、区住房城乡建设局派出5个检查组，对113家企业开展随机抽查，"
        "查出隐患近七百处，整改率由2023年的91.2%提高到９８.４％。",
        org("澄野仪器", MAKER),
        org("区总", UNION),
        org("区应急管理局"),
        org("区住房城乡建设局"),
        count("二百三十条", "230", "条", "金点子", activity=SHOW, by=MAKER),
        count("87条", "87", "条", "金点子", "转化应用", "已转化应用", activity=SHOW, by=MAKER),
        count(
            "翻了一番",
            "2",
            "番",
            "节约成本",
            "节约成本较上年",
            "年节约成本",
            "较上年",
            "成本",
            kind="multiple",
            activity=SHOW,
            by=MAKER,
        ),
        count("两大", "2", "大", "领域", activity=SAFETY),
        count("5个", "5", "个", "检查组", activity=SAFETY),
        count("113家", "113", "家", "企业", activity="随机抽查"),
        count("近七百处", "700", "处", "隐患", qualifier="nearly", activity="随机抽查"),
        count("91.2%", "91.2", "%", "整改率", kind="percentage", activity=SAFETY),
        count(
            "９８.４％", "98.4", "％", "整改率", "整改率提高", kind="percentage", activity=SAFETY
        ),
        amount(
            "约450万元",
            "4500000",
            "万元",
            "节约成本",
            "成本",
            "年节约成本",
            qualifier="about",
            activity=SHOW,
            by=MAKER,
        ),
        named(SHOW, "一线绝活我来秀", "training", place="车间一线", by=MAKER),
        unnamed("征集“金点子”", "campaign", optional=True, by=MAKER),
        named(SAFETY, "百日攻坚", "inspection", date="2024-05"),
        unnamed("随机抽查", "inspection", place="113家企业"),
        date("5月至7月", "2024-05", "2024-07"),
        date("2023年", "2023"),
        by=UNION,
    ),
]

SERVICE = [
    block("heading_1", "倾情服务，守护职工幸福生活"),
    block("heading_2", "让帮扶更有温度"),
    block(
        "body",
        "元旦、春节期间，区总领导班子成员分头带队，走访困难职工412户、一线劳动者2,860人，"
        "送去慰问金和慰问品一百三十七万八千元；3月，面向返岗农民工的“春风送岗”专场招聘会连办4"
        "场，提供岗位3100多个，六百人左右达成意向，意向月薪人均5200元，高于去年一成五。入伏后，"
        "“夏送清凉”走进工地、物流园区和环卫班组，区第三人民医院派出由心内科、"
        "急诊科医护人员组成的10人服务队随行义诊，接诊820人次，免费发放药品价值3.4万元。8月28日，"
        "“金秋助学”助学金发放仪式在区工人文化宫举行，区人大常委会副主任、"
        "区总主席陶望岳出席并讲话，资助困难职工子女87名，其中大学新生35名、每人5000元，"
        "高中生52名、每人2000元，共发放27.9万元；霁川农村商业银行棠屿支行、"
        "棠屿区青禾公益基金会分别认捐10万元和8万元。",
        org("区总", UNION, n=1),
        org(HOSPITAL),
        org("心内科", "区第三人民医院心内科"),
        org("急诊科", "区第三人民医院急诊科"),
        org("区工人文化宫"),
        org("区人大常委会"),
        org("区总", UNION, n=2),
        org(BANK),
        org(FOUNDATION),
        count("412户", "412", "户", "困难职工", "走访困难职工", activity=VISITS),
        count("2,860人", "2860", "人", "一线劳动者", "劳动者", activity=VISITS),
        count("4场", "4", "场", "专场招聘会", "招聘会", "“春风送岗”专场招聘会", activity=JOBS),
        count("3100多个", "3100", "个", "岗位", qualifier="over", activity=JOBS),
        count(
            "六百人左右",
            "600",
            "人",
            "达成意向",
            "意向",
            qualifier="about",
            activity=JOBS,
        ),
        count(
            "一成五",
            "15",
            "成",
            "意向月薪高于去年",
            "月薪高于去年",
            "高于去年",
            "意向月薪",
            "意向月薪人均高于去年",
            kind="percentage",
            activity=JOBS,
        ),
        count("10人", "10", "人", "服务队", "医护人员", by=HOSPITAL),
        count("820人次", "820", "人次", "接诊", kind="person_times", activity=CLINIC, by=HOSPITAL),
        count("87名", "87", "名", "困难职工子女", "资助困难职工子女", activity=STUDY),
        count("35名", "35", "名", "大学新生", activity=STUDY),
        count("52名", "52", "名", "高中生", activity=STUDY),
        amount(
            "一百三十七万八千元",
            "1378000",
            "元",
            "慰问金和慰问品",
            "慰问品",
            "慰问金",
            activity=VISITS,
        ),
        amount("5200元", "5200", "元", "意向月薪", "月薪", per="人", activity=JOBS),
        amount(
            "3.4万元",
            "34000",
            "万元",
            "药品价值",
            "药品",
            "免费发放药品",
            "价值",
            activity=CLINIC,
            by=HOSPITAL,
        ),
        amount("5000元", "5000", "元", "资助", "助学金", "大学新生", per="人", activity=STUDY),
        amount("2000元", "2000", "元", "资助", "助学金", "高中生", per="人", activity=STUDY),
        amount("27.9万元", "279000", "万元", "助学金", "发放", "共发放", activity=STUDY),
        amount("10万元", "100000", "万元", "认捐", activity=STUDY, by=BANK),
        amount("8万元", "80000", "万元", "认捐", activity=STUDY, by=FOUNDATION),
        unnamed(VISITS, "condolence"),
        unnamed("送去慰问金和慰问品", "condolence", optional=True),
        named(JOBS, "春风送岗", "service", date="2024-03"),
        named(COOL, "夏送清凉", "condolence", place="工地、物流园区和环卫班组"),
        unnamed(CLINIC, "service", by=HOSPITAL),
        unnamed("免费发放药品", "service", optional=True, by=HOSPITAL),
        named(STUDY, "金秋助学", "ceremony", date="2024-08-28", place="区工人文化宫"),
        unnamed("资助困难职工子女", "aid", optional=True),
        unnamed("认捐", "aid", optional=True, by=BANK),
        date("元旦", "2024-01-01", optional=True),
        date("春节", "2024-02-10", optional=True),
        date("3月", "2024-03"),
        date("入伏", "2024-07-15", optional=True),
        date("8月28日", "2024-08-28"),
        person("陶望岳", "区人大常委会副主任、区总主席"),
        by=UNION,
    ),
    block("heading_2", "让维权更有力度"),
    block(
        "body",
        "区总职工法律服务中心与区人民法院、区司法局共建“劳动争议一站式调解室”，受理案件203件，"
        "调解成功率78.6%、比上年提高4.3个百分点，帮助五百二十多名农民工讨回欠薪618.5万元，"
        "单笔最高36万元；霁川衡言律师事务所选派的律师每周2次到室坐班，“12351”热线日均接听来电"
        "十几个。该中心还编印《职工维权百问》1.5万册，在“宪法宣传周”期间组织送法进工地活动9场。",
        org(LAW),
        org("区人民法院"),
        org("区司法局"),
        org("“劳动争议一站式调解室”", "劳动争议一站式调解室", optional=True),
        org("霁川衡言律师事务所"),
        org("该中心", LAW, optional=True),
        count("203件", "203", "件", "案件", "受理案件"),
        count("78.6%", "78.6", "%", "调解成功率", kind="percentage"),
        count(
            "4.3个百分点",
            "4.3",
            "个百分点",
            "调解成功率比上年提高",
            "调解成功率提高",
            "比上年提高",
            kind="percentage_points",
        ),
        count("五百二十多名", "520", "名", "农民工", qualifier="over"),
        count(
            "每周2次",
            "2",
            "次",
            "到室坐班",
            "坐班",
            kind="frequency",
            by="霁川衡言律师事务所",
        ),
        count("十几个", "11", "个", "来电", "接听来电", upper="19", qualifier="several", per="日"),
        count("1.5万册", "15000", "册", "《职工维权百问》", "职工维权百问"),
        count("9场", "9", "场", "送法进工地活动", "送法进工地", activity="送法进工地活动"),
        amount("618.5万元", "6185000", "万元", "欠薪", "讨回欠薪"),
        amount("36万元", "360000", "万元", "欠薪", "单笔", "单笔最高", "讨回欠薪"),
        named("《职工维权百问》", "职工维权百问", "publicity", optional=True),
        named("“宪法宣传周”", "宪法宣传周", "campaign", optional=True),
        unnamed("送法进工地活动", "publicity"),
        by=LAW,
    ),
    block("heading_2", "让文化更有热度"),
    block(
        "body",
        "“五一”前夕，“劳动最光荣”职工文艺汇演在棠屿大剧院上演，16个节目有八成以上由职工自编"
        "自演，线上线下观看超过5万人次。区总女职工委员会开办亲子手工坊、瑜伽公益课32期，"
        "吸引来自机关、学校和医院的女职工近两千人，与团区委、区妇联合办“缘来棠屿”青年联谊两次"
        "，牵手成功19对。",
        org("棠屿大剧院", optional=True),
        org(WOMEN),
        org("团区委"),
        org("区妇联"),
        count("16个", "16", "个", "节目", activity=GALA),
        count(
            "八成以上",
            "80",
            "成",
            "节目",
            "自编自演",
            "职工自编自演",
            "节目由职工自编自演",
            kind="percentage",
            qualifier="over",
            activity=GALA,
        ),
        count(
            "超过5万人次",
            "50000",
            "人次",
            "观看",
            "线上线下观看",
            kind="person_times",
            qualifier="over",
            activity=GALA,
        ),
        count(
            "32期",
            "32",
            "期",
            "亲子手工坊、瑜伽公益课",
            "瑜伽公益课",
            "亲子手工坊",
            by=WOMEN,
        ),
        count("近两千人", "2000", "人", "女职工", qualifier="nearly", by=WOMEN),
        count(
            "两次",
            "2",
            "次",
            "青年联谊",
            "“缘来棠屿”青年联谊",
            "牵手成功",
            activity=SINGLES,
            by=WOMEN,
        ),
        count("19对", "19", "对", "牵手成功", activity=SINGLES, by=WOMEN),
        named(GALA, "劳动最光荣", "culture_sport", place="棠屿大剧院"),
        unnamed("亲子手工坊", "culture_sport", by=WOMEN),
        unnamed("瑜伽公益课", "culture_sport", by=WOMEN),
        named(SINGLES, "缘来棠屿", "culture_sport", by=WOMEN),
        date("五一", "2024-05-01", optional=True),
        by=UNION,
    ),
]

ROOTS = [
    block("heading_1", "强基固本，夯实基层组织根基"),
    block(
        "body",
        "落实区委办公室《关于加强新时代工会工作的若干措施》（棠办发〔2024〕17号），"
        "上半年开展新就业形态劳动者入会集中行动，新建基层工会58家，吸纳货车司机、"
        "网约送餐员等会员6,740人；下半年转入提质，9月起对8个镇（街道）工会和开发区总工会进行规范"
        "化建设考核验收，评出“五星级职工之家”7个。截至2024年12月20日，户外劳动者驿站增至46个，"
        "每个驿站日均服务二三十人，用餐一律八折。全年经费支出1,152.4万元，同比增长11.8%，"
        "其中用于职工服务的占六成五；区总经审委员会开展审计监督6次，发现并督促纠正问题十九个。"
        "各单位重点工作完成情况见下表。",
        org("区委办公室"),
        org("开发区总工会"),
        org(AUDITORS),
        count("58家", "58", "家", "基层工会", "新建基层工会", activity=JOINING),
        count("6,740人", "6740", "人", "会员", activity=JOINING),
        count(
            "8个",
            "8",
            "个",
            "镇（街道）工会",
            "镇",
            "工会",
            activity=REVIEW,
        ),
        count("7个", "7", "个", "五星级职工之家", "“五星级职工之家”", "职工之家", activity=REVIEW),
        count("46个", "46", "个", "户外劳动者驿站", "驿站"),
        count(
            "二三十人",
            "20",
            "人",
            "服务",
            "驿站日均服务",
            "日均服务",
            upper="30",
            qualifier="range",
            per="个",
        ),
        count("八折", "80", "折", "用餐", kind="percentage"),
        count(
            "11.8%",
            "11.8",
            "%",
            "经费支出同比增长",
            "支出同比增长",
            "经费同比增长",
            kind="percentage",
        ),
        count(
            "六成五",
            "65",
            "成",
            "用于职工服务的占",
            "职工服务占",
            "用于职工服务的",
            "用于职工服务",
            "职工服务占经费支出",
            kind="percentage",
        ),
        count("6次", "6", "次", "审计监督", activity="审计监督", by=AUDITORS),
        count("十九个", "19", "个", "问题", activity="审计监督", by=AUDITORS),
        amount("1,152.4万元", "11524000", "万元", "经费支出", "支出", "经费"),
        unnamed(JOINING, "campaign"),
        unnamed(REVIEW, "inspection", date="2024-09"),
        unnamed("审计监督", "inspection", by=AUDITORS),
        date("上半年", "2024-01-01", "2024-06-30", optional=True),
        date("下半年", "2024-07-01", "2024-12-31", optional=True),
        date("9月", "2024-09"),
        date("2024年12月20日", "2024-12-20"),
        by=UNION,
    ),
]


def unit_row(name: str, *quotes: str, body: str | None = None) -> list[Cell]:
    """A row of the table: unions founded, members, and aid in 万元."""
    founded, members, money = quotes
    said: list[Fact] = [
        count(founded, founded, "家", "新建基层工会", "基层工会"),
        count(members, str(int(members.replace(",", ""))), "人", "发展会员", "会员"),
        amount(money, str(round(float(money) * 10_000)), "万元", "帮扶支出", "支出", "帮扶"),
    ]
    label = cell(name, org(name)) if body else cell(name)
    return [label, *(cell(fact.quote, fact, by=body or UNION) for fact in said)]


OTHERS = unit_row("其余4个单位", "6", "844", "16.20")
OTHERS[0] = cell("其余4个单位", count("4个", "4", "个", "单位"), by=UNION)

UNITS = table(
    [
        cell("单位"),
        cell("新建基层工会（家）"),
        cell("发展会员（人）"),
        cell("帮扶支出（万元）"),
    ],
    unit_row("棠屿街道总工会", "13", "1,420", "21.50", body="棠屿街道总工会"),
    unit_row("榆湾街道总工会", "9", "986", "14.80", body="榆湾街道总工会"),
    unit_row("稷亭镇总工会", "8", "７５４", "12.06", body="稷亭镇总工会"),
    unit_row("雁渚镇总工会", "5", "531", "９.４０", body="雁渚镇总工会"),
    unit_row("开发区总工会", "17", "2,205", "33.70", body="开发区总工会"),
    OTHERS,
    unit_row("合计", "58", "6,740", "107.66"),
)

CLOSING = [
    block("heading_1", "存在问题和下步打算"),
    block(
        "body",
        "总结成绩的同时，我们也看到，小微企业职工入会率仍不足五成，三成左右的基层工会主席业务生"
        "疏、办法不多。2025年，我会将深化“会聚棠屿”品牌建设，计划年底前新增驿站12个、"
        "培育区级示范性工匠学院2所，力争全年帮扶资金不少于400万元，办好第五届“棠屿杯”和首届职"
        "工龙舟邀请赛，以实干实绩迎接区工会第九次代表大会召开。",
        org("我会", UNION, optional=True),
        org("区工会", UNION, optional=True),
        count(
            "不足五成",
            "50",
            "成",
            "小微企业职工入会率",
            "职工入会率",
            "入会率",
            kind="percentage",
            qualifier="under",
        ),
        count(
            "三成左右",
            "30",
            "成",
            "基层工会主席",
            "工会主席",
            kind="percentage",
            qualifier="about",
        ),
        count("12个", "12", "个", "驿站", "新增驿站"),
        count("2所", "2", "所", "区级示范性工匠学院", "示范性工匠学院", "工匠学院"),
        amount("不少于400万元", "4000000", "万元", "帮扶资金", "资金", qualifier="at_least"),
        named("“会聚棠屿”品牌建设", "会聚棠屿", "other", optional=True),
        named("第五届“棠屿杯”", "棠屿杯", "competition", optional=True),
        named("首届职工龙舟邀请赛", "首届职工龙舟邀请赛", "competition", optional=True),
        named("区工会第九次代表大会", "区工会第九次代表大会", "meeting", optional=True),
        date("2025年", "2025"),
        date("年底", "2025-12-31"),
        by=UNION,
    ),
    block("signature", UNION, org(UNION)),
    block("signature", "2025年1月8日", date("2025年1月8日", "2025-01-08")),
    block("body", "（联系人：褚怀瑾，电话：6620519）", person("褚怀瑾")),
]

SAMPLE = Sample(
    id="quxian_zongjie",
    title="棠屿区总工会2024年工作总结",
    genre="区总工会年度工作总结",
    head=Head(
        issuer=UNION,
        recipients=(CITY, COMMITTEE),
        date="2025-01-08",
        period=("2024-01-01", "2024-12-31"),
        document_number="棠工〔2025〕2号",
        year=2024,
    ),
    bodies=BODIES,
    blocks=(
        *OPENING,
        *IDEAS,
        *CREATION,
        *SERVICE,
        *ROOTS,
        block("caption", "2024年各单位重点工作完成情况表", date("2024年", "2024")),
        UNITS,
        *CLOSING,
    ),
)
