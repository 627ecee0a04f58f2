import { mask } from './mask.ts'

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
  const id = readStableId(element)
  if (id) return `#${CSS.escape(id)}`
  const { parentElement: parent, localName } = element
  // The node, for what stands highest in a shadow root has no element above it.
  const beside = [...(element.parentNode?.children ?? [])]
  const alike = beside.filter((each) => each.localName === localName)
  const step = alike[1] ? `${localName}:nth-of-type(${alike.indexOf(element) + 1})` : localName
  return levels && parent && parent !== document.body
    ? `${readSelector(parent, levels - 1)} > ${step}`
    : step
}
