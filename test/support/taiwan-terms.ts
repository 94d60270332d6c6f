import { IN_BOTH, ONLY_SIMPLIFIED, SIMPLIFIED } from "../../server/src/engine/text/fold-table.generated.ts";

/**
 * Words that only the mainland says, in Traditional characters, with what Taiwan says. Words that Taiwan writes too, in
 * another sense, are not here: 文件 (a document), 項目 (an item), 數據 (figures), 代碼 (a code).
 */
export const mainlandTerms: readonly (readonly [mainland: string, taiwan: string])[] = [
  ["文件夾", "資料夾"],
  ["文件名", "檔名"],
  ["配置文件", "設定檔"],
  ["文本文件", "文字檔"],
  ["源文件", "原始檔"],
  ["打開文件", "開啟檔案"],
  ["保存", "儲存"],
  ["設置", "設定"],
  ["默認", "預設"],
  ["缺省", "預設"],
  ["首選項", "偏好設定"],
  ["服務器", "伺服器"],
  ["客戶端", "用戶端"],
  ["光標", "游標"],
  ["鼠標", "滑鼠"],
  ["窗口", "視窗"],
  ["界面", "介面"],
  ["接口", "介面"],
  ["菜單", "功能表"],
  ["工具欄", "工具列"],
  ["狀態欄", "狀態列"],
  ["選項卡", "索引標籤"],
  ["標籤頁", "索引標籤"],
  ["對話框", "對話方塊"],
  ["視圖", "檢視"],
  ["屏幕", "螢幕"],
  ["全屏", "全螢幕"],
  ["滾動", "捲動"],
  ["縮進", "縮排"],
  ["高亮", "醒目提示"],
  ["支持", "支援"],
  ["信息", "訊息"],
  ["擴展", "擴充功能"],
  ["插件", "外掛程式"],
  ["程序", "程式"],
  ["進程", "處理程序"],
  ["線程", "執行緒"],
  ["軟件", "軟體"],
  ["硬件", "硬體"],
  ["網絡", "網路"],
  ["在線", "線上"],
  ["聯網", "連線"],
  ["鏈接", "連結"],
  ["遠程", "遠端"],
  ["登錄", "登入"],
  ["賬號", "帳號"],
  ["用戶名", "使用者名稱"],
  ["數據庫", "資料庫"],
  ["字符", "字元"],
  ["字段", "欄位"],
  ["字節", "位元組"],
  ["換行符", "換行字元"],
  ["通配符", "萬用字元"],
  ["佔位符", "預留位置"],
  ["下劃線", "底線"],
  ["斜杠", "斜線"],
  ["變量", "變數"],
  ["函數", "函式"],
  ["數組", "陣列"],
  ["模塊", "模組"],
  ["模板", "範本"],
  ["命令行", "命令列"],
  ["批量", "批次"],
  ["運行", "執行"],
  ["調試", "偵錯"],
  ["加載", "載入"],
  ["卸載", "解除安裝"],
  ["激活", "啟用"],
  ["禁用", "停用"],
  ["刷新", "重新整理"],
  ["撤銷", "復原"],
  ["粘貼", "貼上"],
  ["剪貼板", "剪貼簿"],
  ["剪切板", "剪貼簿"],
  ["打印", "列印"],
  ["導出", "匯出"],
  ["導入", "匯入"],
  ["創建", "建立"],
  ["打開", "開啟"],
  ["單擊", "按一下"],
  ["雙擊", "按兩下"],
  ["快捷鍵", "快速鍵"],
  ["搜索", "搜尋"],
  ["查找", "尋找"],
  ["反饋", "意見反應"],
  ["兼容", "相容"],
  ["緩存", "快取"],
  ["內存", "記憶體"],
  ["磁盤", "磁碟"],
  ["硬盤", "硬碟"],
  ["智能", "智慧"],
  ["質量", "品質"],
  ["視頻", "影片"],
  ["文檔", "文件"],
  ["單元格", "儲存格"],
  ["博客", "部落格"],
];

/** Words of Taiwan that hold one of the mainland's. */
const TAIWAN_OWN = /處理程序|程序性|智能障礙/gu;

/** Characters that Taiwan writes too, in other words than those that were simplified to them: 游標, 公里, 准許. */
const TAIWAN_CHARACTERS = "伙佣余准几凶占咨征朴杰游熏洒范采里云岳辟吁雇";

const onlySimplified = new Set(`${SIMPLIFIED}${ONLY_SIMPLIFIED}`);
for (const character of `${IN_BOTH}${TAIWAN_CHARACTERS}`) onlySimplified.delete(character);

/**
 * What does not belong in a text for Taiwan: words of the mainland, each once and in the table's order, then characters
 * that only Simplified Chinese writes. Empty for a good text.
 */
export function mainlandTermsIn(text: string): string[] {
  const seen = text.replace(TAIWAN_OWN, "");
  const words = mainlandTerms.map(([mainland]) => mainland).filter((word) => seen.includes(word));
  const characters = [...new Set(seen)].filter((character) => onlySimplified.has(character));
  return [...words, ...characters];
}
