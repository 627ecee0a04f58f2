/** @param locale BCP 47 */
export function readLanguage(locale: string): string {
  return locale.split('-', 1).join('').toLowerCase()
}
