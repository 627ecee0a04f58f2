import type { Stop } from '../platform.ts'

/** What the linker needs of a page's `window`. */
export type LinkerView = Pick<typeof globalThis, 'document' | 'location' | 'history' | 'setTimeout'>

/** The parameter that goes along, and its value; undefined while there is none. */
export type Offer = () => readonly [name: string, value: string] | undefined

/** Sets an attribute for as long as the browser needs to read it. */
function lend(view: LinkerView, element: Element, [name, value]: readonly [string, string]): void {
  const before = element.getAttribute(name) ?? ''
  element.setAttribute(name, value)
  view.setTimeout(() => {
    // Whoever changed it meanwhile meant to.
    if (element.getAttribute(name) === value) element.setAttribute(name, before)
  })
}

/** A form of the method `get` puts its fields in place of the query, so there it must be a field. */
function lendField(
  view: LinkerView,
  form: Element,
  [name, value]: readonly [string, string],
): void {
  const field = view.document.createElement('input')
  form.append(Object.assign(field, { type: 'hidden', name, value }))
  view.setTimeout(() => field.remove())
}

/**
 * Adds what goes along to the address of a link when it is clicked, with any button, and to a form
 * when it is sent. Right after, the page is as it was.
 */
export function decorate(
  view: LinkerView,
  isListed: (host: string) => boolean,
  offer: Offer,
): Stop {
  const { document, location } = view

  function leadsThere({ hostname, protocol }: URL): boolean {
    // Not where others could read it on its way.
    const isSafe = protocol === 'https:' || protocol === location.protocol
    return isSafe && hostname !== location.hostname && isListed(hostname)
  }

  function pass(element: Element, name: string, form?: Element): void {
    const text = element.getAttribute(name) ?? ''
    if (!URL.canParse(text, document.baseURI)) return
    const address = new URL(text, document.baseURI)
    const pair = leadsThere(address) ? offer() : undefined
    if (!pair) return
    if (form) {
      lendField(view, form, pair)
      return
    }
    // Not by `searchParams`, which would spell the rest of the query anew.
    address.search += `${address.search ? '&' : '?'}${pair.join('=')}`
    lend(view, element, [name, address.href])
  }

  function onClick(event: Event): void {
    const path = event.composedPath() as Partial<Element>[]
    const link = path.find((target) => target.matches?.('a[href],area[href]'))
    if (link) pass(link as Element, 'href')
  }

  function onSubmit(event: Event): void {
    const target = event.target as Element
    const button = (event as SubmitEvent).submitter
    const isPost = /post/i.test(target.getAttribute('method') ?? '')
    const form = isPost ? undefined : target
    if (button?.hasAttribute('formaction')) pass(button, 'formaction', form)
    else pass(target, 'action', form)
  }

  const entries = Object.entries({ click: onClick, auxclick: onClick, submit: onSubmit })
  for (const [type, run] of entries) document.addEventListener(type, run, true)
  return () => {
    for (const [type, run] of entries) document.removeEventListener(type, run, true)
  }
}
