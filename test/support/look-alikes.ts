/**
 * Sentences that look like a blank, a wrong number or a heading and are none, by kind: nothing may be found in them.
 * They are the project's own.
 */
export const LOOK_ALIKES = {
  "words that begin with a unit": [
    "人人参与、个个争先，名师工作室的名额向一线倾斜。",
    "元旦、元宵期间照常值班，次日补休。",
    "项目经费和条件已经落实，届时另行通知。",
    "起草的制度件件有着落，户户有回访，年年有进步，份份有登记。",
    "目前共有个别班组没有达标，工会约个时间面谈，并聘请名医坐诊。",
    "場次由承辦單位安排，名單件件核對，會員人人有份。",
    "本會個別會員之權益由理事會處理，名義上仍屬借調。",
  ],
  "gaps that lost nothing": [
    "安全生产 人人有责，大门上方的标语写着“质量第一 件件放心”。",
    "姓 名：高远　　部 门：财务科",
    "读书社取名“芳草” 人数不限。",
    "活动共有 20 余人参加，其中 5 000 人次为线上参与，占 96 % 左右。",
    "第 3 届职工运动会如期举行，两 名裁判来自体校，每 人发放纪念品一份。",
    "參加者 20 餘人，第 3 屆幹部研習圓滿落幕，每 人致贈紀念品。",
    "The hall was full.  Members stood at the back.  Books were lent to all.",
  ],
  "a number in another form": [
    "捐款万元以上的有两人，投入逾万元，十余家单位参加，另有若干人列席。",
    "参加人数为**128**人，借阅`42`个书柜，详见[126](https://a.cn/1)人名单。",
    "全年走访职工一百二十\n人次，发放慰问金3\n万元。",
    "數十名會員到場，募得萬餘元，若干人自費參加。",
    "Several members spoke, two dozen books were lent and half of the staff came.",
  ],
  "Latin before Chinese": [
    "信息科用 Vue 项目管理提案，DOM 元素由专人维护，新购 GPU 个数另行核定。",
    "接口的 API 次数按月统计，引进 AI 人才一名，IT 人员两名。",
    "資訊室以 Excel 件數統計報表，AI 人才培訓照常辦理。",
  ],
  "masks that mean themselves": [
    "X光机一台，XXL号工作服三十套，XX-1型路由器两台，XX染色体检测自愿参加。",
    "4×100米接力获得第二名，考勤表上的√×由组长填写，服务器返回 4xx 和 5xx 时记录。",
    "图中 x 轴为月份，n 个样本取平均，日期按 YYYY-MM-DD 填写。",
    "代码里的 `__init__` 不用改，__粗体__、**多个**词组照常显示，加*注的见附录。",
    "二○○九年建会，一○八年换届，双十一照常值班。",
    "详见 [link] 和 [1][ref]。",
    "- [ ] 场地\n- [x] 人员",
  ],
  "numbers that head nothing": [
    "一、二年级的教师参加上半场，三、四季度的经费照常拨付。",
    "3.8妇女节和5.1劳动节各办一场活动，经费1.5万元。",
    "（2）班获得第一名，统一是主基调，周一是例会日。",
    "1. 走访\n1. 慰问\n1. 回访",
  ],
  "marks without a partner": [
    "1）报名；2）抽签；3）比赛。",
    '取值范围为[0, 1)，屏幕27"，请见谅:)',
    "“第一段的话。\n\n“第二段接着说。”",
  ],
  "sums and percentages": [
    "职工120人，其中党员60人、女职工80人，占50%和66.7%。",
    "提出建议86条，采纳40条，实施32条，完成计划的126%，同比增长150%，加班工资按300%发放。",
  ],
  "headings that fill nothing": [
    "常见问题见手册，项目组织结构不变，存在的问题已整改，组织专人服务建设银行网点。",
    "```\n## 存在的问题\n```",
    "> 一、指导思想",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
