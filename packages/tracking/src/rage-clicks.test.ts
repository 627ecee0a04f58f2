import { expect, test } from 'vitest'
import { type ClickFixture, clickIt, findIt, judgeFixtures } from './memory-clicks.ts'
import { observeRageClicks } from './rage-clicks.ts'

/** Clicks at these milliseconds, all in one place unless it wanders. */
const clickAt =
  (times: readonly number[], wander = 0) =>
  (): void => {
    for (const [index, at] of times.entries()) clickIt({ at, x: 100 + index * wander })
  }

const QUICK = [0, 200, 400]

const RAGE: readonly ClickFixture[] = [
  ['a button that does nothing', '<button data-it>Buy</button>', clickAt(QUICK), true],
  ['a link', '<a href="/a" data-it>Open</a>', clickAt(QUICK), true],
  ['a picture', '<img data-it>', clickAt(QUICK), true],
  ['a plain box', '<div data-it>Offer</div>', clickAt(QUICK), true],
  ['an icon in a button', '<button><svg><path data-it /></svg></button>', clickAt(QUICK), true],
  ['a dialog that does not close', '<button data-it>×</button>', clickAt(QUICK), true],
  [
    'a close button with a label',
    '<button aria-label="Close" data-it>×</button>',
    clickAt(QUICK),
    true,
  ],
  ['a menu item', '<li role="menuitem" data-it>Export</li>', clickAt(QUICK), true],
  ['a tab', '<div role="tab" data-it>Details</div>', clickAt(QUICK), true],
  ['a shaky hand', '<button data-it>Buy</button>', clickAt(QUICK, 8), true],
  ['just within a second', '<button data-it>Buy</button>', clickAt([0, 500, 990]), true],
  [
    'nine clicks',
    '<button data-it>Buy</button>',
    clickAt([0, 100, 200, 300, 400, 500, 600, 700, 800]),
    true,
  ],
  ['slow, then angry', '<button data-it>Buy</button>', clickAt([0, 2000, 2200, 2400]), true],
  ['a submit button', '<form><button data-it>Pay</button></form>', clickAt(QUICK), true],
  ['a button in a list', '<ul><li><button data-it>Delete</button></li></ul>', clickAt(QUICK), true],
  ['an unlabelled icon', '<button data-it><svg></svg></button>', clickAt(QUICK), true],
  ['a button that says Download', '<button data-it>Download</button>', clickAt(QUICK), true],
  ['a button that says Update', '<button data-it>Update</button>', clickAt(QUICK), true],
  ['two clicks', '<button data-it>Buy</button>', clickAt([0, 200]), false],
  ['a slow third', '<button data-it>Buy</button>', clickAt([0, 500, 1500]), false],
  ['three in more than a second', '<button data-it>Buy</button>', clickAt([0, 600, 1200]), false],
  ['all over the page', '<div data-it>Map</div>', clickAt(QUICK, 200), false],
  ['a plus', '<button data-it>+</button>', clickAt(QUICK), false],
  ['a minus', '<button data-it>−</button>', clickAt(QUICK), false],
  ['an arrow', '<button data-it>›</button>', clickAt(QUICK), false],
  ['a digit of a keypad', '<button data-it>5</button>', clickAt(QUICK), false],
  [
    'a labelled stepper',
    '<button aria-label="Increase quantity" data-it><svg></svg></button>',
    clickAt(QUICK),
    false,
  ],
  ['the next slide', '<button data-it>Next</button>', clickAt(QUICK), false],
  ['the previous page', '<button data-it>Previous</button>', clickAt(QUICK), false],
  ['zooming in', '<button aria-label="Zoom in" data-it>🔍</button>', clickAt(QUICK), false],
  ['undoing', '<button data-it>Undo</button>', clickAt(QUICK), false],
  ['volume', '<button aria-label="Volume up" data-it></button>', clickAt(QUICK), false],
  [
    'a stepper in another language',
    '<div><button data-it>mehr</button><input type="number"></div>',
    clickAt(QUICK),
    false,
  ],
  [
    'beside a spin button',
    '<div><b data-it>▲ mehr</b><i role="spinbutton">3</i></div>',
    clickAt(QUICK),
    false,
  ],
  [
    'beside an output',
    '<div><button data-it>mehr</button><output>3</output></div>',
    clickAt(QUICK),
    false,
  ],
  ['a number field', '<input type="number" data-it>', clickAt(QUICK), false],
  ['all of a text field', '<input value="words" data-it>', clickAt(QUICK), false],
  ['a paragraph of a text area', '<textarea data-it>words</textarea>', clickAt(QUICK), false],
  ['an editor', '<div contenteditable><p data-it>words</p></div>', clickAt(QUICK), false],
  ['a slider', '<div role="slider" data-it></div>', clickAt(QUICK), false],
  ['a video', '<video data-it></video>', clickAt(QUICK), false],
  ['a game', '<canvas data-it></canvas>', clickAt(QUICK), false],
  [
    'a carousel',
    '<div aria-roledescription="carousel"><i data-it>Picture</i></div>',
    clickAt(QUICK),
    false,
  ],
  ['a checkbox by its label', '<label data-it>News</label>', clickAt(QUICK), false],
  [
    'selecting a paragraph',
    '<p data-it>Three clicks select all of this.</p>',
    () => {
      clickIt({ at: 0 })
      getSelection()?.selectAllChildren(findIt())
      clickIt({ at: 150 })
      clickIt({ at: 300 })
    },
    false,
  ],
  [
    'something private',
    '<div data-private><button data-it>Buy</button></div>',
    clickAt(QUICK),
    false,
  ],
]

test(`tells rage from use in ${RAGE.length} fixtures`, async () => {
  const { wrong, precision, recall } = await judgeFixtures(observeRageClicks, RAGE, async () => {})
  expect(wrong).toEqual([])
  expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.95)
  expect(RAGE.length).toBeGreaterThanOrEqual(40)
})
