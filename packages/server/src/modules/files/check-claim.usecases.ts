import { isTaken } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import type { FileSettings, UploadClaim, Uploader } from './files.types.ts'

const DAY = 24 * 60 * 60 * 1000

/** What one visitor, and all of them, announced within a day. Agents are trusted not to flood themselves. */
async function checkCaps(
  store: Store,
  { siteId, personId }: Uploader,
  { size, settings, now }: { size: number; settings: FileSettings; now: number },
): Promise<void> {
  const since = toIso(now - DAY)
  const own = await store.files.sumSince(siteId, since, personId)
  if (own + size > settings.visitorDayBytes) throw refuse('file/too-much')
  const all = await store.files.sumSince(siteId, since)
  if (all + size > settings.siteDayBytes) throw refuse('file/too-much')
}

/**
 * Refuses what cannot be taken before any of it has come.
 *
 * @throws BeckonError `file/empty`, `file/too-large`, `file/type-refused`, `file/too-much`
 */
export async function checkClaim(
  { store, settings, now }: { store: Store; settings: FileSettings; now: number },
  uploader: Uploader,
  { size, type }: UploadClaim,
): Promise<void> {
  if (uploader.kind === 'visitor' && !settings.enabled) throw refuse('file/type-refused')
  if (size === 0) throw refuse('file/empty')
  if (size > settings.maxBytes) throw refuse('file/too-large')
  // A browser that knows no type of a file sends none; what it is shows once it is here.
  const isNamed = type !== 'application/octet-stream'
  if (isNamed && !isTaken(type, settings.types)) throw refuse('file/type-refused')
  if (uploader.kind === 'visitor') await checkCaps(store, uploader, { size, settings, now })
}
