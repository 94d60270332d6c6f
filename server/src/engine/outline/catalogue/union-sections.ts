import type { Keyword, OutlineSection } from "../outline.ts";

/** Keywords of one weight: 5 names the section whatever stands beside it, 3 decides by itself, 2 needs the rest to agree. */
const at = (weight: number, words: string): readonly Keyword[] =>
  words
    .trim()
    .split(/\s*\/\s*/)
    .map((text) => ({ text, weight }));

/** Sections that the outlines of unions share. Everything is data; nothing here knows how matching works. */

export const guidingThought = {
  id: "guiding-thought",
  titles: { hans: "指导思想", hant: "指導思想", en: "Guiding Thought" },
  keywords: [
    ...at(5, "指导思想"),
    ...at(4, "总体要求 / 总体思路 / 指导原则 / 指导方针 / 思想引领 / 政治引领 / 工作方针 / 工作宗旨 / 理论武装"),
    ...at(
      3,
      `思想凝聚 / 理论学习 / 政治思想 / 思想政治 / 思想建设 / 政治建设 / 为指导 / 为引领 / 总体目标 / 思想教育 / 理想信念 / 思想认识 / 政治方向 / 政治站位 / 政治学习 /
      政治素质 / 政治理论 / 党的领导 / 党的建设 / 听党话 / 跟党走 / 凝心铸魂 / 政治统领 / 思想根基 / 信念根基 / 思想基础 / 思想武器 / 思想共识 / 思想阵地 / 主题教育 / 主心骨 / 方针政策 /
      党的十八大 / 党的十九大 / 党的二十大 / 党的创新理论 / 意识形态 / 政治保证 / 党建引领 / 以党建带工建 / 党建带工建 / 统一思想 / 思想武装 / 学习领会 / 重要论述 / 重要讲话 / 习近平 / 习近平新时代中国特色社会主义思想 / 工作重点 / 强化学习教育 / 加强学习教育 / 学习教育 / 理论素养 / 理论水平 / 政治本色 / 政治责任 / 党性 / 行动指南 / 工作原则`,
    ),
    ...at(
      2,
      "加强学习 / 强化学习 / 深化学习 / 坚持学习 / 学习贯彻 / 学习宣传贯彻 / 学习制度 / 工作思路 / 基本思路 / 思想 / 政治 / 方针 / 宗旨 / 依据 / 初心 / 信念 / 铸魂 / 科学发展观 / 三个代表 / 重要指示 / 武装",
    ),
    ...at(1, "学习 / 理论"),
    ...at(
      4,
      "guiding thought / guiding ideology / guiding principles / political guidance / guiding policy / guiding philosophy",
    ),
    ...at(
      3,
      "overall requirements / overall approach / general approach / guiding / political study / mission and values",
    ),
    ...at(
      2,
      "principles / guidance / ideology / ideological / mission / values / vision / aims / approach / philosophy / political",
    ),
  ],
  notKeywords: ["指导思想明确", "工会十八大", "强化学习率"],
  required: true,
  hint: {
    hans: "以什么思想、哪些会议精神为指导，全年工作的总体要求和重点是什么。",
    hant: "以什麼思想、哪些會議精神為指導，全年工作的總體要求和重點是什麼。",
    en: "What the year's work was guided by, and its main concerns.",
  },
  template: {
    hans: "{{年度:number 年}}，我会以{{指导思想}}为指导，认真贯彻{{会议名称}}精神，围绕{{中心任务}}，突出维护、建设、参与、教育职能，团结动员广大职工为{{奋斗目标}}作出积极贡献。",
    hant: "{{年度:number 年}}，我會以{{指導思想}}為指導，認真貫徹{{會議名稱}}精神，圍繞{{中心任務}}，突出維護、建設、參與、教育職能，團結動員廣大職工為{{奮鬥目標}}作出積極貢獻。",
    en: "In {{year:number}}, the union was guided by {{guiding thought}}, carried out the decisions of {{meeting}} and centred its work on {{main task}}.",
  },
} as const satisfies OutlineSection;

