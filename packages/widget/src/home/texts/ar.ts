import type { HomeTexts } from './home-texts.ts'

export const ar: HomeTexts = {
  welcome: 'كيف تود التواصل معنا؟',
  helpEntry: 'ابحث عن إجابة',
  helpHint: 'تصفّح مقالاتنا',
  chatEntry: 'الدردشة معنا',
  chatHint: 'اكتب الآن واقرأ الرد هنا',
  callHint: 'اترك رقمك ونتصل بك',
}
