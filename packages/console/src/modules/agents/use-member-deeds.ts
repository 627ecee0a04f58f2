import type { AgentChange, AgentProfile } from '@beckon/protocol'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { useAction } from '../../ui/use-action.ts'
import { askAbout, type MemberDeed, type MemberQuestion } from './member-questions.ts'
import type { NewLink } from './team.api.ts'

export interface MemberDeeds {
  busy: boolean
  refusal: string | null
  /** What was done last, in a sentence. */
  done: string
  /** What is asked just now. */
  asked: MemberQuestion | null
  /** A login link that was made just now. */
  link: NewLink | null
  /** Asks before it is done. */
  ask(deed: MemberDeed, button: HTMLElement): void
  confirm(): void
  /** Changes what can be changed back. */
  change(change: AgentChange, said: string, button: HTMLElement): void
  makeLink(button: HTMLElement): void
  /** Puts away what was asked or shown. */
  close(): void
}

/** What is done about one of the team; the focus goes back to the button that began it. */
export function useMemberDeeds(member: AgentProfile, onDone: () => Promise<unknown>): MemberDeeds {
  const { agent, team } = useDesk()
  const { busy, refusal, run, forget } = useAction()
  const [asked, setAsked] = useState<MemberQuestion | null>(null)
  const [done, setDone] = useState('')
  const [link, setLink] = useState<NewLink | null>(null)
  const from = useRef<HTMLElement | null>(null)

  function begin(button: HTMLElement): void {
    from.current = button
    forget()
    setDone('')
    setAsked(null)
    setLink(null)
  }
  function close(): void {
    setAsked(null)
    setLink(null)
    from.current?.focus()
  }
  async function act(work: () => Promise<unknown>, said: string): Promise<void> {
    const isDone = await run(() => work().then(onDone))
    if (isDone) setDone(said)
    close()
  }

  return {
    ...{ busy, refusal, done, asked, link, close },
    ask(deed, button) {
      begin(button)
      setAsked(askAbout(deed, member, member.id === agent.id))
    },
    confirm() {
      if (asked) void act(() => asked.act(team), asked.done)
    },
    change(change, said, button) {
      begin(button)
      void act(() => team.change(member.id, change), said)
    },
    makeLink(button) {
      begin(button)
      void run(async () => setLink(await team.createLink(member.id)))
    },
  }
}
