import type { Store } from '../../../database/store.ts'
import { pickMailTexts } from '../../mail-texts/pick-mail-texts.ts'
import { signToken } from './email.models.ts'
import type { EmailRow } from './email.types.ts'
import { aboutLink } from './email-links.usecases.ts'
import type { Letter } from './write-mail.models.ts'

/** What every mail to somebody begins with: whose it is, in which language, and how to stop them. */
export async function addressLetter(
  store: Store,
  row: EmailRow,
  { id, origin }: { id: string; origin: string },
): Promise<Letter> {
  const [site, settings, secret] = await Promise.all([
    store.sites.findSite(row.site_id),
    store.settings.find(row.site_id, 'email'),
    store.signing.findSecret('link'),
  ])
  const { replyTo }: { replyTo?: string } = JSON.parse(settings?.value ?? '{}')
  const token = signToken(secret, 'stop', [row.id, ...aboutLink(row)])
  return {
    id,
    to: row.address,
    company: site?.name ?? '',
    replyTo,
    texts: pickMailTexts(row.locale),
    stopUrl: `${origin}/email/stop/${token}`,
  }
}
