/**
 * The words that headings of office papers are made of. They say nothing about which section a heading is; a heading
 * that is made of them and a weak keyword is that section (`加强组织管理工作`), one with other words is not
 * (`组织胺药物`). Simplified; matched on normalised titles.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Verbs, qualities and nouns of headings. A longer word hides a keyword inside it: `组织开展` is no organization. */
export const FILLER: readonly string[] = words(`
  的 与 及 和 以 为 等 之 暨 在 从 到 对 把 将 向 并 上 中 我 本 各 好 新 促 抓 强 建 谋 做 办 聚 助 惠 暖 心 情 创 保 树 展 求 重 当 让 使 用 年 来 多
  加强 进一步 强化 深化 深入 推进 推动 推行 促进 提升 提高 增强 抓好 抓实 抓牢 抓细 做好 做实 做优 做强 做细 搞好 办好 落实 落细 落地 扎实 切实 认真 积极 大力
  全面 全力 着力 努力 不断 持续 稳步 有序 有力 有效 充分 严格 坚持 坚定 坚决 注重 重视 关注 聚焦 聚力 紧扣 紧抓 紧贴 围绕 立足 依托 突出 发挥 彰显 凸显 体现 凝聚
  激发 焕发 释放 打造 搭建 构建 建立 创建 创新 创优 创造 建好 建设 健全 完善 规范 优化 巩固 拓展 拓宽 延伸 扩大 丰富 活跃 畅通 疏通 铺就 架起 织密 织牢 夯实 筑牢 筑就
  厚植 培育 培养 弘扬 传承 传递 践行 履行 担当 作为 彰显 引导 引领 带动 带领 动员 团结 团结动员 当好 争当 争做 争创 争先 争优 实施 实行 实现 执行 贯彻 贯彻落实 开展 举办 召开 参加 参与
  组织开展 组织职工 组织员工 组织教工 组织教师 组织会员 组织参加 组织参与 组织实施 组织动员 组织协调 组织策划 组织举办 组织引导 精心组织 认真组织 积极组织 有组织
  工作 情况 状况 情形 概况 概述 综述 回顾 小结 总结 总体 整体 基本 主要 重点 重大 具体 有关 相关 方面 内容 事项 事务 业务 任务 措施 举措 做法 办法 方式 方法 途径 过程 成效 成绩 成果 效果 效能
  效率 质量 质效 水平 水准 能力 素质 素养 作用 优势 功能 职能 职责 使命 责任 担当 动力 活力 合力 实力 潜力 生机 生机活力 凝聚力 向心力 战斗力 影响力 执行力 创造力 积极性 主动性 创造性
  热情 激情 干劲 氛围 环境 局面 格局 平台 载体 阵地 桥梁 纽带 渠道 舞台 窗口 抓手 保障 支撑 基础 根基 基石 机制 体制 制度 体系 规章 程序 流程 网络 服务 管理 指导 教育 培训 培养 考核
  评价 评选 表彰 激励 奖励 特色 亮点 品牌 项目 工程 行动 计划性 长效 常态 常态化 制度化 规范化 标准化 信息化 数字化 精细化 科学化 民主化 法治化 多样化
  职工 员工 教工 教职工 教职员工 教师 医护 医护人员 医务人员 医务 护士 工人 劳动者 劳工 会员 干部 人员 群众 代表 队员 一线 女职工 女工 女教工 女员工 新就业形态 青年 退休 离退休 全体 广大
  工会 公会 总工会 分工会 分会 本会 我会 公司 企业 单位 集团 机关 部门 车间 班组 工厂 学校 校园 我校 院校 中小学 幼儿园 医院 我院 全院 全校 全厂 全局 厂 校 院 园 局 矿 站 所 社区 基层 上级
  党政 党政工 工团 工青妇 党群 行政 党委 党支部 党建 和谐 稳定 平安 健康 健康发展 发展 高质量 高质量发展 可持续 科学发展观 科学发展 改革 改革创新 转型 升级 创先争优 创优争先 争先创优
  年度 全年 本年 本年度 今年 一年 一年来 上年 上年度 去年 上半年 本学期 本学年 学年 学期 季度 本季度 本期 年来 近年来 元旦 春节 端午 中秋 国庆 五一 三八 节日 节前 期间 新时代 新形势 新阶段 新征程 新篇章 新局面
  新台阶 新作为 新突破 新进展 新高度 新路子 新思路 新标杆 新风尚 新活力 新动能
  丰富多彩 形式多样 多种形式 多姿多彩 各类 各种 各项 系列 各级 各界 多元 多元化 多层次 全方位 全过程 全覆盖 立体 精准 精心 精细 贴心 用心 用情 用力 倾心 倾情 真心 真情 真诚 热心 尽心 尽责 尽职 履职 履职尽责
  温馨 港湾 家园 美好 幸福 快乐 阳光 优质 高效 务实 求真务实 求实 创新求实 与时俱进 开拓 开拓创新 奋进 奋勇 拼搏 砥砺前行 凝心聚力 同心 同力 齐心 协力 齐心协力 携手 共进 共建 共享 共赢 共创 共同 双赢 民心 人心
  解决 仍需 尚需 亟待 亟需 节庆 申诉 照顾 感情 值班 触角 惠及 设置 时期 对照 查摆 剖析 征集 同时 运动 联欢 联欢会 事宜 查找 找准差距 明确 几点 几个 几项 统一 自身 投身 发放 发行 办好事 广泛 各方 多方 多种 多项 特殊 利益 切身利益 以人为本 全心全意 半边天 进程 办学 透明 担子 先导 中心 企业改革 改革发展 力争 勇于 敢于 敢为 善于 勤于 甘于 乐于 成长 成才 成长成才 团队 团队精神 信赖 信任 依赖 健康文明 文明健康 向上 健康向上 积极向上 昂扬
  面临 需要 地方 目前 一些 有些 若干 还 仍 尚 有待 条件 改善 改进提高 生产生活 心坎 形成 走出 开创 加以 予以 给予 作出 做出 迎难而上 攻坚克难 所有 每位 每一位 全心全意 竭诚 尽力 细心 耐心 关注度 满意 满意度 获取
  加大 加快 力度 营造 良好 认识 意识 观念 理念 思维 眼光 视野 胸怀 情怀 情操 陶冶 身心 身心健康 生活品质 品质 品位 档次 层次 级别 规模 范围 领域 空间 时间 速度 步伐 步子 脚步 节奏 幅度
  谱写 书写 续写 描绘 绘就 奏响 唱响 唱好 敲响 吹响 打响 打好 打牢 打赢 扛起 挑起 肩负 承担 担起 扣紧 把握 把牢 把好 把准 掌握 抓住 抢抓 找准 瞄准 锚定 盯紧 守牢 守住 守护 守好 稳住 站稳 站好 立稳
  注入 汇聚 凝结 集聚 积聚 蓄积 蓄力 点燃 点亮 照亮 温暖人心 滋润 浇灌 播撒 撒播 洒满 充满 洋溢 绽放 闪耀 闪光 发光 发热 增光 添彩 增光添彩 锦上添花 雪中送炭 春风化雨 润物无声 百花齐放
  倾听 聆听 听取 反映 表达 传达 传播 宣讲 解读 普及 告知 公布 通报 反馈 响应 回应 回报 满足 解答 答复 走进 走近 走入 深入人心 贴近 面向 面对 对接 联系群众 密切联系 心连心 手拉手 零距离 面对面
  有声有色 蓬勃 蓬勃发展 欣欣向荣 再上 再创 再攀 再造 再谱 迈上 迈向 迈进 跨上 登上 攀登 进取 锐意 锐意进取 求进 求新 求变 求精 精益求精 追求 卓越 一流 先进 先锋 模范 标兵 典范 榜样 样板 示范 示范引领
  家 家庭 大家庭 之家 亲情 友情 热忱 热诚 热线 爱 爱岗 敬业 爱岗敬业 奉献 无私 无私奉献 忠诚 干净 纪律 廉洁 廉政 党风 党风廉政 清廉 作风 学风 教风 校风 院风 风气 风貌 风采 形象 品格 人格 魅力 才能 才干 才华 本领 本事
  力量 动能 推手 助推器 助力器 加油站 发动机 主阵地 主战场 主渠道 主攻 排头兵 生力军 突击队 中坚 支柱 支点 载体 桥头堡 压舱石 稳定器 晴雨表 连心桥 防护网 安全网 保护网 服务网 防线 底线 红线 屏障 盾牌 基本功 硬功夫 真功夫
  整合 汇总 梳理 盘点 整理 归纳 提炼 提倡 倡导 倡议 号召 发动 激活 唤醒 培树 选树 树立 塑造 铸造 铸就 锻造 锤炼 磨练 磨砺 历练 锻炼 陶冶情操 愉悦 愉快 放松 舒缓 减压 缓解 压力 情绪 心理 心灵 身体 体质 体魄
  紧密 密切 精细 周密 细致 周到 到位 及时 主动 自觉 自发 自主 自律 自强 自信 自立 严肃 严谨 严明 从严 严管 依靠 遵循 遵守 遵照 按照 根据 结合 统筹 兼顾 并举 并重 并进 齐抓 齐抓共管 共管 联合 会同 牵头 负责 承办 主办 协办
  开拓进取 开展好 组织好 安排好 服务好 维护好 发展好 实现好 管好 用好 管好用好 建好 选好 配好 育好 带好 干好 唱好 走好 过好 搞活 盘活 做活 做强做优 做大 壮大 延展 铺开 推开 推广 普及 覆盖 扩面 提标 扩容 增量 增值
  之中 之下 之上 方面工作 专项 专题 专门 专业 专项工作 专项行动 分类 分级 分层 分块 板块 部分 条线 战线 系统工会 上级工会 各分会 各部门 各单位 各级工会 兄弟单位 同行 同事 同志 老同志 老职工 新职工 新员工 青工 青年职工 青年教师 农民工 外来工 临时工
  退休人员 退休职工 退休教师 离退休人员 离退休职工 家属 子女 女性 妇女 儿童 老人 军属 烈属 病人 患者 学生 家长 居民 村民 乡镇 街道 园区 开发区 县 市 区 省 全国 全省 全市 全县 全区 全系统 两级 三级 四级
  成立 设立 设置 配备 调整 选举 推选 增补 补选 当选 任命 聘任 培训班 讲座 论坛 沙龙 座谈 座谈会 研讨 研讨会 交流会 推进会 动员会 总结会 表彰会 现场会 联席会议 代表大会 委员会会议 学习会 学习型 学习型组织 知识型 技术型 创新型
  党组织 团组织 工会组织作用 突破口 出发点 落脚点 着力点 切入点 主线 主题 主旋律 核心 关键 根本 前提 目标 方向 目的 需求 期盼 期待 诉求 呼声 意见 办理 推动 辦理 处理 协助 配合 支持 维护 保护 关系 协调 协同
  综合 综合素质 整体素质 职业 道德 职业道德 文明 礼仪 法律 法规 法治 法制 政策 依法 依规 依法依规 治理 监管 检查 调研 调查 分析 研究 探索 实践 实效 经验 体会 启示 感悟 收获 对策 原因 成因 变化
  小组 委员会 全会 会议 大会 例会 制定 修订 审查 审议 审核 使用 收缴 征收 运作 运行 推展 办公 报告 汇报 说明 附件 其他 其它 此外 以及 同时 特别是 取得 获得 荣誉 一切 实事求是 第一 优先
  互动 沟通 交流 合作 联系 联络 联动 外联 友会 国际 区域 行业 产业 社会 公益 志愿 志愿服务 助推 助力 赋能 提质 提质增效 增效 增收 节约 降耗 挖潜 安全 稳步推进 推进会 落到实处 见实效 出成效 上水平 上台阶
  护理 临床 运输 客运 货运 铁路 港口 港航 码头 航运 银行 金融 信贷 柜面 茶叶 茶业 茶园 林业 农业 水利 电力 供电 环卫 交通 公交 建筑 施工 制造 纺织 化工 煤矿 矿山 石油 钢铁 邮政 通信 物业 快递 货车司机 科室 病区 班级 师生 船员 茶农 矿工 司机 柜员
  在路上 当先锋 作表率 做表率 作贡献 做贡献 谋发展 促发展 保稳定 促和谐 促稳定 强素质 提素质 树形象 聚人心 强基础 强管理 抓落实 强本领 固根本 夯基础 打基础 强基 固本 强基固本 固本强基 培元 铸魂 赋新能 聚合力 增活力 添活力 有温度 有作为
  习近平新时代中国特色社会主义思想 中国特色社会主义 党的二十大精神 精神 邓小平理论 三个代表 核心价值观 社会主义核心价值观 中国梦 伟大 旗帜 高举
`);

