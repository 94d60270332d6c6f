import { QUANTITY_VERBS } from "./words.ts";

/**
 * How the parts of a whole relate to each other, as far as their labels say it.
 *
 * - `complete`: nothing can belong to two of them, and nothing belongs to none (男, 女)
 * - `divided`: nothing can belong to two of them, but there may be others (一等奖, 二等奖)
 * - `near`: the same, as far as one can tell: the words are of no known division (生产类, 管理类)
 * - `unlike`: people under words that are of no known division, nor of one make (医师, 护士, 后勤)
 * - `overlapping`: one thing may be counted twice (党员, 女职工), or the labels do not say
 */
export type Relation = "complete" | "divided" | "near" | "unlike" | "overlapping";

/** A way to divide things. `values` are tried in order; a label belongs to the first that it matches. */
interface Dimension {
  readonly values: readonly RegExp[];
  /** Sets of values (by index) beside which there is nothing. */
  readonly complete: readonly (readonly number[])[];
  /** Labels of one value may stand side by side when they differ (合同工, 派遣工). */
  readonly wide?: boolean;
}

/** Values written with white space between them; a set of all of them is complete. */
function whole(...values: readonly string[]): Dimension {
  return { values: values.map((value) => new RegExp(value)), complete: [values.map((_, index) => index)] };
}

function open(...values: readonly string[]): Dimension {
  return { values: values.map((value) => new RegExp(value)), complete: [] };
}

function sides(...values: readonly string[]): Dimension {
  return { ...whole(...values), wide: true };
}

let known: readonly Dimension[] | undefined;

/** Made at the first use: loading the module must cost nothing. */
function dimensions(): readonly Dimension[] {
  known ??= [
    whole("男(?!女)", "女(?!儿|婿)|妇女|巾帼"),
    whole("同意(?<!不同意)|赞成|赞同(?<!不赞同)", "反对|不同意|不赞[成同]", "弃权"),
    whole("有效", "无效|废票|作废"),
    {
      values: [/预备党员/, /非(?:中共)?党员|群众|无党派/, /党员/, /团员/, /民主党派/],
      complete: [
        [1, 2],
        [1, 2, 3],
        [1, 2, 4],
        [1, 2, 3, 4],
      ],
    },
    sides("在职|在岗|现职", "退休|离休|内退|退养"),
    sides(
      "(?<!非|不)在编|编内|(?<!非)正式|专任|专职|固定工|事业编|编制内|常任|全日制|长期工",
      "编外|非在编|非正式|临聘|聘用|合同制|合同工|临时|派遣|代理|代课|兼职|兼任|外聘|劳务|返聘|自聘|短期|约用|約用|小时工|非全日制|季节",
    ),
    open("博士", "硕士|研究生", "本科", "大专|专科", "中专|中技|技校", "高中", "初中", "小学"),
    {
      values: [/正高/, /副高|高级/, /中级/, /初级|助理级|员级/, /无职称|未评|未定级|其他/],
      complete: [],
    },
    {
      values: [/岁以下|岁及以下/, /岁以上|岁及以上/, /\d岁|岁/],
      complete: [
        [0, 1],
        [0, 1, 2],
      ],
      wide: true,
    },
    whole("[一1]季", "[二2]季", "[三3]季", "[四4]季"),
    whole("上半年", "下半年"),
    whole("上学期|第?[一1]学期|秋季学期", "下学期|第?[二2]学期|春季学期"),
    whole("上旬", "中旬", "下旬"),
    {
      values: [
        /副(?:主席|主任|组长|会长|理事长|团长|主委|主委员|书记|队长)/,
        /常务?(?:委员|理事|监事)/,
        /委员(?!会)|组员|成员|队员|理事(?!长|会)|干事|监事(?!长|会)/,
        /主席|主任|组长|会长|理事长|团长|主委|书记|队长|召集人/,
        /秘书|记录|联络员/,
      ],
      complete: [
        [2, 3],
        [0, 2, 3],
        [1, 2, 3],
        [0, 1, 2, 3],
        [0, 2, 3, 4],
        [2, 3, 4],
      ],
    },
    whole("金[牌奖]", "银[牌奖]", "铜[牌奖]"),
    whole("冠军", "亚军", "季军"),
    open("特等", "一等", "二等", "三等", "优秀|优胜|鼓励|纪念|入围|组织"),
    open("国家级|全国", "省(?:部)?级|自治区级", "(?:地)?市级", "区级|县级", "校级|院级|厂级|公司级|局级|集团级"),
    open("非常满意|很满意", "比较满意|较满意|基本满意", "一般", "不满意", "满意"),
    whole("不合格|不称职|不达标|不及格", "基本合格|基本称职", "优秀|优良", "良好", "合格|称职|达标|及格"),
    sides("实到|出席|到会", "请假|缺席|病假|事假|公假|缺勤"),
    sides("少数民族", "汉族"),
    sides("城镇|城市|市区", "农村|乡村|乡镇|郊区|郊县"),
    sides(
      "省内|市内|校内|院内|厂内|县内|区内|境内|国内|本地|本市|本省|内部|本县",
      "省外|市外|校外|院外|厂外|县外|区外|境外|国外|外地|外市|外省|外部|外县",
    ),
    sides("线上|网上|网络|远程|云端", "线下|实体|现场|面对面|实地|集中"),
    sides("集体|团体|单位", "个人"),
    sides("企业|单位|公司|用人单位|行政", "个人|职工|员工|工会"),
    sides("中央|上级|财政|市财政|省财政", "本级|自筹|配套|自有"),
    sides("室内", "室外|户外"),
    sides("新(?!闻)", "旧|老|续|原有|连任|留任"),
    sides("门诊", "住院|急诊"),
    sides("必修", "选修"),
    sides("理论", "实操|实践|实务|操作"),
    sides("重大|重点|大型", "一般|普通|中小型|小型"),
    sides("公办|公立|国有", "民办|私立|民营|非公"),
    sides("长期", "短期|临时"),
    sides("白班|日班", "夜班|晚班"),
    sides("机关", "基层"),
    sides("结转|上年|存量|遗留", "新收|新增|本年|今年|新立|新受理"),
    sides("成人|成年", "儿童|少儿|未成年"),
    sides("固定", "流动"),
    sides("定期", "不定期"),
    sides("普通", "特殊"),
    sides("汽油", "柴油"),
    sides("主任务|必答", "选答|抢答"),
    {
      values: [/级以下|级及以下/, /级以上|级及以上/, /[A-Za-z\d一二三四五六七八九十]级/],
      complete: [],
      wide: true,
    },
    open("当场|当即|立即|即时|立行立改", "限期|限时|责令"),
    open(
      "(?<![未不])通过|(?<!不)批准|核准|获批|照案",
      "退回|驳回|否决|撤回|不予|[未不](?:通过|批准)",
      "保留|缓议|搁置|暂缓",
    ),
    sides("未|没有|尚|不予|正在|推进中|在办|待|仍在|转办|跟进", "已|完成|办结|解决|落实|整改|采纳|答复"),
  ];
  return known;
}

