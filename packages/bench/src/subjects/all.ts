import { amplitude } from './amplitude.ts'
import { jitsu } from './jitsu.ts'
import { mixpanel } from './mixpanel.ts'
import { openpanel } from './openpanel.ts'
import { ours } from './ours.ts'
import { plausible } from './plausible.ts'
import { posthog } from './posthog.ts'
import { rudderstack } from './rudderstack.ts'
import { segment } from './segment.ts'
import { segmentBatching } from './segment-batching.ts'
import { snowplow } from './snowplow.ts'
import type { Subject } from './subject.ts'

export const SUBJECTS: readonly Subject[] = [
  ours,
  segment,
  segmentBatching,
  rudderstack,
  posthog,
  snowplow,
  amplitude,
  mixpanel,
  jitsu,
  plausible,
  openpanel,
]

/** Those named, `ours` among them; all where no name is given. */
export function pickSubjects(names: readonly string[] | undefined): readonly Subject[] {
  if (!names) return SUBJECTS
  return names.map((name) => {
    const found = SUBJECTS.find(
      (subject) => subject.name === name || (name === 'ours' && subject === ours),
    )
    if (!found)
      throw new Error(`No subject ${name}; there are ${SUBJECTS.map((one) => one.name).join(', ')}`)
    return found
  })
}
