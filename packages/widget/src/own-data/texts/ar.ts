import type { OwnDataTexts } from './own-data-texts.ts'

export const ar: OwnDataTexts = {
  title: 'بياناتك',
  nothing: 'لا شيء محفوظ عنك حتى الآن.',
  messages: 'الرسائل',
  calls: 'المكالمات',
  visits: 'الزيارات والنقرات',
  choices: 'خيارات الخصوصية',
  withdraw: 'سحب كل الموافقات',
  withdrawn: 'سُحبت كل الموافقات. محادثتك باقية.',
  save: 'حفظ نسخة',
  erase: 'حذف كل شيء',
  sure: 'هل تريد حذف كل شيء عنك؟',
  sureHint: 'تُحذف رسائلك ومكالماتك وخياراتك نهائيًا، ولا يُجمع شيء بعد ذلك.',
  keep: 'إبقاء',
  erased: 'حُذف كل شيء عنك.',
  unproven: 'هذه البيانات تخص حسابًا. سجّل الدخول في هذا الموقع أولًا.',
}
