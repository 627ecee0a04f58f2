import type { LostTexts } from './lost-texts.ts'

export const it: LostTexts = {
  used: 'Questo link è già stato usato o è scaduto. Può scriverci direttamente qui.',
  byMail: 'Dopo averci scritto potrà ricevere di nuovo le risposte via e-mail, con un nuovo link.',
  failed: 'Al momento il link non si è aperto. Lo riapra dall’e-mail tra poco.',
}