export const organization = {
  id: "organization",
  titles: { hans: "组织建设", hant: "組織建設", en: "Organization Building" },
  keywords: [
    ...at(
      4,
      "组织建设 / 自身建设 / 工会组建 / 职工之家 / 教工之家 / 会员之家 / 职工小家 / 建家 / 会务 / 会员代表大会 / 会员大会 / 理监事会 / 理监事 / 规范化建设 / 工会建设 / 工会组织建设",
    ),
    ...at(
      3,
      `班子建设 / 队伍建设 / 换届选举 / 工会换届 / 班子调整 / 干部队伍 / 骨干队伍 / 组织工作 / 基层组织 / 组织网络 / 组织体系 / 组织机构 / 健全组织 / 组织健全 / 完善组织 / 壮大组织 / 组织基础 / 组织凝聚力 / 组织活力 / 组织覆盖 / 组织力 /
      组织发展 / 组织制度 / 组织作用 / 组织状况 / 组织概况 / 组织现况 / 工会组织 / 建会 / 入会 / 会员发展 / 发展会员 / 会员管理 / 会员人数 / 会员异动 / 会籍 / 换届 / 领导班子 / 履职能力 / 能力建设 /
      基层基础 / 基层建设 / 基层工会 / 工会干部 / 干部素质 / 小家建设 / 家建 / 建家创家 / 创家 / 理事会 / 监事会 / 常务理事 / 分会建设 / 工会小组 / 小组建设 / 组织体制 / 组织架构 / 先进基层 / 自身发展 / 干部训练 / 干部培训 / 分会辅导 / 组训`,
    ),
    ...at(
      2,
      "组织 / 队伍 / 班子 / 加强领导 / 组织领导 / 强化领导 / 机构 / 会员 / 自身素质 / 作风建设 / 阵地建设 / 改进作风 / 夯实基础 / 夯实基层 / 分会 / 强基固本 / 规范化 / 规范运作 / 工会改革 / 会议召开 / 干部",
    ),
    ...at(1, "基层 / 会议"),
    ...at(
      3,
      "organization building / organizational development / organization development / union building / union development / union organization / recruitment / self-improvement / self-development / union growth / organizing / membership development / general assembly / board meetings",
    ),
    ...at(
      2,
      "organization / organizational / membership / governance / capacity building / team building / officers / recruiting / elections",
    ),
  ],
  notKeywords: ["组织架构图", "非营利组织"],
  required: true,
  hint: {
    hans: "职工和会员人数、入会率、分会和工会小组、换届、班子和干部队伍、职工之家。",
    hant: "職工和會員人數、入會率、分會和工會小組、換屆、班子和幹部隊伍、職工之家。",
    en: "Employees and members, branches and groups, elections, officers and their training.",
  },
  template: {
    hans: "现有职工{{职工总数:number 人}}，其中女职工{{女职工:number 人}}；工会会员{{会员总数:number 人}}，入会率{{入会率:number %}}。下设分会{{分会:number 个}}、工会小组{{工会小组:number 个}}。全年召开工会委员会会议{{委员会会议:number 次}}，培训工会干部{{培训人次:number 人次}}。",
    hant: "現有職工{{職工總數:number 人}}，其中女職工{{女職工:number 人}}；工會會員{{會員總數:number 人}}，入會率{{入會率:number %}}。下設分會{{分會:number 個}}、工會小組{{工會小組:number 個}}。全年召開工會委員會會議{{委員會會議:number 次}}，培訓工會幹部{{培訓人次:number 人次}}。",
    en: "The workplace has {{employees:number}} employees, {{women:number}} of them women. The union has {{members:number}} members in {{branches:number}} branches. The committee met {{meetings:number}} times, and {{trained:number}} officers were trained.",
  },
} as const satisfies OutlineSection;

