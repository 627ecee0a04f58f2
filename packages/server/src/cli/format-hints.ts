import { STANDARD_DATA } from './settings.ts'

/** A link that signs an agent in, once. The token is behind the `#`, which is never sent. */
export function formatLoginLink(gateway: string, token: string): string {
  return `${gateway}/console/#login=${token}`
}

/** A command as it is typed for a data folder. */
export function formatCommand(command: string, data: string): string {
  return data === STANDARD_DATA ? `beckon ${command}` : `beckon ${command} --data ${data}`
}

/** The one line a website needs. */
export function formatTag(gateway: string, site: string): string {
  return `<script async src="${gateway}/beckon.js" data-site="${site}"></script>`
}
