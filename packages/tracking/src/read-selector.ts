import { mask } from './mask.ts'

const LEVELS = 6
/** Nobody looks for the hundredth row by its number. */
const ALIKE = 99

/** An id somebody chose; those that frameworks count up change with every visit. */
export function readStableId(element: Element): string | undefined {
  // The attribute, for a form's `id` is the field in it that has this name.
  const id = element.getAttribute('id')
  return id && !/\d{3}|:/.test(id) && mask(id) === id ? id : undefined
}

function readStep(element: Element): string {
  const { localName } = element
  let index = 0
  let at: Element | null = element
  for (; at && index < ALIKE; at = at.previousElementSibling)
    if (at.localName === localName) index++
  return element.matches(':only-of-type') ? localName : `${localName}:nth-of-type(${index})`
}

/** Where an element stands, from the nearest id down, without classes, which builds rename. */
export function readSelector(element: Element): string {
  const steps: string[] = []
  for (let at: Element | null = element; at && steps.length < LEVELS; at = at.parentElement) {
    const id = readStableId(at)
    if (at.localName === 'body') break
    steps.unshift(id ? `#${CSS.escape(id)}` : readStep(at))
    if (id) break
  }
  return steps.join(' > ')
}
