/** None, then from light to dark. */
export const TONES: readonly string[] = [
  '',
  '\u{1F3FB}',
  '\u{1F3FC}',
  '\u{1F3FD}',
  '\u{1F3FE}',
  '\u{1F3FF}',
]

/** An emoji in a tone of skin, where it has one to change. */
export function applyTone(emoji: string, tone: string): string {
  const [first = '', ...rest] = emoji
  if (!tone || !/^\p{Emoji_Modifier_Base}$/u.test(first)) return emoji
  return first + tone + rest.filter((sign) => sign !== '\uFE0F').join('')
}
