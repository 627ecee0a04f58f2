import type { OwnDataTexts } from './own-data-texts.ts'

export const hu: OwnDataTexts = {
  title: 'Az Ön adatai',
  nothing: 'Önről még nincs tárolva semmi.',
  messages: 'Üzenetek',
  calls: 'Hívások',
  visits: 'Látogatások és kattintások',
  choices: 'Adatvédelmi döntések',
  withdraw: 'Minden hozzájárulás visszavonása',
  withdrawn: 'Minden hozzájárulás vissza van vonva. A beszélgetése megmarad.',
  save: 'Másolat mentése',
  erase: 'Minden törlése',
  sure: 'Töröl mindent Önről?',
  sureHint: 'Üzenetei, hívásai és döntései végleg törlődnek, és semmi mást nem gyűjtünk.',
  keep: 'Megtartás',
  erased: 'Minden törölve lett Önről.',
  unproven: 'Ezek egy fiókhoz tartoznak. Előbb jelentkezzen be ezen az oldalon.',
}
