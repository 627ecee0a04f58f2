import type { Client, Stop, View } from '@beckon/core'
import type { Moment, MomentValues } from '@beckon/protocol'
import type { Launcher } from '../launcher/launcher.ts'
import { pageLocale } from '../launcher/page-locale.ts'
import { createCard } from './create-card.ts'
import { createStage, type Stage } from './create-stage.ts'
import { isCovered } from './is-covered.ts'
import { loadWords } from './load-words.ts'
import { isAnswered, sendAnswer, sendKept } from './send-answer.ts'
import { shareAnswers } from './share-answers.ts'
import type { ShownMoment } from './shown-moment.ts'

/** How often it is looked whether something lies over the card, or its time is over, in milliseconds. */
const LOOK = 300
/** For how long thanks are shown. */
const THANKS = 4000

const VIEWS: readonly string[] = ['home', 'chat', 'callback', 'help'] satisfies View[]

export interface MomentsOptions {
  client: Client
  /** Opens the widget; with what a form for a call starts with. */
  open(view: View, values: Readonly<Record<string, string>>): void
  /** Beside it they are shown, in its colours and its language, whatever these are by then. */
  launcher: Pick<Launcher, 'root'>
}

export interface Moments {
  /** Shows it once those before it are answered; each id once a page. */
  take(moment: ShownMoment): void
  dispose: Stop
}

interface Answer {
  action: string
  values?: MomentValues | undefined
  label?: string | undefined
  /** Said after it. */
  thanks?: string
}

const pickTexts = (data: Moment['data'], names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (typeof data[name] === 'string' ? [[name, data[name]]] : [])),
  )

/** Events of whoever was here before may leave after them, and what is answered is theirs. */
function isOthers({ anonymousId }: Moment, { record }: Client): boolean {
  return anonymousId !== undefined && anonymousId !== record.get().anonymousId
}

/** Whoever comes next is somebody else, and whoever took back consent wants nothing of it. */
function followVisitor(
  { record, consent }: Client,
  drop: (matches: (moment: Moment) => boolean) => void,
): Stop {
  const whose = (): string | undefined => record.get().anonymousId
  let owner = whose()
  const stops = [
    record.subscribe(() => {
      if (owner && whose() !== owner) drop(() => true)
      owner = whose()
    }),
    consent.subscribe(({ purposes }) => {
      if (!purposes.personalization) drop(({ id }) => !id.startsWith('local:'))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Shows moments, one at a time, beside the launcher: without the panel, and without any socket. */
export function createMoments({ client, open, launcher }: MomentsOptions): Moments {
  const { platform } = client
  const host = launcher.root.host as HTMLElement
  const readLocale = (): string => pageLocale(host.lang)
  const seen = new Set<string>()
  let queue: ShownMoment[] = []
  let stage: Stage | undefined
  let stopLooking: Stop | undefined
  /** What is on screen, or was answered and is being thanked for. */
  let current: ShownMoment | undefined
  let thanking = false
  /** The language of what is on screen, and what of it was announced. */
  let spoken = ''
  let announced: ShownMoment | undefined

  const isOver = ({ expiresAt }: Moment): boolean =>
    expiresAt !== null && Date.parse(expiresAt) <= platform.now()

  function drop(matches: (moment: Moment) => boolean): void {
    queue = queue.filter((moment) => !matches(moment))
    if (!current || !matches(current)) return
    current = undefined
    thanking = false
    stage?.clear()
  }

  function look(): void {
    stopLooking?.()
    if (!thanking) drop(isOver)
    const covered = isCovered(current && stage?.host)
    stage?.cover(covered)
    if (!current && !covered) {
      current = queue.shift()
      if (current) void show(current)
    } else if (current && spoken !== readLocale() && !thanking && !stage?.isInUse())
      void show(current)
    if (current || queue[0]) stopLooking = platform.startTimer(look, LOOK)
    else {
      stage?.remove()
      stage = undefined
    }
  }

  async function show(moment: ShownMoment): Promise<void> {
    const locale = readLocale()
    spoken = locale
    const words = await loadWords(locale)
    if (current !== moment || thanking || spoken !== locale) return
    stage ??= createStage(host)
    const card = createCard(moment, {
      words,
      onAnswer: (action, given) => answer(moment, { action, ...given, thanks: words.thanks }),
    })
    card.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') answer(moment, { action: 'dismiss' })
    })
    stage.show(card)
    stage.cover(isCovered(stage.host))
    if (announced !== moment) announce(moment, stage)
  }

  function announce(moment: ShownMoment, { say }: Stage): void {
    announced = moment
    const { id, kind, variant, title, body } = moment
    platform.startTimer(() => say([title, body].filter(Boolean).join('. ')), 100)
    client.emit('moment:shown', { moment })
    void client.track('Moment Shown', { moment_id: id, kind, variant }).catch(() => {})
  }

  function answer(moment: Moment, { action, values, label, thanks = '' }: Answer): void {
    if (current !== moment || thanking) return
    const { id, kind, variant, data, actions } = moment
    client.emit('moment:answered', { moment, action, ...(values && { values }) })
    void client.track('Moment Answered', { moment_id: id, kind, variant, action }).catch(() => {})
    sendAnswer(client, id, { action, values, label })
    shared.tell(id)
    stage?.clear()
    const leads = VIEWS.includes(action)
    if (leads) open(action as View, pickTexts(data, ['phone', 'name', 'note']))
    const isLink = actions.some((each) => each.id === action && each.url !== undefined)
    if (action === 'dismiss' || leads || isLink) {
      drop((each) => each === moment)
      look()
      return
    }
    thanking = true
    stage?.say(thanks)
    platform.startTimer(() => {
      if (current !== moment) return
      drop((each) => each === moment)
      look()
    }, THANKS)
  }

  const shared = shareAnswers(client.site, (id) => drop((moment) => moment.id === id))
  sendKept(client)
  const stops = [followVisitor(client, drop), shared.stop, () => stopLooking?.()]

  return {
    take(moment) {
      if (seen.has(moment.id) || isOthers(moment, client)) return
      if (isAnswered(client.record.get(), moment.id)) return
      seen.add(moment.id)
      // They may come in another order than they were made in: the oldest goes first.
      queue = [...queue, moment].sort((a, b) => (a.id < b.id ? -1 : 1))
      stopLooking?.()
      stopLooking = platform.startTimer(look, 0)
    },
    dispose() {
      for (const stop of stops.splice(0)) stop()
      drop(() => true)
      stage?.remove()
    },
  }
}
