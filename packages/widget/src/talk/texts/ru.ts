import type { TalkTexts } from './talk-texts.ts'

export const ru: TalkTexts = {
  place: (place) => (place === 1 ? 'Следующая очередь — ваша.' : `Ваше место в очереди: ${place}.`),
  wait: (range) => `Обычное ожидание: ${range}`,
  delivered: 'Доставлено',
  later: 'Ещё не отправлено: было слишком много сразу. Отправится само.',
  talks: 'Ваши разговоры',
  anew: 'Новый разговор',
  open: 'Ждёт ответа',
  answered: 'Есть ответ',
  ended: 'Завершён',
  find: 'Поиск эмодзи',
  none: 'Эмодзи не найдены',
  tone: 'Тон кожи',
}
