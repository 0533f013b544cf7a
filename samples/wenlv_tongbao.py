"""A city culture and tourism bureau's circular on one season of events, section by township."""

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

BUREAU = "栖梧市文化广电旅游局"
YANTANG = "砚塘街道综合文化站"
LUTING = "鹭汀镇综合文化站"
WANGCHA = "望槎镇综合文化站"
QINGJIAN = "青笕乡综合文化站"
OPERA = "市越剧团"
HERITAGE = "市非遗保护中心"
POLICE = "市公安局砚塘派出所"
PATROL = "街道综合行政执法队"
MEDIA = "市融媒体中心"
DONOR = "岸柳文旅公司"
VILLAGE = "菱湾村村民委员会"
PARTY = "望槎镇党委"
READING_ROOM = "镇农家书屋"
TROUPE = "挑担文艺轻骑队"
WRITERS = "市作家协会"
PHOTOGRAPHERS = "市摄影家协会"
PAINTERS = "市美术家协会"

BODIES = {
    BUREAU: Body("government", ("市文化广电旅游局", "市文旅局", "栖梧市文旅局")),
    "市委宣传部": Body("party", ("栖梧市委宣传部",)),
    "市文化馆": Body("other", ("栖梧市文化馆",)),
    "市图书馆": Body("other", ("栖梧市图书馆",)),
    OPERA: Body("other", ("栖梧市越剧团",)),
    "砚塘街道": Body("government", ("砚塘街道办事处",)),
    "鹭汀镇": Body("government", ("鹭汀镇政府", "鹭汀镇人民政府")),
    "望槎镇政府": Body("government", ("望槎镇人民政府", "镇政府", "望槎镇")),
    "青笕乡": Body("government", ("青笕乡政府", "青笕乡人民政府")),
    YANTANG: Body("other", ("砚塘街道文化站",)),
    LUTING: Body("other", ("鹭汀镇文化站", "镇综合文化站")),
    WANGCHA: Body("other", ("望槎镇文化站", "镇综合文化站")),
    QINGJIAN: Body("other", ("青笕乡文化站", "乡综合文化站")),
    "街道业余剧社": Body("other", ("砚塘街道业余剧社",)),
    HERITAGE: Body("other", ("栖梧市非遗保护中心", "栖梧市非物质文化遗产保护中心")),
    POLICE: Body("government", ("栖梧市公安局砚塘派出所", "砚塘派出所")),
    PATROL: Body("government", ("砚塘街道综合行政执法队",)),
    "市文联": Body("association", ("栖梧市文联", "栖梧市文学艺术界联合会")),
    "市音乐家协会": Body("association", ("栖梧市音乐家协会",)),
    MEDIA: Body("media", ("栖梧市融媒体中心",)),
    DONOR: Body("enterprise"),
    VILLAGE: Body("community", ("菱湾村委会",)),
    PARTY: Body("party", ("中共望槎镇委员会", "镇党委")),
    "市旅游协会": Body("association", ("栖梧市旅游协会",)),
    READING_ROOM: Body("other", ("望槎镇农家书屋",)),
    TROUPE: Body("volunteer_team", ("青笕乡挑担文艺轻骑队",)),
    WRITERS: Body("association", ("栖梧市作家协会",)),
    PHOTOGRAPHERS: Body("association", ("栖梧市摄影家协会",)),
    PAINTERS: Body("association", ("栖梧市美术家协会",)),
    "市财政局": Body("government", ("栖梧市财政局",)),
}

SEASON = "“星空下的乡村”文化惠民季"
NIGHTS = "“老街夜戏”"
GALA = "“渔歌唱晚”村晚"
GIVING = "“非遗进村”捐赠仪式"
FESTIVAL = "“槎溪稻香”乡村旅游节"
FAIR = "土特产展销"
FORUM = "“百姓讲堂”"
TRIP = "采风"


def season() -> Fact:
    """A mention of the season in full."""
    return named(SEASON, "星空下的乡村", "culture_sport", date="2024-07-06", by=BUREAU)


