import type { YearMention, YearMentions } from "../figures/year-mentions.ts";
import { rocYear } from "../text/eras.ts";
import { fold } from "../text/fold.ts";
import { writeNumeral } from "../text/numerals.ts";
import type { DocumentFacts } from "./facts.ts";
import { yearsIn } from "./notes.ts";
import { defineRule, type Problem } from "./rule.ts";
import { parentOf, sectionAt } from "./section-id.ts";
import { suggested } from "./suggested.ts";
import { type SummaryYears, summaryYears } from "./summary-years.ts";

export default defineRule({
  id: "consistent-year",
  scope: "document",
  severity: "warning",
  messages: ["mismatch", "plan", "closing", "title"],
  examples: [
    {
      name: "the year of the title",
      text: "# 2024年工会工作总结\n\n2024年，工会走访职工86人次，比2023年增加12人次。\n",
    },
    {
      name: "last year's sentences",
      text: "# 2024年度工会工作总结\n\n⟦2023年⟧，工会走访职工86人次。现将⟦2023年度⟧工作情况汇报如下。\n\n## 一、⟦2023年⟧工作回顾\n\n我会于⟦二〇二二年⟧五月举办运动会。\n",
      problems: [
        ["mismatch", "2023年", "2024"],
        ["mismatch", "2023年度", "2024"],
        ["mismatch", "2023年", "2024"],
        ["mismatch", "二〇二二年", "二〇二四"],
      ],
      fixed:
        "# 2024年度工会工作总结\n\n2024年，工会走访职工86人次。现将2024年度工作情况汇报如下。\n\n## 一、2024年工作回顾\n\n我会于二〇二四年五月举办运动会。\n",
    },
    {
      name: "comparisons, history, names of documents",
      text: "# 2024年工会工作总结\n\n2023年为12次，2024年为15次，比2022年增长五成。自2019年以来，工会连年先进。2022—2024年，累计投入30万元。工会成立于2003年。2021年5月，换届选举产生新一届委员会。根据《2023年度考核办法》表彰2023年度先进。截至2023年底，会员860人。年初召开大会，总结2023年工作，部署2024年任务。\n",
    },
    {
      name: "next year's plan",
      text: "# 2024年工会工作总结\n\n## 一、2025年工作打算\n\n2025年，工会将走访职工。2025年3月开展培训。\n",
    },
    {
      name: "a plan for the year that is over",
      text: "# 2024年工会工作总结\n\n## 五、⟦2024年⟧工作计划\n\n再上台阶。\n",
      problems: [["plan", "2024年", "2025"]],
      fixed: "# 2024年工会工作总结\n\n## 五、2025年工作计划\n\n再上台阶。\n",
    },
    {
      name: "signed before the year began",
      text: "# 2024年工会工作总结\n\n工会走访职工86人次。\n\n东风机械厂工会\n\n⟦2022年⟧12月20日\n",
      problems: [["closing", "2022年", "2024"]],
      fixed: "# 2024年工会工作总结\n\n工会走访职工86人次。\n\n东风机械厂工会\n\n2024年12月20日\n",
    },
    {
      name: "the title against the front matter",
      year: 2024,
      text: "# ⟦2023年⟧工会工作总结\n\n工会走访职工86人次。\n",
      problems: [["title", "2023年", "2024"]],
    },
    {
      name: "a school year has two years",
      text: "# 2023—2024学年度工会工作总结\n\n2023年9月，组织新教师培训。2024年5月，举办运动会。⟦2022年⟧9月，慰问教师120人。\n",
      problems: [["mismatch", "2022年", "2023—2024"]],
    },
    {
      name: "Traditional, mainland",
      text: "# 2024年工會工作總結\n\n⟦2021年⟧，我們走訪職工八十六人次。\n",
      problems: [["mismatch", "2021年", "2024"]],
      fixed: "# 2024年工會工作總結\n\n2024年，我們走訪職工八十六人次。\n",
    },
    {
      name: "Traditional, Taiwan: years of the Republic",
      outline: "union-tw",
      text: "# 民國113年度會務總結\n\n⟦112年⟧，本會召開理事會六次。2024年，本會發放補助八件。成立三十年來，首次辦理勞教。\n",
      problems: [["mismatch", "112年", "113"]],
      fixed:
        "# 民國113年度會務總結\n\n113年，本會召開理事會六次。2024年，本會發放補助八件。成立三十年來，首次辦理勞教。\n",
    },
    {
      name: "English",
      text: "# 2024 Annual Work Summary\n\nIn ⟦2022⟧ the branch trained 40 stewards.\n\nIn 2019 the union was founded.\n",
      problems: [["mismatch", "2022", "2024"]],
      fixed:
        "# 2024 Annual Work Summary\n\nIn 2024 the branch trained 40 stewards.\n\nIn 2019 the union was founded.\n",
    },
    { name: "no year to compare with", text: "# 工会工作总结\n\n2023年，工会走访职工86人次。\n" },
  ],
  *check(facts) {
    const years = summaryYears(facts);
    if (years === undefined) return;
    const { contradicted } = years;
    if (contradicted !== undefined) {
      const { start, end, text } = contradicted;
      yield { span: { start, end }, messageId: "title", args: [text, String(years.last)] };
    }
    const from = facts.tree.title?.heading.end ?? 0;
    const closing = facts.tree.closing?.start ?? facts.doc.text.length;
    for (const { base, mentions } of yearsIn(facts)) {
      if (base < from) continue;
      for (const [at, mention] of mentions.years.entries()) {
        const messageId =
          base >= closing
            ? mention.year < years.first && isDateLine(mentions, mention)
              ? "closing"
              : undefined
            : verdict({ facts, years, mentions, at, mention, base });
        if (messageId !== undefined) yield problemOf(facts, years, { mentions, mention, base, messageId });
      }
    }
  },
});

