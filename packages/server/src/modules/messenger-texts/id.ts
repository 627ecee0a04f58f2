import type { MessengerTexts } from './messenger-texts.ts'

export const id: MessengerTexts = {
  hello:
    'Anda sekarang berbicara dengan {company} di sini. Tulis saja. Untuk berhenti, kirim /stop.',
  stopped: '{company} tidak akan menulis kepada Anda di sini lagi.',
  stranger:
    'Untuk berbicara dengan {company} di sini, buka obrolan di situs webnya dan pilih {messenger} di sana.',
  lost: 'Sebagian tidak dapat diteruskan. Kirimkan sebagai teks, foto, atau file yang lebih kecil.',
}
