import { mask } from './mask.ts'

const LEVELS = 6

/** An id somebody chose; those that frameworks count up change with every visit. */
export function readStableId({ id }: Element): string | undefined {
  return id && !/\d{3}|:/.test(id) && mask(id) === id ? id : undefined
}

function readStep(element: Element): string {
  const id = readStableId(element)
  if (id) return `#${CSS.escape(id)}`
  const tag = element.localName
  const { children = [] } = element.parentElement ?? {}
  const same = Array.from(children).filter((other) => other.localName === tag)
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag
}

/** Where an element stands, from the nearest id down, without classes, which builds rename. */
export function readSelector(element: Element): string {
  const steps: string[] = []
  for (let at: Element | null = element; at && steps.length < LEVELS; at = at.parentElement) {
    if (at.localName === 'body') break
    steps.unshift(readStep(at))
    if (readStableId(at)) break
  }
  return steps.join(' > ')
}
