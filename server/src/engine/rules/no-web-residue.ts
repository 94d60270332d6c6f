import type { Block, Run } from "../markdown/document.ts";
import { fold } from "../text/fold.ts";
import { lineAt } from "../text/line.ts";
import type { Span } from "../text/span.ts";
import type { DocumentFacts } from "./facts.ts";
import { perBlock } from "./per-block.ts";
import { defineRule } from "./rule.ts";
import { suggested } from "./suggested.ts";

export default defineRule({
  id: "no-web-residue",
  scope: "document",
  severity: "warning",
  messages: ["path", "editor", "rights", "address", "page"],
  examples: [
    {
      name: "what a page says of itself is no residue",
      text: "工会工作总结\n\n微信公众号全年推送信息一百二十条，培养小编十二名，小编排的节目登台；会员登录工会网站 www.donghu-gh.org.cn 报名。\n",
    },
    {
      name: "the way to the page",
      text: "⟦当前位置：首页 > 工作总结 > 工会工作总结⟧\n\n# 工会工作总结\n\n换届完成。\n",
      problems: [["path", "当前位置：首页 > 工作总结 > 工会工作总结"]],
      fixed: "# 工会工作总结\n\n换届完成。\n",
    },
    {
      name: "the editor speaks to the reader",
      text: "# 工会工作总结\n\n⟦以下是小编为大家整理的工会工作总结，欢迎阅读。⟧\n\n换届完成。⟦更多精彩内容请关注好文网！⟧\n",
      problems: [
        ["editor", "以下是小编为大家整理的工会工作总结，欢迎阅读。"],
        ["page", "更多精彩内容请关注好文网！"],
      ],
      fixed: "# 工会工作总结\n\n换届完成。\n",
    },
    {
      name: "rights and an address",
      text: "# 工会工作总结\n\n换届完成。\n\n⟦文章版权属于作者所有，转载请注明出处。⟧\n\n⟦https://www.example.com/zongjie/3.html⟧\n",
      problems: [
        ["rights", "文章版权属于作者所有，转载请注明出处。"],
        ["address", "https://www.example.com/zongjie/3.html"],
      ],
      fixed: "# 工会工作总结\n\n换届完成。\n",
    },
    {
      name: "Traditional",
      text: "工會工作總結\n\n一、會務\n\n理監事會按月召開。\n⟦上一篇：企業工會工作總結⟧\n⟦本文由萬方範文網小編蒐集整理，供大家參考。⟧\n",
      problems: [
        ["page", "上一篇：企業工會工作總結"],
        ["editor", "本文由萬方範文網小編蒐集整理，供大家參考。"],
      ],
      fixed: "工會工作總結\n\n一、會務\n\n理監事會按月召開。\n",
      format: "plain",
    },
    {
      name: "Traditional: clean",
      text: "工會工作總結\n\n本會網站設置會員專區，資料上網公布，轉載本會文章者均已同意。\n",
      format: "plain",
    },
    { name: "English is left alone", text: "# Annual union work summary\n\nhttps://www.example.org/\n" },
  ],
  *check(facts) {
    const { doc, script } = facts;
    if (script === "en") return;
    for (const { start, block } of doc.blocks) {
      for (const { messageId, ...span } of residueIn(block)) {
        const place = { start: start + span.start, end: start + span.end };
        yield {
          span: place,
          messageId,
          args: [shown(doc.text.slice(place.start, place.end))],
          fixes: [suggested("remove-residue", [], () => [{ span: removal(facts, place), newText: "" }])],
        };
      }
    }
  },
});

function charTable(chars: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < chars.length; at += 1) table[chars.charCodeAt(at)] = 1;
  return table;
}

function holdsAny(table: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (table[text.charCodeAt(at)] === 1) return true;
  return false;
}

interface Residue extends Span {
  readonly messageId: "path" | "editor" | "rights" | "address" | "page";
}

const NONE: readonly Residue[] = [];
/** One of these stands in every residue. */
const HINT =
  /[>＞»›]|小[编編]|[转轉][载載自]|[版侵][权權]|[范範]文|文[库庫]|:\/\/|www\.|[上下]一?[篇页頁条條]|位置|路径|路徑|本站|更多|[来來][源自]|摘自|相[关關][文阅閱推链鏈资資内內]|推[荐薦][文阅閱链鏈范範资資]|[热熱最精]\S[文推阅閱范範]|延伸|拓展|猜你|返回|打印|[关關][闭閉]|[浏瀏][览覽]|[点點][击擊赞讚]|全文|分享到|[扫掃]一?[扫掃]|注明|本文|出[处處]|[网網]址|[链鏈]接|未[经經]|收藏|下[载載]/;

