import type { Block, Document, Element, PlacedBlock, Run } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { Keep } from "../text/keep.ts";
import type { Span } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";
import { perBlock } from "./per-block.ts";
import { defineRule, type Problem } from "./rule.ts";

export default defineRule({
  id: "no-truncated-ending",
  scope: "document",
  severity: "warning",
  messages: ["mark", "announced", "word", "open"],
  examples: [
    { name: "a full stop", text: "# 工会工作总结\n\n## 组织建设\n\n工会换届顺利完成。\n" },
    {
      name: "a comma ends the section",
      text: "# 工会工作总结\n\n## 组织建设\n\n工会换届顺利完成，新班子分工明确⟦，⟧\n\n## 民主管理\n\n厂务公开栏按月更新。\n",
      problems: [["mark", "，"]],
    },
    {
      name: "nothing is announced",
      text: "# 工会工作总结\n\n## 一、民主管理\n\n厂务公开栏按月更新。\n\n## 二、存在的问题\n\n对照上级要求，主要有以下几个方面的不足⟦：⟧\n",
      problems: [["announced", "："]],
    },
    {
      name: "what is announced stands in a list, a table or the sections below",
      text: "# 工会工作总结\n\n## 一、民主管理\n\n全年做了以下工作：\n\n- 公开厂务\n- 答复提案\n\n## 二、职工福利\n\n主要从两个方面推进：\n\n### （一）走访慰问\n\n全年走访困难职工。\n",
    },
    {
      name: "a lone connective",
      text: "# 工会工作总结\n\n## 下一步打算\n\n明年要把小组长的培训做在前面⟦以及⟧\n",
      problems: [["word", "以及"]],
    },
    {
      name: "a subject without its verb",
      text: "# 工会工作总结\n\n## 下一步打算\n\n经费按季公开。综上所述，⟦我院工会⟧\n",
      problems: [["word", "我院工会"]],
    },
    {
      name: "no full stop where every other paragraph has one",
      text: "# 工会工作总结\n\n厂务公开栏按月更新，职工随时可以查阅。\n\n全年走访困难职工，发放了慰问金和慰问品。\n\n职工书屋新购图书，夜班职工也能借阅。\n\n女职工委员会举办讲座，并开展读书分⟦享⟧\n",
      problems: [["open", "享"]],
    },
    {
      name: "nobody writes full stops here",
      text: "# 工会工作总结\n\n厂务公开栏按月更新，职工随时可以查阅\n\n全年走访困难职工，发放了慰问金和慰问品\n\n职工书屋新购图书，夜班职工也能借阅\n\n女职工委员会举办讲座，并开展读书分享\n",
    },
    {
      name: "signature, date and form fields",
      text: "工会工作总结\n\n一、组织建设\n\n换届完成。\n\n报告人：\n\n联系电话：\n\n某厂工会\n\n2024年12月1日\n",
      format: "plain",
    },
    {
      name: "words that end like a connective",
      text: "# 工会工作总结\n\n## 组织建设\n\n职工关系更加平和\n\n## 文体活动\n\n各分会积极参与\n\n## 班组建设\n\n两个小组已合并\n",
    },
    {
      name: "Traditional",
      text: "工會工作總結\n\n一、會務\n\n理監事會按月召開，\n決議逐項追蹤⟦，⟧\n\n二、檢討與改進\n\n本會在教育訓練方面有待加強，例如⟦：⟧\n",
      problems: [
        ["mark", "，"],
        ["announced", "："],
      ],
      format: "plain",
    },
    {
      name: "Traditional: clean",
      text: "工會工作總結\n\n一、會務\n\n理監事會按月召開，決議逐項追蹤。\n",
      format: "plain",
    },
    {
      name: "English",
      text: "# Annual union work summary\n\n## Welfare\n\nWe visited the families of sick members⟦,⟧\n\n## Problems\n\nFew members came to the meetings, ⟦because of the⟧\n",
      problems: [
        ["mark", ","],
        ["word", "because of the"],
      ],
    },
    {
      name: "English: a sign-off",
      text: "# Annual union work summary\n\n## Welfare\n\nWe visited the families of sick members.\n\nRespectfully submitted,\n",
    },
  ],
  *check(facts) {
    let stops: boolean | undefined;
    for (const { from, to } of endings(facts)) {
      const problem = truncated(facts.doc, from, to);
      if (problem === undefined) continue;
      // Asked once: it looks at the whole document.
      if (problem.messageId === "open") stops ??= writesStops(facts.doc);
      if (problem.messageId !== "open" || stops === true) yield problem;
    }
  },
});

