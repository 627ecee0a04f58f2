import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryEmit, type MemoryEmit } from './memory-emit.ts'
import { observeThrashing } from './thrashing.ts'

type Place = readonly [x: number, y: number]

let memory: MemoryEmit
let stop = (): void => {}
let time = 0

beforeEach(() => {
  document.body.innerHTML =
    '<main data-it><p>Words</p></main><canvas></canvas><div data-private id="own"></div>'
  memory = createMemoryEmit()
  stop = observeThrashing(memory.emit)
})
afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

interface Manner {
  on?: string
  /** Milliseconds from one move to the next. */
  every?: number
  buttons?: number
  pointerType?: string
}

function move(path: Iterable<Place>, manner: Manner = {}): void {
  const { on = 'p', every = 16, buttons = 0, pointerType = 'mouse' } = manner
  for (const [clientX, clientY] of path) {
    time += every
    const init = { clientX, clientY, buttons, pointerType, bubbles: true, composed: true }
    const event = new PointerEvent('pointermove', init)
    Object.defineProperty(event, 'timeStamp', { value: time })
    document.querySelector(on)?.dispatchEvent(event)
  }
}

/** To and fro, so wide and so often, in so many moves each way. */
function* shake(width: number, times: number, steps = 6): Generator<Place> {
  for (let turn = 0; turn < times; turn++)
    for (let step = 0; step < steps; step++) {
      const part = (width * (step + 1)) / steps
      yield [turn % 2 ? 300 + width - part : 300 + part, 200 + step]
    }
}

function* circle(radius: number, rounds: number): Generator<Place> {
  for (let angle = 0; angle < rounds * 2 * Math.PI; angle += 0.25)
    yield [400 + radius * Math.cos(angle), 300 + radius * Math.sin(angle)]
}

/** As eyes go over lines of text, with a mouse that follows them. */
function* read(lines: number): Generator<Place> {
  for (let line = 0; line < lines; line++)
    for (let step = 0; step < 60; step++) yield [100 + step * 8, 100 + line * 20]
}

function* wander(seed: number): Generator<Place> {
  let state = seed
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  let [x, y] = [500, 300]
  for (let target = 0; target < 12; target++) {
    const [toX, toY] = [random() * 1000, random() * 700]
    for (let step = 1; step <= 20; step++)
      yield [x + ((toX - x) * step) / 20, y + ((toY - y) * step) / 20]
    x = toX
    y = toY
  }
}

const widths = [60, 90, 150, 250, 400, 700]
const speeds = [8, 12, 16, 20]

test.each(widths.flatMap((width) => speeds.map((every) => [width, every] as const)))(
  'a mouse shaken %i pixels to and fro, moving every %i ms, is told once',
  (width, every) => {
    move(shake(width, 16), { every })
    expect(memory.names()).toEqual(['Thrashed Cursor'])
    expect(memory.last()).toMatchObject({ tag: 'p', text: 'Words' })
  },
)

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

test.each<[string, () => void]>([
  ['an unsteady hand', () => move(shake(12, 40))],
  ['shaking slowly, in thought', () => move(shake(200, 16, 20), { every: 25 })],
  ['three turns to look for something', () => move(shake(300, 4))],
  ['drawing on a canvas', () => move(shake(200, 16), { on: 'canvas' })],
  ['dragging a thing about', () => move(shake(200, 16), { buttons: 1 })],
  ['rubbing a touch screen', () => move(shake(200, 16), { pointerType: 'touch' })],
  [
    'a pause between each',
    () => {
      for (let round = 0; round < 10; round++) {
        time += 1000
        move(shake(200, 2))
      }
    },
  ],
  ['a circle or two', () => move(circle(150, 2))],
  ['reading along lines', () => move(read(12))],
  ['what is private', () => move(shake(200, 16), { on: '#own' })],
  ...seeds.map((seed): [string, () => void] => [`wandering, ${seed}`, () => move(wander(seed))]),
])('%s is nothing to tell', (_name, act) => {
  act()
  expect(memory.seen).toEqual([])
})

test('is told again after a rest, and not once it is stopped', () => {
  move(shake(200, 16))
  time += 2000
  move(shake(200, 16))
  stop()
  time += 2000
  move(shake(200, 16))
  expect(memory.names()).toEqual(['Thrashed Cursor', 'Thrashed Cursor'])
})