OPENING = [
    block("document_number", "栖文旅〔2024〕46号"),
    block(
        "title",
        "栖梧市文化广电旅游局关于2024年第三季度\n“星空下的乡村”文化惠民季开展情况的通报",
        org(BUREAU),
        season(),
        date("2024年第三季度", "2024-07", "2024-09", optional=True),
        by=BUREAU,
    ),
    block("salutation", "各乡镇人民政府、各街道办事处，局属各单位："),
    block(
        "body",
        "7月6日，由市委宣传部、市文化广电旅游局（以下简称“市文旅局”）主办，市文化馆、市图书馆、"
        "市越剧团承办的“星空下的乡村”文化惠民季在砚塘老街启动。近三个月来，全市17个乡镇（街道）"
        "综合文化站共组织演出、展览、培训286场次，线上线下惠及群众31.4万人次，较去年同期增加"
        "5.2万人次、增长19.8%；投入资金412.6万元，其中市级财政安排260万元，社会各界赞助152.6万元。"
        "现将有关情况通报如下。",
        org("市委宣传部"),
        org("市文化广电旅游局", BUREAU),
        org("市文旅局", BUREAU),
        org("市文化馆"),
        org("市图书馆"),
        org(OPERA),
        count("近三个月", "3", "个月", None, kind="measure", qualifier="nearly", activity=SEASON),
        count(
            "17个",
            "17",
            "个",
            "综合文化站",
            "乡镇（街道）综合文化站",
            "乡镇（街道）",
            activity=SEASON,
        ),
        count(
            "286场次",
            "286",
            "场次",
            "演出、展览、培训",
            "组织演出、展览、培训",
            "演出",
            "培训",
            activity=SEASON,
        ),
        count(
            "31.4万人次",
            "314000",
            "人次",
            "惠及群众",
            "群众",
            "线上线下惠及群众",
            kind="person_times",
            activity=SEASON,
        ),
        count(
            "5.2万人次",
            "52000",
            "人次",
            "惠及群众较去年同期增加",
            "惠及群众增加",
            "群众增加",
            "较去年同期增加",
            kind="person_times",
            activity=SEASON,
        ),
        count(
            "19.8%",
            "19.8",
            "%",
            "惠及群众较去年同期增长",
            "惠及群众增长",
            "群众增长",
            "较去年同期增长",
            kind="percentage",
            activity=SEASON,
        ),
        amount("412.6万元", "4126000", "万元", "投入资金", "资金", activity=SEASON),
        amount(
            "260万元",
            "2600000",
            "万元",
            "市级财政安排",
            "投入资金",
            "财政安排",
            activity=SEASON,
        ),
        amount(
            "152.6万元",
            "1526000",
            "万元",
            "社会各界赞助",
            "赞助",
            "社会赞助",
            activity=SEASON,
        ),
        season(),
        unnamed("演出", "culture_sport", optional=True),
        unnamed("展览", "culture_sport", optional=True),
        unnamed("培训", "training", optional=True),
        date("7月6日", "2024-07-06"),
        by=BUREAU,
        note=Note(
            "31.4万人次",
            "统计截至2024年9月30日，其中直播观看人次以平台后台数据为准。",
            (date("2024年9月30日", "2024-09-30"),),
        ),
    ),
]