/** Where a section ends that no other follows inside of, or a document without sections; and where the heading before it ends. */
function endings({ doc, tree }: DocumentFacts): Iterable<{ readonly from: number; readonly to: number }> {
  const last = tree.closing?.start ?? doc.text.length;
  // A text of one line is its own title.
  const found = new Map<number, number>([[last, 0]]);
  // Sections stand in source order: the last of those that end together is the innermost.
  for (const { heading, span } of tree.sections) found.set(span.end, heading.end);
  return [...found].map(([to, from]) => ({ from, to }));
}

function truncated(doc: Document, from: number, to: number): Problem | undefined {
  const placed = lastBlock(doc.blocks, to);
  if (placed === undefined) return undefined;
  const { start, block } = placed;
  const run = lastRun(block, to - start);
  if (run === undefined || start + run.start + run.text.length <= from) return undefined;
  const ending = endingOf(run);
  if (ending === undefined) return undefined;
  const base = start + run.start;
  const span = { start: base + ending.start, end: base + ending.end };
  return { span, messageId: ending.messageId, args: [run.text.slice(ending.start, ending.end).trim()] };
}

/** So many paragraphs, and so large a share of them, must end with a full stop for one without it to be a lapse. */
const LEAST_PARAGRAPHS = 3;
const STOPPED_SHARE = 0.85;

function writesStops(doc: Document): boolean {
  let paragraphs = 0;
  let stopped = 0;
  for (const { block } of doc.blocks) {
    const counts = stopsIn(block);
    paragraphs += counts.paragraphs;
    stopped += counts.stopped;
  }
  return stopped >= LEAST_PARAGRAPHS && stopped >= STOPPED_SHARE * (paragraphs - 1);
}

interface Stops {
  /** Paragraphs of prose. */
  readonly paragraphs: number;
  /** Those that end with a full stop. */
  readonly stopped: number;
}

const stopsIn = perBlock((block: Block): Stops => {
  let paragraphs = 0;
  let stopped = 0;
  for (const element of block.elements) {
    if (element.type !== "paragraph" || element.run.text.length < LEAST_PROSE) continue;
    paragraphs += 1;
    if (/[。！？!?.…；;][”’」』）)"'*_\s]*$/.test(element.run.text.slice(-8))) stopped += 1;
  }
  return { paragraphs, stopped };
});

/** The last block that begins before `to` and holds more than comments. */
function lastBlock(blocks: readonly PlacedBlock[], to: number): PlacedBlock | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && at >= low - MOST_SILENT; at -= 1) {
    const placed = blocks[at];
    if (placed?.block.elements.some((element) => says(element, placed.block))) return placed;
  }
  return undefined;
}

/** Comments, rules and definitions that may stand behind the text. */
const MOST_SILENT = 20;

function says({ type, start }: Element, block: Block): boolean {
  return (
    type !== "definition" && type !== "thematic-break" && !(type === "html" && block.text.startsWith("<!--", start))
  );
}

/** The run of the paragraph that stands last before `to`; absent when something else does. */
function lastRun(block: Block, to: number): Run | undefined {
  const element = block.elements.findLast((one) => one.start < to && says(one, block));
  return element?.type === "paragraph" ? element.run : undefined;
}

