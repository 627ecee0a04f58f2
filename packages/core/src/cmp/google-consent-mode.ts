import type { Stop } from '../platform.ts'
import type { Plugin } from '../plugin.ts'
import { toSignals } from './consent-mode.ts'
import { type DataLayerOptions, openDataLayer } from './data-layer.ts'
import { toArguments } from './to-arguments.ts'
import type { CmpView } from './view.ts'

export interface ConsentModeOptions extends DataLayerOptions {
  /**
   * ISO 3166-2 codes, e.g. `DE` or `US-CA`. Only there everything is denied until the visitor
   * chooses; Google takes it as granted elsewhere. Everywhere where absent.
   */
  region?: readonly string[] | undefined
  /** Milliseconds Google's tags wait for a choice kept from an earlier visit; 500 where absent. */
  waitForUpdate?: number | undefined
  /** Takes click ids out of what is sent while `ads` is denied. */
  adsDataRedaction?: boolean | undefined
  /** Passes click ids along in links while nothing may be stored. */
  urlPassthrough?: boolean | undefined
}

function listDefaults(options: ConsentModeOptions): unknown[] {
  const { region, waitForUpdate = 500, adsDataRedaction, urlPassthrough } = options
  const denied = { ...toSignals(undefined), wait_for_update: waitForUpdate }
  const commands: unknown[] = [
    toArguments('consent', 'default', region ? { ...denied, region } : denied),
  ]
  if (adsDataRedaction !== undefined)
    commands.push(toArguments('set', 'ads_data_redaction', adsDataRedaction))
  if (urlPassthrough !== undefined)
    commands.push(toArguments('set', 'url_passthrough', urlPassthrough))
  return commands
}

/**
 * Tells Google's tags what is allowed, by consent mode version 2: all seven signals denied first,
 * then an update with each choice, and at once where one is kept from an earlier visit. It loads no
 * tag of Google's.
 *
 * The defaults have to come before any other command. In a page whose tags have not started yet
 * they are put in front of what is in the data layer; later they come too late for what was already
 * measured, so create Beckon before you load a tag.
 *
 * @param view the page's `window`, another one in tests
 * @see https://developers.google.com/tag-platform/security/guides/consent
 * @example
 * const plugins = [googleConsentMode({ adsDataRedaction: true })]
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins })
 */
export function googleConsentMode(
  options: ConsentModeOptions = {},
  view: CmpView = globalThis,
): Plugin {
  let stop: Stop | undefined
  return {
    name: 'google-consent-mode',
    setup({ consent }) {
      if (!view.document) return
      const layer = openDataLayer(view, options)
      const defaults = listDefaults(options)
      // Who put a `push` of its own there has read the rest already, and reads only what is pushed.
      if (Object.hasOwn(layer, 'push')) for (const command of defaults) layer.push(command)
      else layer.unshift(...defaults)
      let told: string | undefined
      stop = consent.subscribe(({ chosen, purposes }) => {
        const signals = toSignals(purposes)
        const text = JSON.stringify(signals)
        if (text === told || !(chosen || told)) return
        told = text
        layer.push(toArguments('consent', 'update', signals))
      })
    },
    dispose: () => stop?.(),
  }
}