TOWNSHIPS = [
    block("heading_1", "砚塘街道：老街夜色好戏连台", org("砚塘街道", optional=True)),
    block(
        "body",
        "主会场设在有六百多年历史的砚塘老街。7月6日至8月18日的每个周末，砚塘街道综合文化站在这里推出"
        "“老街夜戏”，累计演出24场，其中市越剧团12场、街道业余剧社8场、学校社团4场，场均观众1,100余人，"
        "最多的一晚近四千人到场。文化站还联合市非遗保护中心开设竹编、剪纸、漆扇3个体验摊位，接待亲子家庭"
        "九百二三十户，销售文创产品18.7万元，带动周边42家商户营业额环比上升两成多。市公安局砚塘派出所、"
        "街道综合行政执法队每晚派出20人左右维持秩序，志愿者服务时长合计3,560小时。",
        org(YANTANG),
        org(OPERA),
        org("街道业余剧社"),
        org("文化站", YANTANG, n=2, optional=True),
        org(HERITAGE),
        org(POLICE),
        org(PATROL),
        count("六百多年", "600", "年", None, "历史", kind="measure", qualifier="over", by=None),
        count("24场", "24", "场", "演出", "累计演出", activity=NIGHTS),
        count("12场", "12", "场", "演出", activity=NIGHTS, by=OPERA),
        count("8场", "8", "场", "演出", activity=NIGHTS, by="街道业余剧社"),
        count("4场", "4", "场", "演出", "学校社团", n=2, activity=NIGHTS),
        count(
            "1,100余人",
            "1100",
            "人",
            "观众",
            "场均观众",
            qualifier="over",
            per="场",
            activity=NIGHTS,
        ),
        count("一晚", "1", "晚", None, kind="measure", optional=True),
        count(
            "近四千人",
            "4000",
            "人",
            "观众",
            "到场",
            "到场观众",
            qualifier="nearly",
            activity=NIGHTS,
        ),
        count("3个", "3", "个", "体验摊位", "摊位"),
        count(
            "九百二三十户",
            "920",
            "户",
            "亲子家庭",
            "接待亲子家庭",
            "家庭",
            upper="930",
            qualifier="range",
        ),
        count("42家", "42", "家", "商户", "周边商户"),
        count(
            "两成多",
            "20",
            "成",
            "营业额环比上升",
            "商户营业额环比上升",
            "商户营业额上升",
            kind="percentage",
            qualifier="over",
        ),
        count(
            "20人左右",
            "20",
            "人",
            "维持秩序",
            "派出",
            qualifier="about",
            per="晚",
            by=POLICE,
        ),
        count("3,560小时", "3560", "小时", None, "志愿者服务时长", "服务时长", kind="measure"),
        amount("18.7万元", "187000", "万元", "销售文创产品", "文创产品", "销售"),
        unnamed("演出", "culture_sport", optional=True),
        named(NIGHTS, "老街夜戏", "culture_sport", date="2024-07-06", place="砚塘老街"),
        date("7月6日至8月18日", "2024-07-06", "2024-08-18"),
        by=YANTANG,
    ),
    block("heading_1", "鹭汀镇：舞台搭到渔家门口", org("鹭汀镇", optional=True)),
    block(
        "body",
        "考虑到渔民白天忙生产、晚上盼热闹，镇综合文化站把开演时间一律推后到晚8时，7—9月送戏下村19场，"
        "放映公益电影57场次，覆盖13个行政村和2个渔业社区，现场观众1.86万人次。8月10日（农历七月初七），"
        "“渔歌唱晚”村晚在菱湾村举行，市文联副主席、市音乐家协会主席黎蘅登台领唱，村民自编自演节目15个，"
        "市融媒体中心全程直播，12.3万人次在线观看，点赞量突破50万。同日举行的“非遗进村”捐赠仪式上，"
        "岸柳文旅公司向镇里捐赠音响设备2套，价值6.8万元，菱湾村村民委员会主任费长河代表村民接受捐赠。",
        org("镇综合文化站", LUTING),
        org("市文联"),
        org("市音乐家协会"),
        org(MEDIA),
        org(DONOR),
        org("镇里", "鹭汀镇", optional=True),
        org(VILLAGE),
        count("19场", "19", "场", "送戏下村", "戏", "送戏"),
        count("57场次", "57", "场次", "公益电影", "放映公益电影", "电影"),
        count("13个", "13", "个", "行政村"),
        count("2个", "2", "个", "渔业社区", "社区"),
        count(
            "1.86万人次",
            "18600",
            "人次",
            "现场观众",
            "观众",
            kind="person_times",
        ),
        count("15个", "15", "个", "节目", "自编自演节目", activity=GALA),
        count(
            "12.3万人次",
            "123000",
            "人次",
            "在线观看",
            "直播",
            "观看",
            kind="person_times",
            activity=GALA,
            by=MEDIA,
        ),
        count("突破50万", "500000", None, "点赞量", qualifier="over", activity=GALA, by=MEDIA),
        count("2套", "2", "套", "音响设备", "捐赠音响设备", activity=GIVING, by=DONOR),
        amount(
            "6.8万元",
            "68000",
            "万元",
            "音响设备",
            "捐赠音响设备",
            "音响设备价值",
            "价值",
            activity=GIVING,
            by=DONOR,
        ),
        unnamed("送戏下村", "culture_sport", optional=True),
        unnamed("放映公益电影", "culture_sport", optional=True),
        named(GALA, "渔歌唱晚", "culture_sport", date="2024-08-10", place="菱湾村"),
        unnamed("全程直播", "publicity", by=MEDIA, optional=True),
        named(GIVING, "非遗进村", "ceremony", date="2024-08-10"),
        unnamed("捐赠音响设备", "aid", by=DONOR, optional=True),
        date("7—9月", "2024-07", "2024-09"),
        date("8月10日", "2024-08-10"),
        date("农历七月初七", "2024-08-10", optional=True),
        person("黎蘅", "市文联副主席、市音乐家协会主席"),
        person("费长河", "菱湾村村民委员会主任"),
        by=LUTING,
    ),
    block("heading_1", "望槎镇：稻香引来八方客", org("望槎镇", "望槎镇政府", optional=True)),
    block(
        "body",
        "“槎溪稻香”乡村旅游节由望槎镇党委、镇政府牵头，镇综合文化站和市旅游协会协办，8月23日启幕，"
        "为期三天。稻田音乐会、农耕趣味赛、土特产展销等九项活动轮番上演，6个县（市、区）的游客慕名而来，"
        "总量达3.2万人次，是上届的2.3倍；旅游综合收入386万元，同比增长31.5%，其中民宿客房收入占四分之一，"
        "21家民宿入住率均在95%以上。58户农户参加土特产展销，成交74.35万元，户均约1.3万元。镇农家书屋的"
        "“百姓讲堂”也没闲着，市图书馆副馆长岳知澄、退休教师邵伯钧等5人先后主讲8场，听众630余人，"
        "人均借书2.4册。",
        org(PARTY),
        org("镇政府", "望槎镇政府"),
        org("镇综合文化站", WANGCHA),
        org("市旅游协会"),
        org(READING_ROOM, optional=True),
        org("市图书馆"),
        count("三天", "3", "天", None, kind="measure", activity=FESTIVAL),
        count("九项", "9", "项", "活动", activity=FESTIVAL),
        count("6个", "6", "个", "县（市、区）", "县", activity=FESTIVAL),
        count(
            "3.2万人次",
            "32000",
            "人次",
            "游客",
            "游客总量",
            "总量",
            kind="person_times",
            activity=FESTIVAL,
        ),
        count(
            "2.3倍",
            "2.3",
            "倍",
            "游客总量是上届",
            "游客是上届",
            "是上届",
            "游客总量",
            "游客",
            "总量",
            kind="multiple",
            activity=FESTIVAL,
        ),
        amount("386万元", "3860000", "万元", "旅游综合收入", "综合收入", activity=FESTIVAL),
        count(
            "31.5%",
            "31.5",
            "%",
            "旅游综合收入同比增长",
            "综合收入同比增长",
            kind="percentage",
            activity=FESTIVAL,
        ),
        count(
            "四分之一",
            "25",
            None,
            "民宿客房收入占旅游综合收入",
            "民宿客房收入占",
            "民宿客房收入",
            "客房收入",
            kind="percentage",
            activity=FESTIVAL,
        ),
        count("21家", "21", "家", "民宿", activity=FESTIVAL),
        count(
            "95%以上",
            "95",
            "%",
            "入住率",
            "民宿入住率",
            kind="percentage",
            qualifier="over",
            activity=FESTIVAL,
        ),
        count("58户", "58", "户", "农户", activity=FAIR),
        amount("74.35万元", "743500", "万元", "成交", "土特产展销成交", "土特产", activity=FAIR),
        amount(
            "约1.3万元",
            "13000",
            "万元",
            "成交",
            "户均成交",
            "户均",
            qualifier="about",
            per="户",
            activity=FAIR,
        ),
        count("5人", "5", "人", "主讲", activity=FORUM, by=READING_ROOM),
        count("8场", "8", "场", "主讲", "百姓讲堂", activity=FORUM, by=READING_ROOM),
        count(
            "630余人",
            "630",
            "人",
            "听众",
            qualifier="over",
            activity=FORUM,
            by=READING_ROOM,
        ),
        count(
            "2.4册",
            "2.4",
            "册",
            "借书",
            "人均借书",
            per="人",
            activity=FORUM,
            by=READING_ROOM,
        ),
        named(FESTIVAL, "槎溪稻香", "culture_sport", date="2024-08-23", place="望槎镇"),
        unnamed("稻田音乐会", "culture_sport"),
        unnamed("农耕趣味赛", "competition"),
        unnamed(FAIR, "other", n=1),
        unnamed(FAIR, "other", n=2),
        named(FORUM, "百姓讲堂", "lecture", by=READING_ROOM),
        date("8月23日", "2024-08-23"),
        person("岳知澄", "市图书馆副馆长"),
        person("邵伯钧", "退休教师"),
        by=PARTY,
    ),
    block("heading_1", "青笕乡：把好戏挑上高山", org("青笕乡", optional=True)),
    block(
        "body",
        "青笕乡山高路远，9个自然村海拔在800米以上。乡综合文化站组建“挑担文艺轻骑队”，12名队员肩挑背扛、"
        "翻山越岭，走了140多公里，把22场演出送进留守老人的院坝，最少的一场，观众只有7位。9月中旬，"
        "市作家协会、市摄影家协会、市美术家协会分别组织会员18人、23人和11人到青笕乡采风，共创作作品420余件，"
        "9月27日起在市文化馆展出，半个月接待观众约5,400人次。",
        org("乡综合文化站", QINGJIAN),
        org(TROUPE),
        org(WRITERS),
        org(PHOTOGRAPHERS),
        org(PAINTERS),
        org("市文化馆"),
        count("9个", "9", "个", "自然村", by=None),
        count(
            "800米以上",
            "800",
            "米",
            "海拔",
            "自然村海拔",
            kind="measure",
            qualifier="over",
            by=None,
        ),
        count("12名", "12", "名", "队员", by=TROUPE),
        count(
            "140多公里",
            "140",
            "公里",
            "走",
            "翻山越岭",
            kind="measure",
            qualifier="over",
            by=TROUPE,
        ),
        count("22场", "22", "场", "演出", by=TROUPE),
        count("一场", "1", "场", None, optional=True, by=TROUPE),
        count("7位", "7", "位", "观众", by=TROUPE),
        count("18人", "18", "人", "会员", "采风", activity=TRIP, by=WRITERS),
        count("23人", "23", "人", "会员", "采风", activity=TRIP, by=PHOTOGRAPHERS),
        count("11人", "11", "人", "会员", "采风", activity=TRIP, by=PAINTERS),
        count(
            "420余件",
            "420",
            "件",
            "作品",
            "创作作品",
            qualifier="over",
            activity=TRIP,
            by=WRITERS,
        ),
        count("半个月", "0.5", "个月", None, kind="measure", by=WRITERS),
        count(
            "约5,400人次",
            "5400",
            "人次",
            "观众",
            "接待观众",
            kind="person_times",
            qualifier="about",
            by=WRITERS,
        ),
        unnamed("演出", "culture_sport", by=TROUPE, optional=True),
        unnamed(TRIP, "culture_sport", place="青笕乡", by=WRITERS),
        unnamed("展出", "culture_sport", place="市文化馆", by=WRITERS, optional=True),
        date("9月中旬", "2024-09-11", "2024-09-20", optional=True),
        date("9月27日", "2024-09-27"),
        by=QINGJIAN,
    ),
]


