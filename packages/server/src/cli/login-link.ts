import { openDomain } from '../open-domain.ts'
import { formatLoginLink } from './format-links.ts'
import { recallUrl } from './remember-url.ts'
import { LINK_LIFETIME } from './start.ts'

export interface LoginLinkSettings {
  data: string
  publicUrl?: string | undefined
  email?: string | undefined
  name: string
}

/** Prints a link that signs an agent in once, also while a gateway runs on the same folder. */
export async function printLoginLink(settings: LoginLinkSettings): Promise<void> {
  const { data, publicUrl, email, name } = settings
  const domain = await openDomain({ data })
  try {
    const { sites, agents } = domain.usecases
    const site = await sites.findFirst()
    const url = publicUrl ?? recallUrl(data)
    if (site === undefined || url === undefined) {
      throw new Error(`There is no gateway in ${data} yet. Run "beckon start" first.`)
    }
    const agent = await agents.ensure(site.id, { email, name })
    console.log(formatLoginLink(url, await agents.createLink(agent, LINK_LIFETIME)))
  } finally {
    await domain.close()
  }
}