/** The rarest character of each of them, so that most blocks are passed by in one look at each character. */
const RARE = charTable(
  ">＞»›编編载載版侵范範库庫页頁篇置径徑站更源摘荐薦延拓猜返印闭閉浏瀏赞讚击擊享扫掃址链鏈藏章阅閱讯訊网網w/",
);

const residueIn = perBlock((block: Block): readonly Residue[] => {
  if (!holdsAny(RARE, block.text) || !HINT.test(block.text)) return NONE;
  const found = block.runs.flatMap((run) => (run.kind === "cell" || !HINT.test(run.text) ? NONE : residueOf(run)));
  return found.length === 0 ? NONE : found;
});

/** Longer sentences are prose, whatever they hold. In UTF-16 code units. */
const LONGEST = 160;

function residueOf(run: Run): readonly Residue[] {
  const folded = fold(run.text);
  const found: Residue[] = [];
  let lineStart = 0;
  for (const line of folded.split(/\r\n|\r|\n/)) {
    for (const residue of residueOfLine(line)) {
      const from = run.start + lineStart;
      found.push({ start: from + residue.start, end: from + residue.end, messageId: residue.messageId });
    }
    lineStart += line.length + (folded.startsWith("\r\n", lineStart + line.length) ? 2 : 1);
  }
  return found;
}

function residueOfLine(line: string): readonly Residue[] {
  const start = line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  const whole = line.slice(start, end);
  if (whole.length <= LONGEST) {
    const messageId = lineKind(whole.replace(/^[\s•·●◆▪*\-–—]+/, ""));
    if (messageId !== undefined) return [{ start, end, messageId }];
  }
  const found: Residue[] = [];
  for (const sentence of sentencesOf(line)) {
    const messageId = sentenceKind(line.slice(sentence.start, sentence.end));
    if (messageId !== undefined) found.push({ ...sentence, messageId });
  }
  return found;
}

const PATH = /^(?:您|你)?(?:的|现在的?|目前)?(?:当前|所在)?(?:的?位置|路径)(?:是|:)|^首页\s?[>»›]/;
/** A line of steps that leads to a paper. */
const STEPS = /^(?:[^，。；！？,;>»›]{1,20}[>»›]\s?){1,6}[^，。；！？,;>»›]{0,30}$/;
const STEP = /首页|总结|范文|报告|文章|资讯|正文|栏目|文库/;
const ADDRESS =
  /^(?:(?:网址|网站|链接|原文|来源|出处|本文地址|原文地址|原文链接|来源网址|文章来源|from|url|source)\s?:\s?)?<?(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@]{3,150}>?$/i;
/** Navigation and by-lines of a page, a line of their own. */
const PAGE_COMMANDS =
  /^(?:[【[〔《<|·\s]*(?:返回(?:首页|列表|顶部|目录|上一?页)|打印(?:本页|此页|本文|文章)?|关闭(?:窗口|本页|页面)?|(?:加入|添加)?收藏(?:本页|本文)?|(?:字体|字号)\s?:?\s?[大中小\s]*|我要纠错|分享到?)[】\]〕》>|·\s]*){2,}$/;
const PAGE_LINE =
  /^(?:(?:上|下)一?(?:篇|页|条)(?:文章)?\s?:|(?:相关|推荐|热门|最新|精选)(?:文章|阅读|推荐|范文|链接|资讯|内容|专题)(?:\s?:|$)|(?:推荐|延伸|拓展|扩展)阅读(?:\s?:|$)|猜你喜欢|打印本[页文]|关闭(?:窗口|本页)|(?:浏览|阅读|点击)(?:次数|量|数)\s?:|(?:点击|立即)(?:下载|查看|收藏)|(?:本文|文章|原文)(?:来源|出处|链接|地址|网址|标题)\s?:|【?(?:来源|文章来源)\s?:.{0,20}(?:网|文库|平台)】?$|.{0,8}(?:责任)?编辑\s?:.{0,12}(?:来源|网)|.{0,30}(?:相关文章|相关推荐|相关阅读)\s?:$|【?返回(?:首页|列表|顶部|目录|上一?页)】?$|来源\s?:\s?(?:网络|互联网).{0,6}$|分享到|扫一?扫.{0,10}(?:关注|二维码)|(?:[^，。]{0,12})范文(?:网|大全|库)$)/;

