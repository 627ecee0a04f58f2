import type { EmailTexts } from './email-texts.ts'

export const fr: EmailTexts = {
  offer: 'Recevoir aussi la réponse par e-mail',
  label: 'Adresse e-mail',
  consent: (company) =>
    `${company} envoie ses réponses à cette adresse, et ce chat si vous le demandez. Rien d’autre.`,
  submit: 'Envoyer les réponses ici',
  later: 'Pas maintenant',
  pending: (address) =>
    `Consultez votre boîte : un lien a été envoyé à ${address}. Les réponses y arriveront une fois ouvert.`,
  granted: (address) => `Les réponses vont aussi à ${address}.`,
  change: 'Modifier',
  stop: 'Arrêter',
  transcriptSent: (address) => `Ce chat est en route vers ${address}.`,
  invalid: 'Vérifiez cette adresse e-mail.',
  tooMany: 'Trop d’e-mails ont été demandés aujourd’hui. Réessayez demain.',
  offline: 'Pas de connexion. Réessayez.',
  gone: 'Les réponses ne sont plus envoyées par e-mail ici.',
}
