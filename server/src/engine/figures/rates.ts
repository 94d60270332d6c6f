import { isOneOf } from "./characters.ts";
import { WordList } from "./word-list.ts";

/** What can be reached for all at most: as `…率` never over 100 %. Folded, two characters each; the last ones before 率 count. */
const BOUNDED = new WordList(`
  入会 采集 涵盖 施打 收缴 缴纳 缴费 拨缴 解缴 净入学 建会 组建 建制 建家 覆盖 签订 签约 续签 签署 签收 签到 到课 到会 到岗 到位 到场 到校 到勤 出勤 出席 出操 出工 缺勤 迟到 旷工 参会 参与 参加 参训 参赛 参保 参合 参评 参选 参检 参学 参考 投保 续保 投票 测评 评议 考核
  满意 认可 支持 信任 好评 差评 知晓 熟知 知悉 赞成 同意 得票 当选 合格 及格 优秀 优良 优质 优等 良好 达标 通过 过关 录取 录用 升学 入学 就学 巩固 毕业 结业 就业 升本 考取 取证 持证 上岗 培训 受训 轮训 受教 受益 惠及
  回收 收回 回复 答复 批复 办结 办复 结案 结办 立案 解决 处理 处置 处结 办理 调解 调处 成功 化解 采纳 采用 落实 整改 整治 销号 闭环 兑现 履约 履行 完好 正点 准点 准时 及时 按时 按期 送达 投递 公开 公示 见面 走访 慰问 家访
  入户 建档 立档 归档 体检 受检 抽检 检出 普查 筛查 治愈 好转 有效 存活 成活 感染 发生 死亡 致残 发病 患病 接种 免疫 依从 合规 准确 正确 差错 错误 失误 完整 真实 录入 激活 注册 绑定 关注 开通 安装 配备 佩戴 装备 绿化
  入住 出租 空置 上座 报到 回访 反馈 响应 复查 清零 受理 领取 帮扶 救助 脱贫 脱困 返岗 复工 复岗 辍学 流失 离职 留存 留任 转正 获奖 入围 中标 命中 破损 破获 追回 清欠 普及 识别 甲级 换届 述职 打卡 阅读 点击 订阅 收看 观看
  通气 通水 通电 通车 通网 归队 到学 上线 上网 完课 结课 学完 参股 持有 保有 合意 一致 抵达 登记 加入 送检 送修 返修 修复 抢通 救活 抢救 检修 消缺 消除 遵守 守法 守约 无菌 洗手 确诊 符合 吻合 重复 使用合格 放心 回款到位 吸收
  指导 宣教 辅导 建账 申领 兑付 结对 联系 包保 排查 检查 监测 巡查 抽查 督查 监管 备案 申报 核实 审核 审批 审结 结清 清理 收治 救治 复发 喂养 追踪 管控 管理 实名 认证 认定 认领 评估 鉴定 评定 对口 匹配 本科 达线 过线 全勤 入园 入托
  缺失 漏检 误报 损坏 退货 投诉 逾期 不良 坏账 违约 可靠 可用 在线 联网 接入 回应 回答 参演 收视 洁净 納管 納保 纳管 纳保 出租 签认 缴交 出刊 结训 结业 开庭 结清 兑换 报名 打卡
  留存 保存 服务 完访 抵达 签达
  選修 必修 出庭 调撤 息诉 息访 和解 仲裁 撤诉 维权 留用 续聘 应聘 到聘 聘任 选聘 安置 稳岗 就诊 就医 复诊 随访 管理覆盖 建卡 办卡 领证 发证 持卡 参军 入伍 入队 入团 入党 转化成功 应答 接通 接听 接访 见效 投用 启用 通畅 安全`);
/** The same by their last character: 准签率, 参训率, 免检率. */
const BOUNDED_ENDINGS =
  "格会训勤岗签席课结复检诊愈种改齐备览化票访工名册证案卡档标验评审治除救活病亡伤残学业聘读办置清查测控实信持同惠享";
/** The same by the first of their two characters: 到训率, 受奖率, 参演率. */
const BOUNDED_BEGINNINGS = "到参受";
/** May go beyond 100 % although they end like the others. */
const UNBOUNDED =
  /拨备率$|(?:上座|客座|满座|满载|实载)率$|(?:拨备|准备金|流动性|利息|偿债|债务|现金流?|资本)(?:保障)?覆盖率$|(?:手机|电话|移动|宽带|汽车|家电|电视)(?:用户)?普及率$|(?:计划|任务|目标|指标|超额|预算|定额|产量|产值|投资|利润).{0,6}率$|毛(?:入学|在学|升学)率$|(?:募款|募资|招生|业绩|营收|销售|收入).{0,4}(?:达标|达成|完成)率$/;
