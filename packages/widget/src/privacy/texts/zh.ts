import type { PrivacyTexts } from './privacy-texts.ts'

export const zh: PrivacyTexts = {
  locale: 'zh',
  consentNotice:
    '我们可以查看您在这里访问哪些页面、点击哪些内容吗？这样，回复您的人就能更好地帮助您。您可以随时在“隐私”中更改此设置。',
  consentTitle: '帮我们更好地帮您',
  allow: '允许',
  deny: '不用了，谢谢',
  thanks: '谢谢。您可以随时在“隐私”中更改此设置。',
  privacySwitch: '分享我的访问情况',
  optOutHonoured: '您的浏览器要求网站不要出售或分享您的数据。我们不会这样做。',
  privacyState: (allowed) =>
    allowed
      ? '我们会看到您在这里访问哪些页面、点击哪些内容。'
      : '我们看不到您访问哪些页面或点击哪些内容。',
}
