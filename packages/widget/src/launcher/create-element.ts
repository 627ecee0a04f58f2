type Attributes = Readonly<Record<string, string>>

function dress<Kind extends Element>(element: Kind, attributes: Attributes): Kind {
  for (const name in attributes) element.setAttribute(name, attributes[name] as string)
  return element
}

export function createElement(name: string, attributes: Attributes): HTMLElement {
  return dress(document.createElement(name), attributes)
}

/** A button that submits no form of the page's. */
export function createButton(className: string): HTMLButtonElement {
  return dress(document.createElement('button'), { class: className, type: 'button' })
}

/** Built node by node: `innerHTML` would break on pages that require Trusted Types. */
export function createIcon(d: string, className: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const icon = document.createElementNS(space, 'svg')
  icon.append(dress(document.createElementNS(space, 'path'), { d }))
  return dress(icon, { class: className, viewBox: '0 0 24 24', 'aria-hidden': 'true' })
}