interface Ending extends Span {
  readonly messageId: "mark" | "announced" | "word" | "open";
}

const known = new Keep<Run, { readonly ending: Ending | undefined }>();

function endingOf(run: Run): Ending | undefined {
  let made = known.get(run);
  if (made === undefined) {
    made = { ending: readEnding(run) };
    known.set(run, made);
  }
  return made.ending;
}

/** How much of a run is looked at, in UTF-16 code units. */
const TAIL = 120;
/** Emphasis marks and white space behind the last character. */
const MOST_MARKS = 20;
/** Three letters of another script: Greek, Cyrillic, Hebrew, Arabic, of India and South-East Asia, kana, Hangul. */
const OTHER_LANGUAGE =
  /(?:[\u0370-\u052f\u0590-\u06ff\u0900-\u109f\u1100-\u11ff\u1780-\u17ff\u3041-\u30fa\u3131-\u318e\uac00-\ud7a3][^\u3400-\u9fffA-Za-z]?){3}/;
const STOPS = "。！？!?…；;.";
const COMMAS = "，、,";
/** Quotation marks and brackets in pairs are looked after by `no-unpaired-punctuation`. */
const OPENED = "[〔〈〖";

function readEnding(run: Run): Ending | undefined {
  if (STOPS.includes(run.text.at(-1) ?? "")) return undefined;
  const { length } = run.text;
  const end = length - (/[\s*_~\u3000]*$/.exec(run.text.slice(-MOST_MARKS))?.[0].length ?? 0);
  const from = Math.max(0, end - TAIL);
  const tail = fold(run.text.slice(from, end));
  const last = tail.at(-1) ?? "";
  // Where sentences end in a language that is not read here is not known.
  if (OTHER_LANGUAGE.test(tail)) return undefined;
  // The words of a link or of code end as they please.
  if (run.gaps.some((gap) => gap.kind === "object" && gap.start < end && gap.end >= end - 1)) return undefined;
  const mark = { start: end - 1, end };
  // 良好。，: a mark too many is no end that is missing.
  if (COMMAS.includes(last) && tail.length > 1 && STOPS.includes(tail.at(-2) ?? "")) return undefined;
  if (COMMAS.includes(last)) return isComplete(tail.slice(0, -1)) ? undefined : { ...mark, messageId: "mark" };
  if (OPENED.includes(last)) return tail.length > 1 ? { ...mark, messageId: "mark" } : undefined;
  if (last === ":") return announces(tail.slice(0, -1)) ? { ...mark, messageId: "announced" } : undefined;
  const word = connective(tail);
  if (word !== undefined) return { start: end - word, end, messageId: "word" };
  return isProse(tail) ? { ...mark, messageId: "open" } : undefined;
}

/** Shorter paragraphs may be a heading, a caption or a name; in UTF-16 code units. */
const LEAST_PROSE = 12;
const NO_PROSE = /^(?:以上|特此|此致|谨此|现将|附|注|备注|说明|联系|地址)|[0-9年月日〇]$/;

/** Half-width marks too: the repair of those must not be what brings this up. */
const CLAUSES = /[，；]|[\u3400-\u9fff][,;][\u3400-\u9fff]/;

/** A sentence of several clauses that has lost its full stop. */
function isProse(tail: string): boolean {
  if (!/[\u3400-\u9fffa-z]$/i.test(tail) || NO_PROSE.test(tail)) return false;
  return tail.length >= LEAST_PROSE && (CLAUSES.test(tail) || (tail.length >= 60 && /[a-z] [a-z]/i.test(tail)));
}

const SIGN_OFF =
  /(?:^|[\s.])(?:submitted|sincerely|regards|faithfully|truly|solidarity|fraternally|wishes|thanks|respectfully|cordially|yours|dear [\w .]{1,30}|hi|hello)$/i;
const ADDRESS = /^(?:(?:尊敬|敬爱|亲爱)的.{0,16}|各位.{0,10}|同志们|朋友们|大家好|此致|谨此)$/;

