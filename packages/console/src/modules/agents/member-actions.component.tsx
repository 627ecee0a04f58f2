import type { AgentProfile, AgentRole } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { hrefOf } from '../../route.store.ts'
import { Refusal } from '../../ui/field.component.tsx'
import { Question } from '../../ui/question.component.tsx'
import { LoginCard } from './login-card.component.tsx'
import { RolePicker } from './role-picker.component.tsx'
import { type MemberDeeds, useMemberDeeds } from './use-member-deeds.ts'

interface ButtonsProps {
  member: AgentProfile
  isSelf: boolean
  deeds: MemberDeeds
}

function Buttons({ member, isSelf, deeds }: ButtonsProps): JSX.Element {
  const { name, disabled = false } = member
  const button = (word: string, run: (button: HTMLElement) => void): JSX.Element => (
    <button type="button" class="button" onClick={({ currentTarget }) => run(currentTarget)}>
      {word}
    </button>
  )
  return (
    <div class="form-row">
      {!disabled && button('New login link', deeds.makeLink)}
      {!disabled && !isSelf && button('Sign out everywhere', (at) => deeds.ask('end', at))}
      {!isSelf && button('Remove second factor', (at) => deeds.ask('factor', at))}
      {disabled
        ? button('Enable', (at) => {
            deeds.change({ disabled: false }, `${name} may sign in again.`, at)
          })
        : button('Disable', (at) => deeds.ask('disable', at))}
    </div>
  )
}

function OwnAccount(): JSX.Element {
  return (
    <p class="quiet">
      How you sign in, and where you are signed in, is under{' '}
      <a class="link" href={hrefOf({ view: 'account' })}>
        Your account
      </a>
      .
    </p>
  )
}

interface MemberActionsProps {
  id: string
  member: AgentProfile
  /** Something was changed, and is to be read anew. */
  onDone: () => Promise<unknown>
}

/** What an owner can do about somebody, or about themselves. */
export function MemberActions({ id, member, onDone }: MemberActionsProps): JSX.Element {
  const isSelf = member.id === useDesk().agent.id
  const deeds = useMemberDeeds(member, onDone)
  const { busy, refusal, done, asked, link, close } = deeds
  const { name, role } = member
  function pick(next: AgentRole, button: HTMLElement): void {
    const said = `${name} is ${next === 'owner' ? 'an owner' : 'an agent'} now.`
    if (isSelf && next === 'agent') deeds.ask('step-down', button)
    else deeds.change({ role: next }, said, button)
  }
  return (
    <div id={id} class="member-actions">
      <RolePicker label={`Role of ${name}`} role={role} busy={busy} onPick={pick} />
      <Buttons {...{ member, isSelf, deeds }} />
      {isSelf && <OwnAccount />}
      {asked && (
        <Question
          key={asked.verb}
          {...{ text: asked.text, verb: asked.verb, busy }}
          onYes={deeds.confirm}
          onNo={close}
        />
      )}
      {link !== null && <LoginCard key={link.token} {...{ link, name }} onDone={close} />}
      <Refusal text={refusal} />
      <p class="done" role="status">
        {done}
      </p>
    </div>
  )
}
