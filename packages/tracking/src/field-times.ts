import type { Stop } from '@beckon/core'
import { mask } from '@beckon/protocol'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { observePages, type PageOptions } from './pages.ts'
import { readPath } from './read-path.ts'
import { readSelector } from './read-selector.ts'
import { stopAll } from './stop-all.ts'

/** What was spent on one field. */
interface Spent {
  seconds: number
  /** How often it was gone to. */
  visits: number
}

/**
 * Reports how long each field of a form took, as `Form Fields Timed` with a list of
 * `{ field, seconds, visits }`, once the form is submitted or the page is left. Names of fields only;
 * nothing of what is in `[data-private]`.
 *
 * @example
 * const stop = observeFieldTimes(({ properties }) => console.log(properties.fields))
 */
export function observeFieldTimes(emit: Emit, options?: PageOptions): Stop {
  const forms = new Map<Element, Map<string, Spent>>()
  let current: Spent | undefined
  let since = 0

  function leave(): void {
    if (current) current.seconds += (performance.now() - since) / 1000
    current = undefined
  }

  function enter(form: Element, field: Element): void {
    leave()
    const name = mask(field.getAttribute('name') || field.getAttribute('id') || '')
    if (!name) return
    const fields = forms.get(form) ?? new Map<string, Spent>()
    forms.set(form, fields)
    current = fields.get(name) ?? { seconds: 0, visits: 0 }
    fields.set(name, current)
    current.visits++
    since = performance.now()
  }

  function tell(form: Element): void {
    const fields = Array.from(forms.get(form) ?? [], ([field, { seconds, visits }]) => ({
      field,
      seconds: Math.round(seconds * 10) / 10,
      visits,
    }))
    forms.delete(form)
    if (!fields[0]) return
    const path = mask(location.pathname)
    track(emit, 'Form Fields Timed', { form: readSelector(form), path, fields })
  }

  function tellAll(): void {
    leave()
    for (const form of [...forms.keys()]) tell(form)
  }

  return stopAll([
    observePages(tellAll, options),
    listen(window, 'pagehide', tellAll),
    listen(document, 'focusin focusout submit', (event) => {
      const path = readPath(event)
      const form = path.find((element) => element.localName === 'form')
      const [field] = path
      if (!form || !field) return
      if (event.type === 'focusin') enter(form, field)
      else leave()
      if (event.type === 'submit') tell(form)
    }),
  ])
}
