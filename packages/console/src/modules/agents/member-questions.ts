import type { AgentProfile } from '@beckon/protocol'
import type { TeamApi } from './team.api.ts'

/** Something that is asked about before it is done. */
export interface MemberQuestion {
  text: string
  verb: string
  /** What is said once it is done. */
  done: string
  act: (team: TeamApi) => Promise<unknown>
}

export type MemberDeed = 'disable' | 'end' | 'factor' | 'step-down'

/** What is asked of somebody else, or of oneself. */
export function askAbout(deed: MemberDeed, { id, name }: AgentProfile): MemberQuestion {
  switch (deed) {
    case 'disable':
      return {
        text: `Disable ${name}? They are signed out at once, and cannot sign in until somebody enables them again.`,
        verb: 'Disable',
        done: `${name} is disabled.`,
        act: (team) => team.change(id, { disabled: true }),
      }
    case 'end':
      return {
        text: `Sign ${name} out on every device? They can sign in again.`,
        verb: 'Sign out everywhere',
        done: `${name} is signed out everywhere.`,
        act: (team) => team.endSessions(id),
      }
    case 'factor':
      return {
        text: `Remove the second factor of ${name}? Until they set up a new one, the password or a login link is all it takes.`,
        verb: 'Remove it',
        done: `${name} has no second factor any more.`,
        act: (team) => team.removeFactor(id),
      }
    case 'step-down':
      return {
        text: 'Be an agent yourself? You leave this page, and only another owner can make you one again.',
        verb: 'Step down',
        done: '',
        act: (team) => team.change(id, { role: 'agent' }),
      }
  }
}
