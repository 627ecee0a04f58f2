import type { OwnDataTexts } from './own-data-texts.ts'

export const pl: OwnDataTexts = {
  title: 'Twoje dane',
  nothing: 'Nic jeszcze o Tobie nie zapisano.',
  messages: 'Wiadomości',
  calls: 'Rozmowy',
  visits: 'Odwiedziny i kliknięcia',
  choices: 'Decyzje o prywatności',
  withdraw: 'Wycofaj wszystkie zgody',
  withdrawn: 'Wszystkie zgody są wycofane. Twoja rozmowa zostaje.',
  save: 'Zapisz kopię',
  erase: 'Usuń wszystko',
  sure: 'Usunąć wszystko o Tobie?',
  sureHint:
    'Twoje wiadomości, rozmowy i decyzje zostaną trwale usunięte i nic więcej nie będzie zbierane.',
  keep: 'Zachowaj',
  erased: 'Wszystko o Tobie zostało usunięte.',
  unproven: 'To należy do konta. Najpierw zaloguj się w tej witrynie.',
}