export const dailyWork = {
  id: "daily-work",
  titles: { hans: "日常工作", hant: "日常工作", en: "Daily Work" },
  keywords: [
    ...at(4, "日常工作 / 日常会务 / 日常基础工作 / 常规会务 / 常规工作 / 日常事务 / 日常管理 / 日常业务"),
    ...at(3, "日常 / 例行工作 / 例行业务"),
    ...at(2, "常规 / 主要工作 / 重点工作 / 基础工作 / 各项工作 / 例行 / 信息报送 / 档案 / 文书 / 来信来访 / 行政事务"),
    ...at(3, "daily work / daily affairs / routine work / day-to-day work / day-to-day / everyday work"),
    ...at(2, "routine / daily / main work / main activities / administration / administrative / work done / key work"),
  ],
  notKeywords: ["日常用语", "下一步", "明年"],
  hint: {
    hans: "报表、档案、来信来访、会议和上级交办的事。",
    hant: "報表、檔案、來信來訪、會議和上級交辦的事。",
    en: "Reports, files, letters and visits, meetings and tasks from above.",
  },
  template: {
    hans: "按时报送各类报表{{报表:number 份}}，整理文书档案{{档案:number 卷}}；接待来信来访{{来访:number 人次}}，答复率{{答复率:number %}}。",
    hant: "按時報送各類報表{{報表:number 份}}，整理文書檔案{{檔案:number 卷}}；接待來信來訪{{來訪:number 人次}}，答覆率{{答覆率:number %}}。",
    en: "We filed {{reports:number}} reports on time and answered {{visits:number}} letters and visits.",
  },
} as const satisfies OutlineSection;

export const democraticManagement = {
  id: "democratic-management",
  titles: { hans: "民主管理", hant: "民主管理", en: "Democratic Management" },
  keywords: [
    ...at(5, "民主政治建设"),
    ...at(
      4,
      `民主管理 / 厂务公开 / 校务公开 / 院务公开 / 园务公开 / 企务公开 / 司务公开 / 所务公开 / 局务公开 / 矿务公开 / 站务公开 / 事务公开 / 政务公开 / 党务公开 / 职代会 / 教代会 / 工代会 / 职工代表大会 / 教职工代表大会 /
      教职工大会 / 职工大会 / 民主监督 / 民主政治 / 平等协商 / 集体协商 / 集体合同 / 劳资会议 / 团体协约 / 劳资关系 / 源头参与`,
    ),
    ...at(
      3,
      `民主参与 / 民主决策 / 民主评议 / 民主权利 / 民主恳谈 / 民主建设 / 民主制度 / 民主办会 / 民主氛围 / 民主渠道 / 务公开 / 公开制度 / 参政议政 / 参与管理 / 职工提案 / 代表提案 / 提案工作 / 提案办理 /
      职工代表 / 三方机制 / 工资协商 / 主人翁 / 知情权 / 参与权 / 劳资协商 / 团体协商 / 劳资争议 / 劳资合作 / 民主议事 / 民主协商 / 民主和谐`,
    ),
    ...at(2, "民主 / 公开 / 监督 / 协商 / 提案 / 劳动关系 / 劳资 / 建言献策 / 议事 / 恳谈"),
    ...at(
      4,
      "democratic management / staff congress / workers congress / employee congress / open management / workplace democracy / collective bargaining / labor-management / labour-management / industrial relations / labor relations",
    ),
    ...at(
      3,
      "employee participation / staff participation / democratic participation / employee involvement / collective agreement / staff voice / employee voice / democratic supervision / joint consultation",
    ),
    ...at(
      2,
      "participation / consultation / transparency / bargaining / negotiation / democracy / democratic / involvement / openness",
    ),
  ],
  notKeywords: ["民主生活会"],
  required: true,
  hint: {
    hans: "职代会（教代会）、厂务（校务、院务）公开、集体协商、职工提案和民主评议。",
    hant: "職代會（教代會）、廠務（校務、院務）公開、集體協商、職工提案和民主評議。",
    en: "Staff congress, openness, collective bargaining, proposals from employees.",
  },
  template: {
    hans: "召开职工代表大会{{职代会:number 次}}，到会代表{{到会代表:number 名}}，审议通过{{审议事项}}；征集提案{{提案:number 件}}，立案{{立案:number 件}}，办结率{{办结率:number %}}。公开事项{{公开事项:number 项}}，签订集体合同{{集体合同:number 份}}。",
    hant: "召開職工代表大會{{職代會:number 次}}，到會代表{{到會代表:number 名}}，審議通過{{審議事項}}；徵集提案{{提案:number 件}}，立案{{立案:number 件}}，辦結率{{辦結率:number %}}。公開事項{{公開事項:number 項}}，簽訂集體合同{{集體合同:number 份}}。",
    en: "The staff congress met {{congresses:number}} times with {{delegates:number}} delegates and adopted {{resolutions}}. Of {{proposals:number}} proposals, {{settled:number}} were settled.",
  },
} as const satisfies OutlineSection;

