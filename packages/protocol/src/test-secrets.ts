/** A generator with a seed, so that a failure can be repeated. */
function createDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const dice = createDice(7)
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const pick = <T>(list: readonly T[] | string): T => list[dice(list.length)] as T
const draw = (alphabet: string, length: number): string =>
  Array.from({ length }, () => pick<string>(alphabet)).join('')
const digits = (length: number): string => draw('0123456789', length)
const group = (text: string, sizes: number, by: string): string =>
  (text.match(new RegExp(`.{1,${sizes}}`, 'g')) ?? []).join(by)

/** A card number whose last digit is its Luhn check digit. */
function createCard(prefix: string, length: number): string {
  const body = prefix + digits(length - prefix.length - 1)
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return body + ((10 - (sum % 10)) % 10)
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const names = ['jane', 'o.neill', 'müller', 'jürgen-x', '名前', 'a+tag', 'x_y', "d'arc"]
const hosts = [
  'example.com',
  'mail.example.co.uk',
  'bücher.example',
  'localhost',
  'xn--bcher-kva.de',
]

const createUuid = (): string =>
  [8, 4, 4, 4, 12].map((length) => draw('0123456789abcdef', length)).join('-')

/** What must not get through, by its kind: each call makes another one. */
export const FAMILIES: Readonly<Record<string, () => string>> = {
  mail: () => `${pick(names)}@${pick(hosts)}`,
  'encoded mail': () => encodeURIComponent(`${pick(names)}@${pick(hosts)}`),
  'mail for people': () =>
    `${pick(['jane', 'john'])}${pick([' (at) ', '[at]', '(AT)', '＠'])}${pick(hosts)}`,
  card: () => createCard(pick(['4', '51', '34', '6011']), 16),
  'grouped card': () =>
    group(createCard('4', 16), 4, pick([' ', '-', '.', ' ', '–', '‑', '%20', '+'])),
  'amex card': () => createCard('37', 15).replace(/(.{4})(.{6})(.{5})/, '$1 $2 $3'),
  'hidden card': () => group(createCard('5', 16), 1, '\u200b'),
  'digits of other scripts': () =>
    [...digits(16)]
      .map((digit) => String.fromCodePoint(pick([0x660, 0x966, 0xff10]) + Number(digit)))
      .join(''),
  'german iban': () => group(`DE${digits(20)}`, 4, pick(['', ' '])),
  'british iban': () => group(`GB${digits(2)}NWBK${digits(14)}`, 4, pick(['', ' '])),
  'french iban': () => group(`FR${digits(12)}${draw('0123456789M', 11)}${digits(2)}`, 4, ' '),
  'norwegian iban': () => group(`NO${digits(13)}`, 4, ' '),
  'international phone': () => `+${pick(['44', '1', '49', '353'])} ${digits(3)} ${digits(7)}`,
  'national phone': () =>
    pick([`(0${digits(3)}) ${digits(3)}-${digits(4)}`, `0${digits(2)}.${digits(3)}.${digits(4)}`]),
  'american phone': () => `(${digits(3)}) ${digits(3)}-${digits(4)}`,
  'social security': () => `${digits(3)}-${digits(2)}-${digits(4)}`,
  jwt: () =>
    `${encode({ alg: 'HS256' })}.${encode({ sub: digits(4), name: pick(names) })}.${draw(`${LETTERS}0123456789_-`, 43)}`,
  uuid: createUuid,
  'uuid in capitals': () => createUuid().toUpperCase(),
  'stripe key': () =>
    `${pick(['sk', 'pk', 'rk'])}_${pick(['live', 'test'])}_${draw(`${LETTERS}0123456789`, 24)}`,
  'github token': () => `ghp_${draw(`${LETTERS}ABC0123456789`, 35)}7`,
  'slack token': () =>
    `xoxb-${digits(12)}-${digits(13)}-${draw(LETTERS, 8)}4${draw(LETTERS, 8)}7${draw(LETTERS, 6)}`,
  'aws key id': () => `AKIA${draw('ABCDEFGHIJKLMNOP', 15)}7`,
  'google key': () => `AIza${draw(`${LETTERS}ABCD0123456789`, 34)}7`,
  hex: () => draw('0123456789abcdef', 31) + pick(['7', '1']),
  ulid: () => `01${draw('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 23)}7`,
  'reset token': () =>
    `${draw(LETTERS, 4)}${digits(2)}${draw(LETTERS, 4)}${digits(2)}${draw(LETTERS, 4)}`,
  account: () => digits(pick([7, 8, 9, 10, 12])),
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{Nd}]/gu, '').toLowerCase()

/** True where six characters of the secret in a row can still be read. */
export function isLeaking(secret: string, masked: string): boolean {
  const left = masked.split(/\[(?:email|token|number)\]/).map(bare)
  const whole = bare(secret)
  return Array.from({ length: Math.max(1, whole.length - 5) }, (_, at) =>
    whole.slice(at, at + 6),
  ).some((piece) => left.some((text) => text.includes(piece)))
}
