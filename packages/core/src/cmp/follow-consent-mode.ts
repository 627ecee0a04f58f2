import type { Stop } from '../platform.ts'
import type { Plugin } from '../plugin.ts'
import { type ConsentModeSignals, type ConsentModeValue, fromSignals } from './consent-mode.ts'
import { type DataLayerOptions, openDataLayer } from './data-layer.ts'
import { follow } from './follow.ts'
import { observePush } from './observe-push.ts'
import type { CmpView } from './view.ts'

/** A command to Google's tags, as far as it is one. */
type Command = Partial<Record<0 | 1, string>> & { 2?: Readonly<Record<string, unknown>> }

interface SignalReader {
  /** Takes an entry of the data layer; true where the visitor has chosen with it. */
  take(entry: unknown): boolean
  /** What holds after all that was taken. */
  read(): ConsentModeSignals
}

const isSignal = (value: unknown): value is ConsentModeValue =>
  value === 'granted' || value === 'denied'

/**
 * Puts together what another consent system told Google. A default is no choice: it fills in what
 * an update leaves out. Which region this is cannot be known here, so a default that denies
 * somewhere denies, and one that grants somewhere does not.
 */
function createSignalReader(): SignalReader {
  const defaults: Record<string, ConsentModeValue> = {}
  const updates: Record<string, ConsentModeValue> = {}

  function takeDefault(name: string, value: ConsentModeValue, regional: boolean): void {
    if (value === 'denied' || (!regional && !defaults[name])) defaults[name] = value
  }

  return {
    take(entry) {
      const command = entry as Command | null | undefined
      if (command?.[0] !== 'consent') return false
      const isUpdate = command[1] === 'update'
      const values = command[2] ?? {}
      for (const [name, value] of Object.entries(values)) {
        if (!isSignal(value)) continue
        if (isUpdate) updates[name] = value
        else takeDefault(name, value, Boolean(values['region']))
      }
      return isUpdate
    },
    read: () => ({ ...defaults, ...updates }),
  }
}

/**
 * Follows a consent system that tells Google's tags of the visitor's choice by consent mode, version
 * 1 or 2, whatever it is otherwise. It acts on updates, also those from before it was there.
 *
 * @param view the page's `window`, another one in tests
 * @see https://developers.google.com/tag-platform/security/guides/consent
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [followConsentMode()] })
 */
export function followConsentMode(
  options: DataLayerOptions = {},
  view: CmpView = globalThis,
): Plugin {
  let stop: Stop | undefined
  return {
    name: 'follow-consent-mode',
    setup(client) {
      if (!view.document) return
      const layer = openDataLayer(view, options)
      const reader = createSignalReader()
      const tell = (): void => {
        const gcm = reader.read()
        void follow(client, fromSignals(gcm), { surface: 'gcm', signals: { gcm } })
      }
      stop = observePush(layer, (entry) => {
        if (reader.take(entry)) tell()
      })
      if (layer.map(reader.take).includes(true)) tell()
    },
    dispose: () => stop?.(),
  }
}
