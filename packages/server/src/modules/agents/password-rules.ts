/**
 * What NIST SP 800-63B-4 asks of a password that is the only factor. There are no rules about which
 * characters it is made of: they make passwords alike.
 *
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export const PASSWORD_LENGTH = 15

/** What most long passwords that are guessed first are made of. */
const COMMON: readonly string[] = [
  ...['password', 'passwort', 'passw', 'motdepasse', 'contrasena', 'welcome', 'willkommen'],
  ...['letmein', 'iloveyou', 'sunshine', 'princess', 'football', 'baseball', 'superman'],
  ...['dragon', 'monkey', 'master', 'shadow', 'administrator', 'admin', 'login', 'secret'],
  ...['changeme', 'default', 'trustno', 'whatever', 'starwars', 'hello', 'qwerty', 'qwertz'],
  ...['azerty', 'qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', 'beckon'],
  ...['correcthorsebatterystaple', 'abcdefghijklmnopqrstuvwxyz', 'test', 'user', 'guest'],
]

const RUNS: readonly string[] = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]

/** Digits and marks that stand for letters, as everybody puts them. */
const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  $: 's',
  '@': 'a',
}

const fold = (text: string): string => text.normalize('NFKD').toLowerCase()
const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '')

/** Whether the letters of a text are words of a list and hardly anything else. */
function isMadeOf(words: readonly string[], text: string): boolean {
  const letters = lettersOf(text)
  let rest = letters
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '')
  return letters.length > rest.length && rest.length < 4
}

/** How many characters of a run that goes on by itself give it away. */
const STEP = 5

const PARTS: readonly string[] = RUNS.flatMap((run) =>
  Array.from({ length: run.length - STEP + 1 }, (_, at) => run.slice(at, at + STEP)),
)

/** How many different characters there are, once what goes on by itself is left out. */
function countChoices(text: string): number {
  let bare = text
  for (const part of PARTS) bare = bare.replaceAll(part, '')
  return new Set(bare).size
}

/** Why a password is not taken, in words for whoever chose it. */
export type PasswordFault = 'short' | 'common' | 'named'

/**
 * Judges a password.
 *
 * @param about what others know of whose it is to be: their name and address, the name of the company
 */
export function judgePassword(
  password: string,
  about: readonly string[],
): PasswordFault | undefined {
  const plain = password.normalize('NFKC')
  if ([...plain].length < PASSWORD_LENGTH) return 'short'
  const folded = fold(plain)
  const spelt = folded.replace(/[01345$@]/g, (mark) => LEET[mark] ?? mark)
  if (countChoices(folded) < 5) return 'common'
  if (isMadeOf(COMMON, folded) || isMadeOf(COMMON, spelt)) return 'common'
  const known = about
    .flatMap((text) => fold(text).split(/[^\p{L}]+/u))
    .filter((word) => word.length > 2)
  return isMadeOf([...COMMON, ...known], folded) ? 'named' : undefined
}

/** What to say of each. */
export const PASSWORD_FAULTS: Readonly<Record<PasswordFault, string>> = {
  short: `Take at least ${PASSWORD_LENGTH} characters. Four words that have nothing to do with each other will do.`,
  common: 'This is one of the first that are tried. Take words that nobody would expect.',
  named: 'This is made of names that others know. Take words that have nothing to do with you.',
}
