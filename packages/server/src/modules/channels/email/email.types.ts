import type { Tables } from '../../../database/tables.ts'

export type EmailRow = Tables['email_reach']
export type ResumeRow = Tables['resume_link']

/** The mail server, and whom mails come from. */
export interface MailOptions {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  url: string
  /** `support@example.com`, or `Alder & Oak <support@example.com>`. */
  from: string
}