/** Later steps of a thing, which the earlier ones include: 提出, 采纳, 实施. */
const CHAIN =
  /采纳|实施|落实|立案|办结|答复|解决|推广|获奖|入围|通过|录用|刊用|采用|转正|公示|整改|完成|验收|投产|发表|授权|受理|获批|结项|立项|达标|入选|达成|签约|签订|续签|获得|荣获|见效|转化/;
/** What a person may be besides something else. */
const ATTRIBUTE =
  /党员|团员|男|女|青年|骨干|劳模|民族|困难|会员|干部|代表|农民工|残疾|高级|中级|博士|硕士|研究生|本科|大专|岁|退休|新|能手|标兵|技师|先进|双师|班主任|单亲|党代表/g;
/** What one person may do beside something else. */
const ACT = /参加|参与|报名|选修|使用|享受|领取|获得|荣获|患|懂|会说|喜欢/;
/** What somebody is by trade; nobody has two. */
const ROLE = /(?:[^成会委党团][员师]|[医护学]生|[技职女员教民军义农].?工|民警|辅警|司机|护士|领班|班长|[^困贫]户)$/;
/** Who is chosen is chosen for one thing, as a rule. */
const CHOSEN = /评选|评出|评定|表彰|选树|推选|推荐/;
/** The same at the end of a label. */
const STEP = new RegExp(`(?:${CHAIN.source})$`);
/** What is given to some of the same: a body may have several of them. */
const HONOUR = /先进|文明(?:号|岗|班组|单位|科室|集体|窗口)|模范|示范|标杆|五星|星级|优秀|红旗|巾帼|五一|工人先锋号/;
/** A whole that counts what was given. */
const GIVEN = /先进|荣誉|表彰|奖|称号|评|授予|创建|命名|典型|优秀|模范|示范|文明|岗|号/;
/** A part of a part, or a choice of them. */
const LOOSE = /以上|主要|重点|最|超过|不少于|突破|曾|涉及|尤其|特别|包括|含/;

/**
 * How parts with these labels relate. `countsPeople`: one person may have several of the properties that labels name;
 * things, events and money are counted once as a rule. `whole`: the label of what they are parts of.
 */
