import type { PrivacyTexts } from './privacy-texts.ts'

export const ja: PrivacyTexts = {
  locale: 'ja',
  consentNotice:
    'このサイトで閲覧するページと、クリックする箇所を確認してもよろしいですか？お答えする担当者が、よりよくお手伝いできるようになります。この設定は「プライバシー」でいつでも変更できます。',
  consentTitle: 'よりよいお手伝いのために',
  allow: '許可する',
  deny: '許可しない',
  thanks: 'ありがとうございます。この設定は「プライバシー」でいつでも変更できます。',
  privacySwitch: '訪問内容を共有する',
  optOutHonoured:
    'お使いのブラウザは、データの販売や共有をしないようサイトに求めています。当社はいずれも行いません。',
  privacyState: (allowed) =>
    allowed
      ? 'このサイトで閲覧するページと、クリックする箇所を確認しています。'
      : '閲覧するページも、クリックする箇所も確認していません。',
}
