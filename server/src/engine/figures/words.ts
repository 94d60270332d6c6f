import { WordList } from "./word-list.ts";

/** Stand where a number stands: nothing is missing behind them (每人, 这次, 首届, 半年, 若干项). */
export const DETERMINERS = new WordList(`
  每 这 那 哪 某 本 该 首 此 另 整 全 数 几 多 半 两 单 双 前 后 上 下 末 初 头 次 何 同 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 〇 零 ○
  任 若干 诸多 许多 不少 大量 少量 无数 好几 数十 数百 数千 上百 上千 上万 成百 成千 成万 各 诸 众 逐 历 近百 近千 近万 一些 有些 某些 这些 那些
  哪些 全部 所有 余 来 一定 单个 多个 部分 再 依 按 本着 整整 小半 大半 多半 无 没有 不足 另一 第一 唯一 之一 逾百 逾千 过半`);

/** Larger words that end like a determiner and are none. */
export const NO_DETERMINERS = new WordList(
  "以上 以下 以前 以后 之后 之前 之上 之下 左右 前后 上下 其他 其余 职务上 党内外 小时数 时长数 基本 资本 成本 书本 根本 文本 样本 历任 现任 担任 离任 主任 责任 信任 就任 聘任 委任 共同 合同 会同 陪同 协同 齐全 安全 健全 完全 学历 经历 简历 阅历 人数 份数 总数 次数 件数 户数 名额 代表数 大多数 多数 参数 指数 倍数 占比 收入 剩余 盈余 结余 业余 课余 其一 统一 单一 第二 未来 近年来 以来 起来 年来 到来 由来 往来 原来 本来 从来 带头 牵头 龙头 源头 年初 当初 最初 期末 年末 周末 高度 制度 再次 会上 线上 网上 身上 名单 清单 订单 订单 菜单 简单 困难 期间 部分 名次 层次 档次 党历",
);

/** Call for a number: what follows them after a gap has lost it. */
export const DEMANDERS = new WordList(`
  共 共计 共有 共为 总共 一共 合计 总计 总数 累计 计 达 达到 约 大约 约有 约为 近 逾 超 超过 突破 高达 多达 长达 至少 最多 不少于 不低于 不超过 多于 少于
  仅 仅有 只有 现有 尚有 另有 还有 设有 拥有 配有 建有 订有 留有 存有 占 占到 增至 升至 降至 减至 增到 降到 升到 增加到 减少到 提高到 平均 人均 户均 其中 有 为 是
  由 第 至 到 了 出 分别为 分别有 下设 下辖 含 包括 以及 另 除 近 需 用 花 耗 历时 为期 时长 长 重 高 价值 折合 折款 计划 年均 月均 日均 均为 上述 给 按 满`);

/** Verbs and openers that call for a number even with no gap behind them. */
export const AGGREGATES = new WordList(`
  共 共计 共有 总共 一共 合计 总计 累计 现有 仅有 只有 设有 拥有 配有 建有 辖有 下设 下辖 内设 增设 共设 分设 至少 不少于 不低于 多达 高达 长达 达到 约有 约为
  分别为 增至 升至 降至 增加到 减少到 提高到 下降到 上升到 累计达 总计达 共达 平均每`);

