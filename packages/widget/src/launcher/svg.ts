/** Builds an icon node by node: `innerHTML` would break on pages that require Trusted Types. */
export function svg(paths: Readonly<Record<string, string>>): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const icon = document.createElementNS(space, 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  for (const [name, d] of Object.entries(paths)) {
    const path = document.createElementNS(space, 'path')
    path.setAttribute('class', name)
    path.setAttribute('d', d)
    icon.append(path)
  }
  return icon
}
