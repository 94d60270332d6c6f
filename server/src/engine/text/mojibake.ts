import type { Span } from "./span.ts";

/**
 * Characters in which UTF-8 comes out when it is read as GBK, and which neither script's everyday words contain: the 280
 * most frequent of those at least eight times as frequent there as in jieba's dictionary and its Traditional forms, and
 * the most frequent of summaries in either script that no list of common characters has. Three among four neighbours stand in no word and no pair of words of either.
 */
export const UTF8_AS_GBK =
  "锛屽紝屾涓岀岃屼浜澶岄鍏鍙瀹鏈鍒瀛鍗鍚浠鍥鍔鏂鏉鐢浣涔鏃浼缁杩灏璇甯ぇ姘鍦鍖鍐閲寮鎵骞灞搴笉鎬鍑竴绾鎴宸鏄琛佸鏁璁蹇寰閫鑰闄姝哄鐩鐗绉璐嶅闂瑙闃娴鍘娌嬪ュ夊鍛垮璧腑鐜鏀娉戝氬鏍濂烘闈瀵浗熷姹鎶诲嗗忓跺鏋褰閮囧杈愬庡藉鎷娲斿闀閬瓙涘鐪楀绗鑳鑷杞夋瑰绔冨鎯樺鍝嬫捣淇鍩鍓皯犲湴鎰澹卞鐭戞娓敓鐞笂鎺惧栧佷姣綋熸笁呭楁鑲忔皵鐐闆湁ユ璋ぉ満佹叕撳堝挎庢棰嚭鑹暱滃傚皬嶆虹炲鐧垎鑺璺骇濮ゅ娆稿欏椋缃嚜崄鎸猴勫簲湡笅鐏婂曞夌枃棤绁鍧舵珮椹绘彂犳鎭鑸宀渚鏅鑽椤垚勾鑻楂呮囨鐒绠氭愭嶈嗘嶄濆芥濡儴簩タ妗鍊斂姩ヨヤ啗袱鐑垬樻闅洓榛伐鐣鑴煶轰嶇佺荤瑗钩讳缇寲鑱熺綔涙崡氳氾氫叏勬硶滄鐨殑槸勭渻戜悊憳鐝亴鎻摗嗕埌湪綅瑕変冭鏌粐濇勪冩绛欐叆粨姪姟姞勯钀潵暀戠悕闁簨煡炶忚鎱鍫眰棶掑嗙兂疄湀棿撴悎櫌撶嫊婃堣堜鍜绲绱繘炴欎櫨斾撹愰傛鐛畬棩旀憡彁寔姙埗噾傜绋绂禌熻涚晥敮敤彮庝嬬嬩婄夎堟呰叡缍緱璜濅氱柟曚敼愮嶉娣鍠绡绀紨祫瘮珵牎濋洠樼楃栦尯嫏姄妯垝囦勮兘偣仛绺紶笌笀畾牳潱氶毦槑椂旇敱戣懆嬭姏妫冧鑾祼硣畨瓑璩珨犺爣湰泦殰槦栨柊杽暟悗彛幓婊娑姤妤堢埄囩噺喌叚厓偤閰绐緟粖箶笟睍畻珛犱牱牬熼澧滈樿楅椁斁敹悓忕庣巶夐墠呴叓厷傝仈闋鐖鐔鎹缂";

/**
 * The same for Big5 read as GBK and GBK read as Big5. Fewer of their characters are out of the way, so that a stretch must be
 * longer to tell; those that names are made of are left out.
 */
