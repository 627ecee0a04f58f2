import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { observeDeadClicks } from './dead-clicks.ts'
import { type ClickFixture, clickIt, findIt, judgeFixtures } from './memory-clicks.ts'
import { createMemoryEmit } from './memory-emit.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  document.body.innerHTML = ''
  history.replaceState(null, '', '/')
  vi.useRealTimers()
})

const later = (run: () => void, after: number) => (): void => {
  clickIt()
  setTimeout(run, after)
}
const fire =
  (type: string, target: EventTarget = window) =>
  (): void =>
    void target.dispatchEvent(new Event(type))
const pointing = 'style="cursor:pointer"'

const DEAD: readonly ClickFixture[] = [
  ['a button that does nothing', '<button data-it>Buy</button>', clickIt, true],
  ['an icon in a dead button', '<button><i data-it></i></button>', clickIt, true],
  ['a box that looks like a button', `<div ${pointing} data-it>Offer</div>`, clickIt, true],
  ['a picture that looks like a link', `<img ${pointing} data-it>`, clickIt, true],
  ['a dead tab', '<div role="tab" data-it>Details</div>', clickIt, true],
  ['a dead menu item', '<li role="menuitem" data-it>Export</li>', clickIt, true],
  ['a dead link without an address', '<span role="link" data-it>More</span>', clickIt, true],
  [
    'a button that says it is off',
    '<button aria-disabled="true" data-it>Pay</button>',
    clickIt,
    true,
  ],
  [
    'an answer that comes too late',
    '<button data-it>Buy</button>',
    later(() => findIt().append('!'), 2600),
    true,
  ],
  ['a click in a dead component', '<my-card><button data-it>Buy</button></my-card>', clickIt, true],
  [
    'a caret that moves',
    '<button data-it>Buy</button>',
    later(fire('selectionchange', document), 5),
    true,
  ],
  [
    'a button in a form that is not sent',
    '<form><button type="button" data-it>Go</button></form>',
    clickIt,
    true,
  ],
  [
    'text that appears',
    '<button data-it>Buy</button><p></p>',
    later(() => findIt('p').append('Done'), 10),
    false,
  ],
  [
    'a slow single-page app',
    '<button data-it>Buy</button><p></p>',
    later(() => findIt('p').append('Done'), 2300),
    false,
  ],
  [
    'a class that changes',
    '<button data-it>Buy</button>',
    later(() => findIt().classList.add('on'), 10),
    false,
  ],
  [
    'an attribute far away',
    '<button data-it>Menu</button><nav></nav>',
    later(() => findIt('nav').toggleAttribute('hidden'), 10),
    false,
  ],
  [
    'words that change',
    '<button data-it>1</button>',
    later(() => {
      if (findIt().firstChild) (findIt().firstChild as Text).data = '2'
    }, 10),
    false,
  ],
  [
    'a button that removes itself',
    '<button data-it>Dismiss</button>',
    later(() => findIt().remove(), 10),
    false,
  ],
  [
    'an address that changes',
    '<button data-it>Tab</button>',
    later(() => history.pushState(null, '', `/${Math.random()}`), 10),
    false,
  ],
  [
    'a page that scrolls',
    '<button data-it>Top</button>',
    later(fire('scroll', document), 10),
    false,
  ],
  [
    'a box that scrolls',
    '<button data-it>Next</button><div></div>',
    later(() => fire('scroll', findIt('div'))(), 10),
    false,
  ],
  [
    'a field that gets the focus',
    '<button data-it>Search</button><input>',
    later(() => findIt('input').dispatchEvent(new Event('focusin', { bubbles: true })), 10),
    false,
  ],
  [
    'a popover',
    '<button data-it>Menu</button><div popover></div>',
    later(() => fire('toggle', findIt('div'))(), 10),
    false,
  ],
  [
    'a video that starts',
    '<button data-it>Play</button><video></video>',
    later(() => fire('play', findIt('video'))(), 10),
    false,
  ],
  [
    'a form that is sent',
    '<form><button data-it>Send</button></form>',
    later(() => fire('submit', findIt('form'))(), 10),
    false,
  ],
  [
    'a form that is not valid',
    '<form><input required><button data-it>Send</button></form>',
    later(() => fire('invalid', findIt('input'))(), 10),
    false,
  ],
  ['another window', '<button data-it>Pop up</button>', later(fire('blur'), 10), false],
  [
    'another tab',
    '<button data-it>Open</button>',
    later(fire('visibilitychange', document), 10),
    false,
  ],
  ['a page that is left', '<button data-it>Pay</button>', later(fire('pagehide'), 10), false],
  [
    'the full screen',
    '<button data-it>Enlarge</button>',
    later(fire('fullscreenchange', document), 10),
    false,
  ],
  [
    'a text that is copied',
    '<button data-it>Copy</button>',
    later(fire('copy', document), 10),
    false,
  ],
  ['a link', '<a href="/a" data-it>Open</a>', clickIt, false],
  ['a picture in a link', '<a href="/a"><img data-it></a>', clickIt, false],
  ['a field', '<input data-it>', clickIt, false],
  ['a choice', '<select data-it><option>Red</option></select>', clickIt, false],
  ['a label', '<label data-it>News</label>', clickIt, false],
  ['a video', '<video data-it></video>', clickIt, false],
  ['a drawing', '<canvas data-it></canvas>', clickIt, false],
  ['an editor', '<div contenteditable data-it>words</div>', clickIt, false],
  ['a paragraph somebody reads', '<p data-it>words</p>', clickIt, false],
  ['an empty corner', '<main data-it></main>', clickIt, false],
  ['something private', '<div data-private><button data-it>Buy</button></div>', clickIt, false],
]

/** In steps, for changes are told in tasks of their own. */
async function pass(): Promise<void> {
  for (let time = 0; time < 3000; time += 100) await vi.advanceTimersByTimeAsync(100)
}

test(`tells a dead click from one that was answered in ${DEAD.length} fixtures`, async () => {
  const { wrong, precision, recall } = await judgeFixtures(observeDeadClicks, DEAD, pass)
  expect(wrong).toEqual([])
  expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.95)
  expect(DEAD.length).toBeGreaterThanOrEqual(40)
})

test('watches the page only while a click waits for its answer', async () => {
  document.body.innerHTML = '<button data-it>Buy</button>'
  const stop = observeDeadClicks(createMemoryEmit().emit)
  expect(vi.getTimerCount()).toBe(0)
  clickIt()
  clickIt()
  expect(vi.getTimerCount()).toBe(1)
  window.dispatchEvent(new Event('blur'))
  expect(vi.getTimerCount()).toBe(0)
  clickIt()
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