/** Whether the words before a comma are a line of a letter that ends so. */
function isComplete(words: string): boolean {
  return (words.length < 3 && !NEVER_ALONE.test(words)) || SIGN_OFF.test(words) || ADDRESS.test(words);
}

/** Words by which a clause says that more follows. */
const ANNOUNCES =
  /如下|以下|下列|下述|包括|[分即]别[是为]|主要[是有为]|体现在|表现在|例如|比如|譬如|诸如|一是|其中|[有为即是]$|指出|强调|(?:几|[0-9一二两三四五六七八九十])(?:个?方面|点|项|条|件事|类)|\b(?:following|follows?|includ(?:e|es|ed|ing)|namely|such as|below|are|were|is|was|these)\b/i;
/** What a form asks for. */
const FIELD =
  /(?:人|者|员|电话|手机|日期|时间|地址|地点|单位|部门|盖章|公章|签名|签字|签章|邮编|邮箱|传真|附件|附表|附|抄送|抄报|报送|备注|主席|主任|会长|理事长|委员|领导|编号|年度|姓名|职务|职称|性别|章|意见|主题词|网址|微信|账号|来源|作者|审核|印发|date|name|signed|signature|tel|phone|address|e-?mail|fax|by|cc|encl|attachments?)\s*$/i;
const LEAST_ANNOUNCED = 4;
const LEAST_STATED = 10;

/** Whether the words before a colon promise something: those that say so, or a clause that is no field of a form. */
function announces(words: string): boolean {
  const clause = words.slice(lastMark(words) + 1).trim();
  const isOwn = clause.length === words.trim().length;
  if (ANNOUNCES.test(clause)) return clause.length >= (isOwn ? LEAST_ANNOUNCED : 2);
  return clause.length >= LEAST_STATED && !FIELD.test(clause);
}

function lastMark(words: string): number {
  for (let at = words.length - 1; at >= 0; at -= 1) if ("，。；！？：、,;!?:\n\r".includes(words[at] ?? "")) return at;
  return -1;
}

/** Words after which a sentence must go on. */
const NEVER_LAST =
  /(?:以及|并且|而且|或者|但是|然而|例如|比如|譬如|诸如|为了|因为|因此|虽然|尽管|不仅|不但|无论|从而|进而|因而|特别是|尤其是|主要是|以便|及其|随着|包括|加之|再加上|还有|只有|具有|拥有|成为|称为|认为|[评列定视誉]为|命名为|(?<!有)作为|授予|荣获|喜获|致使|导致|促使|采取|依托|借助|本着|凭借|遵照|鉴于|变得|显得|使得|未能|无法|不再|不得不|[尚仍还亟急]需|[有尚仍亟]待|(?:还|也|仍|更|就)需要|[将续力步]争取|以期|以求|以便于|以利|以使|以免|以防|以达|俾(?:能|使|便|利)?|[表体反集落贯立着重](?:现|映|中|实|穿|足|眼|点)在|予以|加以|得以|难以|足以|旨在|正在|已经|仍然|依然|始终|必须|应当|应该|能够|十分|非常|更加|越来越|相继|陆续|先后|纷纷|分别|即将|大力|达到|得到|受到|共计|总计|累计|高达|多达|为期|整个|各种|一些|这些|那些|这种|[一这那]个|一项|一种|大约|共约|(?:提高|增加|下降|减少|上升|延长|扩大|覆盖|增长|缩短|降低|发展|落实|深入|延伸|推广|认识)[到至]|(?:更好|有效|有力|积极|认真|切实|扎实|深入|不断|充分|更加|真正|全面|圆满|顺利|较好|很好|极大|有序|稳步|及时|大力|热情|耐心|细致|科学|合理)地|的同时|(?:成立|形成|取得|产生|发挥|起到|荣获|获得|营造|树立|激发|调动|促进|推动|保障|维护|采取|健全|建立)了|(?:坚持|围绕|始终|努力|并|也|还|应|要)以|[将要会并也还们]继续|(?:[将要并也还]|(?<![工分协大本我委])会)(?:不断|积极|认真|充分|切实|及时|努力|更好|逐步|大力|全面|深入|扎实|有效|稳步|着力)|继续(?:以|把|将|对|从|向)|的一致|[使将对把让为向]其|(?<![更迈前又近走])进一步|(?:组织|开展|举办|举行|召开|制[定订]|[建成设]立|提出|进行|参加|走访|慰问|发放|印发|下发|出台|签订|安排|实施|推出|评选|表彰|培训|购买|配备|修建|改造)了|(?<![求国皆都凡])是|(?<=[\u3400-\u9fff]{2})于|(?<![需重主必首纪摘提概简险切紧只想])要)$/;