/** A year in the text, with what it is judged by. */
interface Case {
  readonly facts: DocumentFacts;
  readonly years: SummaryYears;
  readonly mentions: YearMentions;
  /** Index among the mentions. */
  readonly at: number;
  readonly mention: YearMention;
  /** Start of the run in the document. */
  readonly base: number;
}

function isDateLine({ folded }: YearMentions, { from, to }: YearMention): boolean {
  return (
    folded.slice(0, from).trim().length < 24 && /^ ?[0-9一二三四五六七八九十]{1,3} ?月/.test(folded.slice(to, to + 8))
  );
}

function isOfSummary({ first, last }: SummaryYears, { year, school }: YearMention): boolean {
  return (year >= first && year <= last) || (school && year + 1 >= first && year <= last);
}

const SENTENCE_START = /[。！？；;!?\n]/;
/** What the past is told for. */
const NOW = /今年|如今|目前|至今|现已/;
const NOW_BEGINS = /^[。；;] ?(?:今年|如今|目前|现在)/;
/** What makes a year one of many, or the start or end of a stretch. */
const COMPARED = /(?:比|较|同比|与|和|跟|同|自|自从|从|至|到|截至|截止|截止到|距|离|继|由|以|是|为|及|、|[—–~-])$/;
const HISTORY_BEFORE =
  /(?:成立|建立|组建|始建|建|始|创办|创建|设立|颁布|印发|发布|毕业|出生|生|落成|投产|修订|当选|获|竣工|源)于$/;
const SPANS =
  /^(?:以来|以前|以后|之前|之后|[起来至到底末前后间初]|同期|相比|[级版第期届款]|基础|当年|的|至今|[—–~、-]|和|与|及|\/)/;
/** Of the first words behind the year: the matter is older than the summary. */
const HISTORY =
  /成立|建立|创建|组建|筹建|始建|创办|设立|建[厂校院会园所]|改制|合并|换届|当选|选举|选出|入[会职党园校]|参加工作|出生|毕业|退休|获评|荣获|获得|授予|评为|获选|命名|认定|颁布|印发|出台|施行|修订|发布|投产|搬迁|迁入|竣工|首次|起步|启动|开始|试行|至今|沿用|延续|连续|以来|结转|结余|调入|任命|就任|接任|立案|签署/;
const FUTURE = /将|拟|计划|打算|力争|争取|准备|预计|目标|规划|展望|要|实现|建成|达到|前/;
/** What a summary says it did. */
const REPORTS =
  /整理|审核|签约|招聘|招收|接诊|抽检|巡查|开展|开办|组织|举办|举行|召开|完成|慰问|走访|发放|收缴|收到|收取|新增|发展|签订|评选|评出|培训|参加|参与|办理|处理|答复|征集|审议|通过|表彰|帮扶|资助|救助|补助|接待|调解|建成|新建|添置|购置|购买|编印|编发|出版|安排|开设|开通|检查|排查|整改|推荐|选派|化解|核发|核付|服务|筹集|募集|支出|收入|投入|提供|配备|改造|维修|撰写|报道|发表|订阅|探望|看望|联合|承办|协办|推动|推进|落实|加强|围绕|坚持|紧紧|认真|努力|按照|领导下|取得|共|累计|先后|受理|督促|公开|公布|讨论|协助|申办|办了|办理|应到|出席/;
