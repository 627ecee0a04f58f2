/** Built node by node: `innerHTML` would break on pages that require Trusted Types. */
export function createIcon(d: string, name: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const icon = document.createElementNS(space, 'svg')
  const path = document.createElementNS(space, 'path')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  icon.setAttribute('class', name)
  path.setAttribute('d', d)
  icon.append(path)
  return icon
}
