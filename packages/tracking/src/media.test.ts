import { afterEach, expect, test } from 'vitest'
import { observeMedia } from './media.ts'
import { createMemoryEmit } from './memory-emit.ts'

let stop = (): void => {}
afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

function start(html: string) {
  const memory = createMemoryEmit()
  document.body.innerHTML = html
  const media = document.querySelector('video,audio')
  stop = observeMedia(memory.emit)
  const fire = (type: string, currentTime: number, ended = false): void => {
    for (const [name, value] of Object.entries({ currentTime, duration: 100, ended }))
      Object.defineProperty(media, name, { value, configurable: true })
    media?.dispatchEvent(new Event(type))
  }
  return { ...memory, fire }
}

test('tells of a video by the names of the spec', () => {
  const { fire, names, seen } = start('<video id="tour"></video>')
  fire('play', 0)
  fire('timeupdate', 10)
  fire('timeupdate', 30)
  fire('timeupdate', 31)
  fire('pause', 40)
  fire('play', 40)
  fire('timeupdate', 80)
  fire('pause', 100, true)
  fire('ended', 100, true)
  expect(names()).toEqual([
    'Video Playback Started',
    'Video Content Playing',
    'Video Playback Paused',
    'Video Playback Resumed',
    'Video Content Playing',
    'Video Playback Completed',
  ])
  expect(seen[1]?.properties).toMatchObject({ selector: '#tour', position: 30, total_length: 100 })
})

test('begins anew with a video that is played again', () => {
  const { fire, names } = start('<video></video>')
  fire('play', 0)
  fire('ended', 100, true)
  fire('play', 0)
  expect(names().at(-1)).toBe('Video Playback Started')
})

test('tells sound from pictures, and leaves decoration and what is private alone', () => {
  const sound = start('<audio></audio>')
  sound.fire('play', 0)
  expect(sound.names()).toEqual(['Audio Playback Started'])
  for (const html of ['<video loop muted></video>', '<div data-private><video></video></div>']) {
    stop()
    const { fire, names } = start(html)
    const video = document.querySelector('video')
    if (html.includes('loop') && video) Object.assign(video, { loop: true, muted: true })
    fire('play', 0)
    expect(names()).toEqual([])
  }
})