/** The same, of one character, which many words end in. */
const NEVER_LAST_SIGN =
  /(?:(?<![干大小名健闯主老麻虎女武])将|(?<![归偿生返退发])还|(?<![首成京古旧新国])都|(?<![成造迁名])就|(?<![聘邀申提宴])请|(?<![草模虚])拟|(?<![平人户日年月])均|(?<![公中])共|(?<![方导志走动意倾定内去取面转流朝单双横纵])向|(?<![服听跟盲随侍遵])从|(?<![自理缘事来])由|(?<![转谦礼退忍])让|(?<![大天行即促驱特出])使|(?<![棉植])被|(?<![核校面应针反绝相配结不成派一敌作查比])对|(?<![及门次等])第|[并却也从绝决]不|(?<![火拖车扫门一两几手大百草])把|(?<![存现实自所内外潜健何不还都常同尚安好贵重正旨人])在|[也又再很既尚未每])$/;
/** The same for words that may end a clause, but not be one. */
const NEVER_ALONE =
  /(?:^|[，。；！？、,;!?:\n])\s*((?:同时|此外|另外|其中|通过|经过|根据|按照|依据|依照|围绕|针对|不过|所以|如果|只有|只要|除了|为此|总之|首先|其次|再次|因此|以及|认真|积极|不断|做好|抓好|取得|获得|认真做好|切实做好|切实|着力|大力|充分|全力|深入|将|要|对|在|把|为|从|使|让|以|给|但|而|且|故|惟|唯|因|若|如|虽|约|近|共|达|逾|关于|对于|至于|[一二三四五六七八九十]是|另?一方面)(?:的是)?)$/;
const JOINS = /(?:[和与及或并且而]|(?:[并还也再又要]|先后|多次)[把将对向从为给让使同在由被])$/;
/** What ends in such a character and is a word of its own. */
const ENDS_ALIKE =
  /(?:[总平温饱缓柔谐调融共求议讲随祥亲中暖不附应唱]和|[参赠给施授付]与|[普涉惠顾触波提言论企危兼遍推述埃]及|来[不得]及|等不及|[合兼归吞一火]并|[暂姑苟]且|间或|[时继反]而|[需必主重首]要[将对向从]|还对)$/;
/** Words that open a sentence, and a subject behind them that does nothing. */
const IDLE_SUBJECT =
  /(?:综上所述|总之|总的来说|以来|[年月日天]来|为此|因此|同时|另外|此外|下一步|今后|其间|期间|年度?|认为|表示|指出|强调|[中后下上时内里间])，((?:我|本|全体|全|各|该|校|院|厂|局|园|公司|县|市|区|镇|街道|集团|基层|广大|机关){0,4}(?:工会|分会|总工会|本会|我会|我[校院厂局园]|我们|他们|大家|职工|员工|会员|教师|教职工|医护人员|护士|医生|师生|学生|青年|党员|队员|同志|同仁|骨干|工友|家长|干部|群众|代表|女职工|干部职工|工会干部|委员会|理监事|理事会|监事会)|(?:[本此这]次|本届|该项)(?:活动|会议|大会|比赛|竞赛|培训|检查|评选))$/;
