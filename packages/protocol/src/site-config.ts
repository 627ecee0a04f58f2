import type { FileRules } from './files.ts'
import type { Availability } from './hours.ts'
import type { MessengerName } from './messengers.ts'
import type { SitePush } from './push.ts'
import type { ChatSettings } from './settings.ts'

/** Where a visitor can find answers before asking: at `searchUrl`, else in the gateway's articles. */
export interface SiteHelp {
  searchUrl?: string | undefined
}

/** What a site tells every visitor. */
export interface SiteConfig {
  site: string
  /** Names the company; the panel is called by it. */
  name: string
  /** CSS colour, or null for the widget's own. */
  color: string | null
  /** ISO 3166-1 alpha-2; national phone numbers are read in it. */
  country: string
  /** What may be attached; absent where nothing may. */
  files?: FileRules | undefined
  protocol: number
  /** Absent where the owner set nothing. */
  chat?: ChatSettings | undefined
  /** As it is while this is answered; absent where the site told no hours. */
  availability?: Availability | undefined
  /** True where visitors can get answers by e-mail. */
  email?: boolean | undefined
  /** Whether an agent is there to answer, as it is while this is answered; absent from older gateways. */
  staffed?: boolean | undefined
  /** True where answers can reach visitors who left, by any of these ways. */
  reach?: boolean | undefined
  /** Absent where visitors cannot be told of answers by web push. */
  push?: SitePush | undefined
  /** Where visitors can go on with their conversation; absent where it is nowhere but here. */
  messengers?: MessengerName[] | undefined
  /** Absent where there is nothing to read. */
  help?: SiteHelp | undefined
}
