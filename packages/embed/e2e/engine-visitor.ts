import { CONTROL, type EnginePage } from '@beckon/tooling/engine'
import { until } from './poll.ts'

/** What a visitor does and sees in the widget, in a browser whose driver knows no shadow roots. */
export interface EngineVisitor {
  openChat(): Promise<void>
  say(text: string): Promise<void>
  /** Copies it on the page and pastes it where one writes, by the keys. */
  paste(text: string): Promise<void>
  /** What stands in the field, which may be a lot, and the sentence beside it. */
  readField(): Promise<{ begins: string; length: number; told: string | null }>
  /** What the log of the chat says. */
  readLog(): Promise<string>
}

type Seen = string | null

/** Copies a text and tells whether it can be pasted: on a busy machine what was copied comes late, or is gone. */
async function copy(page: EnginePage, text: string): Promise<boolean> {
  await page.evaluate((words) => {
    document.querySelector('body > textarea')?.remove()
    const source = document.createElement('textarea')
    document.body.append(source)
    source.value = words
    source.select()
  }, text)
  await page.press(CONTROL, 'c')
  await page.evaluate(() => {
    const source = document.querySelector<HTMLTextAreaElement>('body > textarea')
    if (source) source.value = ''
  })
  await page.press(CONTROL, 'v')
  return page.evaluate((words) => {
    const source = document.querySelector<HTMLTextAreaElement>('body > textarea')
    return source?.value === words
  }, text)
}

export function createEngineVisitor(page: EnginePage): EngineVisitor {
  /** Text of the first element that fits, and a click on it where that is asked for. */
  const find = (selector: string, act: 'read' | 'click'): Promise<Seen> =>
    page.evaluate(
      (fits, what): Seen => {
        const root = document.querySelector('beckon-widget')?.shadowRoot
        const found = root?.querySelector<HTMLElement>(fits)
        if (what === 'click') found?.click()
        return found ? (found.textContent ?? '') : null
      },
      selector,
      act,
    )
  const isThere = (seen: Seen): boolean => seen !== null

  return {
    async openChat() {
      await until(() => find('button', 'click'), isThere)
      await until(() => find('textarea', 'read'), isThere)
    },
    async say(text) {
      await page.evaluate((words) => {
        const root = document.querySelector('beckon-widget')?.shadowRoot
        const field = root?.querySelector('textarea')
        if (!field) throw new Error('There is nothing to write in.')
        field.value = words
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }, text)
      await until(() => find('button[type=submit]:enabled', 'click'), isThere)
    },
    async paste(text) {
      await until(() => copy(page, text), Boolean)
      await page.evaluate(() => {
        document.querySelector('body > textarea')?.remove()
        document.querySelector('beckon-widget')?.shadowRoot?.querySelector('textarea')?.focus()
      })
      await page.press(CONTROL, 'v')
    },
    readField: () =>
      page.evaluate(() => {
        const root = document.querySelector('beckon-widget')?.shadowRoot
        const text = root?.querySelector('textarea')?.value ?? ''
        return {
          begins: text.slice(0, 20),
          length: text.length,
          told: root?.querySelector('.foot [role=alert]')?.textContent ?? null,
        }
      }),
    readLog: async () => (await find('[role=log]', 'read')) ?? '',
  }
}