/** The same in English; words without meaning of their own weigh nothing. */
export const FILLER_EN: readonly string[] = words(`
  work works working annual year yearly report summary review overview union unions trade branch local member members membership staff employee employees worker workers workforce
  nurse nurses doctor doctors medic medics teacher teachers faculty docker dockers driver drivers miner miners sailor sailors seafarer seafarers farmer farmers grower growers picker pickers clerk clerks cashier cashiers crew crews retiree retirees pensioner pensioners woman women veteran veterans apprentice apprentices trainee trainees engineer engineers technician technicians railway rail port dock bank factory clinic college university township village branch shop mine farm
  people team teams committee association office officer officers company school hospital department workshop plant factory organization
  our main key major important general overall other further ongoing current existing remaining outstanding open common internal external regular various strengthening strengthen improving improve improved improvement
  building developing develop development promoting promote promotion deepening deepen advancing advance enhancing enhance protecting protect protection supporting support providing provide
  serving serve service services safeguarding safeguard ensuring ensure carrying carry expanding expand enriching enrich holding hold organizing running giving helping help
  management system systems measures progress results achievements success successes highlights status situation implementation activity effort efforts programme program programmes initiative initiatives
  life lives living legitimate lawful interests quality capacity ability strong solid basic grassroots base foundation standard standards better new more mutual democratic social public
  face faced encountered study visit visits family relation relations family families need needed use using affairs day days found identified areas aspects matters issues analysis causes need needs
`);

