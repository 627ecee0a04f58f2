import type { WidgetSettings } from '@beckon/core'
import type { Json } from '@beckon/protocol'

/** What `intercomSettings` and the second value of `boot` and `update` hold. */
export interface IntercomSettings extends Readonly<Record<string, unknown>> {
  /** The public key of your Beckon site, `pk_…`. */
  app_id?: string
  user_id?: string | number
  email?: string
  intercom_user_jwt?: string
  alignment?: 'left' | 'right'
  action_color?: string
  background_color?: string
  z_index?: number
  /** Pixels from the side of the window, and from its lower edge. */
  horizontal_padding?: number
  vertical_padding?: number
  language_override?: string
  hide_default_launcher?: boolean
  hide_notifications?: boolean
  /** A click on what it selects opens the chat. */
  custom_launcher_selector?: string
}

/** Say how the messenger looks and works; all others say who the visitor is. */
const OWN =
  /^(app_id|api_base|user_id|user_hash|intercom_user_jwt|alignment|\w+_color|\w+_padding|z_index|language_override|hide_default_launcher|hide_notifications|custom_launcher_selector|session_duration|page_title)$/

function pick<T extends object>(
  values: T,
  isWanted: (entry: readonly [name: string, value: unknown]) => boolean,
): T {
  return Object.fromEntries(Object.entries(values).filter(isWanted)) as T
}

export function toWidgetSettings(settings: IntercomSettings): WidgetSettings {
  const { hide_default_launcher: isHidden, hide_notifications: isQuiet } = settings
  const said = {
    position: settings.alignment,
    color: settings.action_color ?? settings.background_color,
    zIndex: settings.z_index,
    offsetX: settings.horizontal_padding,
    offsetY: settings.vertical_padding,
    locale: settings.language_override,
    launcher: isHidden === undefined ? isHidden : isHidden ? 'hidden' : 'visible',
    sound: isQuiet === undefined ? isQuiet : !isQuiet,
  } satisfies WidgetSettings
  return pick(said, ([, value]) => value !== undefined)
}

/** Who the visitor is: undefined where the settings name nobody. */
export function toIdentity(
  settings: IntercomSettings,
): [userId: string, traits: Json, options: { token?: string }] | undefined {
  const { user_id: id = settings.email, intercom_user_jwt: token } = settings
  if (!id) return undefined
  const traits = pick(settings, ([name]) => !OWN.test(name))
  return [String(id), traits as Json, token ? { token } : {}]
}