def station(name: str, *quotes: str, body: str | None = None) -> list[Cell]:
    """A row of the table: events, people in tens of thousands, and two sums in 万元."""
    events, people, money, gifts = quotes
    said = [
        count(events, events, "场次", "演出、展览、培训", "演出", "培训", activity=SEASON),
        count(
            people,
            str(round(float(people) * 10_000)),
            "人次",
            "惠及群众",
            "群众",
            kind="person_times",
            activity=SEASON,
        ),
        amount(money, sum_of(money), "万元", "投入资金", "投入资金总额", "总额", activity=SEASON),
        amount(
            gifts,
            sum_of(gifts),
            "万元",
            "社会赞助",
            "赞助",
            "投入资金社会赞助",
            activity=SEASON,
        ),
    ]
    label = cell(name, org(name)) if body else cell(name)
    return [label, *(cell(fact.quote, fact, by=body or BUREAU) for fact in said)]


def sum_of(quote: str) -> str:
    """A sum in 万元 as one in yuan."""
    return str(round(float(quote) * 10_000))


OTHERS = station("其他13个综合文化站", "77", "7.2", "136.4", "43.0")
OTHERS[0] = cell("其他13个综合文化站", count("13个", "13", "个", "综合文化站"), by=BUREAU)

STATIONS = table(
    [
        cell("组织单位", down=2),
        cell("演出、展览、培训（场次）", down=2),
        cell("惠及群众（万人次）", down=2),
        cell("投入资金（万元）", across=2),
    ],
    [cell("总额"), cell("其中：社会赞助")],
    station(YANTANG, "53", "4.1", "96.3", "41.2", body=YANTANG),
    station(LUTING, "81", "14.5", "78.5", "30.8", body=LUTING),
    station(WANGCHA, "46", "3.7", "64.0", "22.6", body=WANGCHA),
    station(QINGJIAN, "29", "1.9", "37.4", "15.0", body=QINGJIAN),
    OTHERS,
    station("合计", "286", "31.4", "412.6", "152.6"),
    head=2,
)

