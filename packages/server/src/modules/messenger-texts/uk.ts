import type { MessengerTexts } from './messenger-texts.ts'

export const uk: MessengerTexts = {
  hello: 'Тепер ви спілкуєтеся з {company} тут. Просто пишіть. Щоб припинити, надішліть /stop.',
  stopped: '{company} більше не писатиме вам сюди.',
  stranger: 'Щоб спілкуватися з {company} тут, відкрийте чат на сайті й виберіть {messenger}.',
  lost: 'Частину не вдалося передати. Надішліть текстом, фотографією або меншим файлом.',
}
