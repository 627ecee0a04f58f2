import type { WidgetSettings } from '@beckon/core'

export interface TagOptions extends WidgetSettings {
  /** Public key of the site, `pk_…`. */
  site: string
  /** Origin of the gateway. */
  host: string
  /**
   * `ask` (where absent): the chat asks for consent. `external`: the site asks and calls
   * `consent()`. `granted`: the site vouches that its visitors agreed before the tag was placed.
   */
  consent?: 'ask' | 'external' | 'granted' | undefined
}

function oneOf<T extends string>(
  value: string | undefined,
  ...allowed: readonly T[]
): T | undefined {
  return allowed.find((one) => one === value)
}

/** The `data-` attributes of the script tag; undefined without `data-site`. */
export function readAttributes({ dataset, src }: HTMLScriptElement): TagOptions | undefined {
  const { site, locale, color, zIndex } = dataset
  if (!site) return undefined
  return {
    site,
    host: new URL(src, location.href).origin,
    locale,
    color,
    position: oneOf(dataset['position'], 'left', 'right'),
    zIndex: zIndex && Number.isFinite(Number(zIndex)) ? Number(zIndex) : undefined,
    launcher: oneOf(dataset['launcher'], 'hidden', 'visible'),
    consent: oneOf(dataset['consent'], 'ask', 'external', 'granted'),
  }
}
