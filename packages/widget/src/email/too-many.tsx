import type { JSX } from 'preact'
import type { ViewModule } from '../panel/use-chunk.ts'
import { emailWords } from './email-words.ts'

export const load: ViewModule['load'] = emailWords.load

/** Why the chat is not sent. */
export function View(): JSX.Element {
  return <>{emailWords.use().tooMany}</>
}