export const BIG5_AND_GBK =
  "穦羆瞶秨砞肈琌璶瞯籔秈璸穝甶窾穨祎竒瞷痁癳禣狝砐翴皘畍盽眏籹羭舦琩猭猵筁稦膙耰玂玡硄絬勐楦糵秖祘秅眃筿眔癩籚癹矪砏痲緇琘粁笷蝌癘獀玒糤臔睲砫絤璹皌盺硑瞏瑈糷癶羛狦玃絋琄禯肂玗畉籈珇糶竚笲痷礚狥稲哂絪臮稬畒玥琁絏畑篶祅腀竡碔紈禬狜盢絑禜痜甅罿粄篈禟砃盿硂笴腨疭膓眖礟膍笵猌芠睤綷繧蘴疉璽琿緄禘縀甧硋箂縩珨眥釬埜郪軞衄媼恀昢羲翋悝眽奻扢傖啋峈堎賸枙祜岈笢汜恅猁侐狟迵陔桯苤睿櫛翑怷煦絳勀湮珛俴砑拻眕杅俇扂湔珋弇冞枑奀坋訧厥抎蚚醴躓盓彶埏捄硌夔呇軗菴樅蜊笭醱巹秶苺沭赽瓟埮脤酕欸噥鍰淉眳誧籵盄砩陓毞翩勦虴嬝衪峎蚳笚呾旯赻笙炟淰樵眣恲祔豻蚰哫匐祩淕眒偌獗炵竘陬諉覃潼崝忳斪芶厙孮褶峓桽";

/** Leads of the full-width marks, and what U+FFFD becomes: one of them is enough. */
const SURE = /(?:锟斤拷?|斤拷)+|[锛銆][\u3041-\u9fff\ufffd?]|嚙踐|嚙踝|嚗[\u2e80-\u9fff\ufffd]|(?:烫|屯|葺){3,}/g;

/** 宸ヤ: such a character with a sign of Japanese behind it, in the midst of Chinese. */
const WITH_KANA = new RegExp(`[${UTF8_AS_GBK.replace(/[^\u3400-\u9fff]/g, "")}][\u30a1-\u30fa][\u3400-\u9fff]`, "g");

const KANA = /[\u30a1-\u30fa]/;

/** UTF-8 read as Windows-1252: `å·¥ä¼š` for 工会, `â€œ` for “, `Ã©` for é. */
const UTF8_AS_LATIN =
  /(?:[\u00c2\u00c3][\u0080-\u00bf]|[\u00c2\u00c3][€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u00e2-\u00e9\u00ef][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2})+/g;
/** Of such a sequence what French or English may write by chance: `É»`, `é’”`, `à «`. */
const CHANCE = /^(?:[\u00c2\u00c3][»«\u00a0°²³]|[\u00e2-\u00e9\u00ef][’”“‘…–—»«\u00a0™]{2})$/;

/** GBK or Big5 read as Latin-1: `¹¤»á` for 工会. Letters alone, or signs alone, are none. */
const BYTES = /[\u00a1-\u00ff]{4,}/g;

/** Stretches of a text that were read in the wrong encoding, in no order. */
export function mojibakeIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const add = (match: { readonly index: number; readonly 0: string }): void => {
    spans.push({ start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(SURE)) add(match);
  if (KANA.test(text)) for (const match of text.matchAll(WITH_KANA)) add(match);
  for (const match of text.matchAll(UTF8_AS_LATIN)) if (!CHANCE.test(match[0])) add(match);
  for (const match of text.matchAll(BYTES)) if (isBytes(match[0])) add(match);
  return [...spans, ...dense(text, GBK_CHARACTER, 4), ...dense(text, OTHER_CHARACTER, 10, MARK)];
}

function isBytes(text: string): boolean {
  const isMixed = /[\u00a1-\u00bf\u00d7\u00f7]/.test(text) && /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/.test(text);
  return isMixed && new Set(text.slice(0, 16)).size >= 3;
}

/** Stretches in which three of `window` neighbours match, with nothing `between` that ends a word. */
function dense(text: string, pattern: RegExp, window: number, between?: RegExp): readonly Span[] {
  const spans: Span[] = [];
  let [third, second] = [-window, -window];
  for (const { index } of text.matchAll(pattern)) {
    if (index - third < window && between?.test(text.slice(third, index)) !== true) {
      const last = spans.at(-1);
      if (last !== undefined && third <= last.end) spans[spans.length - 1] = { start: last.start, end: index + 1 };
      else spans.push({ start: third, end: index + 1 });
    }
    third = second;
    second = index;
  }
  return spans;
}

const MARK = /[\s，。、；：！？,.;:!?（）()“”「」]/;
const GBK_CHARACTER = new RegExp(`[${UTF8_AS_GBK}]`, "g");
const OTHER_CHARACTER = new RegExp(`[${BIG5_AND_GBK}]`, "g");