export function relationOf(labels: readonly string[], countsPeople: boolean, whole = ""): Relation {
  if (labels.length === 0) return "overlapping";
  for (const dimension of dimensions()) {
    const values = labels.map((label) => dimension.values.findIndex((value) => value.test(label)));
    if (values.includes(-1)) continue;
    const distinct = new Set(values);
    if (distinct.size === 1 && labels.length > 1 && (dimension.wide !== true || countsPeople)) continue;
    if (distinct.size < labels.length && (dimension.wide !== true || new Set(labels).size < labels.length)) continue;
    const rests = labels.map((label, at) => withoutValue(label, dimension.values[values[at] ?? 0]));
    // 职工200人，其中男党员20人，女党员30人: the party members are a part themselves.
    const isShared = whole === "" && new Set(rests.map((rest) => attributesOf(rest)[0])).size === 1;
    if (countsPeople && !isShared && rests.some((rest) => isPicked(rest, whole))) return "overlapping";
    const isComplete = dimension.complete.some(
      (set) => set.length === distinct.size && set.every((at) => distinct.has(at)),
    );
    return isComplete ? "complete" : "divided";
  }
  if (isComplement(labels)) return "complete";
  if (labels.some((label) => LOOSE.test(label))) return "overlapping";
  if (labels.every((label) => HONOUR.test(label)) && whole !== "" && !GIVEN.test(whole)) return "overlapping";
  if (!countsPeople) return labels.filter((label) => CHAIN.test(label)).length > 1 ? "overlapping" : "near";
  if (labels.some((label) => label === "" || ACT.test(label))) return "overlapping";
  if (!CHOSEN.test(whole) && haveOwnAttributes(labels, whole)) return "overlapping";
  return isParallel(labels) || labels.every((label) => ROLE.test(label)) ? "near" : "unlike";
}

function attributesOf(label: string): readonly string[] {
  return label.match(ATTRIBUTE) ?? [];
}

/** Whether labels name properties that neither the whole nor all of them have. */
function haveOwnAttributes(labels: readonly string[], whole: string): boolean {
  const each = labels.map(attributesOf);
  return each.some((attributes) =>
    attributes.some((one) => !whole.includes(one) && !each.every((others) => others.includes(one))),
  );
}

function withoutValue(label: string, value: RegExp | undefined): string {
  return value === undefined ? label : label.replace(value, " ");
}

function isPicked(rest: string, whole: string): boolean {
  const [attribute] = attributesOf(rest);
  return attribute !== undefined && !whole.includes(attribute);
}

/** Whether a label names what people may be besides something else: 党员, 女职工, 困难职工. */
export function namesProperty(label: string): boolean {
  return attributesOf(label).length > 0 || LOOSE.test(label) || CHAIN.test(label);
}

/** Whether the parts of a known division count something that the whole does not speak of (班组38个，城镇书屋20个). */
export function countsOther(labels: readonly string[], whole: string): boolean {
  const known = dimensions().find(({ values }) => labels.every((label) => values.some((value) => value.test(label))));
  return labels.some((label) => {
    const value = known?.values.find((one) => one.test(label));
    if (value === undefined) return false;
    const rest = label.replace(value, "").replace(STEP, "");
    const verb = QUANTITY_VERBS.after(rest, 0);
    const noun = rest.slice(verb).replace(/^[的类型有为共占了]+|[的类型有为共占了等级名]+$/g, "");
    return noun.length >= 2 && !whole.includes(noun.slice(-2)) && !whole.includes(noun.slice(0, 2));
  });
}

/** 会员 and 非会员, 住校 and 不住校. */
function isComplement(labels: readonly string[]): boolean {
  const [a = "", b = ""] = labels;
  if (labels.length !== 2) return false;
  return [
    [a, b],
    [b, a],
  ].some(([x = "", y = ""]) => {
    const stripped = y.replace(/[非未不无没]/, "");
    return stripped.length >= 2 && stripped !== y && (x.includes(stripped) || stripped.includes(x)) && x.length >= 2;
  });
}

/** Labels of one make: they end or begin alike (机修车间, 装配车间; 生产类, 管理类). */
export function isParallel(labels: readonly string[]): boolean {
  const [first = ""] = labels;
  if (labels.length < 2 || first === "") return false;
  const shares = (cut: (label: string) => string): boolean =>
    labels.every((label) => label.length > 0 && cut(label) === cut(first)) && new Set(labels).size === labels.length;
  return (
    shares((label) => label.slice(-2)) || shares((label) => label.slice(-1)) || shares((label) => label.slice(0, 2))
  );
}
