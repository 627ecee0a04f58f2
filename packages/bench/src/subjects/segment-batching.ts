import { segment } from './segment.ts'
import type { Subject } from './subject.ts'

/** Segment's library as it is where somebody turned its batches on. */
export const segmentBatching: Subject = {
  ...segment,
  name: 'segment-batching',
  entry: segment.entry.replace(
    "protocol: 'http'",
    "protocol: 'http', deliveryStrategy: { strategy: 'batching', config: { size: 10, timeout: 3000 } }",
  ),
}
