import type { MessengerTexts } from './messenger-texts.ts'

export const ru: MessengerTexts = {
  hello: 'Теперь вы общаетесь с {company} здесь. Просто пишите. Чтобы прекратить, отправьте /stop.',
  stopped: '{company} больше не будет писать вам сюда.',
  stranger: 'Чтобы общаться с {company} здесь, откройте чат на сайте и выберите {messenger}.',
  lost: 'Часть этого не удалось передать. Отправьте текстом, фотографией или файлом поменьше.',
}
