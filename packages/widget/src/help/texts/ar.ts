import { isolate, isolateNumber } from '../../texts/isolate.ts'
import type { HelpTexts } from './help-texts.ts'

const plural = new Intl.PluralRules('ar')

/** One and two are words of their own; from eleven on the thing counted is one. */
function articles(count: number): string {
  const rule = plural.select(count)
  if (rule === 'one') return 'مقالة واحدة'
  if (rule === 'two') return 'مقالتان'
  const number = isolateNumber(String(count))
  return rule === 'few' ? `${number} مقالات` : `${number} مقالة`
}

export const ar: HelpTexts = {
  search: 'ابحث عن إجابة',
  placeholder: 'ما الموضوع؟',
  found: (count) => `النتائج: ${articles(count)}`,
  none: (question) => `لا توجد نتائج عن «${isolate(question)}».`,
  empty: 'لم يُكتب شيء هنا بعد.',
  all: 'الكل',
  categories: 'المواضيع',
  backToList: 'كل المقالات',
  backToChat: 'العودة إلى المحادثة',
  updated: (date) => `آخر تحديث: ${date}`,
  helped: 'هل أفادك هذا؟',
  yes: 'نعم',
  no: 'لا',
  thanks: 'شكرًا، يسعدنا ذلك.',
  sorry: 'شكرًا. اسألنا أدناه وسيجيبك أحد الموظفين.',
  stillNeed: 'هل ما زلت تحتاج إلينا؟',
  write: 'راسلنا',
  newTab: '(يُفتح في علامة تبويب جديدة)',
  suggestions: 'قد يفيدك هذا',
  suggested: (count) => `قد تجيب عن سؤالك: ${articles(count)}`,
  hide: 'إخفاء الاقتراحات',
  failed: 'تعذّر التحميل الآن.',
  gone: 'لم تعد هذه المقالة موجودة.',
}
