import type { HomeTexts } from './home-texts.ts'

export const pt: HomeTexts = {
  welcome: 'Como prefere falar connosco?',
  chatEntry: 'Conversar connosco',
  chatHint: 'Escreva agora, leia aqui a resposta',
  callHint: 'Deixe o seu número e nós ligamos',
  helpEntry: 'Encontrar uma resposta',
  helpHint: 'Pesquise nos nossos artigos',
}