export const production = {
  id: "production",
  titles: { hans: "群众生产工作", hant: "群眾生產工作", en: "Production and Emulation" },
  keywords: [
    ...at(
      4,
      `劳动竞赛 / 群众生产 / 技能竞赛 / 技能大赛 / 技能比赛 / 技术比武 / 技能比武 / 岗位比武 / 建功立业 / 岗位建功 / 安全生产 / 教育教学 / 中心工作 / 服务大局 / 围绕大局 / 围绕中心 / 经济技术创新 / 岗位练兵 / 安康杯 / 生产经营`,
    ),
    ...at(
      3,
      `技能大比武 / 技术大比武 / 业务大比武 / 大比武 / 大练兵 / 竞赛活动 / 练兵 / 练武 / 比武 / 建功 / 立功竞赛 / 主力军 / 技术创新 / 合理化建议 / 五小 / 小改小革 / 献计献策 / 金点子 / 创新工作室 / 降本增效 / 技能提升 / 职业技能 / 业务技能 / 专业技能 / 经济建设 / 促生产 / 群众性经济 /
      医疗质量 / 医疗服务 / 教学质量 / 教学工作 / 教育质量 / 教科研 / 教研 / 生产任务 / 生产建设 / 服务发展 / 素质工程 / 劳动和技能 / 技能素质 / 技术练兵 / 产业工人 / 劳模精神 / 工匠精神 / 以赛促学 / 以赛促练 / 以赛促训 / 以赛促教 / 生产安全 / 竞赛 / 创先争优 / 比学赶超 / 揭榜挂帅`,
    ),
    ...at(
      2,
      "生产 / 经营 / 大局 / 增效 / 教学 / 科研 / 安全 / 劳模 / 工匠 / 师徒 / 技能 / 技术 / 重点工程 / 经济发展 / 发展大局 / 企业发展 / 学校发展 / 医院发展 / 助力发展 / 主责主业 / 中心任务 / 技改 / 业绩 / 企业改革",
    ),
    ...at(1, "质量 / 效益 / 创新"),
    ...at(
      4,
      "labor competition / labour competition / labor emulation / skills competition / skill competition / safe production / production and safety / health and safety",
    ),
    ...at(3, "work competitions / emulation campaign / competitions / emulation"),
    ...at(
      2,
      "production / productivity / safety / skill / output / teaching / competition / innovation / training / core work / technical",
    ),
  ],
  notKeywords: ["数学竞赛", "知识竞赛"],
  hint: {
    hans: "劳动竞赛、岗位练兵、合理化建议、安全生产（学校：教育教学；医院：医疗质量）。",
    hant: "勞動競賽、崗位練兵、合理化建議、安全生產（學校：教育教學；醫院：醫療質量）。",
    en: "Competitions, skills, proposals for improvement, safety.",
  },
  template: {
    hans: "围绕{{重点工程}}开展劳动竞赛{{劳动竞赛:number 项}}，参赛职工{{参赛职工:number 人}}；征集合理化建议{{合理化建议:number 条}}，采纳{{采纳:number 条}}，节约成本{{节约成本:number 万元}}。查出安全隐患{{隐患:number 处}}，整改率{{整改率:number %}}。",
    hant: "圍繞{{重點工程}}開展勞動競賽{{勞動競賽:number 項}}，參賽職工{{參賽職工:number 人}}；徵集合理化建議{{合理化建議:number 條}}，採納{{採納:number 條}}，節約成本{{節約成本:number 萬元}}。查出安全隱患{{隱患:number 處}}，整改率{{整改率:number %}}。",
    en: "{{competitions:number}} labour competitions with {{participants:number}} participants were held; {{adopted:number}} of {{proposals:number}} proposals were adopted.",
  },
} as const satisfies OutlineSection;

