import { createElement } from '../launcher/create-element.ts'

/** An element with a text in it; what others wrote brings its own direction. */
export function createPart(name: string, className: string, text?: string): HTMLElement {
  const element = createElement(name, { class: className })
  if (text === undefined) return element
  element.dir = 'auto'
  element.textContent = text
  return element
}
