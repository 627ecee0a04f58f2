import type { Beckon, CallbackValues, View, WidgetSettings } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import {
  createLauncher,
  type HandedIn,
  type Launcher,
  type OwnedOptions,
} from '@beckon/widget/launcher'
import { type Command, invoke } from './commands.ts'
import type { TagOptions } from './read-attributes.ts'

/** What the widget takes over when it comes. */
export type Heritage = Omit<OwnedOptions, 'loadPanel' | 'askConsent' | 'companion'> &
  Pick<TagOptions, 'consent' | 'cmp'>

/** What the widget is told, and where it is to be. */
type Placed = WidgetSettings & Pick<TagOptions, 'mount'>

/** The launcher, and whatever is asked of the widget before there is one. */
export interface LateWidget {
  readonly launcher: Launcher
  /** Empty once the widget answers itself. */
  answers: Partial<Record<Command, (...values: never[]) => unknown>>
  settings: Placed
  handedIn: HandedIn
}

/** @param complete answers core with the widget in it */
export function createLateWidget(given: Placed, complete: () => Promise<Beckon>): LateWidget {
  const launcher = createLauncher(() => void open(undefined, true).catch(() => {}))
  /** What the page or visitor wants, which fetching may have to catch up with. */
  let wanted = false

  function update(changes: WidgetSettings): void {
    late.settings = { ...late.settings, ...changes }
    launcher.apply(late.settings)
  }

  async function open(view?: View, byVisitor = navigator.userActivation?.isActive): Promise<void> {
    wanted = true
    launcher.show('busy')
    const whole = await complete().catch((error: unknown) => {
      launcher.show('failed')
      throw error
    })
    launcher.show()
    if (wanted) await invoke(whole, 'open', [view, byVisitor])
  }

  function close(): void {
    wanted = false
  }

  function hide(): void {
    close()
    update({ launcher: 'hidden' })
  }

  async function send(text: string): Promise<void> {
    const mine = late.handedIn
    const whole = await complete()
    if (mine !== late.handedIn) throw new BeckonError('session/invalid')
    return whole.send(text)
  }

  function callback(callback: CallbackValues = {}): Promise<void> | undefined {
    Object.assign(late.handedIn, { callback, view: 'callback' })
    // A page that fills the form as it loads fills it for whoever opens it later.
    return navigator.userActivation?.hasBeenActive === false ? undefined : open()
  }

  const answers = {
    open,
    close,
    update,
    hide,
    send,
    callback,
    toggle: () => (wanted ? close() : open()),
    show: () => update({ launcher: 'visible' }),
    prefill(draft: string) {
      late.handedIn.draft = draft
    },
  }
  const late: LateWidget = { launcher, answers, settings: given, handedIn: {} }
  update({})
  return late
}
