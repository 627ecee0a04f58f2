import { createId } from './create-id.ts'

/** Letters, digits and what ids are made with: nothing that could forge a line of a log. */
const WELL_FORMED = /^[\w.:+/=-]{1,128}$/

/** The id somebody gave a request, so that it is found in their logs and ours; a new one where it is no id. */
export function readRequestId(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && WELL_FORMED.test(header) ? header : createId()
}
