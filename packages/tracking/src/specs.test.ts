import { createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { expect, expectTypeOf, test } from 'vitest'
import type { Report, Tracker } from './define-event.ts'
import * as liveChat from './live-chat.ts'
import * as video from './video.ts'

/** The events of the specs, as they write them. */
const NAMES = {
  video: [
    'Video Playback Started',
    'Video Playback Paused',
    'Video Playback Interrupted',
    'Video Playback Buffer Started',
    'Video Playback Buffer Completed',
    'Video Playback Seek Started',
    'Video Playback Seek Completed',
    'Video Playback Resumed',
    'Video Playback Completed',
    'Video Playback Exited',
    'Video Quality Updated',
    'Video Content Started',
    'Video Content Playing',
    'Video Content Completed',
    'Video Ad Started',
    'Video Ad Playing',
    'Video Ad Completed',
  ],
  'live chat': [
    'Live Chat Conversation Started',
    'Live Chat Conversation Ended',
    'Live Chat Message Sent',
    'Live Chat Message Received',
  ],
}

test.each<[keyof typeof NAMES, object]>([
  ['video', video],
  ['live chat', liveChat],
])('%s has a function for each event of its spec, by its name, and no other', async (spec, all) => {
  const told: string[] = []
  const tracker: Tracker = { track: async (event) => void told.push(event) }
  for (const [name, report] of Object.entries(all)) {
    await (report as Report<object>)(tracker, { session_id: '1' })
    expect(told.at(-1)?.replaceAll(' ', '').toLowerCase()).toBe(name.toLowerCase())
  }
  expect(told.sort()).toEqual([...NAMES[spec]].sort())
})

test('what is told of a playback and a conversation arrives as the specs write it', async () => {
  const { gateway, platform } = createTransportPair()
  const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
  await beckon.consent({ analytics: true })
  const playback = {
    session_id: 'tour-1',
    content_asset_ids: ['tour'],
    content_pod_ids: ['part-1'],
    ad_asset_id: ['ad-7'],
    ad_pod_id: ['ads'],
    ad_type: 'mid-roll',
    position: 12,
    total_length: 312,
    bitrate: 100,
    framerate: 24,
    video_player: 'vimeo',
    sound: 88,
    full_screen: false,
    ad_enabled: false,
    quality: 'hd1080',
    livestream: false,
  } as const
  const conversation = { conversation_id: '7', agent_id: '3', agent_name: 'Robin' }
  await video.videoPlaybackPaused(beckon, playback)
  await liveChat.liveChatConversationEnded(beckon, { ...conversation, conversation_duration: 94 })
  await platform.advance(2000)
  expect(gateway.events.map(({ type, event, properties }) => [type, event, properties])).toEqual([
    ['track', 'Video Playback Paused', playback],
    ['track', 'Live Chat Conversation Ended', { ...conversation, conversation_duration: 94 }],
  ])
  await beckon.destroy()
})

// The compiler is what runs this.
test('a playback without its session is no playback', () => {
  type Told = Parameters<typeof video.videoPlaybackStarted>[1]
  expectTypeOf<{ position: number }>().not.toExtend<Told>()
  expectTypeOf<{ session_id: string; ad_type: 'banner' }>().not.toExtend<Told>()
  expectTypeOf<{ session_id: string; position: number }>().toExtend<Told>()
})
