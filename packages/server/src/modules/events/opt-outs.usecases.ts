import type { Unit } from '../../database/store.ts'
import { isOptOut, type OptOut } from '../consent/opt-out.models.ts'
import { honourOptOut } from '../consent/opt-out.usecases.ts'
import type { Candidate } from './events.types.ts'

/** Follows the opt-out of the browser that sent these events, once for each visitor. */
export async function honourOptOuts(
  unit: Unit,
  candidates: readonly Candidate[],
  { signals, at, honorDnt }: { signals: OptOut | undefined; at: string; honorDnt: boolean },
): Promise<void> {
  if (signals === undefined || !isOptOut(signals, honorDnt)) return
  const done = new Set<string>()
  for (const { site, keyKind, event } of candidates) {
    const { anonymousId } = event
    const key = `${site.id} ${anonymousId}`
    if (keyKind !== 'pk' || !anonymousId || done.has(key)) continue
    done.add(key)
    await honourOptOut(unit, { siteId: site.id, anonymousId, signals, at })
  }
}