/** With whom, for whom, from when, and nothing done: 并与社会局, 为退休职工, 对全年经费, 自明年起. */
const IDLE_PARTNER =
  /(?:[，；]((?:并|还|也|再|又|先后|多次)(?:与|和|同|向|对|为|从|把|在|给|通过)([\u3400-\u9fff]{1,6}))|((?:(?:及时|主动|先后|分别|定期|专门|统一|多次|工会|委员会|分会|理事会)(?:还|也|将)?[为对向给把]|(?<=[，；])[为对向给把将从由与使让](?![口应象接外内会来业主领先用]))([\u3400-\u9fff]{0,6}?(?:职工|员工|会员|教师|群众|干部|代表|家属|学生|领导|家庭|经费|资金|单位|部门|工会)))|((?:自|从)([^，。；]{1,8})起)|(其中([\u3400-\u9fff]{0,4}(?:职工|员工|会员|党员|教师|干部|代表|女性|男性))))$/;
const DOES =
  /[办做搞抓建订签作通联习配协商讨研落推提升加强改进解服帮扶慰问捐献参举行召开展促完成达得获取看访送讲谈议评选表彰设立动用起走说发报见述祝敬谢学赛爱护关心着想维权主是有属靠]/;
const TIME_DOES = /[做说讲抓谈看想办改]/;
/** Nothing but those who speak: a sentence that has only begun. */
const BARE_SUBJECT =
  /[，；。]((?:我们|他们|她们|本会|我会|[我本](?:[校院厂局园科室部处所站段]|公司|集团|中心)(?:工会|分会|教代会|职代会)?)(?:全体(?:职工|员工|教职工|会员))?)$/;
/** 为建设, 把完善: what is to be done, and nothing to which. */
const IDLE_ACT =
  /(?:^|[，；。])(?:为|为了|在)((?:建设|实现|推动|推进|促进|夺取|创建|打造|构建|加快|谱写|完成|创造|争创|维护|保障|提高|提升|增强|加强|确保))$/;
/** When or where, and nothing that happens: 在上级工会的领导下. */
const IDLE_PLACE =
  /(?:^|[，；。！？\n])((?:在|当)[^，。；！？]{3,24}(?:方面|过程中|基础上|前提下|领导下|支持下|指导下|关心下|帮助下|努力下|形势下|背景下|情况下|之际))$/;
/** By what something came about, and behind it a thing that nothing is said of: 通过一年的努力，职工的精神面貌. */
const IDLE_THING =
  /(?:^|[。；！？\n])(?:通过|经过|由于|随着|为了?|在(?=[^，。；]{2,24}(?:[中下后里]|期间|过程中)，))[^，。；！？]{2,24}，([\u3400-\u9fff]{1,8}(?:面貌|素质|水平|能力|意识|积极性|热情|作用|工作|建设|制度|机制|环境|条件|氛围|关系|质量|效率|权益|生活|问题|力度|作风|工程)|[\u3400-\u9fff]{1,6}的[\u3400-\u9fff]{2,4})$/;
const IDLE_DOES = /[大高好新优强全各使了有无得见显明增减缓足涨旺盛浓深多少满佳稳升降变]|影响|推|提|做|落|夯/;
const ENGLISH =
  /[a-z,] ((?:(?:because|instead|out|most|some|all|many|one|part|number) of|and|or|but|including|such as|because|although|whose|who|whom|as well as|in order(?: to)?|namely|of|to|will|is|are|was|were|has|have|been|be|can|could|should|would|must|with|from|for|by|into|through|during|between|among|against|without|than|as|if|when|while|where|which|not|also|very|(?:focus|focused|focusing|based|depends?|worked|working) on)(?: (?:the|a|an|our|their|its))?|the|an?|our|their|its)$/i;
