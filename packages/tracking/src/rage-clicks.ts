import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { NATIVE, onClick } from './on-click.ts'
import { readLabel } from './read-label.ts'

const WINDOW = 1000
const RADIUS = 30

type MouseEventPlace = readonly [at: number, x: number, y: number]
const LONG_AGO: MouseEventPlace = [-WINDOW, 0, 0]

/** What is meant to be clicked again and again. */
const REPEATED = `${NATIVE},[role=spinbutton],[role=slider],[aria-roledescription]`
/** A number beside it is stepped by it. */
const STEPPED = '[type=number],[role=spinbutton],output'
/** Signs and digits without a word, and words that ask for one more step. */
const STEP =
  /^[^\p{L}×✕✖]+$|\b(next|prev(ious)?|plus|minus|(in|de)crease|zoom|undo|redo|volume|skip|up|down)\b/iu

/** Several clicks are what it takes: on a stepper, a player, a field, or to select a text. */
function isMeant(element: Element, path: readonly Element[]): boolean | undefined {
  const selection = getSelection()
  return (
    path.some((each) => each.matches(REPEATED)) ||
    STEP.test(readLabel(element) ?? 'x') ||
    Boolean(element.parentElement?.querySelector(STEPPED)) ||
    // Elsewhere a text may have been selected long before.
    (selection?.type === 'Range' && selection.anchorNode?.parentNode?.contains(element))
  )
}

/**
 * Reports three clicks within a second and 30 pixels as `Rage Click`, once for as long as they go
 * on; not on steppers, players and fields, nor where clicking selects a text.
 *
 * @example
 * const stop = observeRageClicks(({ properties }) => console.log(properties.selector))
 */
export function observeRageClicks(emit: Emit): Stop {
  /** Time and place of the clicks of one burst, the newest first. */
  let burst: MouseEventPlace[] = []
  let told = false
  return onClick((element, { timeStamp, clientX, clientY }, path) => {
    const isNear = (index: number): boolean => {
      const [at, x, y] = burst[index] ?? LONG_AGO
      return timeStamp - at < WINDOW && Math.hypot(clientX - x, clientY - y) < RADIUS
    }
    if (!isNear(0)) {
      burst = []
      told = false
    }
    if (!told && isNear(1) && !isMeant(element, path)) {
      told = true
      track(emit, 'Rage Click', describeElement(element))
    }
    burst.unshift([timeStamp, clientX, clientY])
  })
}
