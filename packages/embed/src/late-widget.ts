import type { Client, Plugin, SiteRecord, Stop } from '@beckon/core'
import { announce } from './announce.ts'

type Answer = Parameters<Client['provide']>[1]
type Watcher = (record: SiteRecord) => void

/** A widget on the page before core is. As a plugin it hands over to the real client. */
export interface LateWidget extends Plugin {
  /** Runs what the widget answers to a command, if it does. */
  run(command: string, values: readonly unknown[]): unknown
  dispose(): void
}

/** The widget stays until everything goes, so it never takes back what it says here. */
const never: Stop = () => {}

/**
 * Shows the widget without core, so that a page which nobody has answered yet downloads no
 * more than its button. All the button needs is to be told what to do, to hear of a record,
 * and to wait; the panel comes only after core, when the very same object has become whole.
 */
export function createLateWidget(widget: Plugin): LateWidget {
  const answers = new Map<string, Answer>()
  const watchers: Watcher[] = []
  const client = {
    emit: announce,
    provide(command: string, run: Answer): Stop {
      answers.set(command, run)
      return never
    },
    record: {
      get: (): SiteRecord => ({}),
      subscribe(watcher: Watcher): Stop {
        watchers.push(watcher)
        return never
      },
    },
    platform: {
      randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
      startTimer(run: () => void, milliseconds: number): Stop {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    },
  }
  widget.setup(client as unknown as Client)

  return {
    name: widget.name,
    setup(core) {
      Object.assign(client, core)
      answers.forEach((run, command) => void core.provide(command, run))
      for (const watcher of watchers) {
        core.record.subscribe(watcher)
        watcher(core.record.get())
      }
    },
    run(command, values) {
      const answer = answers.get(command) as
        | ((...values: readonly unknown[]) => unknown)
        | undefined
      return answer?.(...values)
    },
    dispose: () => widget.dispose?.(),
  }
}