export const welfare = {
  id: "welfare",
  titles: { hans: "维权帮扶", hant: "維權幫扶", en: "Welfare and Rights" },
  keywords: [
    ...at(
      4,
      `维权 / 帮扶 / 送温暖 / 慰问 / 困难职工 / 困难教工 / 困难教职工 / 困难会员 / 困难员工 / 职工福利 / 会员福利 / 员工福利 / 教工福利 / 集体福利 / 福利待遇 / 排忧解难 / 急难救助 / 职工生活 / 教工生活 / 教职工生活 / 员工生活 /
      合法权益 / 经济权益 / 三节 / 职工权益 / 会员权益 / 劳动权益 / 女职工权益`,
    ),
    ...at(
      3,
      `关心职工 / 关爱职工 / 关心教职工 / 关心教工 / 关心教师 / 关爱教职工 / 关爱教工 / 关爱教师 / 关心员工 / 关爱员工 / 关心会员 / 关爱会员 / 关怀 / 民生 / 权益 / 办实事 / 实事 / 办好事 / 解难事 / 解难题 / 四看望 / 看望 / 走访 / 扶贫 / 帮困 / 扶困 / 解困 /
      济困 / 救助 / 慰助 / 互助 / 互助保障 / 医疗互助 / 福利 / 特困 / 助学 / 送清凉 / 送关爱 / 送健康 / 普惠 / 服务职工 / 服务会员 / 暖心 / 娘家人 / 娘家 / 贴心人 / 冷暖 / 急难愁盼 / 后顾之忧 / 温暖 / 爱心 / 关爱 / 疾苦 / 解忧 / 纾困 /
      生活保障 / 法律援助 / 劳动争议 / 体检 / 疗休养 / 疗养 / 两送 / 婚丧喜庆 / 婚丧 / 福祉 / 惠民 / 贴心服务 / 真情服务 / 情系 / 情暖 / 幸福感 / 获得感 / 归属感 / 解决困难 / 职工困难 / 实际困难 / 生活困难 / 职工后顾 /
      为职工服务 / 职工服务 / 团体保险 / 健康检查 / 特殊权益 / 切身利益 / 职工健康 / 教工健康 / 谋福利 / 生产生活条件 / 生活条件 / 劳动条件 / 工作生活条件 / 抚恤 / 急难`,
    ),
    ...at(
      2,
      "关心 / 健康 / 身心健康 / 保险 / 补助 / 真情 / 民心 / 生活 / 劳动保护 / 为民 / 为民服务 / 离退休 / 退休职工 / 礼金 / 礼券 / 生日",
    ),
    ...at(
      4,
      "employee welfare / staff welfare / member welfare / employee care / staff care / rights protection / hardship support / mutual aid / member benefit / workers rights / employee rights",
    ),
    ...at(
      3,
      "legitimate rights / caring for / care for / hardship relief / quality of life / support for members / helping members / hardship fund / families in need / members in need",
    ),
    ...at(
      2,
      "welfare / hardship / benefit / wellbeing / well-being / right / relief / care / caring / health / living conditions / assistance / aid / livelihood / help",
    ),
  ],
  notKeywords: ["福利熊", "粉丝福利", "消费者权益", "慰问演出"],
  required: true,
  hint: {
    hans: "维护职工权益，走访慰问，困难帮扶，互助保障，为职工办实事。",
    hant: "維護職工權益，走訪慰問，困難幫扶，互助保障，為職工辦實事。",
    en: "Rights, visits, help in hardship, mutual aid, what was done for employees.",
  },
  template: {
    hans: "元旦、春节期间走访困难职工{{困难职工:number 户}}，发放慰问金{{慰问金:number 万元}}；看望生病住院会员{{住院会员:number 人次}}；资助职工子女上学{{助学:number 名}}。互助保障参保{{参保:number 人}}，理赔{{理赔金额:number 万元}}；调解劳动争议{{劳动争议:number 起}}。",
    hant: "元旦、春節期間走訪困難職工{{困難職工:number 戶}}，發放慰問金{{慰問金:number 萬元}}；看望生病住院會員{{住院會員:number 人次}}；資助職工子女上學{{助學:number 名}}。互助保障參保{{參保:number 人}}，理賠{{理賠金額:number 萬元}}；調解勞動爭議{{勞動爭議:number 起}}。",
    en: "{{families:number}} families in hardship were visited and received {{relief:number}} in relief; {{sick:number}} sick members were visited; {{disputes:number}} disputes were settled.",
  },
} as const satisfies OutlineSection;

