import { EMOJI } from './emoji.ts'

export interface Emoji {
  emoji: string
  /** In English, by which it is found. */
  words: string
}

function parse(group: string): Emoji[] {
  return group.split(' ').map((entry) => {
    const [, emoji = '', words = ''] = /^([^a-z]+)(.*)$/u.exec(entry) ?? []
    return { emoji, words }
  })
}

const GROUPS: readonly (readonly Emoji[])[] = EMOJI.map(parse)

/** Groups of those that are found by all words of a query; all of them where it is empty. */
export function findEmoji(query: string): readonly (readonly Emoji[])[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ emoji, words }: Emoji): boolean =>
    wanted.every((word) => words.includes(word) || emoji === word)
  return GROUPS.map((group) => group.filter(fits)).filter((group) => group.length > 0)
}
