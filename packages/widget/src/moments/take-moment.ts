import type { Client, Plugin } from '@beckon/core'
import type { Moment } from '@beckon/protocol'
import { createMoments, type Moments, type MomentsOptions } from './create-moments.ts'

const shown = new WeakMap<Client, Moments>()

/**
 * Shows a moment of a client, whose others wait behind it.
 *
 * @param use puts what shows them to use, until all is destroyed
 */
export function takeMoment(
  moment: Moment,
  { client, ...options }: MomentsOptions,
  use: (plugin: Plugin) => void,
): void {
  let moments = shown.get(client)
  if (!moments) {
    const made = createMoments({ client, ...options })
    moments = made
    shown.set(client, made)
    use({ name: 'moments', setup() {}, dispose: made.dispose })
  }
  moments.take(moment)
}
