import type { PrivacyTexts } from './privacy-texts.ts'

export const zhHant: PrivacyTexts = {
  locale: 'zh-Hant',
  consentNotice:
    '我們可以查看您在這裡造訪哪些頁面、點按哪些內容嗎？這樣，回覆您的人就能更妥善地協助您。您可以隨時在「隱私權」中變更此設定。',
  consentTitle: '協助我們為您服務',
  allow: '允許',
  deny: '不用了，謝謝',
  thanks: '謝謝。您可以隨時在「隱私權」中變更此設定。',
  privacySwitch: '分享我的造訪情況',
  optOutHonoured: '您的瀏覽器要求網站不要販售或分享您的資料。我們不會這麼做。',
  privacyState: (allowed) =>
    allowed
      ? '我們會看到您在這裡造訪哪些頁面、點按哪些內容。'
      : '我們看不到您造訪哪些頁面或點按哪些內容。',
}
