import type { Purpose } from '@beckon/protocol'
import type { CmpAnswer } from './follow.ts'

/**
 * Which categories of another system stand for a purpose. Several, with a space between, must all
 * be allowed; a purpose that is undefined is left to Beckon's own choice.
 */
export type Categories = Partial<Record<Purpose, string>>

/** Says for each purpose whether all its categories are allowed. */
export function pick(
  categories: Categories,
  isAllowed: (category: string) => boolean | undefined,
): CmpAnswer {
  const answer: CmpAnswer = {}
  for (const [purpose, names] of Object.entries(categories))
    if (names) answer[purpose as Purpose] = names.split(' ').every(isAllowed)
  return answer
}
