/** What help says. */
export interface HelpTexts {
  /** Names the field to search in. */
  search: string
  placeholder: string
  /** Read out whenever the list changes. */
  found(count: number): string
  none(question: string): string
  empty: string
  /** The button beside those of the categories. */
  all: string
  categories: string
  backToList: string
  backToChat: string
  updated(date: string): string
  helped: string
  yes: string
  no: string
  thanks: string
  sorry: string
  stillNeed: string
  write: string
  /** Read out after the name of a link. */
  newTab: string
  suggestions: string
  /** Read out when suggestions appear. */
  suggested(count: number): string
  hide: string
  failed: string
  gone: string
}
