import type { RefObject } from 'preact'

type Move = { right: number; down: number }

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: { right: 1, down: 0 },
  ArrowLeft: { right: -1, down: 0 },
  ArrowDown: { right: 0, down: 1 },
  ArrowUp: { right: 0, down: -1 },
}

/** The nearest one in a direction, as they are laid out on the screen. */
function findNext(from: Element, all: readonly HTMLElement[], { right, down }: Move) {
  const here = from.getBoundingClientRect()
  const placed = all.map((element) => {
    const { left, top } = element.getBoundingClientRect()
    return { element, x: (left - here.left) * (right || 1), y: (top - here.top) * (down || 1) }
  })
  const isAhead = ({ x, y }: { x: number; y: number }): boolean =>
    right ? Math.abs(y) < 8 && x > 8 : y > 8
  const distance = ({ x, y }: { x: number; y: number }): number =>
    right ? x : y * 1000 + Math.abs(x)
  return placed.filter(isAhead).sort((a, b) => distance(a) - distance(b))[0]?.element
}

/** Moves the focus between options by the arrows, from the field above them and back into it. */
export function createArrows(ref: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const box = ref.current
    const move = MOVES[event.key]
    if (!box || !move || !(event.target instanceof Element)) return
    const options = [...box.querySelectorAll<HTMLElement>('[role=option]')]
    const field = box.querySelector('input')
    const isField = event.target === field
    if (isField && move.down !== 1) return
    event.preventDefault()
    const next = isField ? options[0] : findNext(event.target, options, move)
    if (next) next.focus()
    else if (move.down === -1) field?.focus()
  }
}
