/** What nothing is told of. The widget tells of itself through its own events. */
const PRIVATE = '[data-private],beckon-widget'

/**
 * The elements an event went through, the innermost first, also inside open shadow roots;
 * none where one of them is private.
 */
export function readPath(event: Event): Element[] {
  const path = event.composedPath().filter((target) => target instanceof Element)
  return path.find((element) => element.matches(PRIVATE)) ? [] : path
}
