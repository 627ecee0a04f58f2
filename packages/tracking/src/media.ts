import type { Stop } from '@beckon/core'
import { describeElement } from './describe-element.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { readPath } from './read-path.ts'

/**
 * Reports what is played, by the names of Segment's video events: `Video Playback Started`,
 * `Paused`, `Resumed`, `Completed`, and `Video Content Playing` at 25, 50 and 75 percent; `Audio …`
 * for sound. Silent loops are decoration and left out.
 *
 * @example
 * const stop = observeMedia(({ properties }) => console.log(properties.position))
 */
export function observeMedia(emit: Emit): Stop {
  /** The quarters each has passed, from the moment it was started. */
  const passed = new WeakMap<Element, number>()

  return listen(document, 'play pause ended timeupdate', (event) => {
    const [media] = readPath(event) as HTMLMediaElement[]
    if (!media || (media.loop && media.muted)) return
    const { currentTime, duration, ended, localName } = media
    const before = passed.get(media) ?? -1
    const quarter = Math.max(before, Math.min(3, Math.floor((4 * currentTime) / duration) || 0))
    const actions: Record<string, string | false> = {
      play: before < 0 ? 'Playback Started' : 'Playback Resumed',
      pause: !ended && 'Playback Paused',
      ended: 'Playback Completed',
      timeupdate: quarter > before && before >= 0 && 'Content Playing',
    }
    const action = actions[event.type]
    if (!action) return
    passed.set(media, ended ? -1 : quarter)
    track(emit, `${localName === 'audio' ? 'Audio' : 'Video'} ${action}`, {
      ...describeElement(media),
      position: Math.round(currentTime),
      total_length: Math.round(duration),
    })
  })
}
