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

const disable = ({ id, name }: AgentProfile, isSelf: boolean): MemberQuestion => ({
  text: isSelf
    ? 'Disable yourself? You are signed out at once, and cannot sign in until another owner enables you again.'
    : `Disable ${name}? They are signed out at once, and cannot sign in until an owner enables them again.`,
  verb: 'Disable',
  done: `${name} is disabled.`,
  act: (team) => team.change(id, { disabled: true }),
})

const end = ({ id, name }: AgentProfile): MemberQuestion => ({
  text: `Sign ${name} out on every device? They can sign in again.`,
  verb: 'Sign out everywhere',
  done: `${name} is signed out everywhere.`,
  act: (team) => team.endSessions(id),
})

const factor = ({ id, name }: AgentProfile): MemberQuestion => ({
  text: `Remove the second factor of ${name}? Until they set up a new one, the password or a login link is all it takes.`,
  verb: 'Remove it',
  done: `${name} has no second factor any more.`,
  act: (team) => team.removeFactor(id),
})

const stepDown = ({ id }: AgentProfile): MemberQuestion => ({
  text: 'Be an agent yourself? You leave this page, and only another owner can make you one again.',
  verb: 'Step down',
  done: '',
  act: (team) => team.change(id, { role: 'agent' }),
})

const QUESTIONS: Readonly<
  Record<MemberDeed, (member: AgentProfile, isSelf: boolean) => MemberQuestion>
> = { disable, end, factor, 'step-down': stepDown }

/** What is asked before somebody else, or oneself, would notice. */
export function askAbout(deed: MemberDeed, member: AgentProfile, isSelf: boolean): MemberQuestion {
  return QUESTIONS[deed](member, isSelf)
}
