import type { WidgetSettings } from '@beckon/core'

export interface TagOptions extends WidgetSettings {
  /** Public key of the site, `pk_…`. */
  site: string
  /** Where the gateway is, its path included where it has one. */
  host: string
  /**
   * `ask` (where absent): the chat asks for consent. `external`: the site asks and calls
   * `consent()`. `granted`: the site vouches that its visitors agreed before the tag was placed.
   */
  consent?: 'ask' | 'external' | 'granted' | undefined
  /** The consent system on the page to follow, e.g. `tcf`; ours asks nothing then. See `docs/CMP.md`. */
  cmp?: string | undefined
  /** Shows the chat within this element of the page, or the first that the selector finds. */
  mount?: Element | string | undefined
}

/**
 * The `data-` attributes of the script tag. A value nobody knows is taken for none where it is read; numbers
 * stay words, for they only go into style.
 */
export function readAttributes({ dataset, src }: HTMLScriptElement): Partial<TagOptions> {
  return {
    // The script lies beside what the gateway answers, whatever path that has.
    host: new URL('.', src).href,
    ...dataset,
  } as Partial<TagOptions>
}
