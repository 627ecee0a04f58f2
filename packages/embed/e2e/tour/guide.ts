import type { Locator, Page } from 'playwright-core'
import type { Agent } from '../agent.ts'
import type { Demo } from '../demo.ts'
import type { Telegram } from '../telegram.ts'

/** Called in each state of the widget, by its name. */
export type Visit = (state: string) => Promise<void>

export interface Tour {
  demo: Demo
  /** One that the demo is set to. */
  telegram: Telegram
  agent: Agent
  /** Of somebody new, with the launcher in sight. */
  page: Page
  /** What they write first, by which the agent finds them. */
  hello: string
  visit: Visit
}

/** Ways through the widget that need no language. */
export interface Guide extends Tour {
  find(css: string): Locator
  click(css: string): Promise<void>
  say(text: string): Promise<void>
  back(): Promise<void>
}

export function createGuide(tour: Tour): Guide {
  const find = (css: string): Locator => tour.page.locator(`beckon-widget ${css}`)
  return {
    ...tour,
    find,
    click: (css) => find(css).first().click(),
    async say(text) {
      await find('.composer textarea').fill(text)
      await find('.send').click()
    },
    back: () => find('.header > .tool').first().click(),
  }
}
