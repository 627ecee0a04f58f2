import { isolate } from '../../texts/isolate.ts'
import type { TalkTexts } from './talk-texts.ts'

export const fa: TalkTexts = {
  place: (place) => (place === 1 ? 'نفر بعدی شما هستید.' : `جایگاه شما در صف: ${place}.`),
  wait: (range) => `زمان انتظار معمول: ${isolate(range)}`,
  delivered: 'تحویل شد',
  later: 'هنوز فرستاده نشده: یک‌باره زیاد بود. خودبه‌خود فرستاده می‌شود.',
  talks: 'گفتگوهای شما',
  anew: 'گفتگوی جدید',
  open: 'در انتظار پاسخ',
  answered: 'پاسخ داده شد',
  ended: 'پایان یافت',
  find: 'جستجوی شکلک',
  none: 'شکلکی پیدا نشد',
  tone: 'رنگ پوست',
}
