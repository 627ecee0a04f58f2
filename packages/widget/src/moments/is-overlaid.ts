/** Our own, which lie over the page, too. */
const OWN = 'beckon-widget,beckon-moment'

/** The middle of the window and of its edges, in halves: nothing but what covers all of it is at each. */
const PLACES = [
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [1, 1],
] as const

/** Pixels to stay off the edges, where a page ends by parts of one. */
const INSET = 2

function hasInside(element: Element, x: number, y: number): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return left <= x && x <= right && top <= y && y <= bottom
}

/**
 * Whether something lies over the whole window that cannot be looked into, as a modal inside a closed shadow root: then the
 * element that holds it is hit everywhere, and everywhere outside of its own box. A page whose parts fill the window is
 * hit within their boxes, and mostly at the first place.
 */
export function isOverlaid(): boolean {
  const { body, documentElement: root } = document
  const [width, height] = [root.clientWidth - 2 * INSET, root.clientHeight - 2 * INSET]
  let cover: Element | undefined
  return PLACES.every(([right, down]) => {
    const [x, y] = [INSET + (width * right) / 2, INSET + (height * down) / 2]
    const hit = document.elementFromPoint(x, y)
    // What a page lays below all of its parts is hit as the page itself.
    if (!hit || hit === root || hit === body || hit.matches(OWN) || hasInside(hit, x, y))
      return false
    cover ??= hit
    return hit === cover
  })
}