CLOSING = [
    block("heading_1", "存在问题和下步安排"),
    block(
        "body",
        "从抽查和问卷情况看，还有三个问题不容忽视：一是供需对接不够精准，收回的2,150份有效问卷中，38.6%的"
        "受访群众希望多看地方戏，而同类演出只占全部场次的一成五；二是高温期间有6场室外演出临时取消；"
        "三是4个文化站专职人员没有配齐，缺编率高达四成。第四季度，市文旅局将会同市财政局对17个综合文化站开展"
        "“回头看”，10月底前完成“点单式”配送目录更新，年底前再送演出不少于60场。",
        org("市文旅局", BUREAU),
        org("市财政局"),
        count("三个", "3", "个", "问题"),
        count("2,150份", "2150", "份", "有效问卷", "问卷"),
        count(
            "38.6%",
            "38.6",
            "%",
            "受访群众希望多看地方戏",
            "受访群众",
            "希望多看地方戏",
            kind="percentage",
        ),
        count(
            "一成五",
            "15",
            "成",
            "同类演出占全部场次",
            "同类演出只占全部场次",
            "占全部场次",
            "同类演出",
            kind="percentage",
        ),
        count("6场", "6", "场", "室外演出", "演出", "室外演出取消"),
        count("4个", "4", "个", "文化站"),
        count("四成", "40", "成", "缺编率", kind="percentage"),
        count("17个", "17", "个", "综合文化站"),
        count("不少于60场", "60", "场", "演出", "送演出", qualifier="at_least"),
        unnamed("抽查", "inspection", optional=True),
        named("“回头看”", "回头看", "inspection", optional=True),
        date("第四季度", "2024-10", "2024-12", optional=True),
        date("10月底", "2024-10-31", optional=True),
        date("年底", "2024-12-31"),
        by=BUREAU,
    ),
    block("signature", "栖梧市文化广电旅游局", org(BUREAU)),
    block("signature", "2024年10月16日", date("2024年10月16日", "2024-10-16")),
]

SAMPLE = Sample(
    id="wenlv_tongbao",
    title="栖梧市文化广电旅游局关于2024年第三季度“星空下的乡村”文化惠民季开展情况的通报",
    genre="文化旅游局季度通报",
    head=Head(
        issuer=BUREAU,
        recipients=("各乡镇人民政府", "各街道办事处", "局属各单位"),
        date="2024-10-16",
        period=("2024-07-01", "2024-09-30"),
        document_number="栖文旅〔2024〕46号",
        year=2024,
    ),
    bodies=BODIES,
    blocks=(
        *OPENING,
        *TOWNSHIPS,
        block(
            "caption",
            "“星空下的乡村”文化惠民季分单位情况表",
            season(),
            by=BUREAU,
        ),
        STATIONS,
        *CLOSING,
    ),
)
