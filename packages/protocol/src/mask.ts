/** Beyond this nothing is read: patterns take longer, the longer the text. */
const LONGEST = 300

/** Mail addresses, also those written for people only. */
const EMAIL = /\S+([@＠]|%40|\s?[[(]at[)\]]\s?)\S+/gi

/** Keys that name themselves, signed tokens (JWT), UUIDs, and words that mix letters and digits as no language does. */
const TOKEN =
  /\w+_(live|test)_\w+|eyJ[\w.-]+|([\da-f]{4}-?){8}|(?=\w*\d[a-z]+\d)[\w-]{12,}|(?=\w*\d)\w{20,}/gi

/** Cards, accounts (IBAN), phones: seven digits or more, however they are grouped or written. */
const NUMBER = /[A-Z]*\p{Nd}(([A-Z\s().\-\u200b-\u2015/+]|%20)*\p{Nd}){6,}/gu

/**
 * Takes out of a text what may identify somebody or open something.
 *
 * @param number what counts as a number of somebody's; seven digits or more where absent
 */
export function mask(text: string, number: RegExp = NUMBER): string {
  return text
    .slice(0, LONGEST)
    .replace(EMAIL, '[email]')
    .replace(TOKEN, '[token]')
    .replace(number, '[number]')
}