/** What a line is, by its words without bullets; folded. */
function lineKind(line: string): Residue["messageId"] | undefined {
  if (PATH.test(line) || (STEPS.test(line) && STEP.test(line))) return "path";
  if (ADDRESS.test(line)) return "address";
  if (PAGE_LINE.test(line) || PAGE_COMMANDS.test(line)) return "page";
  return sentencesOf(line).length === 1 ? sentenceKind(line) : undefined;
}

const READER =
  /大家|您|各位|欢迎|希望|仅?供.{0,4}参考|范文|本文|[以如]下|下面|下文|[这此]篇|分享|收集整理|搜集整理|精心/;
/** 小编 of a union's own paper is a person: 培养小编12名. */
const EDITOR = /小编(?![排制织辑队程码导])/;
const OWN_EDITOR =
  /小编(?:队伍|[0-9一二三四五六七八九十]+[名人位]|团队|培训|岗位|作品)|(?:培养|培训|选拔|组建|招募|微信|公众号|新媒体).{0,6}小编/;
const RIGHTS =
  /转载.{0,8}(?:请|须|需|应|必须|务必).{0,6}注明|(?:请|须|需|务必)注明.{0,4}(?:出处|来源|转载)|版权.{0,6}(?:归|属于|属).{0,12}(?:所有|作者|原作|网)|版权所有.{0,12}(?:转载|翻印|侵权|必究|[0-9]{4})|未经.{0,8}(?:许可|授权|同意).{0,8}(?:不得|禁止|请勿|严禁).{0,6}(?:转载|复制|使用)|(?:如有|若有|如果)?侵权.{0,10}(?:联系|删除)/;
const PAGE =
  /范文网|更多.{0,24}(?:请.{0,4}(?:关注|访问|点击|登录|浏览|查看|搜索)|尽在|敬请|欢迎(?:关注|访问).{0,6}(?:网|站|公众号|微信))|(?:请|欢迎).{0,6}(?:访问|登录|关注|收藏|浏览).{0,12}(?:本站|网站首页|范文|文库|作文网|好文网)|(?:本文|文章|资料|范文|内容).{0,6}(?:来自|来源于?|摘自|转自|由).{0,16}(?:网|网络|互联网|文库|本站|平台)(?!络?工会|格)|(?:百度文库|道客巴巴|豆丁网|第一范文|无忧考网|精品学习网)|点赞收藏|(?:点赞|收藏)(?:和|并|、|加)?(?:转发|关注|收藏)(?:吧|哦|一下|支持)|点击.{0,6}(?:下载|查看全文|阅读原文|蓝字)|(?:下载|阅读)全文|看了.{0,20}的人还看|本站(?:所有|部分|收集)|(?:以上|上文|这)就?是.{0,30}(?:的全部内容|范文)/;

function sentenceKind(sentence: string): Residue["messageId"] | undefined {
  if (sentence.length > LONGEST) return undefined;
  if (RIGHTS.test(sentence)) return "rights";
  if (EDITOR.test(sentence) && READER.test(sentence) && !OWN_EDITOR.test(sentence)) return "editor";
  return PAGE.test(sentence) ? "page" : undefined;
}

/** The sentences of a line, without white space around them. */
function sentencesOf(line: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const words = line.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < line.length; at += 1) {
    if (!"。！？!?".includes(line[at] ?? "")) continue;
    if (/[A-Za-z0-9=]/.test(line[at + 1] ?? "")) continue;
    push(at + 1);
  }
  push(line.length);
  return found;
}

const MOST_SHOWN = 48;

function shown(text: string): string {
  const words = text.trim();
  return words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN - 1)}…`;
}

/** The whole line where nothing else stands on it, with the white space that sets it apart; else the sentence. */
function removal({ doc: { text } }: DocumentFacts, { start, end }: Span): Span {
  const line = lineAt(text, start);
  const isAlone = BULLET.test(text.slice(line.start, start)) && text.slice(end, line.end).trim() === "";
  if (!isAlone) return { start, end };
  let from = line.start;
  while (from > 0 && isSpace(text, from - 1)) from -= 1;
  if (from > 0) return { start: from, end: line.end };
  let to = line.end;
  while (to < text.length && isSpace(text, to)) to += 1;
  return { start: line.start, end: lineAt(text, to).start };
}

const BULLET = /^[\s>•·●◆▪*\-–—]*$/;
const isSpace = (text: string, at: number): boolean => /\s/.test(text[at] ?? "");
