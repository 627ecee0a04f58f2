import type { TalkTexts } from './talk-texts.ts'

export const uk: TalkTexts = {
  place: (place) => (place === 1 ? 'Ваша черга наступна.' : `Ваше місце в черзі: ${place}.`),
  wait: (range) => `Звичайне очікування: ${range}`,
  delivered: 'Доставлено',
  later: 'Ще не надіслано: було забагато одразу. Надішлеться саме.',
  talks: 'Ваші розмови',
  anew: 'Нова розмова',
  open: 'Чекає на відповідь',
  answered: 'Є відповідь',
  ended: 'Завершено',
  find: 'Пошук емодзі',
  none: 'Емодзі не знайдено',
  tone: 'Тон шкіри',
}