const SUBJECT =
  /^[，, ]{0,2}(?:我们|[我本全该各][会校院厂司局园所部站队处委县市区镇]|[我本全][^，。]{0,6}工会|[^，。、]{0,12}工会(?!经费|财务|结|账|会费|收|支)|本?(?:会|届|理事会)|全体|[职教]代会|[党工]会|党支部|支部)/;
/** A month, a day, a stretch of months or half of the year, right behind the year. */
const DATE_BEHIND =
  /^ ?(?:[0-9一二三四五六七八九十]{1,3} ?月份?(?: ?[0-9一二三四五六七八九十]{1,3} ?[日号])?(?:[上中下]旬|底|初|末)?(?: ?[至到—–~-]{1,2} ?[0-9一二三四五六七八九十]{1,3} ?月份?)?|[上下]半年|第?[一二三四1-4]季度|全年(?![各龄])|[春夏秋冬][季天]?)?/;
/** A number of something. */
const COUNT =
  /[0-9一二三四五六七八九十百千万余多][余多]?[次场人名件个项户份元万条篇期台套间支幅家批轮本处棵堂节班门案卷册吨亩页台]/;
/** 2022年度财务收支情况如下. */
const AS_FOLLOWS = /^[^，。；]{0,14}(?:情况|工作)(?:汇报|报告|总结|通报|公布|公示)?如下/;
/** What the year may stand behind: 在院党委领导下. */
const GUIDED = /^在[^，。；]{1,24}(?:领导|指导|关心|关怀|支持|帮助|带领|努力|配合)下[，,]/;
/** What a sentence says that is to come: 我们将, 工会计划. */
const TO_COME =
  /^[，, ]*(?:我们|[我本全]?[会校院厂司局所]|工会|[^，。；]{0,6}工会)?(?:要|将|拟|计划|打算|准备)(?![军领点求素到])/;
const LEADS_IN = /(?:现将|现就|下面将|下面就|兹将|谨将)[^，。；！？]{0,16}$|^(?:现在?)?(?:回顾|总结)了?$/;
const OVER = /^(?:即将|已经?|悄然|匆匆|很快|就要|转眼)(?:过去|结束|走过|落幕)/;
const PAST_YEAR = /(?:过去的|走过的|告别(?:了)?|走过(?:了)?)$/;
const TOLD_AS_WORK = /^[^，。；]{0,14}(?:工作|情况)/;
const WORK_HEADING = /回顾|总结|完成|开展|情况|主要工作|工作成效|成效|做法|亮点|成绩/;
const PLAN = /计划|打算|思路|安排|设想|展望|规划|下一步|努力方向|今后|来年|明年|目标任务/;
const PLAN_HEADING = /(?:计划|打算|思路|安排|设想|展望|规划|努力方向|工作要点|重点工作)$/;
const PAST_TITLES = /历史|沿革|简介|历程|大事记|概况|背景/;

/** Which message a year deserves; none for most. Only what surely tells of the work of another year is one. */
function verdict(given: Case): "mismatch" | "plan" | undefined {
  const { facts, years, mentions, mention, base } = given;
  const { folded } = mentions;
  const section = sectionAt(facts.tree, base);
  const isHeading = section !== undefined && section.heading.start <= base && base + mention.to <= section.heading.end;
  const title = isHeading ? fold(section.title) : "";
  if (isOfSummary(years, mention)) {
    const isWhole =
      years.whole && years.first === years.last && !mention.school && isWholeYear(folded.slice(mention.to));
    if (!isWhole) return undefined;
    if (isHeading) return startsWithYear(title) && PLAN_HEADING.test(title) ? "plan" : undefined;
    return opensPlan(given, section) ? "plan" : undefined;
  }
  if (years.planned.includes(mention.year)) return undefined;
  const isLater = mention.year > years.last;
  const start = sentenceStart(folded, mention.from);
  const before = folded.slice(start, mention.from).trim();
  const after = folded.slice(mention.to, mention.to + 60).split(/[。！？；;!?\n]/, 1)[0] ?? "";
  const dated = DATE_BEHIND.exec(after)?.[0] ?? "";
  if (isPeriodLine(given, dated)) return "mismatch";
  const behind = after.slice(dated.length).trimStart();
  const leads = LEADS_IN.test(before) || PAST_YEAR.test(before);
  if (SPANS.test(behind) && !(leads && behind.startsWith("的"))) return undefined;
  if (isHeading) {
    if (!startsWithYear(title) || isLater) return undefined;
    if (PLAN.test(title)) return PLAN_HEADING.test(title) ? "plan" : undefined;
    return WORK_HEADING.test(title) ? "mismatch" : undefined;
  }
  if (isThisYear(given, before, after, dated)) return isLater && isPlanSection(facts, section) ? undefined : "mismatch";
  if (COMPARED.test(before) || HISTORY_BEFORE.test(before) || isEnclosed(before)) return undefined;
  if (isBesideSummaryYear(given, start, after.length) || NOW.test(after)) return undefined;
  if (NOW_BEGINS.test(folded.slice(mention.to + after.length, mention.to + after.length + 6))) return undefined;
  // Many a year of work begins in December.
  if (mention.year === years.first - 1 && /^ ?(?:12|十二) ?月/.test(dated)) return undefined;
  if (isLater && (FUTURE.test(before + after) || isPlanSection(facts, section))) return undefined;
  if (mention.year === years.first - 1 && dated === "" && OVER.test(behind)) return "mismatch";
  if (!isLater && leads && TOLD_AS_WORK.test(after)) return "mismatch";
  if (isPastSection(facts, section)) return undefined;
  return isFirst(given, start) && reports(given, before, after, dated) ? "mismatch" : undefined;
}