/** Weigh nothing in a title. */
export const STOP_WORDS_EN: readonly string[] = words(`
  a an and or the of in on at for to with by from as into over through our we us its their this that is are be was were s what where how who when there here all
`);

/**
 * Larger words that hold a keyword and mean something else. They hide it and count as words of another subject, unless
 * the outline itself has a keyword that holds them.
 */
export const OPAQUE: readonly string[] = words(`
  护理文书 病历文书 法律文书 司法文书 裁判文书
  组织再造 组织理论 组织行为 组织胺 组织液 组织学 组织细胞 组织培养 组织架构图 组织结构图 组织结构 客户组织架构 客户组织 业务组织 运输组织 行车组织 项目组织架构 项目组织机构 项目组织 组织机构代码 组织部 世界卫生组织 国际组织 恐怖组织 软组织 神经组织 生物组织 组织纪律 组织生活 党组织建设 团组织建设 组织者
  生产者 生产线 生产环境 生产日期 生产厂家 生产商 生产力 再生产 生产函数 生产数据 生产库 生产服 生产许可 自留生产 安全生产许可证 安全生产法 生产假 计划生产
  活动扳手 活动室 活动房 活动家 活动目录 活动板房 活动期 活动断层 活动页 火山活动 地震活动 太阳活动 活动报名表 活动海报 活动码 促销活动 优惠活动
  福利彩票 福利房 福利分房 福利机构 社会福利 福利院 福利熊 福利社 关心女教工 关心女职工 关爱女教工 关爱女职工 福利委员会 福利国家 福利经济 福利码 粉丝福利
  计划书 计划生育 计划经济 计划任务 计划单列市 计划免疫 训练计划 旅行计划 学习计划 健身计划 减肥计划 存钱计划
  财务系统 财务软件 财务报表 财务自由 财务造假 财务公司 财务会计 财务模型 财务章
  常见问题 问题解答 问题导向 热点问题 问题反馈 问题单 问题少年 问题库 已知问题 待解决问题 数学问题 问题求解 应用题 问题描述 问题排查 问题定位 问题跟踪 遗留问题清单
  问题回报 体检报告 问题求助 问题集锦
  困难时期 困难模式 困难户口 呼吸困难 吞咽困难 学习困难 经济困难时期
  宣传栏 宣传片 宣传册 宣传单 宣传部 宣传画 宣传语 宣传委员 产品宣传 文化程度 文化水平 文化局 文化遗产 文化馆 文化衫 文化大革命 饮食文化 酒文化 茶文化
  公开课 公开赛 公开招聘 公开信 公开发行 公开密钥 监督学习 监督电话 监督员 无监督 半监督
  慰问品 慰问信 慰问演出 维权律师 消费者维权 知识产权维权 权益登记 所有者权益 股东权益
  数学竞赛 竞赛编程 竞赛题 竞赛规则 编程竞赛 竞赛数学 奥林匹克竞赛 预算法 装修预算 学习曲线 机器学习 深度学习 强化学习 学习率 学习资料 学习通
  民主党派 民主党 民主德国 直接民主 会员卡 会员登录 会员注册 会员积分 会员中心 会员价 经费报销 会员费用
  教师队伍 人才队伍 职工队伍 员工队伍 工人队伍 医护队伍 医师队伍 护理队伍 护士队伍 党员队伍 志愿者队伍 科研队伍 通讯员队伍 学生队伍 球员队伍 技术队伍 班主任队伍
  换届选 体育用品 体育场 体育彩票 体育课 体育局 安全带 安全套 网络安全 信息安全 数据安全 食品安全法 健康码 健康证 服务中心 竞赛论坛 保险丝 保险箱 保险柜 保险杠
  收入证明 人均收入 收入水平 不足一 不足月 差距分析工具 差距悬殊 贫富差距 时间差距 温暖化 变暖 民生银行 民生证券 实事新闻 时事新闻 建设银行 未来科技 未来简史
`);