export const publicity = {
  id: "publicity",
  titles: { hans: "宣教文体", hant: "宣教文體", en: "Publicity and Culture" },
  keywords: [
    ...at(
      4,
      `文体活动 / 文体工作 / 宣传教育 / 宣教 / 文体 / 文化活动 / 文化建设 / 文化生活 / 文娱 / 精神文明 / 康乐活动 / 丰富职工生活 / 活跃职工生活 / 丰富教工生活 / 活跃教工生活 / 丰富教职工生活 / 活跃教职工生活 / 丰富员工生活 / 活跃员工生活`,
    ),
    ...at(
      3,
      `宣传工作 / 宣传报道 / 信息宣传 / 新闻宣传 / 宣传阵地 / 宣传思想 / 文艺 / 体育 / 娱乐 / 丰富文化 / 业余生活 / 业余文化 / 精神生活 / 寓教于乐 / 校园文化 / 企业文化 / 职工文化 / 院园文化 / 医院文化 / 文明创建 / 丰富职工 / 丰富教工 /
      丰富员工 / 活跃气氛 / 喜闻乐见 / 联谊 / 运动会 / 读书活动 / 职工书屋 / 书香 / 康乐 / 文康 / 自强活动 / 教育训练 / 劳工教育 / 劳动教育 / 主题活动 / 特色活动 / 各类活动 / 各项活动 / 系列活动 / 全民健身 / 健身活动 / 教育活动 / 社团 /
      形势教育 / 形势任务教育 / 传统节日 / 职工风采 / 女职工活动 / 舆论宣传 / 宣传引导 / 宣传 / 会员活动 / 会员联谊 / 旅游活动 / 参访 / 文化素质 / 文化素养 / 快乐工作`,
    ),
    ...at(
      2,
      "活动 / 文化 / 活跃 / 群众性 / 比赛 / 读书 / 舆论 / 新闻 / 旅游 / 典型 / 健身 / 教育培训 / 和谐校园 / 刊物 / 会刊 / 会讯 / 劳教 / 凝聚人心",
    ),
    ...at(
      4,
      "publicity and culture / culture and sports / cultural and sports / sports and recreation / publicity and education",
    ),
    ...at(3, "publicity / cultural activities / sports activities / recreation / recreational"),
    ...at(
      2,
      "cultural / culture / sports / activity / communication / education / event / festival / outreach / media / newsletter / entertainment / leisure",
    ),
  ],
  notKeywords: ["活动断层", "慰问活动", "送温暖活动"],
  hint: {
    hans: "文体活动、宣传报道、读书、节日活动和职工教育。",
    hant: "文體活動、宣傳報道、讀書、節日活動和職工教育。",
    en: "Sports and culture, communications, reading, festivals and education.",
  },
  template: {
    hans: "全年举办文体活动{{文体活动:number 场}}，参加职工{{参加职工:number 人次}}；向《{{报刊}}》等投稿{{投稿:number 篇}}，采用{{采用:number 篇}}；新购图书{{图书:number 册}}。",
    hant: "全年舉辦文體活動{{文體活動:number 場}}，參加職工{{參加職工:number 人次}}；向《{{報刊}}》等投稿{{投稿:number 篇}}，採用{{採用:number 篇}}；新購圖書{{圖書:number 冊}}。",
    en: "{{events:number}} cultural and sports events drew {{participants:number}} participants; {{articles:number}} articles appeared in {{paper}}.",
  },
} as const satisfies OutlineSection;

