/**
 * What the gateway accepts at most. Bytes are of UTF-8 JSON, lengths are UTF-16 code units.
 * The event limits are those of Segment's HTTP Tracking API.
 */
export const LIMITS = {
  /** One event, in bytes. */
  eventBytes: 32_768,
  /** One `POST /v1/batch` body, in bytes; also once each event has the context of the batch. */
  batchBytes: 512_000,
  /** Events in one batch. */
  batchEvents: 2500,
  /** Any other HTTP body or socket frame, in bytes. */
  bodyBytes: 65_536,
  /** The text of one chat message. */
  messageText: 8000,
  /** Ids chosen by a client: `messageId`, `userId`, `anonymousId`. */
  id: 100,
  /** Names of events, pages, people. */
  name: 200,
  /** Free text in a callback request. */
  note: 1000,
  /** Rows in one answer to a list request that names no `limit`. */
  page: 100,
  /** Rows in one answer at most. */
  pageMax: 1000,
} as const

/** What only a gateway has to know, apart so that no browser downloads it. */
export const GATEWAY_LIMITS = {
  /** One `POST /v1/batch` body, in bytes, with the events that are too large and will be dropped. */
  batchCeiling: 2_097_152,
  /** How deep objects and arrays may lie in one event, which is the first level itself. */
  eventDepth: 32,
  /** Days that a site may keep its events: longer than anybody goes on sending them again, and no more than ten years. */
  retentionDays: { least: 7, most: 3650 },
  /** The number of a choice of consent. */
  epoch: 2_147_483_647,
  /** How far that number may leap in one choice. */
  epochLeap: 1000,
  /** Moments in one answer to a batch. */
  momentsAtOnce: 3,
  /** Rules by which moments are offered, and addresses of one. */
  rules: 100,
  /** Buttons of one moment. */
  momentActions: 10,
  /** What a message brings beside its text: of each at most. */
  content: { options: 50, buttons: 10, cards: 10, fields: 12 },
  /** Characters of an identity token. */
  identityToken: 16_384,
  /** Opt-ins of one choice of consent. */
  consentChannels: 50,
  /** Files of one message, whatever a site sets. */
  attachments: 20,
  /** Bytes of one file, whatever a site sets. */
  fileBytes: 1_073_741_824,
  /** Characters of the name of a file. */
  fileName: 200,
  /** Characters of a cookie that is set for a page. */
  cookie: 2000,
  /** Characters of an article, which is Markdown. */
  articleText: 50_000,
  /** Characters of a password. */
  password: 256,
  /** Characters of a solved challenge. */
  proof: 4000,
  /** Members of `gcm`. */
  consentSignals: 20,
} as const
