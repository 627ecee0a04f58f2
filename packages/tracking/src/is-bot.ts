/**
 * Every browser that can run this begins with the same word, and most programs do not; many of the
 * others say that they are compatible, name an address, or what they do. A Cubot is a phone.
 */
const BOT =
  /^(?!mozilla\/5)|compatible|(?<!cu)bot|http|crawl|spider|headless|lighthouse|ptst|google|preview|monitor|synth|scan|agent|pingdom|jsdom|cypress/i

/** Whether it is a program that looks at the page, as far as it says so. */
export function isBot({ userAgent, webdriver }: Navigator): boolean {
  return webdriver || BOT.test(userAgent)
}
