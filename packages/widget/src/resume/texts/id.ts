import type { LostTexts } from './lost-texts.ts'

export const id: LostTexts = {
  used: 'Tautan ini sudah digunakan atau kedaluwarsa. Anda dapat menulis kepada kami di sini.',
  byMail: 'Setelah menulis, Anda dapat menerima jawaban lewat email lagi, dengan tautan baru.',
  failed: 'Tautan tidak dapat dibuka saat ini. Silakan buka lagi dari email sebentar lagi.',
}