/** Words of headings that belong to no office paper: whatever keyword stands beside them, the heading is none of ours. */
export const ALIEN: readonly string[] = words(`
  使用说明 使用须知 使用方法 使用手册 使用指南 用户手册 用户指南 操作手册 操作指南 安装 登录 登陆 故障 接口 源码 源代码 代码 数据库 备份 服务器 配置文件 环境变量 下载 插件 软件 小程序 应用程序 程序员
  编译 算法 部署文档 药物 药品 用药 论文 教程 词条 小说 电影 彩票 股票 基金净值 简历 租赁 装订 页码 模块 拓扑 线程 队列 函数 变量 报修 型号 规格 菜谱 食谱 攻略 版权 链接 网址 客服 热线电话 快捷键 账号 密码 实施办法 实施细则 管理办法 条例 须知 守则 专线 公告栏 怎么看 怎么办 是什么 工具箱 地址 停车场 停车 办公时间 营业时间 开放时间 电话 按钮 脚本 说明书 工作簿 工作流 流程图 口语 英语 时间表模板 优惠券 门票 演出票
  printer database backup install installation api sdk faq download server software config configuration repository repo code error errors bug bugs troubleshooting changelog license
  login password deployment docker printer theorem recipe
`);

/** Words of headings that hold others together: with filled sections below them such a heading fills none itself. */
export const CONTAINER: readonly string[] = words(`
  主要工作 重点工作 工作情况 工作回顾 工作总结 概述 概况 主要做法 工作开展 开展情况 成效 完成情况 基本情况 总体情况 主要成绩 特色工作 各项工作 推动情形 执行情形 办理情形 工作报告
  overview highlights achievements main key done
`);