export const finance = {
  id: "finance",
  titles: { hans: "财务管理", hant: "財務管理", en: "Finance" },
  keywords: [
    ...at(
      4,
      "财务管理 / 财务工作 / 财务收支 / 预决算 / 经费审查 / 经费管理 / 经费收支 / 经费使用 / 经审 / 会费收缴 / 会费收支 / 工会经费 / 资产管理 / 财务报告 / 经费决算 / 财务状况",
    ),
    ...at(
      3,
      "预算 / 决算 / 经费 / 收支 / 会费 / 财经 / 财产管理 / 拨缴 / 财务制度 / 财务公开 / 财务监督 / 审计监督 / 账目管理",
    ),
    ...at(2, "财务 / 收入 / 支出 / 财产 / 资产 / 审计 / 账目 / 帐目 / 资金 / 财政 / 理财"),
    ...at(
      3,
      "financial management / income and expenditure / treasurer / financial report / union fund / budget and accounts / financial affairs",
    ),
    ...at(2, "finance / financial / budget / account / audit / due / fund / expenditure / income / spending"),
  ],
  notKeywords: ["财务系统", "财务软件", "活动经费保障"],
  hint: {
    hans: "经费收支、会费收缴、经审和资产。",
    hant: "經費收支、會費收繳、經審和資產。",
    en: "Income and expenditure, dues, audit and property.",
  },
  template: {
    hans: "全年工会经费收入{{经费收入:number 万元}}，支出{{经费支出:number 万元}}，结余{{结余:number 万元}}；会费收缴率{{会费收缴率:number %}}。经审委员会审计{{审计:number 次}}，结果为{{审计结果}}。",
    hant: "全年工會經費收入{{經費收入:number 萬元}}，支出{{經費支出:number 萬元}}，結餘{{結餘:number 萬元}}；會費收繳率{{會費收繳率:number %}}。經審委員會審計{{審計:number 次}}，結果為{{審計結果}}。",
    en: "Income was {{income:number}} and expenditure {{expenditure:number}}; {{dues:number %}} of the dues were collected. The audit found {{audit result}}.",
  },
} as const satisfies OutlineSection;