const DEGREE = /(?:满意|知晓|认可|支持|信任|参与|好评|美誉|测评满意|覆盖)度$/;
const LINK =
  /^(?:(?:的|都|均|也|又|仍|仍然|已|已经|一直|始终|连续|全部|今年|全年|总体|平均|平均为|双双|同时|分别|首次|更|就|现|约|近|超|超过|高达|达|达到|达到了|为|是|有|到|至|由|从|在|于|竟|完成|控制|高至|升至|增至|降至|去年的?|上年的?|年初的?|往年的?|保持|稳定|维持|为止|实现|创下|突破|(?:提高|提升|上升|增加|增长|升|增|攀升|回升|跃升|下降|降|降低|降至)(?:到|至|为|到了))|[:(\s])*$/;
/** Words for people, and for bodies that have them: what nobody can be more than all of. */
const ALL =
  "(?:(?:职工|员工|教职工|教工|教师|学生|会员|党员|团员|代表|干部|女工|工人|班子|人员|队伍|成员|委员|家庭|居民|人口|用户|住户|[师生员工户]|企业|单位|班组|科室)(?:总数|总人数|人数)?|总人数|总数|人数)";
const SHARE_OF = new RegExp(`占[^，。]{0,12}${ALL}(?:比例|比重)?的?(?:约|为|达|达到)?$`);
/** 达到职工总数的118%. */
const OF_ALL_BEFORE = /(?:达|达到|为|是|有)[^，。]{0,6}(?:总数|总人数)的(?:约|近)?$/;
const OTHER_BASE = /计划|任务|目标|预算|同期|上年|去年|年初|原有|编制|定员|定额|额定|标准/;
/** What one person may do several times, or give any amount of. */
const COUNTED_OFTEN = /人次|次数|[总数]量|经费|收入|支出|金额/;
/** 107%的职工参加了体检, but 120%的职工工资. */
const ALL_BEHIND = new RegExp(
  `^\\s?的(?:受访|在职|在岗|一线|参会|女)?(?:者|人(?![均口力])|${ALL}|[\\u4e00-\\u9fff]{1,3}[员师生者户众民](?![国主用政生产]))(?!.{0,3}(?:工资|薪|收入|待遇|福利|成本|经费|费|奖|补|水平|规模|人数|数量))`,
);
const NO_SHARE_BEFORE =
  /(?:增长|增加|提高|提升|上升|减少|下降|比|按|以|用|付出|相当于|超额|完成|计划|标准)[^，。]{0,6}$/;

/** Whether the words right before a percentage name a share of all, which is 100 % at most: `全厂入会率达到`. Folded. */
export function isBoundedBefore(clause: string): boolean {
  const words = clause.replace(/(?<!占)比[例率]/, "率");
  if (/(?:占比|所占比例|所占比重)(?:约|为|达|达到|是|高达|超过)*$/.test(words)) return true;
  if (SHARE_OF.test(words) || OF_ALL_BEFORE.test(words)) return !OTHER_BASE.test(words) && !COUNTED_OFTEN.test(words);
  if (/[^占]占(?:了|到)?(?:约|近)?$/.test(words)) return !OTHER_BASE.test(words);
  const rate = Math.max(words.lastIndexOf("率"), words.lastIndexOf("度"));
  if (rate < 1 || !LINK.test(words.slice(rate + 1).replace(/^\([^)]*\)/, ""))) return false;
  return isBoundedRate(words.slice(0, rate + 1));
}

/** Whether a clause speaks of a rate that changed, so that the next one may say where it stands: 结案率同比提高5个百分点, 覆盖率超过95%. */
export function tellsOfRate(clause: string): boolean {
  const match =
    /^(.*率)(?:[^率]{0,4}(?:超过|突破|达到?)(?:了)?[\d.]+%|[^率]{0,16}(?:提高|提升|上升|增长|增加|下降|降低|高)[^率]{0,12}(?:个百分点|%))$/.exec(
      clause,
    );
  return match !== null && isBoundedRate(match[1] ?? "");
}

/** The same by the words behind it: `的职工参加了体检`. */
export function isBoundedBehind(before: string, behind: string): boolean {
  return ALL_BEHIND.test(behind) && !NO_SHARE_BEFORE.test(before);
}

