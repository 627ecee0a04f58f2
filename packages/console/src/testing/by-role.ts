const SELECTORS = {
  alert: '[role=alert]',
  article: 'article',
  button: 'button',
  complementary: 'aside',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  list: 'ul, ol',
  log: '[role=log]',
  navigation: 'nav',
  status: '[role=status]',
  textbox: 'textarea',
} as const

export type Role = keyof typeof SELECTORS

function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby')
  const label = labelledBy && element.ownerDocument.getElementById(labelledBy)
  const name = element.getAttribute('aria-label') ?? (label || element).textContent ?? ''
  return name.replace(/\s+/g, ' ').trim()
}

/** The elements of a role, and of a name if one is given, as assistive technology finds them. */
export function findByRole(root: Element, role: Role, name?: string | RegExp): HTMLElement[] {
  const matches = (element: Element): boolean =>
    typeof name === 'string' ? nameOf(element) === name : !name || name.test(nameOf(element))
  return [...root.querySelectorAll<HTMLElement>(SELECTORS[role])].filter(matches)
}

/** The one element of a role and name. */
export function getByRole(root: Element, role: Role, name?: string | RegExp): HTMLElement {
  const [found, ...others] = findByRole(root, role, name)
  if (!found || others.length > 0) {
    throw new Error(`${others.length + (found ? 1 : 0)} elements are a ${role} named ${name}`)
  }
  return found
}
