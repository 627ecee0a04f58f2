import type { PrivacyTexts } from './privacy-texts.ts'

export const ar: PrivacyTexts = {
  locale: 'ar',
  consentNotice:
    'هل تسمح لنا بأن نرى الصفحات التي تزورها هنا وما تنقر عليه؟ عندئذٍ يستطيع من يرد عليك أن يساعدك على نحو أفضل. يمكنك تغيير ذلك في أي وقت ضمن «الخصوصية».',
  consentTitle: 'ساعدنا على مساعدتك',
  allow: 'السماح',
  deny: 'لا، شكرًا',
  thanks: 'شكرًا لك. يمكنك تغيير ذلك في أي وقت ضمن «الخصوصية».',
  privacySwitch: 'مشاركة زيارتي',
  optOutHonoured: 'يطلب متصفحك عدم بيع بياناتك وعدم مشاركتها. ونحن نلتزم بذلك.',
  privacyState: (allowed) =>
    allowed
      ? 'نرى الصفحات التي تزورها هنا وما تنقر عليه.'
      : 'لا نرى الصفحات التي تزورها ولا ما تنقر عليه.',
}
