import type { ErrorWords } from '../../texts/texts.ts'

/** What is said of files, on their way and in messages. */
export interface FileTexts {
  /** Name of the list of what is to be sent. */
  tray: string
  takePhoto: string
  chooseFiles: string
  dropHere: string
  /** Names of buttons, by the name of a file. */
  remove(name: string): string
  retry(name: string): string
  retryShort: string
  /** Name of the bar that grows. */
  progress(name: string): string
  preparing: string
  uploading: string
  waiting: string
  /** Read out once all is there. */
  ready(count: number): string
  willSend: string
  tooMany(most: number): string
  tooLarge(most: string): string
  unreadable: string
  failed: string
  /** Name of the list in a message. */
  files: string
  openImage(name: string): string
  save(name: string): string
  /** A picture that cannot be shown. */
  gone: string
  /** Stands under a message whose files the gateway does not have any more. */
  lost: string
  errors: ErrorWords
}