/** Whether a name (`职工入会率`, `满意度（%）`) is that of a share of all. Folded. */
export function isBoundedRate(name: string): boolean {
  const bare = name.replace(/\(.*\)$/, "").trim();
  if (bare.endsWith("度")) return DEGREE.test(bare);
  if (!bare.endsWith("率") || UNBOUNDED.test(bare)) return false;
  const end = bare.length - 1;
  return (
    BOUNDED.before(bare, end) > 0 ||
    isOneOf(BOUNDED_ENDINGS, bare[end - 1]) ||
    isOneOf(BOUNDED_BEGINNINGS, bare[end - 2])
  );
}

const RATE_WORDS =
  "(?:attendance|membership|coverage|satisfaction|participation|turn-?out|pass|response|reply|signing|signature|approval|(?<!gross )enrol?lment|employment|(?<!bed )occupancy|compliance|accuracy|return(?! on)|vaccination|graduation|retention|success|renewal|unioni[sz]ation|density|awareness|settlement|resolution|acceptance|qualification|excellence|implementation|adoption|delivery|on-time|punctuality|literacy|recovery|survival|cure|detection|clearance|collection|repayment|placement|uptake|take-up|immuni[sz]ation|screening|reporting|recycling|dropout|absence)(?: rates?| ratio| level)?";
const ENGLISH_RATE = new RegExp(`\\b${RATE_WORDS}\\b(?<link>[^.;,%]{0,40})$`, "i");
const ENGLISH_RATE_NAME = new RegExp(`\\b${RATE_WORDS}$`, "i");
const ENGLISH_LINK =
  /(?:\b(?:of|was|is|were|at|to|reached|hit|averaged|exceeded|above|over|be|being|now|stood at)|[:=(—-])\s*(?:about|around|nearly|almost|over|some|a|an|the|record|full|only|just|well over)?\s*$/i;
const ENGLISH_GROWTH =
  /\b(?:by|up|grew|growth|increased?|rise of|more than doubled|gained)\s*(?:of|by)?\s*(?:about |over |nearly |some )?$/i;
const OF_BASE =
  /^\s?(?:of|on|against|compared (?:with|to)) (?:the |its |our |their )?(?:target|plan|quota|goal|budget|last|previous|year|level|figure|20\d\d|19\d\d|planned|annual plan)/i;
const OF_ALL =
  /^\s?of (?:the |our |all |its |all the |eligible |registered |union )*(?:members?(?:hip)?|staff|workers|employees|delegates|teachers|workforce|participants|respondents|students|personnel|nurses|doctors|votes|ballots)\b/i;

/** Among our graduates, 93% found work. */
const AMONG =
  /(?:^|[.;] )(?:Among|Of) (?:the |our |all |its |these |those )[a-z -]{3,40}, (?:about |around |nearly |over |some |just )?$/;
/** Women make up 40% of the council. */
const MAKES_UP =
  /\b(?:ma[dk]e up|account(?:s|ed)? for|constitut\w+|compris\w+|represent(?:s|ed)?)\s*(?:about |around |nearly |over |some |just )?$/i;
/** Coverage rose from 88% to 96%. */
const ENGLISH_RISE =
  /\b(?:rose|increased|improved|climbed|grew|went up|moved|jumped|up|fell|dropped)(?: sharply| steadily)? from\s*$/i;

/** The same of the second of two, by the words before the first: `Coverage rose from`. */
export function isBoundedRise(before: string): boolean {
  return ENGLISH_RISE.test(before) && isEnglishRate(before.replace(ENGLISH_RISE, "").trim());
}

/** Whether English words end with the name of a share of all: `Compliance rate`. */
export function isEnglishRate(words: string): boolean {
  return ENGLISH_RATE_NAME.test(words);
}

/** The same of an English percentage, by the words before and behind it. */
export function isBoundedInEnglish(before: string, behind: string): boolean {
  if (OF_BASE.test(behind)) return false;
  if (MAKES_UP.test(before) && /^\s?of\b/.test(behind)) return true;
  if (ENGLISH_GROWTH.test(before)) return false;
  if (AMONG.test(before) && !/^\s?(?:more|higher|above|over|up)\b/.test(behind)) return true;
  const link = ENGLISH_RATE.exec(before)?.groups?.["link"];
  return (link !== undefined && ENGLISH_LINK.test(link)) || OF_ALL.test(behind);
}
