/** Nearly all name an address where a person would have a browser; the rest name themselves. A Cubot is a phone. */
const BOT = /(?<!cu)bot|http|crawl|spider|headless|lighthouse|ptst|preview|externalhit|-google/i

/** Whether it is a program that looks at the page, as far as it says so. */
export function isBot({ userAgent, webdriver }: Navigator): boolean {
  return webdriver || BOT.test(userAgent)
}
