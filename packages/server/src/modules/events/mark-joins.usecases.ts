import type { Unit } from '../../database/store.ts'
import { allowsProfile } from '../identity/history.usecases.ts'
import type { Candidate } from './events.types.ts'

/** Says of events of proven users whether they may be joined to them, for which `profile` is needed. */
export async function markJoins(
  unit: Pick<Unit, 'consent'>,
  candidates: readonly Candidate[],
  at: string,
): Promise<Candidate[]> {
  const answers = new Map<string, boolean>()
  const marked: Candidate[] = []
  for (const candidate of candidates) {
    const { site, event, proven } = candidate
    const anonymousId = event.anonymousId || ''
    if (proven === undefined) {
      marked.push(candidate)
      continue
    }
    const key = `${site.id} ${anonymousId}`
    const known = answers.get(key)
    const joins = known ?? (await allowsProfile(unit, { siteId: site.id, anonymousId }, at))
    answers.set(key, joins)
    marked.push({ ...candidate, proven: { ...proven, joins } })
  }
  return marked
}
