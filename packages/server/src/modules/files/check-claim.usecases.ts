import { isTaken } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import type { FileSettings, UploadClaim, Uploader } from './files.types.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * What one visitor, and all of them, announced within a day, in the transaction that adds to it. Agents are
 * trusted not to flood themselves.
 *
 * @throws BeckonError `file/too-much`
 */
export async function checkCaps(
  { files }: Pick<Unit, 'files'>,
  { kind, siteId, personId }: Uploader,
  { size, settings, now }: { size: number; settings: FileSettings; now: number },
): Promise<void> {
  if (kind !== 'visitor') return
  const since = toIso(now - DAY)
  const own = await files.sumSince(siteId, since, personId)
  if (own + size > settings.visitorDayBytes) throw refuse('file/too-much')
  const all = await files.sumSince(siteId, since)
  if (all + size > settings.siteDayBytes) throw refuse('file/too-much')
}

/**
 * Refuses what cannot be taken before any of it has come.
 *
 * @throws BeckonError `file/empty`, `file/too-large`, `file/type-refused`
 */
export function checkClaim(
  settings: FileSettings,
  uploader: Uploader,
  { size, type }: UploadClaim,
): void {
  if (uploader.kind === 'visitor' && !settings.enabled) throw refuse('file/type-refused')
  if (size === 0) throw refuse('file/empty')
  if (size > settings.maxBytes) throw refuse('file/too-large')
  // A browser that knows no type of a file sends none; what it is shows once it is here.
  const isNamed = type !== 'application/octet-stream'
  if (isNamed && !isTaken(type, settings.types)) throw refuse('file/type-refused')
}
