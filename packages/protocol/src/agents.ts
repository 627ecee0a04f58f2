import type { SiteConfig } from './site-config.ts'

/** What an agent may do: an owner sees to the others and to the settings, beside what every agent does. */
export type AgentRole = 'owner' | 'agent'

/** An agent, as they see themselves. */
export interface Agent {
  id: string
  name: string
  email: string
  role: AgentRole
  /** Whether they said that they are away. */
  away: boolean
  /** Where their picture is, below the gateway's URL; absent where there is none. */
  picture?: string | undefined
  site: SiteConfig
}

/** An agent, as the site's server and its owners see them. */
export interface AgentProfile extends Omit<Agent, 'site'> {
  /** True where they may not sign in any more. */
  disabled?: boolean | undefined
}
