import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Observation } from '../src/index.ts'
import { useStage } from './stage.ts'

const stage = useStage()

declare global {
  var seen: Observation[]
}

type Observer = 'observeClicks' | 'observeDeadClicks' | 'observeRageClicks' | 'observeOutbound'

async function observe(page: Page, name: Observer): Promise<void> {
  await page.evaluate((observer) => {
    window.seen = []
    const emit = (observation: Observation): void => void window.seen.push(observation)
    // Less patient than it is by default, as the test is.
    window.kit[observer](emit, { wait: 1000 })
  }, name)
}

const read = (page: Page): Promise<Observation[]> => page.evaluate(() => window.seen)

/** Past the time a page has for its answer. */
async function pass(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)))
}

test('clicks in open and closed shadow roots, in pictures and in editors are told by what was meant', async () => {
  const page = await stage.open(`
    <my-open></my-open><my-closed></my-closed>
    <button id="icon"><svg width="20" height="20"><rect width="20" height="20" /></svg></button>
    <div contenteditable><p>Words</p></div>
    <iframe srcdoc="<button>Framed</button>"></iframe>
    <script>
      for (const mode of ['open', 'closed']) {
        const root = document.querySelector('my-' + mode).attachShadow({ mode })
        root.innerHTML = '<button style="width:100px;height:30px">Inside ' + mode + '</button>'
      }
    </script>`)
  await observe(page, 'observeClicks')
  await page.locator('my-open').click()
  await page.locator('my-closed').click()
  await page.locator('rect').click()
  await page.locator('p').click()
  await page.frameLocator('iframe').locator('button').click()
  expect(
    (await read(page)).map(({ properties }) => [properties['tag'], properties['text']]),
  ).toEqual([
    ['button', 'Inside open'],
    ['my-closed', undefined],
    ['button', undefined],
  ])
})

const ANSWERS: readonly (readonly [string, string])[] = [
  ['changes the page', '<button onclick="this.textContent = 2">1</button>'],
  ['answers late', '<button onclick="setTimeout(() => this.after(1), 700)">Slow</button>'],
  ['navigates', '<button onclick="history.pushState(0, 0, \'/x\')">Go</button>'],
  [
    'scrolls',
    '<button onclick="window.scrollTo(0, 500)">Down</button><div style="height:5000px"></div>',
  ],
  ['gives the focus', '<button onclick="i.focus()">Find</button><input id="i">'],
  ['opens a popover', '<button popovertarget="p">Menu</button><div popover id="p">Items</div>'],
  ['opens a dialog', '<button onclick="d.showModal()">Ask</button><dialog id="d">Sure?</dialog>'],
  ['asks for a field', '<form><input required><button>Send</button></form>'],
  [
    'starts a sound',
    '<button onclick="a.play().catch(() => a.dispatchEvent(new Event(\'play\')))">Play</button><audio id="a"></audio>',
  ],
  [
    'changes in its shadow root',
    '<my-box></my-box><script>const root = document.querySelector("my-box").attachShadow({mode:"open"}); root.innerHTML = "<button>Add</button>"; root.firstChild.onclick = () => root.append("added")</script>',
  ],
  ['follows a link', '<a href="#there">There</a>'],
  ['ticks a field', '<input type="checkbox">'],
  ['has words to read there', '<p>Words to read</p>'],
  ['selects a word', '<p style="cursor:pointer" ondblclick="0">Words</p><!-- double -->'],
]

test.each(ANSWERS)('a click is answered where the page or the browser %s', async (_, html) => {
  const page = await stage.open(`<main>${html}</main>`)
  await observe(page, 'observeDeadClicks')
  const target = page.locator('main :is(button, a, input:not([required], #i), p)').first()
  // As long as a finger is down: the word is selected before it is a click.
  if (html.includes('double')) await target.dblclick({ delay: 60 })
  else await target.click()
  await pass(page)
  expect(await read(page)).toEqual([])
})

test('a click that nothing follows is dead, in a shadow root too', async () => {
  const page = await stage.open(`
    <button id="dead">Buy</button><div id="box" style="cursor:pointer">Offer</div><my-box></my-box>
    <script>
      document.querySelector('my-box').attachShadow({ mode: 'open' }).innerHTML = '<button>Add</button>'
    </script>`)
  await observe(page, 'observeDeadClicks')
  for (const selector of ['#dead', '#box', 'my-box button']) {
    await page.locator(selector).click({ delay: 40 })
    await pass(page)
  }
  expect((await read(page)).map(({ properties }) => properties['text'])).toEqual([
    'Buy',
    'Offer',
    'Add',
  ])
})

test('three real clicks are rage on a button, and none on a stepper, a label or a paragraph', async () => {
  const page = await stage.open(`
    <button id="buy">Buy</button><button id="plus">+</button>
    <label id="label"><input type="checkbox"> News by mail</label><p id="text">Select all of these words</p>`)
  await observe(page, 'observeRageClicks')
  for (const selector of ['#plus', '#label', '#text', '#buy'])
    await page.locator(selector).click({ clickCount: 3 })
  expect((await read(page)).map(({ properties }) => properties['selector'])).toEqual(['#buy'])
})

test('links out are told however they are opened, and open as fast', async () => {
  const page = await stage.open('<a href="http://localhost:9/away" target="_blank">Away</a>')
  await observe(page, 'observeOutbound')
  const link = page.locator('a')
  const popup = page.waitForEvent('popup')
  await link.click()
  await popup
  for (const modifier of ['ControlOrMeta', 'Shift'] as const) {
    const opened = page.context().waitForEvent('page')
    await link.click({ modifiers: [modifier] })
    await opened
  }
  const opened = page.context().waitForEvent('page')
  await link.click({ button: 'middle' })
  await opened
  await link.click({ button: 'right' })
  expect((await read(page)).map(({ type }) => type)).toEqual(Array(4).fill('track'))
})
