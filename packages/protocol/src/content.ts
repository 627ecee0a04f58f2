/** What can be picked: the id comes back, the label is read. */
export interface Choice {
  id: string
  label: string
}

/** With a `url` it leads there; without, it is an answer. */
export interface ContentButton extends Choice {
  url?: string | undefined
}

/** Answers to tap; the first one counts. */
export interface RepliesContent {
  kind: 'replies'
  v: 1
  options: readonly Choice[]
}

export interface ButtonsContent {
  kind: 'buttons'
  v: 1
  buttons: readonly ContentButton[]
}

export interface FormField extends Choice {
  type: 'text' | 'email' | 'phone' | 'select' | 'checkbox'
  required?: boolean | undefined
  /** Of what is typed, in characters. */
  maxLength?: number | undefined
  /** What a `select` offers. */
  options?: readonly Choice[] | undefined
}

export interface FormContent {
  kind: 'form'
  v: 1
  title?: string | undefined
  fields: readonly FormField[]
  /** What the button says. */
  submit?: string | undefined
}

export interface Card {
  title: string
  text?: string | undefined
  /** Of https. */
  image?: { url: string; alt: string } | undefined
  buttons?: readonly ContentButton[] | undefined
}

export interface CardContent extends Card {
  kind: 'card'
  v: 1
}

export interface CarouselContent {
  kind: 'carousel'
  v: 1
  cards: readonly Card[]
}

/** One of many, or several of them. */
export interface ListContent {
  kind: 'list'
  v: 1
  options: readonly (Choice & { hint?: string | undefined })[]
  multiple?: boolean | undefined
}

/** A day, a day and a time, or one of the times offered. */
export interface DateContent {
  kind: 'date'
  v: 1
  /** True asks for the time of day too. */
  time?: boolean | undefined
  /** Days, `2026-12-24`: the first and the last that may be picked. */
  min?: string | undefined
  max?: string | undefined
  /** ISO 8601; then nothing else can be picked. */
  slots?: readonly string[] | undefined
}

/** What a message brings beside its text, which says the same to whoever cannot show it. */
export type MessageContent =
  | RepliesContent
  | ButtonsContent
  | FormContent
  | CardContent
  | CarouselContent
  | ListContent
  | DateContent

/** What was picked, ticked or typed: by the id of a field, else by `option`, `options`, `button` or `at`. */
export type ReplyValues = Readonly<Record<string, string | boolean | readonly string[]>>

/** Makes a message the answer to another one. */
export interface MessageReply {
  /** The id of the message that asked. */
  to: string
  values: ReplyValues
}
