import { isolate } from '../../texts/isolate.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} مقاله`

export const fa: HelpTexts = {
  search: 'جستجوی پاسخ',
  placeholder: 'موضوع چیست؟',
  found: (count) => `${articles(count)} پیدا شد`,
  none: (question) => `چیزی درباره «${isolate(question)}» پیدا نشد.`,
  empty: 'هنوز چیزی اینجا نوشته نشده است.',
  all: 'همه',
  categories: 'موضوع‌ها',
  backToList: 'همه مقاله‌ها',
  backToChat: 'بازگشت به گفتگو',
  updated: (date) => `به‌روزرسانی: ${isolate(date)}`,
  helped: 'این کمکتان کرد؟',
  yes: 'بله',
  no: 'خیر',
  thanks: 'سپاسگزاریم. خوشحالیم که می‌دانیم.',
  sorry: 'سپاسگزاریم. پایین از ما بپرسید تا یک نفر پاسخ دهد.',
  stillNeed: 'هنوز به ما نیاز دارید؟',
  write: 'برای ما بنویسید',
  newTab: '(در زبانه تازه باز می‌شود)',
  suggestions: 'شاید این کمک کند',
  suggested: (count) => `شاید پاسخ اینجا باشد: ${articles(count)}`,
  hide: 'پنهان کردن پیشنهادها',
  failed: 'اکنون بارگذاری نمی‌شود.',
  gone: 'این مقاله دیگر وجود ندارد.',
}