/** The verbs with which office papers begin a heading. `|` stands between clauses. */
export const SLOGAN =
  /^(?:加强|强化|深化|推进|推动|推行|促进|提升|提高|增强|抓(?![取包拍])|做好|做实|做优|搞好|办好|办理|办(?!公|事处)|落实|扎实|切实|认真|积极|大力|全面|全力|着力|努力|不断|持续|充分|严格|坚持|坚定|注重|重视|关注|关心|关爱|聚焦|聚力|紧扣|紧抓|紧贴|围绕|立足|依托|突出|发挥|彰显|凝聚|凝心|激发|打造|搭建|构建|建立|创新|健全|完善|规范|优化|巩固|拓展|丰富|活跃|畅通|夯实|筑牢|厚植|培育|弘扬|践行|履行|引导(?![页程扇])|引领|带动|动员|团结|当好|争当|争做|实施|实行|开展|举办|开好|维护|保障|倾心|倾情|真心|真情|真诚|竭诚|用心|用情|心系|情系|以(?![色撒太])|为职工|为教|为会员|把(?!手)|让(?!步)|服务(?![器员商端号])|助力|助推|统一|倡导|参与(?![者方])|改善|解决(?!方案)|贯彻|深入|广泛|统筹|精心|稳步|有序|有效|热心|尽心|多措并举|凝心聚力|勇|敢|树立|建设(?!银行)|管好|用好|狠抓|主动|协助|配合)[^|]/;

/** What a sentence says and a title does not. */
export const SENTENCE_MARK = /已(?!建|婚)|了(?!解)|我们|这次|本次|上表|下表|没有|不能|怎么|如何|吗|呢|为什么/;