export const problems = {
  id: "problems",
  titles: { hans: "存在的问题", hant: "存在的問題", en: "Problems and Shortcomings" },
  keywords: [
    ...at(
      5,
      "存在的问题 / 存在问题 / 问题与不足 / 问题和不足 / 存在的不足 / 存在不足 / 不足之处 / 薄弱环节 / 困难与建议 / 困难和建议 / 检讨与改进 / 检讨改进 / 存在的主要问题 / 存在的一些问题 / 存在的困难",
    ),
    ...at(4, "主要问题 / 困难和问题 / 困难与问题 / 问题和困难 / 问题与困难 / 问题及原因 / 差距与不足 / 不足与差距"),
    ...at(
      3,
      "不足 / 差距 / 短板 / 弱项 / 检讨 / 薄弱 / 缺点 / 弱点 / 缺失 / 缺陷 / 制约因素 / 窒碍难行 / 需要改进 / 待改善 / 待改进 / 有待改进 / 有待提高 / 有待加强 / 问题分析 / 问题反思 / 问题剖析",
    ),
    ...at(2, "问题 / 困难 / 挑战 / 改进 / 建议 / 瓶颈 / 困境 / 遗憾 / 反思 / 困惑 / 难点 / 原因分析 / 自查"),
    ...at(
      4,
      "problems and shortcomings / areas for improvement / room for improvement / points for improvement / problems encountered / difficulties encountered / difficulties and suggestions",
    ),
    ...at(
      3,
      "shortcomings / weaknesses / deficiencies / weak points / lessons learned / needs to improve / needs improvement / must improve / could do better / where we fell short / fell short",
    ),
    ...at(2, "problem / challenge / gap / difficulty / limitation / lesson / obstacle / concern / improvement"),
    ...at(1, "issue"),
  ],
  notKeywords: [
    "问题已",
    "不足已",
    "困难已",
    "已整改",
    "已解决",
    "已全部",
    "整改到位",
    "未发现",
    "没有发现",
    "解决职工",
    "解决教",
    "解决员工",
    "解决会员",
    "解决突出",
    "解决实际",
    "着力解决",
    "帮助解决",
    "化解",
    "补短板",
    "补齐短板",
    "known problem",
    "known issue",
    "frequently",
    "解决了",
  ],
  required: true,
  hint: {
    hans: "工作中还有哪些不足和差距，原因是什么。",
    hant: "工作中還有哪些不足和差距，原因是什麼。",
    en: "What fell short, and why.",
  },
  template: {
    hans: "一是{{问题一}}；二是{{问题二}}；三是{{问题三}}。主要原因是{{原因}}。",
    hant: "一是{{問題一}}；二是{{問題二}}；三是{{問題三}}。主要原因是{{原因}}。",
    en: "First, {{first problem}}. Second, {{second problem}}. The main cause is {{cause}}.",
  },
} as const satisfies OutlineSection;

export const plan = {
  id: "plan",
  titles: { hans: "下一步工作打算", hant: "下一步工作打算", en: "Next Steps" },
  keywords: [
    ...at(
      5,
      "下一步 / 下步 / 明年 / 来年 / 下年度 / 下一年度 / 下一年 / 今后 / 努力方向 / 努力的方向 / 新年度 / 工作打算 / 明年工作重点 / 工作设想 / 今后工作重点 / 下年",
    ),
    ...at(4, "工作计划 / 年度计划 / 下阶段 / 下一阶段 / 下半年 / 新的一年 / 次年"),
    ...at(
      3,
      "展望 / 打算 / 设想 / 工作安排 / 工作要点 / 工作谋划 / 谋划 / 改进方向 / 改进措施 / 整改措施 / 未来规划 / 未来工作 / 工作目标 / 目标任务",
    ),
    ...at(2, "规划 / 计划 / 思路 / 未来 / 安排 / 工作思路 / 前景 / 部署"),
    ...at(5, "next step / next year / looking ahead / way forward / the year ahead / work plan / coming year"),
    ...at(3, "outlook / future work / plans for / plan for / action plan / future direction / looking forward"),
    ...at(2, "plan / priority / goal / future"),
    ...at(1, "objective / direction / target"),
  ],
  notKeywords: ["计划生育", "商业计划", "工作计划完成", "计划完成情况"],
  hint: {
    hans: "明年做什么，怎么做。",
    hant: "明年做什麼，怎麼做。",
    en: "What will be done next year, and how.",
  },
  template: {
    hans: "{{明年:number 年}}，我会将重点做好以下工作：一是{{任务一}}；二是{{任务二}}；三是{{任务三}}。",
    hant: "{{明年:number 年}}，我會將重點做好以下工作：一是{{任務一}}；二是{{任務二}}；三是{{任務三}}。",
    en: "In {{next year:number}} we will {{first task}}, {{second task}} and {{third task}}.",
  },
} as const satisfies OutlineSection;