/** 今年是2023年, 一年来（2023年1月至12月）: what the text takes for the year that it tells of. */
function isThisYear({ years, mention }: Case, before: string, after: string, dated: string): boolean {
  if (/(?:今年|本年度?)(?:是|为|即)$/.test(before)) return !FUTURE.test(after) && REPORTS.test(after);
  return (
    mention.year < years.first &&
    /(?:一年来|这一年|全年|今年|本年度?|过去一年)\($/.test(before) &&
    (dated === "" || /[至到—–~-]|全年/.test(dated))
  );
}

/** 下一步打算: 2024年，我们将… in a summary of 2024. */
function opensPlan({ facts, years, mentions, mention }: Case, section: ReturnType<typeof sectionAt>): boolean {
  const { folded } = mentions;
  const start = sentenceStart(folded, mention.from);
  if (years.planned.length > 0 || folded.slice(start, mention.from).trim() !== "") return false;
  return TO_COME.test(folded.slice(mention.to, mention.to + 20)) && isPlanSection(facts, section);
}

const ENGLISH_FUTURE = /\b(?:will|plan|shall|intend|expect|hope|aim|due|to be)/;
const ENGLISH_HISTORY =
  /\b(?:founded|established|since|formed|elected|opened|began|started|moved|merged|acquired|built|first|joined|will|plan|shall|intend)/;
/** What may stand before the year of a report: nothing, who reports, or where it begins. */
const OPENING = /^(?:在|于|[^，,、：:]{1,14}(?:[会校院厂司园所局处委队站部们]|[于在]))?$/;

/** Whether the sentence tells what was done in the year it opens with. */
function reports({ facts, years, mention }: Case, before: string, after: string, dated: string): boolean {
  // The farther back, the likelier it is history, unless a digit slipped.
  const isFar = mention.year < years.first - 2 && !isSlip(mention.year, years.last);
  // The branch cannot have opened in a year that is yet to come.
  const isAhead = mention.year > years.last + 1;
  if (facts.script === "en")
    return !isFar && /^,? (?:the|we|our)\b/.test(after) && !(isAhead ? ENGLISH_FUTURE : ENGLISH_HISTORY).test(after);
  const opening = before.replace(/^[“”"（(]/, "").replace(GUIDED, "");
  if (!OPENING.test(opening)) return false;
  // A summary of the year before may be signed, and praised, in spring.
  if (mention.year === years.last + 1 && /^ ?(?:[1-3一二三] ?月|春)/.test(dated)) return false;
  const behind = after.slice(dated.length);
  const rest = behind.replace(/^[，, ]+/, "");
  if (!isAhead && HISTORY.test(rest.slice(0, 26)) && !/^[^，]{0,12}(?:共|累计)/.test(rest)) return false;
  if (opening === "" && AS_FOLLOWS.test(behind)) return true;
  const isSpoken = /^(?:[，,]|共|累计|先后|一共)/.test(behind) || dated !== "" || before !== "" || SUBJECT.test(behind);
  // Of the farther past only what the union itself did then.
  if (isFar && opening === "" && !SUBJECT.test(rest)) return false;
  return isSpoken && (REPORTS.test(rest.slice(0, 40)) || COUNT.test(rest));
}

/** Whether one year is the other with two digits changed round, or of another decade: 2042 and 2014 for 2024. */
function isSlip(year: number, wanted: number): boolean {
  const [a, b] = [String(year), String(wanted)];
  return Math.abs(year - wanted) === 10 || (a.length === b.length && [...a].sort().join("") === [...b].sort().join(""));
}

/** （2023年1月至12月）: the period that a summary tells of, on a line of its own before the first section. */
function isPeriodLine({ facts, mentions, mention, base, years }: Case, dated: string): boolean {
  const { folded } = mentions;
  const first = facts.tree.sections[0]?.span.start ?? facts.doc.text.length;
  if (base > first || dated === "" || folded.length > 40) return false;
  if (mentions.years.some((other) => isOfSummary(years, other))) return false;
  const around = folded.slice(0, mention.from) + folded.slice(mention.to);
  return (
    /[至到—–~-]/.test(around) &&
    /^[(（ ]*(?:总结|统计)?(?:时段|期间|时间)?:?[0-9一二三四五六七八九十年月日 至到—–~-]*[)） ]*$/.test(around)
  );
}

function sentenceStart(folded: string, before: number): number {
  let at = before;
  while (at > 0 && before - at < 200 && !SENTENCE_START.test(folded.charAt(at - 1))) at -= 1;
  return at;
}

/** Whether no year stands before it in the sentence that begins at `start`: only the first one says when it happened. */
function isFirst({ mentions, at }: Case, start: number): boolean {
  return (mentions.years[at - 1]?.from ?? -1) < start;
}

/** 《…2023…》, “2023年…”, （2023年…）: quoted, or an aside. */
function isEnclosed(before: string): boolean {
  for (const [open, close] of ["《》", "“”", "「」", "『』", "()", "〔〕", "[]"]) {
    if (open !== undefined && before.lastIndexOf(open) > before.lastIndexOf(close ?? "")) return true;
  }
  return false;
}

/** 2023年为12次，2024年为15次: the sentence compares. */
function isBesideSummaryYear({ years, mentions, mention, at }: Case, start: number, reach: number): boolean {
  const end = mention.to + reach;
  for (let index = at - 1; (mentions.years[index]?.from ?? -1) >= start; index -= 1) {
    if (isIn(years, mentions.years[index])) return true;
  }
  for (let index = at + 1; (mentions.years[index]?.from ?? end) < end; index += 1) {
    if (isIn(years, mentions.years[index])) return true;
  }
  return false;
}

function isIn(years: SummaryYears, mention: YearMention | undefined): boolean {
  return mention !== undefined && isOfSummary(years, mention);
}

function isWholeYear(after: string): boolean {
  return !/^ ?(?:[上下]半年|第?[一二三四]季度|[0-9一二三四五六七八九十]{1,3} ?月|[春秋])/.test(after);
}

/** Whether the title opens with a year. */
function startsWithYear(title: string): boolean {
  return /^(?:民国)? ?[0-9〇零○一二三四五六七八九十百]{2,5} ?(?:学?年)/.test(title);
}

function isPlanSection(facts: DocumentFacts, section: ReturnType<typeof sectionAt>): boolean {
  for (let up = section; up !== undefined; up = parentOf(facts.tree, up)) {
    if (PLAN.test(fold(up.title)) || facts.match.bySection.get(up.index)?.outlineSection.id === "plan") return true;
  }
  return false;
}

function isPastSection(facts: DocumentFacts, section: ReturnType<typeof sectionAt>): boolean {
  for (let up = section; up !== undefined; up = parentOf(facts.tree, up)) {
    if (PAST_TITLES.test(fold(up.title))) return true;
  }
  return false;
}

function problemOf(
  facts: DocumentFacts,
  years: SummaryYears,
  given: Pick<Case, "mentions" | "mention" | "base"> & { readonly messageId: "mismatch" | "plan" | "closing" },
): Problem {
  const { mentions, mention, base, messageId } = given;
  const { prose } = mentions;
  const numberSpan = prose.spanOf(mention.start, mention.end);
  const whole = prose.spanOf(mention.from, mention.to);
  const wanted = messageId === "plan" ? years.last + 1 : years.last;
  const written = mention.roc ? rocYear(wanted) : wanted;
  const newText = written === undefined ? undefined : writeNumeral(written, mention.digits);
  const span = { start: base + numberSpan.start, end: base + numberSpan.end };
  const isPlain = facts.doc.text.slice(span.start, span.end) === prose.text.slice(mention.start, mention.end);
  const expected =
    years.first === years.last || messageId === "plan" ? String(newText ?? wanted) : `${years.first}—${years.last}`;
  return {
    span: { start: base + whole.start, end: base + whole.end },
    messageId,
    args: [prose.text.slice(mention.from, mention.to), expected],
    ...(newText !== undefined &&
      isPlain &&
      !mention.school &&
      (years.first === years.last || messageId === "plan") && {
        fixes: [suggested("write-year", [newText], () => [{ span, newText }])],
      }),
  };
}