const ENGLISH_SUBJECT =
  /(?:^|[.!?] )(?:in conclusion|to conclude|finally|in short|overall|in sum(?:mary)?|as a result|however|therefore|moreover|in addition|looking ahead), ((?:our|the|this|all)(?: [a-z]+){1,3}|we)$/i;
/** Of those above, with what must not stand before it; in UTF-16 code units. */
const LONGEST_WORD = 8;
const LEAST_WORDS = 8;
const LEAST_CLAUSES = 5;
const LEAST_ENGLISH = 24;
const LEAST_WITH_ARTICLE = 16;
const ARTICLE = / (?:the|an?|our|their|its)$/i;
const LEAST_ATTRIBUTE = 6;
/** Whose something is, and nothing that is theirs: 我行工会的. */
const OWNER = /^[^，。]{0,3}(?:工会|[我本][校院厂行局园段站司会]|职工|会员|员工|教师|公司|医院|学校)的$/;

/** How long the words at the end are that must not stand there; absent where the text may end so. */
function connective(tail: string): number | undefined {
  if (!/[\u3400-\u9fff]$/.test(tail)) return /[a-z]$/i.test(tail) ? lastWords(tail) : undefined;
  const alone = NEVER_ALONE.exec(tail)?.[1];
  if (alone !== undefined) return tail.length > 1 ? alone.length : undefined;
  const never = NEVER_LAST.exec(tail.slice(-LONGEST_WORD))?.[0].length;
  if (never !== undefined) return tail.length > never + 2 ? never : undefined;
  if (NEVER_LAST_SIGN.test(tail) && tail.length >= (lastMark(tail) > 0 ? LEAST_CLAUSES : LEAST_WORDS)) return 1;
  if (tail.length < LEAST_WORDS) return undefined;
  if (!ENDS_ALIKE.test(tail)) {
    const joins = JOINS.exec(tail)?.[0].length;
    if (joins !== undefined) return joins;
  }
  return idle(tail) ?? (endsInAttribute(tail) ? 1 : undefined);
}

/** A subject or a partner at the end, without what is done. */
function idle(tail: string): number | undefined {
  const subject = IDLE_SUBJECT.exec(tail)?.[1];
  if (subject !== undefined) return subject.length;
  const place = IDLE_PLACE.exec(tail)?.[1];
  if (place !== undefined) return Math.min(place.length, LONGEST_WORD);
  const own = (BARE_SUBJECT.exec(tail) ?? IDLE_ACT.exec(tail))?.[1];
  if (own !== undefined) return own.length;
  if (lastMark(tail) === -1) return undefined;
  const thing = IDLE_THING.exec(tail)?.[1];
  if (thing !== undefined) {
    const words = thing.replaceAll("思想", "");
    return DOES.test(words) || IDLE_DOES.test(words) ? undefined : thing.length;
  }
  const [, joined, joinedNoun, partner, noun, since, time, among, part] = IDLE_PARTNER.exec(tail) ?? [];
  const words = joined ?? partner ?? since ?? among;
  // 从下学期起 names a time, 从小事做起 what is done.
  const does = time === undefined ? DOES : TIME_DOES;
  return words === undefined || does.test(joinedNoun ?? noun ?? time ?? part ?? "") ? undefined : words.length;
}

/** 开展了丰富多彩的; but not 这是必要的, nor 目的. */
function endsInAttribute(tail: string): boolean {
  if (!/[^目标似真]的$/.test(tail)) return false;
  const clause = tail.slice(lastMark(tail) + 1);
  return (clause.length >= LEAST_ATTRIBUTE || OWNER.test(clause)) && !/[是算属]|更多|最/.test(clause);
}

function lastWords(tail: string): number | undefined {
  const least = ARTICLE.test(tail) ? LEAST_WITH_ARTICLE : LEAST_ENGLISH;
  const found = ENGLISH_SUBJECT.exec(tail) ?? (tail.length < least ? null : ENGLISH.exec(tail));
  return found?.[1]?.length;
}
