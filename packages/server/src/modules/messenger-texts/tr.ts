import type { MessengerTexts } from './messenger-texts.ts'

export const tr: MessengerTexts = {
  hello:
    'Artık {company} ile burada konuşuyorsunuz. Yazmanız yeterli. Durdurmak için /stop gönderin.',
  stopped: '{company} size artık buradan yazmayacak.',
  stranger:
    '{company} ile burada konuşmak için web sitesindeki sohbeti açın ve orada {messenger} seçeneğini seçin.',
  lost: 'Bir kısmı iletilemedi. Lütfen metin, fotoğraf veya daha küçük bir dosya olarak gönderin.',
}
