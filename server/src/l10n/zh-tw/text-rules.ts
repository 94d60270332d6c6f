export const textFixes = {
  "replace-mark": "將 `{0}` 改為 `{1}`",
  "keep-one-mark": "只保留 `{0}`",
  "write-ellipsis": "改為 `{0}`",
  "widen-mark": "改為全形標點",
  "widen-marks": "將 {0} 處全部改為全形標點",
  "mend-emphasis": "改為能正常顯示的粗體寫法",
  "remove-hidden": "刪除看不見的字元",
  "remove-bullet": "刪除項目符號",
} as const;

export const textRules = {
  "no-unpaired-punctuation": {
    what: "引號、書名號或括號在本段內沒有成對，或與另一種符號湊成一對。",
    why: "讀者看不出名稱、標題或說明到哪裡結束，也可能有一半內容被誤刪。",
    messages: {
      unclosed: "`{0}` 缺少成對的 `{1}`",
      unopened: "`{0}` 之前缺少成對的 `{1}`",
      turned: "此處不應是 `{0}`，應為 `{1}`",
      mixed: "此處不應是 `{0}`，應為 `{1}`",
      lone: "`{0}` 沒有成對",
    },
  },
  "no-repeated-punctuation": {
    what: "本應只有一個標點的地方有兩個；刪節號、破折號與連用的驚嘆號不算。",
    why: "多半是刪改或貼上時留下的，看得出這句話無人校對。",
    messages: {
      repeated: "標點重複：`{0}`，應為 `{1}`",
      conflicting: "標點 `{0}` 連用，應只用一個，如 `{1}`",
      ellipsis: "刪節號應寫作 `{1}`，不用 `{0}`",
    },
  },
  "no-half-width-punctuation": {
    what: "中文字之間的半形逗號、分號、冒號或括號。",
    why: "中文應使用全形標點，半形標點印出來擠在一起，顯得草率。",
    messages: { "half-width": "中文字之間用了半形標點 `{0}`，全文共 {1} 處" },
  },
  "no-broken-emphasis": {
    what: "Markdown 顯示不出來的粗體：星號內側緊鄰標點，外側緊鄰文字。",
    why: "星號會原樣印出來，想強調的內容反而沒有強調。",
    messages: { broken: "粗體未能顯示：`{0}`" },
  },
  "no-garbled-text": {
    what: "遺失的字或編碼錯誤造成的亂碼：詞語中間的問號、� 等。",
    why: "文字已經遺失或無法辨認，讀者猜不出原文。",
    messages: {
      lost: "`{0}` 中有字遺失",
      replacement: "`{0}` 中有無法辨認的字元",
      mojibake: "亂碼：`{0}`",
    },
  },
  "no-hidden-characters": {
    what: "內文中看不見的字元（方向控制字元、零寬字元），以及只有某一種字型才能顯示的字元。",
    why: "這些字元是從別處複製時帶來的，會影響搜尋、排序與列印。",
    messages: {
      hidden: "多餘的不可見字元 {0}",
      private: "請替換私用區字元 {0}，其他字型無法顯示",
    },
  },
} as const;
