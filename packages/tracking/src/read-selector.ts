import { mask } from '@beckon/protocol'

/** Above the element itself. */
const LEVELS = 5

/** An id somebody chose; those that frameworks count up change with every visit. */
export function readStableId(element: Element): string | undefined {
  // The attribute, for a form's `id` is the field in it that has this name.
  const id = element.getAttribute('id')
  return id && !/\d{3}|:/.test(id) && mask(id) === id ? id : undefined
}

/** Where an element stands, from the nearest id down, without classes, which builds rename. */
export function readSelector(element: Element, levels: number = LEVELS): string {
  const { parentElement: parent, localName } = element
  const id = readStableId(element)
  if (id) return `#${CSS.escape(id)}`
  let index = 0
  for (let at: Element | null = element; at; at = at.previousElementSibling)
    if (at.localName === localName) index++
  const step = element.matches(':only-of-type') ? localName : `${localName}:nth-of-type(${index})`
  return levels && parent && parent !== document.body
    ? `${readSelector(parent, levels - 1)} > ${step}`
    : step
}
