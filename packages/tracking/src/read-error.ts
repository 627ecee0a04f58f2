import { type Json, mask } from '@beckon/protocol'

/** Of browsers and their extensions, or our own: nothing a page could mend. */
const FOREIGN = /extension:|^ResizeObserver loop|^Script error|BeckonError|\/beckon[./][\w.-]*js\b/

type Failure = Event & Partial<ErrorEvent> & { reason?: { stack?: string } }

/**
 * What an `error` or `unhandledrejection` tells, masked; undefined where it is none of the page's,
 * or of a picture or script that did not load.
 */
export function readError(event: Event): Json | undefined {
  const { message, filename, lineno, colno, reason } = event as Failure
  const text = message ?? ('reason' in event && String(reason))
  const frame = /(\w+:\/\/\S+?):(\d+):(\d+)/.exec(reason?.stack ?? `${filename}:${lineno}:${colno}`)
  const [, file = '', line, column] = frame ?? []
  if (!text || FOREIGN.test(`${text} ${file}`)) return undefined
  const place = mask(file.replace(/[?#].*/, ''))
  return { message: mask(text), file: place, line: Number(line), column: Number(column) }
}