/** Verbs of a summary that take a counted object: 举办 12 场, 慰问 40 人. */
export const QUANTITY_VERBS = new WordList(`
  举办 召开 召集 开展 组织 组建 成立 建立 建成 建设 新建 改建 扩建 筹建 共建 创建 设立 设置 开设 开办 创办 兴办 承办 协办 主办 开通 开放 搭建 打造
  培训 轮训 培养 培育 选派 选送 选拔 推荐 推选 选出 选举 评出 评选 评定 评为 表彰 表扬 奖励 嘉奖 命名 授予 涌现 涌现出 产生 聘请 聘任 聘用 招聘 招收 招募 新招
  录用 录取 引进 吸收 吸纳 发展 接收 接纳 配备 配置 配齐 选配 增配 新增 增加 增设 增添 减少 添置 购置 购买 购入 采购 订购 订阅 征订 新购 更换 更新 维修 安装 改造 翻修 粉刷
  慰问 走访 走访慰问 看望 探望 探视 帮扶 帮助 救助 资助 援助 扶持 结对 结成 安置 安排 帮困 发放 分发 派发 赠送 捐赠 捐助 捐献 捐款 捐资 募集 募捐 筹集 筹措 筹款 集资 争取
  投入 投资 支出 拨付 下拨 拨款 补助 补贴 补发 支付 给付 赔付 理赔 报销 减免 节约 节省 节支 创效 增收 创收 收入 收取 收缴 上缴 缴纳 返还 兑现 挽回 清欠 追回
  收到 接到 征集 收集 征求 征得 听取 提出 采纳 落实 解决 处理 处置 办理 办结 答复 回复 立案 调解 化解 接待 受理 转办 督办 整改 排查 查出 查处 发现 消除 检查 巡查 巡视 抽查 检测 体检 诊治 义诊
  完成 实施 推出 推广 推行 实现 取得 获得 荣获 斩获 获 夺得 赢得 摘得 申报 申请 通过 审议 审核 审查 审批 签订 签署 续签 制定 制订 修订 起草 出台 印发 下发 编发 编印 编写 编制 编辑
  撰写 写出 发表 发布 刊发 刊登 刊载 登载 播发 播出 播放 推送 推出 投稿 报送 上报 上传 采用 录用 转载 制作 拍摄 录制 印制 张贴 悬挂 展出 展示 发送 发出 寄出 送出 送去 送上 解答
  派出 派遣 抽调 调配 调整 出动 动员 发动 参加 参训 参与 出席 到会 应到 实到 组队 献血 植树 栽种 种植 栽植 清理 清运 清扫 整理 归档 建档 立项 结项 评审 验收 落成 启用 投用 覆盖 惠及 受益
  演出 上演 排练 演练 座谈 宣讲 授课 听课 评课 讲授 交流 考察 学习 观看 借阅 阅读 流通 服务`);

/** Verbs of {@link QUANTITY_VERBS} that are nouns as often: they call for a number only behind a gap. */
export const NOUNISH_VERBS = new WordList(
  "配置 设置 推广 制作 通过 学习 服务 工作 参与 活动 培训 组织 建设 安排 收入 支出 投入 发展 宣讲 演出 交流 演练 座谈 体检 考察 检查 申请 管理 座谈",
);

/** What a classifier that is also a noun's ending needs before it: the verb says that things came into being. */
export const RESULTATIVES = new WordList(`
  建成 新建 共建 建起 建立 成立 组建 设立 开设 增设 下设 下辖 新增 增加 添置 购置 共有 现有 拥有 设有 建有 配有 共计 累计 总计 共 评出 选出 派出 查出 评选出 涌现出 推出 举办 召开 共召开 共举办`);

/** How long something took. */
export const DURATIONS = new WordList(
  "历时 历经 为期 长达 持续 达 耗时 用时 连续 工作 连续工作 任职 从教 从业 从事 服务 在岗 入职 入会 工龄 教龄 党龄 会龄 驾龄 经验 缩短 延长 提前 停产 累计",
);

/** End a quantity behind its unit. */
export const BOUNDS = new WordList(
  "以上 以下 以内 以外 左右 上下 不等 之多 之久 有余 有奇 整 以上的 的 和 与 及 以及 或 或者 至 并 且 并且 又 再 而",
);

/** Money that is given, spent or saved, and other heads of an amount. */
export const AMOUNT_NOUNS = new WordList(`
  金 款 款项 经费 资金 费 费用 会费 善款 捐款 价值 收入 支出 工资 薪酬 补贴 补助 津贴 投入 投资 税金 税款 税收 利税 产值 利润 成本 余额 结余 合计 共计 总额 金额 存款 贷款 借款 奖励 奖金 预算
  决算 开支 营收 销售额 营业额 赔偿 赔付 薪金 房租 租金 罚款 学费 药费 医药费 额 资助 拨款 欠薪 创效 节约 增收 创收 效益 报销`);

/** Prepositions and verbs behind which a gap lost an agent, a partner or a place. */
export const PREPOSITIONS = new WordList(
  "得到 得到了 受到 受到了 赢得了 感谢 在 由 与 和 同 跟 向 为 于 到 至 赴 往 被 经 受 以 从 自 对 给 因 让 请 据 按 随 前往 来自 位于 走进 深入 来到 邀请 聘请 特邀 聘 联合 会同 配合 协助 协同 携手 根据 按照 围绕 关于 针对 通过 依托 荣获 获得 获 授予 评为 被评为 获评 赢得 夺得 命名为 开展 参加",
);

/** What only an agent can do: 由 ‸ 担任, 获得 ‸ 颁发的. */
export const AGENT_VERBS = new WordList(`
  担任 兼任 出任 主持 主讲 主办 承办 协办 组织 牵头 负责 带队 带领 率领 陪同 颁发 授予 授课 致辞 宣读 讲授 撰写 设计 出资 提供 主编 签发 领导 指导 支持 帮助 关心 关怀 协助 配合 赞助 举办 召集 汇报 报告 发起 倡议 代表`);

