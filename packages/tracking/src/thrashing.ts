import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { NATIVE } from './on-click.ts'
import { readPath } from './read-path.ts'

/** So many turns within so many milliseconds: more than anybody needs to get somewhere. */
const TURNS = 7
const WINDOW = 1500
/** Pixels between two turns: less is an unsteady hand. */
const STROKE = 40
/** Milliseconds between two moves that make it a new gesture. */
const PAUSE = 300

/** What is meant to be moved over: maps, players, sliders, drawings, games. */
const MEANT = `${NATIVE},svg,[role=slider],[draggable=true],[aria-roledescription]`

/**
 * Reports a mouse that is shaken to and fro as `Thrashed Cursor`, with the element under it, once for
 * as long as it goes on; not while a button is held, nor over what is meant to be moved over.
 *
 * @example
 * const stop = observeThrashing(({ properties }) => console.log(properties.selector))
 */
export function observeThrashing(emit: Emit): Stop {
  let turns: number[] = []
  let told = false
  let last = 0
  /** Where it turned last, and where it was since at the farthest. */
  let from = 0
  let farthest = 0

  return listen<PointerEvent>(document, 'pointermove', (event) => {
    const { clientX: x, timeStamp: at, buttons, pointerType } = event
    if (pointerType !== 'mouse' || buttons || at - last > PAUSE) {
      turns = []
      told = false
      from = farthest = x
    }
    last = at
    const direction = Math.sign(farthest - from)
    // Further on the way it was going, or the first of all.
    if ((x - farthest) * direction >= 0) {
      farthest = x
      return
    }
    if (Math.abs(x - farthest) < STROKE) return
    if (Math.abs(farthest - from) >= STROKE) turns.push(at)
    from = farthest
    farthest = x
    turns = turns.filter((turn) => at - turn < WINDOW)
    if (told || turns.length < TURNS) return
    const path = readPath(event)
    const [element] = path
    if (!element || path.some((each) => each.matches(MEANT))) return
    told = true
    track(emit, 'Thrashed Cursor', describeElement(element))
  })
}
