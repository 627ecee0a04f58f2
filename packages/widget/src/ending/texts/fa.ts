import { isolateNumber } from '../../texts/isolate.ts'
import type { EndingTexts } from './ending-texts.ts'

export const fa: EndingTexts = {
  ended: 'این گفتگو به پایان رسید. هر وقت خواستید دوباره بنویسید.',
  question: 'از ما راضی بودید؟',
  score: (stars) => `${isolateNumber(String(stars))} از ۵`,
  comment: 'چیزی برای افزودن دارید؟',
  rate: 'امتیاز به این گفتگو',
  thanks: 'سپاسگزاریم، به ما کمک می‌کند.',
  failed: 'انجام نشد. دوباره تلاش کنید.',
}
