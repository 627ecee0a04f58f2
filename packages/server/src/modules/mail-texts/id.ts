import type { MailTexts } from './mail-texts.ts'

export const id: MailTexts = {
  locale: 'id',
  dir: 'ltr',
  subject: 'Pesan baru dari {company}',
  intro: '{company} menjawab Anda:',
  open: 'Buka percakapan',
  why: 'Anda menerima ini karena meminta jawaban dari {company} lewat email.',
  stop: 'Hentikan email ini',
  confirmSubject: 'Konfirmasi: jawaban dari {company} lewat email',
  confirmText:
    'Seseorang, semoga Anda, meminta jawaban dari {company} ke alamat ini. Jika itu Anda, konfirmasikan. Jika bukan, abaikan email ini: tidak akan ada lagi.',
  confirm: 'Ya, kirimi saya jawaban',
  confirmed: 'Selesai. Jawaban dari {company} kini masuk ke email Anda.',
  stopAsk: 'Tidak lagi menerima email dari {company}?',
  stopped: 'Anda tidak akan menerima email ini lagi.',
  never: 'Jangan pernah menulis ke alamat ini lagi',
  transcriptSubject: 'Percakapan Anda dengan {company}',
  you: 'Anda',
  unknown: 'Tautan ini tidak berlaku, atau tidak lagi.',
}