/** What is done together with somebody. */
export const PARTNER_VERBS = new WordList(
  "签订 签署 签约 联合 合作 共同 联手 携手 座谈 结对 结成 结为 结盟 联谊 联办 共建 协商 对接 交流 举行 举办 开展 续签 达成 订立",
);

/** What is done towards somebody. */
export const ADDRESSEE_VERBS = new WordList(
  "学习 捐款 捐赠 捐献 赠送 汇报 投稿 提出 反映 致敬 发出 报告 申请 申报 颁发 推荐 表示 通报 递交 提交 宣传 介绍 送去 送上",
);

/** What is done at a place one goes to. */
export const VISIT_VERBS = new WordList(
  "进行 参观 学习 考察 调研 交流 慰问 培训 开展 看望 走访 疗养 旅游 休养 参加 观摩 取经 出差 支教 帮扶 扫墓 采风 春游 秋游 团建 拉练 参赛 演出 研学 踏青 瞻仰",
);

/** In somebody's name: 在 ‸ 的正确领导下. */
export const SUPPORT_WORDS = new WordList(
  "领导 指导 支持 帮助 关心 关怀 带领 组织 号召 推动 引领 倡导 配合 努力 主持 监督 协助 感召 鼓舞 部署 安排 统一领导 正确领导 坚强领导 大力支持 亲切关怀 正确 坚强 大力 亲切 直接 统一 精心 悉心 具体 热心 共同 全力 鼎力 高度重视 重视 影响 授权 委托",
);

/** Follow a personal name. */
export const HONORIFICS = new WordList(
  "同志 先生 女士 小姐 教授 老师 师傅 院士 博士 专家 同学 大师 律师 主任 书记 主席 院长 校长 局长 部长 厂长 经理 董事长 理事长 会长 站长 所长 处长 科长 队长 班长 组长 镇长 村长 县长 市长 医师 医生 护士长 工程师 讲师 劳模 会计师 技师 烈士 老人 大爷 大妈 大姐 理事 委员 代表",
);

/** A person's post or standing, before a name. */
export const POSTS = new WordList(
  "长 主席 书记 主任 经理 部长 委员 理事 干事 教师 老师 医生 护士 党员 干部 职工 员工 会员 代表 模范 标兵 工人 工程师 师傅 司机 技师 专家 顾问 秘书 助理 先进 能手",
);

/**
 * One-character places and organisations, behind their name.
 *
 * @internal Beside its own file, only tests and tools use it.
 */
export const PLACE_CHARACTERS = "镇村县市区乡省州厂局院校路街矿站队";

/** The same, as words. */
export const PLACES = new WordList([...PLACE_CHARACTERS].join(" "));

/** Places and organisations. */
export const ORGANISATIONS = new WordList(`
  镇 村 县 市 区 乡 省 州 厂 局 院 校 路 街 矿 站 公司 集团 企业 工厂 医院 卫生院 学校 小学 中学 大学 学院 幼儿园 社区 街道 居委会 村委会 工会 总工会 党委 党支部 党总支 支部 单位 部门 车间
  班组 科室 银行 协会 学会 中心 机关 委员会 合作社 国小 国中 高中 分公司 商会 基金会 门 工委 县委 市委 省委 同志 先生 女士 教授 老师 书记 主席 副 等 局 处 科 部 所 银 队 组 项目`);

/** Newspapers, stations and sites, by the last part of their name. */
export const MEDIA = new WordList(
  "报 日报 晚报 时报 工人报 电视台 电台 台 网 企业网 新闻网 网站 杂志 周刊 月刊 刊 期刊 学报 通讯 快报 简报 频道 客户端 公众号 微信 法 条例 办法 规定 通知 意见 方案 制度 读本 杂志社 报社 工会网 内刊 校报 院报 厂报",
);

/** Behind these a mark stands for itself: 书名号《》的用法. */
export const MARK_NAMES = new WordList("书名号 引号 括号 方括号 圆括号 下划线 星号 符号 标点 记号 叉号 圆圈 写作 打");

/** What a name in quotation marks stands before: 荣获 ‸ 称号. */
export const TITLES = new WordList(
  "颁发 授予 评定 认定 命名 表彰 称号 荣誉称号 奖 奖项 荣誉 殊荣 奖牌 奖章 证书 光荣称号 锦旗",
);

/** What something is taken as: 以 ‸ 为主题. */
export const THEMES = new WordList(
  "为主题 为主线 为抓手 为契机 为载体 为指导 为核心 为重点 为口号 为内容 为目标 为中心 为依托 为平台 为引领 为题 为榜样 为切入点 为突破口 为落脚点 为主",
);
