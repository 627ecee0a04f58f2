import { define, type Report } from './define-event.ts'

/** A playback as Segment's video spec has it: one visitor, one player, one session. Times are in seconds. */
export interface Playback {
  /** The same for all events of one playback. */
  session_id: string
  content_asset_ids?: readonly string[]
  content_pod_ids?: readonly string[]
  ad_asset_id?: readonly string[]
  ad_pod_id?: readonly string[]
  ad_type?: 'pre-roll' | 'mid-roll' | 'post-roll'
  position?: number
  total_length?: number
  /** Kilobits a second. */
  bitrate?: number
  framerate?: number
  video_player?: string
  /** In percent. */
  sound?: number
  full_screen?: boolean
  ad_enabled?: boolean
  quality?: string
  livestream?: boolean
}

export interface Interruption extends Playback {
  /** Why, e.g. `call` or `browser redirect`. */
  method?: string
}

export interface Seek extends Playback {
  seek_position?: number
}

export interface VideoContent {
  session_id: string
  asset_id?: string
  pod_id?: string
  title?: string
  description?: string
  keywords?: readonly string[]
  season?: string
  episode?: string
  genre?: string
  program?: string
  publisher?: string
  channel?: string
  full_episode?: boolean
  livestream?: boolean
  /** ISO 8601. */
  airdate?: string
  position?: number
  total_length?: number
  bitrate?: number
  framerate?: number
}

export interface VideoAd {
  session_id: string
  asset_id?: string
  pod_id?: string
  pod_position?: number
  pod_length?: number
  type?: 'pre-roll' | 'mid-roll' | 'post-roll'
  title?: string
  publisher?: string
  position?: number
  total_length?: number
  load_type?: 'dynamic' | 'linear'
  /** 1 after a quarter, 4 at the end. */
  quartile?: 1 | 2 | 3 | 4
  content?: Omit<VideoContent, 'session_id'>
}

/**
 * Segment's video events, each a typed call of `track` under its standard name, for players that
 * `observeMedia` cannot see into.
 *
 * @see https://segment.com/docs/connections/spec/video/
 * @example
 * await videoPlaybackStarted(beckon, { session_id: 'tour-1', total_length: 312, video_player: 'vimeo' })
 */
export const videoPlaybackStarted: Report<Playback> =
  /* @__PURE__ */ define('Video Playback Started')
export const videoPlaybackPaused: Report<Playback> = /* @__PURE__ */ define('Video Playback Paused')
export const videoPlaybackInterrupted: Report<Interruption> = /* @__PURE__ */ define(
  'Video Playback Interrupted',
)
export const videoPlaybackBufferStarted: Report<Playback> = /* @__PURE__ */ define(
  'Video Playback Buffer Started',
)
export const videoPlaybackBufferCompleted: Report<Playback> = /* @__PURE__ */ define(
  'Video Playback Buffer Completed',
)
export const videoPlaybackSeekStarted: Report<Seek> = /* @__PURE__ */ define(
  'Video Playback Seek Started',
)
export const videoPlaybackSeekCompleted: Report<Seek> = /* @__PURE__ */ define(
  'Video Playback Seek Completed',
)
export const videoPlaybackResumed: Report<Playback> =
  /* @__PURE__ */ define('Video Playback Resumed')
export const videoPlaybackCompleted: Report<Playback> = /* @__PURE__ */ define(
  'Video Playback Completed',
)
export const videoPlaybackExited: Report<Playback> = /* @__PURE__ */ define('Video Playback Exited')
export const videoQualityUpdated: Report<Playback> = /* @__PURE__ */ define('Video Quality Updated')
export const videoContentStarted: Report<VideoContent> =
  /* @__PURE__ */ define('Video Content Started')
export const videoContentPlaying: Report<VideoContent> =
  /* @__PURE__ */ define('Video Content Playing')
export const videoContentCompleted: Report<VideoContent> =
  /* @__PURE__ */ define('Video Content Completed')
export const videoAdStarted: Report<VideoAd> = /* @__PURE__ */ define('Video Ad Started')
export const videoAdPlaying: Report<VideoAd> = /* @__PURE__ */ define('Video Ad Playing')
export const videoAdCompleted: Report<VideoAd> = /* @__PURE__ */ define('Video Ad Completed')
