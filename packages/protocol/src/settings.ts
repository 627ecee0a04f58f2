/** What the chat says of itself. */
export interface ChatSettings {
  /** What greets a visitor, by language (`en`, `de`); the widget's own words where there is none. */
  greeting?: Record<string, string> | undefined
  /** Minutes within which an answer usually comes; told to visitors. */
  repliesWithin?: number | undefined
}

/** What a site's owner can set, section by section; what is not set has the gateway's defaults. */
export interface SiteSettings {
  chat: ChatSettings
}

export type SettingsSection = keyof SiteSettings
