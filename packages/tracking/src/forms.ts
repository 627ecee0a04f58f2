import type { Stop } from '@beckon/core'
import { type Json, mask } from '@beckon/protocol'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { observePages, type PageOptions } from './pages.ts'
import { readPath } from './read-path.ts'
import { readSelector } from './read-selector.ts'
import { stopAll } from './stop-all.ts'

/**
 * Reports `Form Started`, `Form Submitted`, `Form Invalid` with the field that is, and, when the
 * page is left, `Form Abandoned` with the last field and the seconds since the start. Names of
 * fields only, never what is in them, and nothing of what is in `[data-private]`.
 *
 * @example
 * const stop = observeForms(({ properties }) => console.log(properties.field))
 */
export function observeForms(emit: Emit, options?: PageOptions): Stop {
  const started = new Map<Element, { at: number; seen: Json }>()

  function abandon(): void {
    for (const { at, seen } of started.values())
      track(emit, 'Form Abandoned', {
        ...seen,
        seconds: Math.round((performance.now() - at) / 1000),
      })
    started.clear()
  }

  return stopAll([
    observePages(abandon, options),
    listen(window, 'pagehide', abandon),
    listen(document, 'input submit invalid', (event) => {
      const path = readPath(event)
      const form = path.find((element) => element.localName === 'form')
      const [field] = path
      if (!form || !field) return
      const seen = {
        form: readSelector(form),
        path: mask(location.pathname),
        field: field === form ? undefined : mask(field.getAttribute('name') || field.id),
      }
      if (event.type === 'invalid') track(emit, 'Form Invalid', seen)
      else if (event.type === 'submit') {
        started.delete(form)
        track(emit, 'Form Submitted', seen)
      } else {
        const before = started.get(form)
        if (!before) track(emit, 'Form Started', seen)
        started.set(form, { at: before?.at ?? performance.now(), seen })
      }
    }),
  ])
}
