/** What a bot says by itself. `{company}` and `{messenger}` stand for their names. */
export interface MessengerTexts {
  /** Once a conversation goes on there. */
  hello: string
  stopped: string
  /** To whoever came without a link, or with one that has ended. */
  stranger: string
  /** Where a file or some such could not come along. */
  lost: string
}

/** A text with names in it. */
export function fillIn(
  text: string,
  { company, messenger }: { company: string; messenger: string },
): string {
  return text.replaceAll(/\{(company|messenger)\}/g, (_, name) =>
    name === 'company' ? company : messenger,
  )
}
