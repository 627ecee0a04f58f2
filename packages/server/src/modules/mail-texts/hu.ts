import type { MailTexts } from './mail-texts.ts'

export const hu: MailTexts = {
  locale: 'hu',
  dir: 'ltr',
  subject: 'Új üzenet: {company}',
  intro: '{company} válaszolt:',
  open: 'Beszélgetés megnyitása',
  why: 'Azért kapja ezt, mert e-mailben kért választ ettől: {company}.',
  stop: 'Ne jöjjön több ilyen e-mail',
  confirmSubject: 'Erősítse meg: {company} válaszai e-mailben',
  confirmText:
    'Valaki, remélhetőleg Ön, erre a címre kérte {company} válaszait. Ha Ön volt, erősítse meg. Ha nem, hagyja figyelmen kívül: más nem fog jönni.',
  confirm: 'Igen, küldjék a válaszokat',
  confirmed: 'Kész. {company} válaszai mostantól az Ön e-mail-címére jönnek.',
  stopAsk: 'Nem kér több e-mailt innen: {company}?',
  stopped: 'Nem kap több ilyen e-mailt.',
  never: 'Soha többé ne írjanak erre a címre',
  transcriptSubject: 'Beszélgetése: {company}',
  you: 'Ön',
  unknown: 'Ez a hivatkozás nem, vagy már nem érvényes.',
}
