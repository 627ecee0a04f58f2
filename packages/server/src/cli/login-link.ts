import { recallUrl } from '../shared/remember-url.ts'
import { formatLoginLink } from './format-hints.ts'
import { LINK_LIFETIME } from './start.ts'
import { type Place, withExisting } from './with-existing.ts'

export interface LoginLinkSettings extends Place {
  publicUrl?: string | undefined
  email?: string | undefined
  name: string
}

/** A fresh link that signs an agent in, once. */
export function createLoginLink(settings: LoginLinkSettings): Promise<string> {
  const { data, publicUrl, email, name } = settings
  return withExisting(settings, async ({ agents }, site) => {
    const url = publicUrl ?? recallUrl(data) ?? 'http://127.0.0.1:8787'
    const agent = await agents.ensure(site.id, { email, name })
    return formatLoginLink(url, await agents.createLink(agent, LINK_LIFETIME))
  })
}
